import { describe, expect, it } from "vitest"
import type { Day } from "../../src/index.ts"
import { Visit, VisitAction, visitInterval, VisitRhythm } from "../../src/programme/index.ts"
import { about, campaign, held, planned, stateOf, toVisit, visited, visits } from "./visitLives.ts"

const withoutCampaign = { visit: "v1", agreement: "a1" } as const
const alone = { agreement: "a1", party: "bakery" } as const

describe("a visit", () => {
  it("is planned and held with what it showed, and the next is due a year later", () => {
    const hold = { ...about, on: "2009-03-11", findings: ["tilfreds", "nye-behov"], note: "To pladser mere." } as const
    toVisit
      .when("hold", hold)
      .then([
        Visit.events.Held("v1", "2009-03-11", { findings: ["tilfreds", "nye-behov"], noteRef: "text-1" }),
        visited("2009-03-11", "2010-03-11")
      ])
    held.when("hold", hold).thenNotPossible()
  })

  it("is recorded without having been planned, also outside any campaign", () => {
    visits
      .when("record", { ...withoutCampaign, on: "2009-03-10", findings: [], visitor: "consultant-2" })
      .then([
        Visit.events.Recorded("v1", "2009-03-10", { ...alone, visitor: "consultant-2", findings: [] }),
        visited("2009-03-10", "2010-03-10")
      ])
    campaign
      .when("record", { ...about, on: "2009-03-10", findings: [], note: "Godt." })
      .then([
        Visit.events.Recorded("v1", "2009-03-10", { ...alone, campaign: "2009", findings: [], noteRef: "text-1" }),
        visited("2009-03-10", "2010-03-10")
      ])
  })

  it("is refused for a company whose agreement is not in force on the day", () => {
    const gone = { visit: "v1", agreement: "gone", on: "2009-03-10" } as const
    visits.when("plan", gone).thenRefused("NotAgreed")
    visits.when("record", { ...gone, findings: [] }).thenRefused("NotAgreed")
    toVisit.when("hold", { ...about, agreement: "gone", on: "2009-03-10", findings: [] }).thenRefused("NotAgreed")
  })

  it("is refused for another agreement or campaign than its own, and for findings nobody knows or twice", () => {
    toVisit
      .when("hold", { visit: "v1", agreement: "a2", on: "2009-03-10", findings: ["tilfreds", "solskin", "tilfreds"] })
      .thenRefused("FindingTwice", "UnknownVisitCode", "VisitOfAnother", "VisitOfAnother")
    toVisit.when("move", { visit: "v1", agreement: "a1", on: "2009-03-12" }).thenRefused("VisitOfAnother")
    held
      .when("correctFindings", { visit: "v1", on: "2009-03-12", findings: ["solskin"] })
      .thenRefused("UnknownVisitCode")
    held
      .when("withdraw", { visit: "v1", agreement: "a2", on: "2009-03-12" })
      .thenRefused("VisitOfAnother", "VisitOfAnother")
    held.when("correctDay", { visit: "v1", agreement: "a1", on: "2009-03-12" }).thenRefused("VisitOfAnother")
    visits
      .when("record", { ...withoutCampaign, on: "2009-03-10", findings: ["solskin"] })
      .thenRefused("UnknownVisitCode")
  })

  it("is moved and cancelled with a reason while it is planned", () => {
    toVisit.when("move", { ...about, on: "2009-04-01" }).then([Visit.events.Moved("v1", "2009-04-01", {})])
    const cancel = { visit: "v1", on: "2009-03-09", reason: "virksomheden" } as const
    const cancelled = Visit.events.Cancelled("v1", "2009-03-09", { reason: "virksomheden" })
    toVisit.when("cancel", cancel).then([cancelled])
    toVisit
      .when("cancel", { ...cancel, note: "Syge." })
      .then([Visit.events.Cancelled("v1", "2009-03-09", { reason: "virksomheden", noteRef: "text-1" })])
    toVisit.when("cancel", { ...cancel, reason: "regn" }).thenRefused("UnknownVisitCode")
    toVisit
      .given(cancelled)
      .when("hold", { ...about, on: "2009-03-10", findings: [] })
      .thenNotPossible()
    held.when("cancel", cancel).thenNotPossible()
  })

  it("is counted as planned, held or cancelled, and by what it showed, in its campaign", () => {
    const of = (...events: Parameters<typeof stateOf> extends [unknown, ...infer E] ? E : never) =>
      Visit.definition
        .facts(stateOf(Visit, ...events), "v1")
        .map(({ kind, firstDay, dimensions: { campaign: where, planned: was, finding, reason } }) =>
          [kind, firstDay, where, was, finding, reason].filter((one) => one !== undefined).join(" ")
        )
    const found = Visit.events.Held("v1", "2009-03-12", { findings: ["tilfreds"] })
    expect(of(planned())).toEqual(["visits.planned 2009-03-10 2009"])
    expect(of(planned(), Visit.events.Moved("v1", "2009-03-11", {}), found)).toEqual([
      "visits.planned 2009-03-11 2009",
      "visits.held 2009-03-12 2009 true",
      "visits.finding 2009-03-12 2009 tilfreds"
    ])
    expect(of(planned(), Visit.events.Cancelled("v1", "2009-03-09", { reason: "andet" }))).toEqual([
      "visits.planned 2009-03-10 2009",
      "visits.cancelled 2009-03-09 2009 andet"
    ])
    const record = Visit.events.Recorded("v1", "2009-03-10", { ...alone, findings: [] })
    expect(of(record)).toEqual(["visits.held 2009-03-10  false"])
    expect(of(record, Visit.events.Withdrawn("v1", "2009-03-11", {}))).toEqual([])
  })

  it("reminds who goes there on its day, the first contact when nobody is named, and no more when it is over", () => {
    const of = (state: never) => Visit.definition.reminders(state, "v1")
    expect(of(stateOf(Visit, planned()))).toEqual([
      { key: "visit/2009-03-10", dueOn: "2009-03-10", role: "authority.primary" }
    ])
    expect(of(stateOf(Visit, planned("2009-03-10", { visitor: "consultant-2" })))).toEqual([
      { key: "visit/2009-03-10", dueOn: "2009-03-10", role: "person", person: "consultant-2" }
    ])
    expect(of(stateOf(Visit, planned(), Visit.events.Held("v1", "2009-03-10", { findings: [] })))).toEqual([])
    expect(of(stateOf(Visit, planned(), Visit.events.Moved("v1", "2009-04-01", {})))).toMatchObject([
      { dueOn: "2009-04-01" }
    ])
  })
})

describe("the next visit", () => {
  it("is no more due once the rhythm is ended, until the company is visited again", () => {
    const end = { agreement: "a1", lastDay: "2010-06-30" } as const
    const ended = VisitRhythm.events.Ended("a1", "2010-06-30", {})
    held.when("endRhythm", end).then([ended])
    held.when("endRhythm", { ...end, lastDay: "2009-03-09" }).thenRefused("BeforeVisit")
    held.given(ended).when("endRhythm", end).thenNotPossible()
    visits.when("endRhythm", end).thenRefused("NotFound")
    const of = (...after: ReadonlyArray<typeof ended | ReturnType<typeof visited>>) => {
      const state = stateOf(VisitRhythm, visited("2009-03-10", "2010-03-10"), ...after)
      const { facts, reminders } = VisitRhythm.definition
      return [
        facts(state, "a1").map(({ firstDay, lastDay }) => `${firstDay} ${lastDay ?? ""}`),
        reminders(state, "a1").map(({ key }) => key)
      ]
    }
    expect(of()).toEqual([["2010-03-10 "], ["next/2010-03-10"]])
    expect(of(ended)).toEqual([["2010-03-10 2010-06-30"], []])
    expect(of(VisitRhythm.events.Ended("a1", "2010-01-31", {}))).toEqual([[], []])
    expect(of(ended, visited("2009-06-10", "2010-06-10"))).toEqual([["2010-06-10 2010-06-30"], []])
    expect(of(ended, visited("2010-06-30", "2011-06-30"))).toEqual([[], []])
    expect(of(ended, visited("2010-07-01", "2011-07-01"))).toEqual([["2011-07-01 "], ["next/2011-07-01"]])
    held
      .given(ended)
      .when("record", { visit: "v2", agreement: "a1", on: "2010-08-31", findings: [] })
      .then([
        Visit.events.Recorded("v2", "2010-08-31", { ...alone, findings: [] }),
        visited("2010-08-31", "2011-08-31", "2010-08-31", {
          waited: [{ lastVisitOn: "2009-03-10", firstDay: "2010-03-10", lastDay: "2010-08-30" }]
        })
      ])
  })

  it("is due no more after its end when the visit that began it anew is taken back, or was before the end", () => {
    const ended = VisitRhythm.events.Ended("a1", "2010-06-30", {})
    const emptied = VisitRhythm.events.Emptied("a1", "2010-08-01", {})
    const anew = visited("2010-07-01", "2011-07-01")
    const first = visited("2009-03-10", "2010-03-10")
    const of = (...after: ReadonlyArray<typeof ended | typeof emptied | typeof anew>) =>
      stateOf(VisitRhythm, first, ended, ...after)
    const over = { _tag: "Ended", lastDay: "2010-06-30" }
    expect(of(anew)).toMatchObject({ _tag: "Visited" })
    expect(of(anew, first)).toMatchObject(over)
    expect(of(anew, visited("2010-06-30", "2011-06-30"))).toMatchObject(over)
    expect(of(emptied, first)).toMatchObject(over)
    expect(of(emptied, anew)).toMatchObject({ _tag: "Visited" })
    const again = VisitRhythm.events.Ended("a1", "2010-12-31", {})
    expect(of(anew, again)).toMatchObject({ _tag: "Ended", lastDay: "2010-12-31" })
    expect(of(anew, again, first)).toMatchObject(over)
  })

  it("is due so many months after the last that was held, and a later one moves it", () => {
    held
      .when("record", { visit: "v2", agreement: "a1", on: "2009-08-31", findings: [] })
      .then([
        Visit.events.Recorded("v2", "2009-08-31", { ...alone, findings: [] }),
        visited("2009-08-31", "2010-08-31")
      ])
    held
      .parameter(visitInterval.from("2009-01-01", 6, { source: "jobcentret" }))
      .when("record", { visit: "v2", agreement: "a1", on: "2009-08-31", findings: [] })
      .then([
        Visit.events.Recorded("v2", "2009-08-31", { ...alone, findings: [] }),
        visited("2009-08-31", "2010-02-28")
      ])
    held
      .when("record", { visit: "v2", agreement: "a1", on: "2009-02-01", findings: [] })
      .then([Visit.events.Recorded("v2", "2009-02-01", { ...alone, findings: [] })])
  })

  it("was due on the days before a visit that came late, until the rhythm was ended", () => {
    const wait = (lastVisitOn: Day, firstDay: Day, lastDay: Day) => ({ lastVisitOn, firstDay, lastDay })
    const late = wait("2009-03-10", "2010-03-10", "2010-05-31")
    const record = (on: Day) => ({ visit: "v2", agreement: "a1", on, findings: [] }) as const
    const recorded = (id: string, on: Day) => Visit.events.Recorded(id, on, { ...alone, findings: [] })
    held
      .when("record", record("2010-06-01"))
      .then([recorded("v2", "2010-06-01"), visited("2010-06-01", "2011-06-01", "2010-06-01", { waited: [late] })])
    held.when("record", record("2010-03-10")).then([recorded("v2", "2010-03-10"), visited("2010-03-10", "2011-03-10")])
    const both = held.given(
      recorded("v3", "2010-06-01"),
      visited("2010-06-01", "2011-06-01", "2010-06-01", { waited: [late] })
    )
    both.when("record", record("2010-04-01")).then([
      recorded("v2", "2010-04-01"),
      visited("2010-06-01", "2011-06-01", "2010-04-01", {
        waited: [wait("2009-03-10", "2010-03-10", "2010-03-31")]
      })
    ])
    both.when("record", record("2010-06-01")).then([recorded("v2", "2010-06-01")])
    const due = (...ends: ReadonlyArray<Day>) =>
      VisitRhythm.definition
        .facts(
          stateOf(
            VisitRhythm,
            visited("2009-03-10", "2010-03-10"),
            ...ends.map((lastDay) => VisitRhythm.events.Ended("a1", lastDay, {})),
            visited("2010-06-01", "2011-06-01", "2010-06-01", { waited: [late] })
          ),
          "a1"
        )
        .map(({ firstDay, lastDay }) => `${firstDay} ${lastDay ?? ""}`)
    expect(due()).toEqual(["2010-03-10 2010-05-31", "2011-06-01 "])
    expect(due("2010-04-30")).toEqual(["2010-03-10 2010-04-30", "2011-06-01 "])
    expect(due("2010-03-09")).toEqual(["2011-06-01 "])
  })

  it("follows a day that is put right, and a visit that is taken back", () => {
    held
      .when("correctDay", { ...about, on: "2009-03-01" })
      .then([Visit.events.DayCorrected("v1", "2009-03-01", {}), visited("2009-03-01", "2010-03-01")])
    const withdraw = { ...about, on: "2009-03-12" } as const
    const gone = Visit.events.Withdrawn("v1", "2009-03-12", {})
    const empty = VisitRhythm.events.Emptied("a1", "2009-03-12", {})
    held.when("withdraw", withdraw).then([gone, empty]).thenFacts([])
    held
      .given(Visit.events.Recorded("v0", "2008-11-01", { ...alone, findings: [] }))
      .when("withdraw", withdraw)
      .then([gone, visited("2008-11-01", "2009-11-01", "2009-03-12")])
    held
      .given(gone, empty)
      .when("record", { visit: "v2", agreement: "a1", on: "2009-04-01", findings: [] })
      .then([
        Visit.events.Recorded("v2", "2009-04-01", { ...alone, findings: [] }),
        visited("2009-04-01", "2010-04-01")
      ])
  })

  it("reminds the first contact on the day, and is counted as due from it", () => {
    const state = stateOf(VisitRhythm, visited("2009-03-10", "2010-03-10"))
    expect(VisitRhythm.definition.reminders(state, "a1")).toEqual([
      { key: "next/2010-03-10", dueOn: "2010-03-10", role: "authority.primary", whileInForce: true }
    ])
    expect(VisitRhythm.definition.facts(state, "a1")).toMatchObject([{ kind: "visits.due", firstDay: "2010-03-10" }])
    const empty = stateOf(
      VisitRhythm,
      visited("2009-03-10", "2010-03-10"),
      VisitRhythm.events.Emptied("a1", "2009-03-12", {})
    )
    expect(VisitRhythm.definition.reminders(empty, "a1")).toEqual([])
  })
})

describe("what is agreed at a visit", () => {
  const agree = {
    action: "x1",
    visit: "v1",
    on: "2009-03-10",
    what: "ring-tilbage",
    responsible: "consultant-1",
    dueOn: "2009-03-17"
  } as const
  const agreed = VisitAction.events.Agreed("x1", "2009-03-10", {
    visit: "v1",
    ...alone,
    action: "ring-tilbage",
    responsible: "consultant-1",
    dueOn: "2009-03-17"
  })
  const open = held.given(agreed)

  it("has one who is responsible and a day", () => {
    held.when("agreeAction", agree).then([agreed])
    held
      .when("agreeAction", { ...agree, note: "Om løntilskud." })
      .then([{ ...agreed, data: { ...agreed.data, noteRef: "text-1" } }])
  })

  it("is refused at a visit that was not held, with days in the wrong order, and when nobody knows what it is", () => {
    toVisit.when("agreeAction", agree).thenRefused("VisitNotHeld")
    held
      .when("agreeAction", { ...agree, what: "kaffe", on: "2009-03-09", dueOn: "2009-03-08" })
      .thenRefused("BeforeVisit", "BeforeVisit", "UnknownVisitCode")
    open
      .when("replanAction", { action: "x1", on: "2009-03-11", responsible: "c", dueOn: "2009-03-09" })
      .thenRefused("BeforeVisit")
    open.when("completeAction", { action: "x1", on: "2009-03-09" }).thenRefused("BeforeVisit")
    open
      .when("dropAction", { action: "x1", on: "2009-03-09", reason: "glemt" })
      .thenRefused("BeforeVisit", "UnknownVisitCode")
  })

  it("is done, given up, taken up again, or given to another", () => {
    const done = VisitAction.events.Done("x1", "2009-03-18", {})
    open.when("completeAction", { action: "x1", on: "2009-03-18" }).then([done])
    open
      .when("completeAction", { action: "x1", on: "2009-03-18", note: "Ringet." })
      .then([VisitAction.events.Done("x1", "2009-03-18", { noteRef: "text-1" })])
    const dropped = VisitAction.events.Dropped("x1", "2009-03-18", { reason: "andet" })
    open.when("dropAction", { action: "x1", on: "2009-03-18", reason: "andet" }).then([dropped])
    for (const over of [done, dropped])
      open
        .given(over)
        .when("reopenAction", { action: "x1", on: "2009-03-19" })
        .then([VisitAction.events.Reopened("x1", "2009-03-19", {})])
    open
      .when("replanAction", { action: "x1", on: "2009-03-11", responsible: "consultant-2", dueOn: "2009-03-20" })
      .then([VisitAction.events.Replanned("x1", "2009-03-11", { responsible: "consultant-2", dueOn: "2009-03-20" })])
    open.given(done).when("completeAction", { action: "x1", on: "2009-03-19" }).thenNotPossible()
  })

  it("reminds the one who is responsible, until it is done", () => {
    const { reminders, facts } = VisitAction.definition
    const done = stateOf(VisitAction, agreed, VisitAction.events.Done("x1", "2009-03-18", {}))
    expect(reminders(stateOf(VisitAction, agreed), "x1")).toEqual([
      { key: "due/2009-03-17/consultant-1", dueOn: "2009-03-17", role: "person", person: "consultant-1" }
    ])
    expect(reminders(done, "x1")).toEqual([])
    expect(facts(stateOf(VisitAction, agreed), "x1")).toMatchObject([
      { kind: "visits.actionOpen", firstDay: "2009-03-10" }
    ])
    expect(facts(done, "x1")).toMatchObject([
      { kind: "visits.actionOpen", lastDay: "2009-03-17" },
      { kind: "visits.actionDone", firstDay: "2009-03-18", dimensions: { inTime: false }, measures: { days: 8 } }
    ])
    const dropped = stateOf(VisitAction, agreed, VisitAction.events.Dropped("x1", "2009-03-10", { reason: "andet" }))
    expect(facts(dropped, "x1")).toEqual([])
  })

  it("is taken back with its visit", () => {
    open
      .when("withdraw", { ...about, on: "2009-03-12" })
      .then([
        Visit.events.Withdrawn("v1", "2009-03-12", {}),
        VisitAction.events.Withdrawn("x1", "2009-03-12", {}),
        VisitRhythm.events.Emptied("a1", "2009-03-12", {})
      ])
  })
})

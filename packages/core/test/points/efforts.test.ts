import { accepted, point } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import {
  createPartnerskab,
  type Day,
  Effort,
  EffortProgress,
  EffortRuns,
  effortFollowUpAfter,
  Other
} from "../../src/index.ts"
import { sketchPoint, sketchText } from "../../src/points/index.ts"
import {
  agreed,
  command,
  decision,
  defineEdition,
  defineEntity,
  defineFact,
  definePoint,
  defineTerms,
  Id,
  indicator
} from "../../src/plugin/index.ts"
import { Day as DayForm } from "../../src/calendar/index.ts"
import { anAgreementInForce, aDraft, basis, numberIn, withCompany } from "../setup.ts"

const goals = [{ goal: "borgere", title: "Borgere i byens arbejde", unit: "borgere", target: 6 }] as const
const fields = [
  { field: "antal-pladser", title: "Pladser i byen", value: 6 },
  { field: "opgave", title: "Opgave", value: "groenne-omraader" }
] as const
const begun = Effort.events.Begun("e1", "2011-04-27", {
  agreement: "a1",
  party: "bakery",
  title: "Byens korps",
  fields,
  goals,
  followUpOn: "2011-07-27"
})
const begin = { effort: "e1", agreement: "a1", on: "2011-04-27", title: "Byens korps", fields, goals } as const
const of = { effort: "e1", agreement: "a1", party: "bakery" } as const
const advanced = (progress: string, on: Day, amount = 2) =>
  EffortProgress.events.Advanced(progress, on, { ...of, goal: "borgere", amount })

const given = point(Other)
  .agreed("a1", { party: "bakery", terms: { about: "text-1" } })
  .agreed("a2", { party: "smithy", terms: { about: "text-1" } })
const running = given.given(begun)
const ended = running.given(Effort.events.Ended("e1", "2011-12-31", { result: "opnaaet" }))

describe("an effort under point 7", () => {
  it("has a title, what is agreed, goals with a target, and a day it is followed up (row 39)", () => {
    given.when("begin", begin).then([begun])
    given
      .when("begin", { ...begin, about: "Rydder op i bymidten.", lastDay: "2011-12-31", responsible: "consultant-1" })
      .then([
        {
          ...begun,
          data: { ...begun.data, aboutRef: "text-1", lastDay: "2011-12-31", responsible: "consultant-1" }
        }
      ])
    given
      .parameter(effortFollowUpAfter.from("2011-01-01", 1, { source: "en prøve" }))
      .when("begin", begin)
      .then([{ ...begun, data: { ...begun.data, followUpOn: "2011-05-27" } }])
  })

  it("is refused without the point, ending before it begins, followed up too early, and with a name told twice (row 39)", () => {
    given.when("begin", { ...begin, agreement: "a9" }).thenRefused("NotAgreed")
    given.when("begin", { ...begin, lastDay: "2011-04-26" }).thenRefused("EffortEndsFirst")
    given.when("begin", { ...begin, followUpOn: "2011-04-27" }).thenRefused("FollowUpNotLater")
    given.when("begin", { ...begin, goals: [...goals, ...goals] }).thenRefused("NamedTwice")
    given.when("begin", { ...begin, fields: [...fields, fields[0]] }).thenRefused("NamedTwice")
    running.when("begin", begin).thenRefused("AlreadyThere")
  })

  it("has its days corrected while it runs, around all that was told", () => {
    const told = running.given(advanced("p1", "2011-05-10"))
    told
      .when("correctDays", { effort: "e1", firstDay: "2011-05-10", lastDay: "2011-12-31" })
      .then([Effort.events.DaysCorrected("e1", "2011-05-10", { lastDay: "2011-12-31" })])
    told.when("correctDays", { effort: "e1", firstDay: "2011-05-11" }).thenRefused("ToldOutside")
    running
      .when("correctDays", { effort: "e1", firstDay: "2011-05-10", lastDay: "2011-05-09" })
      .thenRefused("EffortEndsFirst")
  })

  it("that begins on the day of its follow-up or later is followed up anew, as long after as one that begins then", () => {
    const correct = (firstDay: Day) => running.when("correctDays", { effort: "e1", firstDay })
    correct("2011-07-26").then([Effort.events.DaysCorrected("e1", "2011-07-26", {})])
    for (const [firstDay, followUpOn] of [
      ["2011-07-27", "2011-10-27"],
      ["2011-09-01", "2011-12-01"]
    ] as const)
      correct(firstDay).then([
        Effort.events.DaysCorrected("e1", firstDay, {}),
        Effort.events.FollowUpPlanned("e1", followUpOn, {})
      ])
  })

  it("ends with a result that a list has, not before it began nor before what was told (row 39)", () => {
    const end = { effort: "e1", lastDay: "2011-12-31", result: "opnaaet" } as const
    running
      .when("end", { ...end, note: "Det gik godt." })
      .then([Effort.events.Ended("e1", "2011-12-31", { result: "opnaaet", resultRef: "text-1" })])
    running.when("end", { ...end, lastDay: "2011-04-26" }).thenRefused("EffortEndsFirst")
    running.when("end", { ...end, result: "vundet" }).thenRefused("ResultUnknown")
    running.given(advanced("p1", "2012-01-01")).when("end", end).thenRefused("ToldOutside")
    ended.when("end", end).thenNotPossible()
  })

  it("is taken up again when it should not have ended, and taken back when nothing was told", () => {
    ended.when("withdrawEnd", { effort: "e1" }).thenState(
      { entity: "effort", id: "e1" },
      {
        _tag: "Running",
        ...begun.data,
        firstDay: "2011-04-27",
        links: []
      }
    )
    running.when("voidEffort", { effort: "e1" }).thenFacts([])
    running.given(advanced("p1", "2011-05-10")).when("voidEffort", { effort: "e1" }).thenRefused("EffortWasThere")
    running
      .given(advanced("p1", "2011-05-10"), EffortProgress.events.Voided("p1", "2011-05-10", {}))
      .when("voidEffort", { effort: "e1" })
      .then([Effort.events.Voided("e1", "2011-04-27", {})])
  })
})

describe("the progress of an effort", () => {
  const tell = { progress: "p1", effort: "e1", goal: "borgere", on: "2011-05-10", amount: 2 } as const

  it("is told towards one of its goals, while it runs (row 39)", () => {
    running.when("tellProgress", tell).then([advanced("p1", "2011-05-10")])
    running.when("tellProgress", { ...tell, goal: "rengoering" }).thenRefused("GoalUnknown")
    running.when("tellProgress", { ...tell, on: "2011-04-26" }).thenRefused("OutsideEffort")
    ended.when("tellProgress", { ...tell, on: "2011-12-31" }).then([advanced("p1", "2011-12-31")])
    ended.when("tellProgress", { ...tell, on: "2012-01-01" }).thenRefused("OutsideEffort")
  })

  it("is corrected and taken back", () => {
    const told = running.given(advanced("p1", "2011-05-10"), { ...begun, id: "e2" })
    const correct = { progress: "p1", effort: "e1", on: "2011-05-11", amount: 3 } as const
    told.when("correctProgress", correct).then([EffortProgress.events.Corrected("p1", "2011-05-11", { amount: 3 })])
    told.when("correctProgress", { ...correct, effort: "e2" }).thenRefused("ProgressOfAnother")
    told.when("correctProgress", { ...correct, on: "2011-04-01" }).thenRefused("OutsideEffort")
    told.when("voidProgress", { progress: "p1" }).thenFacts([])
  })

  it("is followed up, which moves the next follow-up (row 39)", () => {
    const followUp = { progress: "p2", effort: "e1", on: "2011-07-27" } as const
    running
      .when("followUp", { ...followUp, note: "Talte med indehaveren." })
      .then([
        EffortProgress.events.FollowedUp("p2", "2011-07-27", { ...of, noteRef: "text-1" }),
        Effort.events.FollowUpPlanned("e1", "2011-10-27", {})
      ])
    running.when("followUp", { ...followUp, next: "2011-07-27" }).thenRefused("FollowUpNotLater")
    running.when("followUp", { ...followUp, on: "2011-04-01" }).thenRefused("OutsideEffort")
    ended.when("followUp", followUp).then([EffortProgress.events.FollowedUp("p2", "2011-07-27", of)])
    running
      .given(EffortProgress.events.FollowedUp("p2", "2011-07-27", of))
      .when("voidProgress", { progress: "p2", effort: "e1" })
      .thenFacts([])
  })

  it("that is followed up and told late leaves the next follow-up that was agreed at a later one", () => {
    const followUp = { progress: "p2", effort: "e1", on: "2011-06-01" } as const
    const followedUp = EffortProgress.events.FollowedUp("p2", "2011-06-01", of)
    const later = EffortProgress.events.FollowedUp("p1", "2011-06-02", of)
    const told = running.given(later, Effort.events.FollowUpPlanned("e1", "2011-09-02", {}))
    told.when("followUp", followUp).then([followedUp])
    told
      .when("followUp", { ...followUp, next: "2011-12-01" })
      .then([EffortProgress.events.FollowedUp("p2", "2011-06-01", { ...of, next: "2011-12-01" })])
    const planned = [followedUp, Effort.events.FollowUpPlanned("e1", "2011-09-01", {})]
    told
      .given(EffortProgress.events.Voided("p1", "2011-06-02", {}))
      .when("followUp", followUp)
      .then(planned)
    running.given(advanced("p1", "2011-06-02")).when("followUp", followUp).then(planned)
    const theNext = Effort.events.FollowUpPlanned("e1", "2011-07-01", {})
    told
      .when("followUp", { ...followUp, on: "2011-06-02", next: "2011-07-01" })
      .then([EffortProgress.events.FollowedUp("p2", "2011-06-02", { ...of, next: "2011-07-01" }), theNext])
  })

  it("that was not followed up after all is followed up when it was to be before", () => {
    const planned = (on: Day) => Effort.events.FollowUpPlanned("e1", on, {})
    const once = running.given(
      EffortProgress.events.FollowedUp("p1", "2011-06-01", { ...of, next: "2011-12-01" }),
      planned("2011-12-01")
    )
    const twice = once.given(EffortProgress.events.FollowedUp("p2", "2011-11-01", of), planned("2012-02-01"))
    const gone = (progress: string, on: Day) => EffortProgress.events.Voided(progress, on, {})
    const takeBack = (progress: string) => ({ progress, effort: "e1" })
    once.when("voidProgress", takeBack("p1")).then([gone("p1", "2011-06-01"), planned("2011-07-27")])
    twice.when("voidProgress", takeBack("p2")).then([gone("p2", "2011-11-01"), planned("2011-12-01")])
    twice.when("voidProgress", takeBack("p1")).then([gone("p1", "2011-06-01")])
    const first = twice.given(gone("p2", "2011-11-01"), planned("2011-12-01"))
    first.when("voidProgress", takeBack("p1")).then([gone("p1", "2011-06-01"), planned("2011-07-27")])
    const plain = running.given(EffortProgress.events.FollowedUp("p1", "2011-06-01", of), planned("2011-09-01"))
    plain
      .given(EffortProgress.events.FollowedUp("p2", "2011-11-01", of), planned("2012-02-01"))
      .when("voidProgress", takeBack("p2"))
      .then([gone("p2", "2011-11-01"), planned("2011-09-01")])
    once.when("voidProgress", { progress: "p1" }).thenRefused("ProgressOfAnother")
    once
      .given({ ...begun, id: "e2" })
      .when("voidProgress", { progress: "p1", effort: "e2" })
      .thenRefused("ProgressOfAnother")
    once
      .given(Effort.events.Ended("e1", "2011-12-31", { result: "opnaaet" }))
      .when("voidProgress", takeBack("p1"))
      .then([gone("p1", "2011-06-01")])
  })

  it("is not told of an effort that was taken back, whatever the day: nothing would be counted of it", () => {
    const takenBack = running.given(Effort.events.Voided("e1", "2011-04-27", {}))
    takenBack.when("tellProgress", tell).thenRefused("EffortTakenBack")
    takenBack.when("tellProgress", { ...tell, on: "2011-04-26" }).thenRefused("EffortTakenBack")
    takenBack.when("followUp", { progress: "p2", effort: "e1", on: "2011-07-27" }).thenRefused("EffortTakenBack")
  })

  it("reminds who answers for it of the follow-up and of its last day, until it has ended (row 39)", () => {
    const { begin: first, when, reminders } = Effort.definition
    const state = first["Begun"]!(begun.data, "2011-04-27")
    expect(reminders(state, "e1")).toEqual([
      { key: "followUp/2011-07-27", dueOn: "2011-07-27", role: "authority.primary" }
    ])
    const theirs = { ...state, responsible: "consultant-1", lastDay: "2011-12-31" }
    const who = { role: "person", person: "consultant-1" }
    expect(reminders(theirs, "e1")).toEqual([
      { key: "followUp/2011-07-27", dueOn: "2011-07-27", ...who },
      { key: "ends/2011-12-31", dueOn: "2011-12-31", ...who }
    ])
    expect(reminders(when["Running"]!["FollowUpPlanned"]!(state, {}, "2011-10-27"), "e1")).toMatchObject([
      { dueOn: "2011-10-27" }
    ])
    expect(reminders(when["Running"]!["Ended"]!(theirs, { result: "opnaaet" }, "2011-10-01"), "e1")).toEqual([])
  })
})

describe("a project that grew from an effort", () => {
  it("is tied to other agreements in force and to places, by their ids (row 40)", () => {
    running
      .when("tieAgreement", { effort: "e1", agreement: "a2", on: "2011-06-01" })
      .then([Effort.events.Tied("e1", "2011-06-01", { to: "agreement", id: "a2" })])
    running.when("tieAgreement", { effort: "e1", agreement: "a9", on: "2011-06-01" }).thenRefused("NotAgreed")
    running.when("tieAgreement", { effort: "e1", agreement: "a2", on: "2011-04-26" }).thenRefused("EffortEndsFirst")
    running
      .when("tiePlace", { effort: "e1", place: "p1", on: "2011-06-01" })
      .then([Effort.events.Tied("e1", "2011-06-01", { to: "place", id: "p1" })])
    running.when("tiePlace", { effort: "e1", place: "p1", on: "2011-04-26" }).thenRefused("EffortEndsFirst")
    ended.when("tiePlace", { effort: "e1", place: "p1", on: "2011-06-01" }).thenNotPossible()
    const tied = running.given(Effort.events.Tied("e1", "2011-06-01", { to: "place", id: "p1" }))
    tied.when("untie", { effort: "e1", id: "p1" }).then([Effort.events.Untied("e1", "2011-04-27", { id: "p1" })])
    tied.when("untie", { effort: "e1", id: "p2" }).thenRefused("NotTied")
  })

  it("is counted by what it is tied to, with its progress (rows 39, 40)", async () => {
    const { desk, pk } = await anAgreementInForce({ other: { about: "Byens korps." } }, "2011-04-01")
    const { other } = desk
    accepted(await other.begin({ ...begin, responsible: "authority-1" }))
    accepted(await other.tiePlace({ effort: "e1", place: "p1", on: "2011-05-01" }))
    accepted(await other.tieAgreement({ effort: "e1", agreement: "a1", on: "2011-05-01" }))
    accepted(await other.tellProgress({ progress: "p1", effort: "e1", goal: "borgere", on: "2011-05-10", amount: 2 }))
    accepted(await other.tellProgress({ progress: "p2", effort: "e1", goal: "borgere", on: "2011-08-10", amount: 3 }))
    accepted(await other.followUp({ progress: "p3", effort: "e1", on: "2011-07-27" }))
    const figure = async (key: string, asOf: Day) =>
      (await pk.measure(pk.indicators[`other.${key}`]!, { asOf })).map(({ group, value }) =>
        [...group, value].join(" ")
      )
    expect(await figure("running", "2011-12-31")).toEqual(["1"])
    expect(await figure("progress", "2011-12-31")).toEqual(["e1 borgere 5"])
    expect(await figure("followUps", "2011-12-31")).toEqual(["1"])
    expect(await figure("tied", "2011-12-31")).toEqual(["agreement 1", "place 1"])
    const rows = (await pk.agreement.ledger("a1", { on: "2011-12-31" }))!.points[0]!.rows
    expect(rows.map(({ observed }) => observed)).toEqual([
      { _tag: "exact", value: 2 },
      { _tag: "exact", value: 1 }
    ])
    accepted(await other.end({ effort: "e1", lastDay: "2011-12-31", result: "delvist" }))
    expect(await figure("running", "2011-12-31")).toEqual(["1"])
    expect(await figure("running", "2012-01-01")).toEqual([])
    expect(await figure("tied", "2012-01-01")).toEqual([])
    expect(await figure("ended", "2012-01-01")).toEqual(["delvist 1"])
    expect(await pk.verify()).toEqual([])
  })
})

/** The point that came of it, as a developer went on from the sketch. */
const corpsTerms = defineTerms("corps", Schema.Struct({ antalPladser: Schema.Natural }))
class CorpsRuns extends defineFact("corps.runs")<{ readonly agreement: string; readonly party: string }>() {}
class Corps extends defineEntity("corps", {
  state: Schema.Union([
    Schema.TaggedStruct("Running", { agreement: Schema.String, party: Schema.String, firstDay: DayForm })
  ]),
  events: { Begun: Schema.Struct({ agreement: Schema.String, party: Schema.String }) },
  begin: { Begun: (corps, firstDay) => ({ ...corps, _tag: "Running", firstDay }) },
  when: { Running: {} },
  facts: ({ agreement, party, firstDay }) => [CorpsRuns.during({ firstDay }, { agreement, party })]
}) {}
class CorpsPoint extends definePoint("corps", {
  title: { da: "Byens korps", en: "The city corps" },
  terms: corpsTerms,
  material: { antalPladser: "reapprove" },
  entities: [Corps],
  commands: {
    start: command({
      input: Schema.Struct({ corps: Id, agreement: Id, on: DayForm }),
      reads: ({ agreement, on }) => ({ agreed: agreed(corpsTerms, agreement, on) }),
      decide: ({ agreed: { party } }, { agreement, on }, { newId }) =>
        decision([], () => [Corps.events.Begun(newId(0), on, { agreement, party })])
    })
  },
  indicators: {
    running: indicator(CorpsRuns, { title: { da: "Korps", en: "Corps" }, taken: { how: "stock" } })
  }
}) {}

describe("an effort that becomes a point", () => {
  it("is promoted once, from a day after it began and all that was told, and not into point 7 (row 39)", () => {
    const promote = { effort: "e1", into: "corps", on: "2012-01-01" } as const
    running.when("promote", promote).then([Effort.events.Promoted("e1", "2012-01-01", { into: "corps" })])
    running.when("promote", { ...promote, on: "2011-04-27" }).thenRefused("EffortEndsFirst")
    running.given(advanced("p1", "2012-01-01")).when("promote", promote).thenRefused("ToldOutside")
    running.when("promote", { ...promote, into: "other" }).thenRefused("PromotedIntoItself")
    const promoted = running.given(Effort.events.Promoted("e1", "2012-01-01", { into: "corps" }))
    promoted.when("promote", promote).thenNotPossible()
    promoted.when("end", { effort: "e1", lastDay: "2012-01-31", result: "andet" }).thenNotPossible()
    promoted
      .when("tellProgress", { progress: "p1", effort: "e1", goal: "borgere", on: "2012-01-01", amount: 1 })
      .thenRefused("OutsideEffort")
    promoted.when("withdrawEnd", { effort: "e1" }).then([Effort.events.EndWithdrawn("e1", "2011-04-27", {})])
  })

  it("is counted in the one until the day before and in the other from the day, and never twice (rows 39, 40)", async () => {
    class Form extends defineEdition("own", {
      from: "2007-01-01",
      points: [
        { number: 7, point: Other, title: { da: "Andet", en: "Other" } },
        { number: 8, point: CorpsPoint, title: { da: "Byens korps", en: "The city corps" } }
      ]
    }) {}
    const pk = createPartnerskab({ ...basis(), editions: [Form] })
    const desk = pk.as("consultant-1")
    await withCompany(desk as never)
    const points = { other: { about: "Byens korps." }, corps: { antalPladser: 6 } }
    accepted(await desk.agreement.draft({ ...aDraft(), points } as never))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-04-01" }))
    accepted(await desk.other.begin(begin))
    accepted(await desk.other.promote({ effort: "e1", into: "corps", on: "2012-01-01" }))
    accepted(await desk.corps.start({ corps: "c1", agreement: "a1", on: "2012-01-01" }))
    const both = async (on: Day) => [
      numberIn(await pk.count(EffortRuns, { taken: { how: "stock", on } })),
      numberIn(await pk.count(CorpsRuns, { taken: { how: "stock", on } }))
    ]
    expect(await both("2011-12-31")).toEqual([1, 0])
    expect(await both("2012-01-01")).toEqual([0, 1])
    expect(await pk.measure(pk.indicators["other.promoted"]!, { asOf: "2012-01-01" })).toEqual([
      { group: ["corps"], value: 1 }
    ])
    expect(await pk.verify()).toEqual([])
  })

  const other = {
    fields: [
      { field: "antal-pladser", title: "Pladser", value: 4 },
      { field: "begynder", title: "Begynder", value: "2011-05-01" },
      { field: "aabent-for-alle", title: "Åbent for alle", value: true }
    ],
    goals: [{ goal: "borgere", title: "Borgere", unit: "personer" }]
  }
  const sketch = sketchPoint([{ fields, goals }, other], {
    key: "corps",
    title: { da: "Byens korps", en: "The city corps" }
  })

  it("is the sketch of a point: its fields are terms, its goals are facts (row 39)", () => {
    expect(sketch).toEqual({
      key: "corps",
      title: { da: "Byens korps", en: "The city corps" },
      efforts: 2,
      terms: [
        { field: "aabentForAlle", title: "Åbent for alle", form: "boolean", efforts: 1, codes: [] },
        { field: "antalPladser", title: "Pladser i byen", form: "number", efforts: 2, codes: [] },
        { field: "begynder", title: "Begynder", form: "day", efforts: 1, codes: [] },
        { field: "opgave", title: "Opgave", form: "code", efforts: 1, codes: ["groenne-omraader"] }
      ],
      goals: [{ goal: "borgere", title: "Borgere i byens arbejde", units: ["borgere", "personer"], efforts: 2 }]
    })
    const mixed = sketchPoint(
      [
        { fields, goals: [] },
        { fields: [{ ...fields[0], value: true }], goals: [] }
      ],
      sketch
    )
    expect(mixed.terms.map(({ field, form }) => [field, form])).toEqual([
      ["antalPladser", "mixed"],
      ["opgave", "code"]
    ])
    expect(sketchPoint([], sketch)).toMatchObject({ efforts: 0, terms: [], goals: [] })
  })

  it("and that sketch is a file that a developer goes on from", () => {
    const text = sketchText(sketch)
    expect(text).toContain('export class Corps extends definePoint("corps", {')
    expect(text).toContain('    antalPladser: inWords(Schema.Finite, { da: "Pladser i byen", en: "Pladser i byen" })')
    expect(text).toContain("    begynder: Schema.optionalKey(inWords(Day, ")
    expect(text).toContain("// Borgere i byens arbejde: borgere, personer")
    expect(text).toContain("// opgave has been: groenne-omraader")
  })
})

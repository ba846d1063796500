import { describe, expect, it } from "vitest"
import { type Day, Placement } from "../../src/index.ts"
import { aStart, occupiedAs, running, startedAs, citizen } from "./placementLives.ts"

const told = (standing: "planned" | "held" | "skipped", on: Day, more = {}) =>
  Placement.events.FollowUpTold("s1", on, { followUp: "f1", standing, participants: [], ...more })
const about = { placement: "s1", followUp: "f1" } as const

describe("a follow-up with the company", () => {
  it("is planned with those who take part, and moved by planning it again (row 21)", () => {
    const participants = ["virksomhed", "borger"]
    running
      .when("planFollowUp", { ...about, on: "2021-03-15", participants })
      .then([told("planned", "2021-03-15", { participants })])
    running
      .given(told("planned", "2021-03-15"))
      .when("planFollowUp", { ...about, on: "2021-03-16", participants: [] })
      .then([told("planned", "2021-03-16")])
  })

  it("is refused before the placement begins, and for a role that nobody knows, at the role", () => {
    running.when("planFollowUp", { ...about, on: "2021-02-28", participants: [] }).thenRefused("OutsidePlacement")
    running.when("holdFollowUp", { ...about, on: "2021-02-28", participants: [] }).thenRefused("OutsidePlacement")
    const participants = ["virksomhed", "nabo"]
    running.when("planFollowUp", { ...about, on: "2021-03-01", participants }).thenRefused("UnknownCode")
    running.when("holdFollowUp", { ...about, on: "2021-03-01", participants }).thenRefused("UnknownCode")
  })

  it("is held, planned or not, and may be held after the last day", () => {
    const held = { ...about, on: "2021-04-02", participants: ["virksomhed"], note: "Det går godt." } as const
    const events = [told("held", "2021-04-02", { participants: ["virksomhed"], noteRef: "text-1" })]
    running.when("holdFollowUp", held).then(events)
    running.given(told("planned", "2021-03-15")).when("holdFollowUp", held).then(events)
  })

  it("is skipped for a reason that is known", () => {
    const skip = { ...about, on: "2021-03-15", reason: "virksomheden" } as const
    running.when("skipFollowUp", skip).then([told("skipped", "2021-03-15", { reason: "virksomheden" })])
    running.when("skipFollowUp", { ...skip, reason: "regn" }).thenRefused("UnknownCode")
  })

  it.each(["held", "skipped"] as const)("that was %s is over", (standing) => {
    const over = running.given(told(standing, "2021-03-15"))
    const on = "2021-03-16"
    over.when("planFollowUp", { ...about, on, participants: [] }).thenRefused("FollowUpOver")
    over.when("holdFollowUp", { ...about, on, participants: [] }).thenRefused("FollowUpOver")
    over.when("skipFollowUp", { ...about, on, reason: "andet" }).thenRefused("FollowUpOver")
    const other = { ...about, followUp: "f2", on, reason: "andet" } as const
    over.when("skipFollowUp", other).then([told("skipped", on, { followUp: "f2", reason: "andet" })])
  })

  it("reminds the authority while it is planned", () => {
    const { begin, when, reminders } = Placement.definition
    const state = begin["Started"]!(startedAs().data, "2021-03-01")
    const after = (event: ReturnType<typeof told>) =>
      reminders(when["Agreed"]!["FollowUpTold"]!(state, event.data, event.effectiveOn), "s1").slice(2)
    expect(after(told("planned", "2021-03-15"))).toEqual([
      { key: "followUp/f1", dueOn: "2021-03-15", role: "authority.primary" }
    ])
    expect(after(told("held", "2021-03-15"))).toEqual([])
  })
})

describe("an evaluation", () => {
  const evaluate = (more: object = {}) =>
    running.when("evaluate", {
      placement: "s1",
      on: "2021-03-28",
      by: "company",
      scores: [
        { aspect: "match", score: 4 },
        { aspect: "udbytte", score: 5 }
      ],
      ...more
    } as never)

  it.each(["company", "citizen", "authority"] as const)("is by the %s", (by) => {
    evaluate({ by, scores: [{ aspect: "match", score: 1 }], note: "Godt." }).then([
      Placement.events.Evaluated("s1", "2021-03-28", {
        by,
        scores: [{ aspect: "match", score: 1 }],
        noteRef: "text-1"
      })
    ])
  })

  it.each([0, 6, 2.5])("is refused with the mark %j", (score) => {
    evaluate({ scores: [{ aspect: "match", score }] }).thenRefused("InputInvalid")
  })

  it("is refused for an aspect that nobody knows, one that is marked twice, and before the placement (row 22)", () => {
    evaluate({ scores: [{ aspect: "vejret", score: 3 }] }).thenRefused("UnknownCode")
    const twice = { aspect: "match", score: 3 }
    evaluate({ scores: [twice, twice] }).thenRefused("MarkedTwice")
    evaluate({ on: "2021-02-28" }).thenRefused("OutsidePlacement")
  })

  it("may have no marks, and takes the place of what that side told before", () => {
    evaluate({ scores: [] }).then([Placement.events.Evaluated("s1", "2021-03-28", { by: "company", scores: [] })])
    const { begin, when } = Placement.definition
    const once = (state: unknown, by: string, score: number) =>
      when["Agreed"]!["Evaluated"]!(state, { by, scores: [{ aspect: "match", score }] }, "2021-03-28")
    const state = once(
      once(once(begin["Started"]!(startedAs().data, "2021-03-01"), "company", 2), "citizen", 3),
      "company",
      4
    )
    expect(state).toMatchObject({
      evaluations: [
        { by: "citizen", scores: [{ score: 3 }] },
        { by: "company", scores: [{ score: 4 }] }
      ]
    })
  })
})

describe("the outcome of a placement", () => {
  const tell = (outcome: string, on: Day = "2021-03-28") =>
    running.when("tellOutcome", { placement: "s1", on, outcome })
  const is = (outcome: string, hired: boolean, on: Day = "2021-03-28") => [
    Placement.events.OutcomeTold("s1", on, { outcome, hired })
  ]

  it("is a hire where the placement was, and only there", () => {
    tell("ansat-samme-sted").then(is("ansat-samme-sted", true))
    tell("ansat-andet-sted").then(is("ansat-andet-sted", false))
    tell("ledig", "2021-05-01").then(is("ledig", false, "2021-05-01"))
  })

  it("is refused before it begins, and when nobody knows the outcome", () => {
    tell("ledig", "2021-02-28").thenRefused("OutsidePlacement")
    tell("rig").thenRefused("UnknownCode")
  })

  it("is no condition: a placement ends without one, and another can follow on the place (row 24)", () => {
    const next = { placement: "s2", citizen: citizen(2), firstDay: "2021-03-29", lastDay: "2021-04-10" } as const
    running
      .when("start", aStart(next), { today: "2021-02-20" })
      .then([startedAs(next), occupiedAs("s2", "2021-03-29", "2021-04-10")])
  })

  it("can be told of one that ended early, and of none that was called off", () => {
    const why = { reason: "job", call: false }
    running
      .given(Placement.events.EndedEarly("s1", "2021-03-10", why))
      .when("tellOutcome", { placement: "s1", on: "2021-03-11", outcome: "ansat-samme-sted" })
      .then(is("ansat-samme-sted", true, "2021-03-11"))
    running
      .given(Placement.events.CalledOff("s1", "2021-02-28", why))
      .when("tellOutcome", { placement: "s1", on: "2021-03-11", outcome: "ledig" })
      .thenNotPossible()
  })
})

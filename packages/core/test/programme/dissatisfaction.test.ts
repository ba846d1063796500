import { describe, expect, it } from "vitest"
import { type Day } from "../../src/index.ts"
import { Dissatisfaction, resolveWithin, SurveyInvitation } from "../../src/programme/index.ts"
import { answers, caseOpened, dissatisfied } from "./surveyLives.ts"

const about = { dissatisfaction: "i1" } as const
const contacted = (on: Day, resolveBy: Day, more = {}) =>
  Dissatisfaction.events.Contacted("i1", on, { resolveBy, ...more })
const resolved = (on: Day, resolution = "loest") =>
  Dissatisfaction.events.Resolved("i1", on, { resolution, noteRef: "text-1" })
const begun = dissatisfied.given(contacted("2009-09-11", "2009-09-25"))

interface Happened {
  readonly type: string
  readonly data: unknown
  readonly effectiveOn: Day
}

const stateOf = (...events: ReadonlyArray<Happened>) =>
  events.reduce<{ _tag: string }>(
    (state, { type, data, effectiveOn }) =>
      Dissatisfaction.definition.when[state._tag]![type]!(state, data, effectiveOn),
    Dissatisfaction.definition.begin["Opened"]!(caseOpened("i1").data, "2009-09-10")
  )
const factsOf = (...events: ReadonlyArray<Happened>) =>
  Dissatisfaction.definition
    .facts(stateOf(...events), "i1")
    .map(({ kind, firstDay, lastDay, dimensions, measures }) =>
      [
        kind.replace("surveys.dissatisfaction", ""),
        firstDay,
        lastDay ?? "on",
        ...("begun" in dimensions ? [dimensions["begun"]] : []),
        ...("days" in measures ? [measures["days"]] : [])
      ].join(" ")
    )

describe("a case of dissatisfaction", () => {
  it("is begun by a contact, and resolved by then, in working days", () => {
    const contact = { ...about, on: "2009-09-11", by: "consultant-1", note: "Ringet." } as const
    dissatisfied
      .when("contactDissatisfied", contact)
      .then([contacted("2009-09-11", "2009-09-25", { by: "consultant-1", noteRef: "text-1" })])
    dissatisfied
      .parameter(resolveWithin.from("2009-01-01", 1, { source: "jobcentret" }))
      .when("contactDissatisfied", { ...about, on: "2009-09-11" })
      .then([contacted("2009-09-11", "2009-09-14")])
    begun.when("contactDissatisfied", { ...about, on: "2009-09-12" }).thenNotPossible()
    dissatisfied.when("contactDissatisfied", { ...about, on: "2009-09-09" }).thenRefused("BeforeDissatisfaction")
  })

  it("is closed with a resolution in words, also at once", () => {
    const resolve = { ...about, on: "2009-09-14", resolution: "loest", note: "Aftalt ny plads." } as const
    begun.when("resolveDissatisfaction", resolve).then([resolved("2009-09-14")])
    dissatisfied.when("resolveDissatisfaction", { ...resolve, on: "2009-09-10" }).then([resolved("2009-09-10")])
    begun.when("resolveDissatisfaction", { ...resolve, on: "2009-09-10" }).thenRefused("BeforeDissatisfaction")
    begun.when("resolveDissatisfaction", { ...resolve, resolution: "glemt" }).thenRefused("UnknownSurveyCode")
    begun.when("resolveDissatisfaction", { ...resolve, note: " " }).thenRefused("InputInvalid")
    begun.given(resolved("2009-09-14")).when("resolveDissatisfaction", resolve).thenNotPossible()
  })

  it("is opened again when the problem was not solved", () => {
    const over = begun.given(resolved("2009-09-14"))
    const reopen = { ...about, on: "2009-09-15" } as const
    over
      .when("reopenDissatisfaction", reopen)
      .then([Dissatisfaction.events.Reopened("i1", "2009-09-15", { resolveBy: "2009-09-29" })])
    over
      .when("reopenDissatisfaction", { ...reopen, note: "Igen." })
      .then([Dissatisfaction.events.Reopened("i1", "2009-09-15", { resolveBy: "2009-09-29", noteRef: "text-1" })])
    over.when("reopenDissatisfaction", { ...reopen, on: "2009-09-13" }).thenRefused("BeforeDissatisfaction")
    begun.when("reopenDissatisfaction", reopen).thenNotPossible()
  })

  it("reminds of the contact the same day and again until it is made, then of the solution, and then of nothing", () => {
    const of = (...events: ReadonlyArray<Happened>) =>
      Dissatisfaction.definition.reminders(stateOf(...events), "i1").map(({ key, dueOn }) => `${key} ${dueOn}`)
    expect(of()).toEqual(["contact/2009-09-10 2009-09-10", "uncontacted/2009-09-10 2009-09-11"])
    expect(of(contacted("2009-09-11", "2009-09-25"))).toEqual(["resolve/2009-09-25 2009-09-25"])
    expect(of(contacted("2009-09-11", "2009-09-25"), resolved("2009-09-14"))).toEqual([])
    expect(of(Dissatisfaction.events.Withdrawn("i1", "2009-09-10", {}))).toEqual([])
  })

  const again = (on: Day) => Dissatisfaction.events.Reopened("i1", on, { resolveBy: "2009-10-30" })

  it("was resolved all the same when it is opened again, and is open from that day, however often", () => {
    const told = [contacted("2009-09-11", "2009-09-25"), resolved("2009-09-14"), again("2009-09-20")]
    const before = [
      "Opened 2009-09-10 2009-09-10",
      "Open 2009-09-10 2009-09-10 false",
      "Open 2009-09-11 2009-09-13 true"
    ]
    const once = [
      ...before,
      "Open 2009-09-20 on true",
      "Contacted 2009-09-11 2009-09-11 1",
      "Resolved 2009-09-14 2009-09-14 4"
    ]
    expect(factsOf(...told)).toEqual(once)
    expect(factsOf(...told, resolved("2009-09-22"), again("2009-09-22"), resolved("2009-09-23"))).toEqual([
      ...before,
      "Open 2009-09-20 2009-09-21 true",
      "Open 2009-09-22 2009-09-22 true",
      "Contacted 2009-09-11 2009-09-11 1",
      "Resolved 2009-09-14 2009-09-14 4",
      "Resolved 2009-09-22 2009-09-22 12",
      "Resolved 2009-09-23 2009-09-23 13"
    ])
    const { facts } = Dissatisfaction.definition
    const thrice = [resolved("2009-09-22"), again("2009-09-22"), resolved("2009-09-23")]
    const keys = facts(stateOf(...told, ...thrice), "i1").map(({ kind, key }) => `${kind} ${key}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it("waits for a call again when it was resolved and opened without one", () => {
    const told = [resolved("2009-09-14"), again("2009-09-20")]
    expect(factsOf(...told)).toEqual([
      "Opened 2009-09-10 2009-09-10",
      "Open 2009-09-10 2009-09-13 false",
      "Open 2009-09-20 on false",
      "Resolved 2009-09-14 2009-09-14 4"
    ])
    const of = (...events: ReadonlyArray<Happened>) =>
      Dissatisfaction.definition.reminders(stateOf(...events), "i1").map(({ key, dueOn }) => `${key} ${dueOn}`)
    expect(of(...told)).toEqual(["contact/2009-09-20 2009-09-20", "uncontacted/2009-09-20 2009-09-21"])
    expect(factsOf(...told, contacted("2009-09-22", "2009-10-06"))).toEqual([
      "Opened 2009-09-10 2009-09-10",
      "Open 2009-09-10 2009-09-13 false",
      "Open 2009-09-20 2009-09-21 false",
      "Open 2009-09-22 on true",
      "Contacted 2009-09-22 2009-09-22 12",
      "Resolved 2009-09-14 2009-09-14 4"
    ])
    const corrected = Dissatisfaction.events.AnswerCorrected("i1", "2009-09-21", { questions: ["tilfreds"] })
    expect(factsOf(...told, corrected)).toEqual(factsOf(...told))
    dissatisfied
      .given(...told)
      .when("contactDissatisfied", { ...about, on: "2009-09-19" })
      .thenRefused("BeforeDissatisfaction")
    begun
      .given(resolved("2009-09-14"), again("2009-09-20"))
      .when("resolveDissatisfaction", { ...about, on: "2009-09-19", resolution: "loest", note: "Nu." })
      .thenRefused("BeforeDissatisfaction")
  })

  it("is counted while it is open, and by how long it took to contact and to resolve", () => {
    expect(factsOf()).toEqual(["Opened 2009-09-10 2009-09-10", "Open 2009-09-10 on false"])
    expect(factsOf(contacted("2009-09-11", "2009-09-25"))).toEqual([
      "Opened 2009-09-10 2009-09-10",
      "Open 2009-09-10 2009-09-10 false",
      "Open 2009-09-11 on true",
      "Contacted 2009-09-11 2009-09-11 1"
    ])
    expect(factsOf(contacted("2009-09-10", "2009-09-24"), resolved("2009-09-14"))).toEqual([
      "Opened 2009-09-10 2009-09-10",
      "Open 2009-09-10 2009-09-13 true",
      "Contacted 2009-09-10 2009-09-10 0",
      "Resolved 2009-09-14 2009-09-14 4"
    ])
    expect(factsOf(resolved("2009-09-10"))).toEqual([
      "Opened 2009-09-10 2009-09-10",
      "Resolved 2009-09-10 2009-09-10 0"
    ])
    expect(factsOf(Dissatisfaction.events.Withdrawn("i1", "2009-09-10", {}))).toEqual([])
  })

  it("is reckoned from the day of the answer also when that is corrected after the company was called", () => {
    const corrected = (on: Day) => Dissatisfaction.events.AnswerCorrected("i1", on, { questions: ["tilfredshed"] })
    const called = contacted("2009-09-11", "2009-09-25")
    expect(factsOf(called, corrected("2009-09-08"))).toEqual([
      "Opened 2009-09-08 2009-09-08",
      "Open 2009-09-08 2009-09-10 false",
      "Open 2009-09-11 on true",
      "Contacted 2009-09-11 2009-09-11 3"
    ])
    expect(factsOf(called, resolved("2009-09-14"), corrected("2009-09-08"))).toContain(
      "Resolved 2009-09-14 2009-09-14 6"
    )
    expect(factsOf(called, corrected("2009-09-12"))).toEqual(factsOf(called))
    const correct = (on: Day, answer = "utilfreds") =>
      ({ invitation: "i1", round: "r", on, answers: [{ question: "tilfredshed", answer }] }) as const
    const answer = (on: Day) =>
      SurveyInvitation.events.AnswerCorrected("i1", on, { answers: answers("utilfreds", "dissatisfied") })
    for (const given of [begun, begun.given(resolved("2009-09-14"))]) {
      given.when("correctAnswer", correct("2009-09-08")).then([answer("2009-09-08"), corrected("2009-09-08")])
      given.when("correctAnswer", correct("2009-09-12")).thenRefused("AnsweredAfterwards")
    }
    begun
      .when("correctAnswer", correct("2009-09-12", "tilfreds"))
      .then([
        SurveyInvitation.events.AnswerCorrected("i1", "2009-09-12", { answers: answers("tilfreds", "satisfied") })
      ])
  })
})

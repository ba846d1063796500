import { describe, expect, it } from "vitest"
import { type Day, Placement, qualityConcept, QualityCompany, qualityForAll } from "../../src/index.ts"
import { aStart, given, occupiedAs, running, startedAs, today } from "./placementLives.ts"
import { instruments, steps } from "./qualityChecklist.ts"

const source = { source: "jobcentret" }
const first = qualityConcept.from("2021-01-01", { version: "udkast-1", instruments, steps }, source)
const kept = steps.map(({ step, phase }) => ({ step, phase }))
const applied = (group = "pilot", version = "udkast-1", of: typeof kept = kept) =>
  Placement.events.QualityApplied("s1", "2021-02-20", { group, version, steps: of })

const on = (firstDay: Day, more = {}) =>
  QualityCompany.events.SwitchedOn("bakery", firstDay, { group: "pilot", ...more })
const started = [startedAs(), occupiedAs("s1", "2021-03-01", "2021-03-28")] as const
const [begun, occupied] = started

describe("switching the quality concept on for a company", () => {
  const switchOn = (firstDay: Day, more = {}, before = given) =>
    before.when("switchOnQuality", { party: "bakery", group: "pilot", on: firstDay, ...more })

  it("is from a day, and perhaps to one", () => {
    switchOn("2021-03-01").then([on("2021-03-01")])
    switchOn("2021-03-01", { lastDay: "2021-03-01" }).then([on("2021-03-01", { lastDay: "2021-03-01" })])
    switchOn("2021-03-01", { lastDay: "2021-02-28" }).thenRefused("PeriodEndsFirst")
  })

  it("is refused while it is on, and done on the day after", () => {
    const tested = given.given(on("2021-03-01", { lastDay: "2021-03-31" }))
    switchOn("2021-03-31", {}, tested).thenRefused("QualityOnAlready")
    switchOn("2021-04-01", {}, tested).then([on("2021-04-01")])
    switchOn("2021-02-01", { lastDay: "2021-03-01" }, tested).thenRefused("QualityOnAlready")
    switchOn("2021-02-01", { lastDay: "2021-02-28" }, tested).then([on("2021-02-01", { lastDay: "2021-02-28" })])
    switchOn("2099-01-01", {}, given.given(on("2021-03-01"))).thenRefused("QualityOnAlready")
  })

  it("is refused for a company that nobody knows", () => {
    given.when("switchOnQuality", { party: "nobody", group: "pilot", on: "2021-03-01" }).thenRefused("NotFound")
  })
})

describe("switching the quality concept off for a company", () => {
  const switchOff = (lastDay: Day, before = given.given(on("2021-03-01"))) =>
    before.when("switchOffQuality", { party: "bakery", lastDay })
  const off = (lastDay: Day, firstDay: Day) => QualityCompany.events.SwitchedOff("bakery", lastDay, { firstDay })

  it("is on its first day or later, and refused on the day before", () => {
    switchOff("2021-02-28").thenRefused("QualityNotOn")
    switchOff("2021-03-01").then([off("2021-03-01", "2021-03-01")])
    switchOff("2021-12-31").then([off("2021-12-31", "2021-03-01")])
  })

  it("is of the days that began last, and moves their end", () => {
    const twice = given.given(on("2021-03-01", { lastDay: "2021-03-31" }), on("2021-05-01", { group: "anden" }))
    switchOff("2021-04-30", twice).then([off("2021-04-30", "2021-03-01")])
    switchOff("2021-05-01", twice)
      .then([off("2021-05-01", "2021-05-01")])
      .thenState(
        { entity: "qualityCompany", id: "bakery" },
        {
          _tag: "Chosen",
          days: [
            { group: "pilot", firstDay: "2021-03-01", lastDay: "2021-03-31" },
            { group: "anden", firstDay: "2021-05-01", lastDay: "2021-05-01" }
          ]
        }
      )
  })

  it("is refused for a company that it never was on for", () => {
    switchOff("2021-03-01", given).thenRefused("NotFound")
  })
})

describe("a placement that is started", () => {
  const start = (before = given.parameter(first), more = {}) => before.when("start", aStart(more), today)
  const outside = [begun, occupied]
  const inside = (quality = applied()) => [begun, quality, occupied]

  it("is under the concept by the day it is granted: the first and the last that it is on, not the days beside", () => {
    const tested = (firstDay: Day, more = {}) => start(given.parameter(first).given(on(firstDay, more)))
    tested("2021-02-21").then(outside)
    tested("2021-02-20").then(inside())
    tested("2021-01-05", { lastDay: "2021-02-20" }).then(inside())
    tested("2021-01-05", { lastDay: "2021-02-19" }).then(outside)
  })

  it("is outside where it is on for nobody, and inside where it is for all from the day it is granted", () => {
    start().then(outside)
    const all = (from: Day) => given.parameter(first).parameter(qualityForAll.from(from, true, source))
    start(all("2021-02-21")).then(outside)
    start(all("2021-02-20")).then(inside(applied("alle")))
    start(all("2021-01-01").given(on("2021-01-05"))).then(inside())
  })

  it("keeps the checklist of the day it is granted", () => {
    const second = { version: "udkast-2", instruments, steps: steps.slice(0, 1) }
    const from = (day: Day) => given.parameter(first).parameter(qualityConcept.from(day, second, source))
    start(from("2021-02-21").given(on("2021-01-05"))).then(inside())
    start(from("2021-02-20").given(on("2021-01-05"))).then(inside(applied("pilot", "udkast-2", kept.slice(0, 1))))
  })

  it("is counted in its group with no steps where no checklist is set, and outside for another instrument", () => {
    start(given.given(on("2021-01-05"))).then(inside(applied("pilot", "ingen", [])))
    const other = qualityConcept.from("2021-01-01", { version: "loen", instruments: ["loentilskud"], steps }, source)
    start(given.parameter(other).given(on("2021-01-05"))).then(outside)
  })
})

describe("a placement that was started before the company was told to be in", () => {
  const apply = (before: typeof running, party = "bakery") =>
    before.parameter(first).when("applyQuality", { placement: "s1", party })

  it("comes under the concept when it was on that day, and is refused otherwise", () => {
    apply(running.given(on("2021-02-20"))).then([applied()])
    apply(running.given(on("2021-02-21"))).thenRefused("QualityNotOn")
    apply(running).thenRefused("QualityNotOn")
  })

  it("is refused when it is under it already, and by another company", () => {
    apply(running.given(on("2021-02-20"), applied())).thenRefused("QualityOnAlready")
    apply(running.given(on("2021-02-20")), "smithy").thenRefused("NotOfPlacement", "QualityNotOn")
  })
})

describe("a step of the concept", () => {
  const under = running.given(applied())
  const told = (step: string, day: Day, more: object) =>
    Placement.events.QualityStepTold("s1", day, { step, ...more } as never)
  const tell = (step: string, day: Day, more: object = { standing: "done" }) =>
    under.when("tellQualityStep", { placement: "s1", on: day, step, ...more } as never)

  it("is told from the day of the grant, and not before", () => {
    tell("formaal-aftalt", "2021-02-19").thenRefused("BeforeGrant")
    tell("formaal-aftalt", "2021-02-20").then([told("formaal-aftalt", "2021-02-20", { standing: "done" })])
  })

  it.each(["samtale", "evaluering-holdt"])("%s is agreed before the first day, and done on it and after", (step) => {
    tell(step, "2021-02-28").thenRefused("OutsidePlacement")
    tell(step, "2021-02-28", { standing: "agreed" }).then([told(step, "2021-02-28", { standing: "agreed" })])
    tell(step, "2021-03-01").then([told(step, "2021-03-01", { standing: "done" })])
    tell(step, "2021-04-15").then([told(step, "2021-04-15", { standing: "done" })])
  })

  it("is skipped with a reason that is known, and only then has one", () => {
    tell("samtale", "2021-03-10", { standing: "skipped" }).thenRefused("SkippedNeedsReason")
    tell("samtale", "2021-03-10", { standing: "skipped", reason: "regn" }).thenRefused("UnknownCode")
    tell("samtale", "2021-03-10", { standing: "done", reason: "borgeren" }).thenRefused("SkippedNeedsReason")
    const why = { standing: "skipped", reason: "borgeren" }
    tell("samtale", "2021-03-10", { ...why, note: "Aftalt." }).then([
      told("samtale", "2021-03-10", { ...why, noteRef: "text-1" })
    ])
  })

  it("is refused when the placement's checklist does not have it, with those it has", () => {
    tell("kage", "2021-03-10").thenRefused("UnknownCode")
  })

  it("is refused for a placement outside the concept, and one that was called off", () => {
    const done = { placement: "s1", on: "2021-03-10", step: "samtale", standing: "done" } as const
    running.when("tellQualityStep", done).thenRefused("QualityNotOn")
    under
      .given(Placement.events.CalledOff("s1", "2021-02-28", { reason: "udeblevet", call: false }))
      .when("tellQualityStep", done)
      .thenNotPossible()
  })

  it("has what was told of it last, also after an early end", () => {
    const ended = under.given(
      told("samtale", "2021-03-05", { standing: "skipped", reason: "borgeren" }),
      Placement.events.EndedEarly("s1", "2021-03-10", { reason: "job", call: false })
    )
    const { data } = startedAs()
    ended
      .when("tellQualityStep", { placement: "s1", on: "2021-03-12", step: "samtale", standing: "done" })
      .then([told("samtale", "2021-03-12", { standing: "done" })])
      .thenState(
        { entity: "placement", id: "s1" },
        {
          _tag: "EndedEarly",
          firstDay: "2021-03-01",
          ...data,
          reason: "job",
          call: false,
          agreedLastDay: "2021-03-28",
          lastDay: "2021-03-10",
          quality: {
            group: "pilot",
            version: "udkast-1",
            steps: [kept[0]!, { ...kept[1]!, told: { standing: "done", on: "2021-03-12" } }, kept[2]!]
          }
        }
      )
  })

  it("changes nothing of a placement that has no such step", () => {
    const step = Placement.definition.when["Agreed"]!["QualityStepTold"]!
    const plain = Placement.definition.begin["Started"]!(startedAs().data, "2021-03-01")
    expect(step(plain, { step: "samtale", standing: "done" }, "2021-03-02")).toEqual(plain)
  })
})

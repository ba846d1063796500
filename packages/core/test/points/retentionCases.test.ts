import { point } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import {
  type Day,
  FirstTalk,
  Retention,
  RetentionCase,
  RetentionClosed,
  RetentionDeadlineCame,
  RetentionOpen,
  RetentionOpened,
  RetentionStepTaken,
  sicknessDeadlines,
  deadlineNotice
} from "../../src/index.ts"
import { deadlinesOf } from "../../src/points/retention/deadlines.ts"
import type { ValueOn } from "../../src/plugin/index.ts"
import { addDays } from "../../src/calendar/index.ts"
import { caseOpened, employee, given, openedCase, remindersOf } from "./retentionLives.ts"

const holidays = new Set(["2021-04-01", "2021-04-02", "2021-04-05"])

describe("opening a retention case", () => {
  const asked = {
    agreement: "a1",
    on: "2021-03-08",
    employee: employee(1),
    firstSickDay: "2021-03-01",
    purpose: "fastholdelse"
  } as const

  it("is done under an agreement with the point, with who, since when and what for, and nothing else (row 35)", () => {
    given.when("openCase", { ...asked, note: "Aftalt: færre tunge løft." }).then([
      RetentionCase.events.Opened("new-0", "2021-03-08", {
        agreement: "a1",
        party: "bakery",
        employee: employee(1),
        purpose: "fastholdelse",
        ...caseOpened.reckoned,
        noteRef: "text-1"
      })
    ])
    point(Retention).when("openCase", asked).thenRefused("NotAgreed")
  })

  it("is refused for a purpose of dismissal, and for one that nobody knows", () => {
    given.when("openCase", { ...asked, purpose: "afskedigelse" }).thenRefused("AimsAtDismissal")
    given.when("openCase", { ...asked, purpose: "ro-paa" }).thenRefused("RetentionCodeUnknown")
  })

  it("is refused before the first sick day, and done on it", () => {
    given.when("openCase", { ...asked, on: "2021-02-28" }).thenRefused("SickAfterwards")
    given
      .when("openCase", { ...asked, on: "2021-03-01" })
      .thenState({ entity: "retentionCase", id: "new-0" }, { ...openedCase(), openedOn: "2021-03-01" })
  })

  it.each(["anna", "depression", "medarbejder 7", "0199a000-0000-7000-8000-00000000001"])(
    "takes no %j for a reference of an employee",
    (text) => {
      given.when("openCase", { ...asked, employee: text }).thenRefused("InputInvalid")
    }
  )
})

describe("what a case can tell", () => {
  /** Every text that can be given to a command of the module, apart from notes. */
  const holdsText = (schema: Schema.Top): boolean => {
    const read = Schema.decodeUnknownResult(schema as never)
    return ["Depression efter stress", "Rygsmerter, 2 diskusprolapser"].some((text) => read(text)._tag === "Success")
  }
  const fieldsOf = (schema: Schema.Top): ReadonlyArray<readonly [string, Schema.Top]> =>
    Object.entries((schema as unknown as { readonly fields: Record<string, Schema.Top> }).fields)

  it("is no diagnosis: no field takes a text, but a note that Persons keeps and ids of what is there already", () => {
    const { commands } = Retention.definition
    const open = Object.entries(commands).flatMap(([command, { definition }]) =>
      fieldsOf(definition.input as never)
        .filter(([, schema]) => holdsText(schema))
        .map(([field]) => `${command} ${field}`)
    )
    const named = ["agreement", "case", "talk", "course", "activity"]
    const others = open.filter((one) => !named.includes(one.split(" ")[1]!))
    expect(others.toSorted()).toEqual(["holdTalk note", "openCase note", "tellTalk note"])
    for (const one of open.filter((name) => !name.endsWith("note"))) {
      const [command, field] = one.split(" ") as [string, string]
      const read = Object.values(commands[command]!.definition.reads({ [field]: "Depression", on: "2021-03-01" }))
      expect(
        read.some(({ how, ids }) => how !== "absent" && ids.includes("Depression")),
        one
      ).toBe(true)
    }
  })
})

describe("deadlines of an absence", () => {
  const valueOn: ValueOn = ({ definition }) => definition.value as never
  const deadlinesOn = (firstSickDay: Day, expected?: { readonly weeks: number; readonly byBoth: boolean }) =>
    deadlinesOf({ firstSickDay, ...(expected ? { expected } : {}) }, { valueOn, holidays }).map(
      ({ step, duty, lastDay, verified }) => `${step} ${duty} ${lastDay}${verified ? "" : " unverified"}`
    )

  it("are chosen by the first sick day: those of before 2025, of 2025, and of the new law", () => {
    expect(deadlinesOn("2021-03-01")).toEqual([
      "sygefravaerssamtale company 2021-03-28",
      "foerste-opfoelgning authority 2021-04-25 unverified",
      "opfoelgning authority 2021-05-23 unverified",
      "revurdering authority 2021-08-01 unverified"
    ])
    expect(deadlinesOn("2025-01-01").map((one) => one.split(" ")[0])).toEqual([
      "sygefravaerssamtale",
      "foerste-opfoelgning",
      "revurdering"
    ])
    expect(deadlinesOn("2026-06-30").map((one) => one.split(" ")[0])).toContain("foerste-opfoelgning")
    expect(deadlinesOn("2026-07-01")).toEqual([
      "sygefravaerssamtale company 2026-07-28",
      "samtale-foerste-halvaar authority 2026-12-29 unverified",
      "revurdering authority 2026-12-01 unverified"
    ])
  })

  it("are fewer for an absence that is expected to be short", () => {
    expect(deadlinesOn("2021-03-01", { weeks: 8, byBoth: false }).map((one) => one.split(" ")[0])).toEqual([
      "sygefravaerssamtale",
      "revurdering"
    ])
    expect(deadlinesOn("2021-03-01", { weeks: 9, byBoth: false })).toHaveLength(4)
    expect(deadlinesOn("2026-08-01", { weeks: 25, byBoth: true })).toHaveLength(1)
    expect(deadlinesOn("2026-08-01", { weeks: 26, byBoth: true })).toHaveLength(3)
    expect(deadlinesOn("2026-08-01", { weeks: 25, byBoth: false })).toHaveLength(3)
  })

  it("each have a source, and those with a guess in them say so", () => {
    const all = sicknessDeadlines.definition.value as ReadonlyArray<{ source: string; verified: boolean }>
    expect(all.every(({ source }) => source.length > 0)).toBe(true)
    expect(all.filter(({ source }) => source.includes("ikke set")).every(({ verified }) => !verified)).toBe(true)
  })

  it("can be set by a jobcentre from a day on, the first of two of a step", () => {
    const one = {
      step: "sygefravaerssamtale",
      duty: "company",
      after: "firstSickDay",
      weeks: 2,
      source: "aftale",
      verified: true
    } as const
    const other = sicknessDeadlines.from("2021-01-01", [one, { ...one, weeks: 3 }], { source: "aftale" })
    const seven = deadlineNotice.from("2021-01-01", 1, { source: "aftale" })
    const { expected: _, ...state } = { ...openedCase(), expected: undefined }
    given
      .parameter(other)
      .parameter(seven)
      .when("openCase", caseOpened.input)
      .thenState(
        { entity: "retentionCase", id: "new-0" },
        {
          ...state,
          deadlines: [
            {
              step: "sygefravaerssamtale",
              duty: "company",
              lastDay: "2021-03-14",
              remindOn: "2021-03-12",
              verified: true
            }
          ]
        }
      )
  })

  it("are counted in working days backwards: Easter is not among them", () => {
    const state = openedCase({ firstSickDay: "2021-03-12" })
    given
      .when("openCase", { ...caseOpened.input, on: "2021-03-12", firstSickDay: "2021-03-12" }, { holidays })
      .thenState(
        { entity: "retentionCase", id: "new-0" },
        {
          ...state,
          openedOn: "2021-03-12",
          deadlines: [
            {
              step: "sygefravaerssamtale",
              duty: "company",
              lastDay: "2021-04-08",
              remindOn: "2021-03-29",
              verified: true
            },
            {
              step: "foerste-opfoelgning",
              duty: "authority",
              lastDay: "2021-05-06",
              remindOn: "2021-04-29",
              verified: false
            },
            {
              step: "opfoelgning",
              duty: "authority",
              lastDay: "2021-06-03",
              remindOn: "2021-05-27",
              everyWeeks: 4,
              verified: false
            },
            { step: "revurdering", duty: "authority", lastDay: "2021-08-12", remindOn: "2021-08-05", verified: false }
          ]
        }
      )
  })
})

describe("reminders of a case", () => {
  it("go to the company for the employer's talk, and to the authority for its own", () => {
    expect(remindersOf(openedCase())).toEqual([
      "deadline/sygefravaerssamtale 2021-03-22 company.primary",
      "deadline/foerste-opfoelgning 2021-04-19 authority.primary",
      "deadline/opfoelgning 2021-05-17 authority.primary every 4",
      "deadline/revurdering 2021-07-26 authority.primary"
    ])
  })

  it("are gone when the step is taken, and all of them when the case is closed", () => {
    const taken = { ...openedCase(), steps: [{ step: "sygefravaerssamtale", on: "2021-03-10" as const }] }
    expect(remindersOf(taken).map((one) => one.split(" ")[0])).not.toContain("deadline/sygefravaerssamtale")
    const recurring = { ...openedCase(), steps: [{ step: "opfoelgning", on: "2021-05-10" as const }] }
    expect(remindersOf(recurring).map((one) => one.split(" ")[0])).toContain("deadline/opfoelgning")
    expect(
      remindersOf({ ...openedCase(), _tag: "Closed", lastDay: "2021-04-01", outcome: "tilbage", kept: true })
    ).toEqual([])
  })

  it("come of a request for the fast track too, two weeks after it", () => {
    const open = given.given(caseOpened.event)
    open.when("askFastTrack", { case: "c1", on: "2021-03-09" }).then([
      RetentionCase.events.Reckoned("c1", "2021-03-09", {
        ...caseOpened.reckoned,
        fastTrackOn: "2021-03-09",
        deadlines: caseOpened.reckoned.deadlines.toSpliced(3, 0, {
          step: "hurtigt-spor",
          duty: "authority",
          lastDay: "2021-03-22",
          remindOn: "2021-03-15",
          verified: true
        })
      })
    ])
    open.when("askFastTrack", { case: "c1", on: "2021-02-28" }).thenRefused("OutsideCase")
  })

  it("come of no request for the fast track before the first sick day, or after the case was closed", () => {
    const fastTrack = { step: "hurtigt-spor", duty: "authority", verified: true } as const
    const asked = (on: Day) =>
      given.given(
        caseOpened.event,
        RetentionCase.events.Reckoned("c1", on, { ...caseOpened.reckoned, fastTrackOn: on })
      )
    const correct = (firstSickDay: Day) =>
      asked("2021-03-01").when("correctFirstSickDay", { case: "c1", on: "2021-03-10", firstSickDay })
    correct("2021-03-02").thenRefused("SickAfterwards")
    correct("2021-03-01").then([
      RetentionCase.events.Reckoned("c1", "2021-03-10", {
        ...caseOpened.reckoned,
        fastTrackOn: "2021-03-01",
        deadlines: caseOpened.reckoned.deadlines.toSpliced(3, 0, {
          ...fastTrack,
          lastDay: "2021-03-14",
          remindOn: "2021-03-08"
        })
      })
    ])
    const close = (lastDay: Day) => asked("2021-03-10").when("closeCase", { case: "c1", lastDay, outcome: "tilbage" })
    close("2021-03-09").thenRefused("ClosedTooEarly")
    close("2021-03-10").then([RetentionCase.events.Closed("c1", "2021-03-10", { outcome: "tilbage", kept: true })])
  })
})

describe("a case that is open", () => {
  const open = given.given(caseOpened.event)
  const stepped = open.given(RetentionCase.events.StepTaken("c1", "2021-03-29", { step: "sygefravaerssamtale" }))

  it("is reckoned again when the first sick day is corrected, which is before all that happened", () => {
    const correct = (firstSickDay: Day) =>
      open.when("correctFirstSickDay", { case: "c1", on: "2021-03-10", firstSickDay })
    correct("2021-03-09").thenRefused("SickAfterwards")
    correct("2021-03-08").thenState(
      { entity: "retentionCase", id: "c1" },
      {
        ...openedCase(),
        firstSickDay: "2021-03-08",
        deadlines: openedCase().deadlines.map((one) => ({
          ...one,
          lastDay: weekLater(one.lastDay),
          remindOn: weekLater(one.remindOn)
        }))
      }
    )
  })

  it("is reckoned again when the absence is expected to last otherwise", () => {
    const expected = { weeks: 6, byBoth: true }
    open.when("expectAbsence", { case: "c1", on: "2021-03-10", expected }).then([
      RetentionCase.events.Reckoned("c1", "2021-03-10", {
        firstSickDay: "2021-03-01",
        expected,
        deadlines: caseOpened.reckoned.deadlines.filter(({ step }) => /samtale|revurdering/.test(step))
      })
    ])
  })

  it("is told of steps on its own days, and of those in the list", () => {
    const step = (on: Day, code = "mulighedserklaering") => open.when("takeStep", { case: "c1", on, step: code })
    step("2021-03-01").then([RetentionCase.events.StepTaken("c1", "2021-03-01", { step: "mulighedserklaering" })])
    step("2021-02-28").thenRefused("OutsideCase")
    step("2021-03-02", "diagnose").thenRefused("RetentionCodeUnknown")
  })

  it("counts a deadline that was met, or was not, on its last day", () => {
    const met = (on: Day, expected: boolean) =>
      open
        .when("takeStep", { case: "c1", on, step: "sygefravaerssamtale" })
        .thenFacts([
          RetentionOpened.on("2021-03-08", whose),
          RetentionOpen.during({ firstDay: "2021-03-08" }, whose),
          RetentionStepTaken.on(on, { ...whose, step: "sygefravaerssamtale" }, { key: `sygefravaerssamtale/${on}` }),
          came("2021-03-28", "sygefravaerssamtale", "company", expected),
          came("2021-04-25", "foerste-opfoelgning", "authority", false),
          came("2021-08-01", "revurdering", "authority", false)
        ])
    met("2021-03-28", true)
    met("2021-03-29", false)
  })

  it("takes a step back that was told of, and no other", () => {
    const back = (on: Day) => stepped.when("withdrawStep", { case: "c1", on, step: "sygefravaerssamtale" })
    back("2021-03-29").then([RetentionCase.events.StepWithdrawn("c1", "2021-03-29", { step: "sygefravaerssamtale" })])
    back("2021-03-28").thenRefused("NoSuchStep")
  })

  it("is closed with an outcome, after all that happened in it", () => {
    const close = (lastDay: Day, outcome = "tilbage") => stepped.when("closeCase", { case: "c1", lastDay, outcome })
    close("2021-03-28").thenRefused("ClosedTooEarly")
    close("2021-03-29", "rask").thenRefused("RetentionCodeUnknown")
    close("2021-03-31").thenFacts([
      RetentionOpened.on("2021-03-08", whose),
      RetentionOpen.during({ firstDay: "2021-03-08", lastDay: "2021-03-31" }, whose),
      RetentionStepTaken.on(
        "2021-03-29",
        { ...whose, step: "sygefravaerssamtale" },
        { key: "sygefravaerssamtale/2021-03-29" }
      ),
      came("2021-03-28", "sygefravaerssamtale", "company", false),
      RetentionClosed.on("2021-03-31", { ...whose, outcome: "tilbage", kept: true }, { measures: { days: 30 } })
    ])
  })

  it("is told of nothing after it was closed, and can be opened again", () => {
    const closed = open.given(RetentionCase.events.Closed("c1", "2021-03-31", { outcome: "fratraadt", kept: false }))
    closed.when("takeStep", { case: "c1", on: "2021-04-01", step: "opfoelgning" }).thenRefused("OutsideCase")
    closed
      .when("takeStep", { case: "c1", on: "2021-03-31", step: "opfoelgning" })
      .then([RetentionCase.events.StepTaken("c1", "2021-03-31", { step: "opfoelgning" })])
    closed
      .when("withdrawClosing", { case: "c1", on: "2021-04-02" })
      .thenState({ entity: "retentionCase", id: "c1" }, openedCase())
    open.when("withdrawClosing", { case: "c1", on: "2021-04-02" }).thenNotPossible()
  })

  it("counts nothing when it should never have been there", () => {
    open.when("voidCase", { case: "c1", on: "2021-03-09" }).thenFacts([])
    open
      .given(RetentionCase.events.Voided("c1", "2021-03-09", {}))
      .when("takeStep", { case: "c1", on: "2021-03-10", step: "opfoelgning" })
      .thenNotPossible()
  })

  it("counts the days to the first talk, and only to the first", () => {
    const facts = RetentionCase.definition.facts(
      {
        ...openedCase(),
        talks: [
          { talk: "t1", on: "2021-03-20" },
          { talk: "t2", on: "2021-03-25" }
        ]
      },
      "c1"
    )
    expect(facts.filter(({ kind }) => kind === FirstTalk.kind)).toEqual([
      FirstTalk.on("2021-03-20", whose, { measures: { days: 19 } })
    ])
  })
})

const whose = { agreement: "a1", party: "bakery" }
const came = (day: Day, step: string, duty: "company" | "authority", met: boolean) =>
  RetentionDeadlineCame.on(day, { ...whose, step, duty, met }, { key: step })
const weekLater = (day: Day): Day => addDays(day, 7)

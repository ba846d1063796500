import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { contentMaterial, proposalDaysOpen } from "../../src/index.ts"
import { CvrNumber } from "../../src/party/index.ts"
import {
  defineParameter,
  Label,
  Note,
  type Parameter,
  type ParameterChange,
  PersonName
} from "../../src/plugin/index.ts"
import { aModule, aPlugin, problemsInAnyOrder, problemsOf, title } from "./problems.ts"

const told = { source: "byrådet" }
const aParameter = (key: string, spec: object = {}): Parameter<never> =>
  defineParameter(key, { title, form: Schema.Natural, value: 30, source: "antagelse", ...spec }) as never
const declaring = (key: string, ...parameters: ReadonlyArray<Parameter<never>>) =>
  aPlugin(key, { add: [aModule(`${key}s`, { parameters })] })
const setting = (key: string, ...parameters: ReadonlyArray<ParameterChange>) => aPlugin(key, { parameters })
const days = proposalDaysOpen
const there = (also = "") =>
  `there are: agreement.actionDays, agreement.activePercent, agreement.activityHalfLifeDays, agreement.approvalPlan, agreement.daysBack, agreement.draftDays, agreement.draftWarnings, agreement.material, agreement.noticeDays, agreement.pauseDays, agreement.renewalDays, agreement.reviewDays, agreement.slowingPercent, agreement.startDays, agreement.termDays, ${also}fairs.countsWithin, fairs.notice, network.followUpWithin, network.meetingNotice, network.meetingsPerYear, network.size, other.followUpAfter, parties.branchGroups, placements.endNotice, placements.fullTime, placements.qualityConcept, placements.qualityForAll, placements.whenLawIsOpen, proposals.daysOpen, recruitment.answerDays, recruitment.candidateAnswerDays, retention.deadlineNotice, retention.deadlines, retention.notice, retention.talkNeeds, training.applicationMonths, training.applicationNotice, training.endNotice, training.followUpDays, training.noSubsidyFrom`

describe("a parameter of which a change gives only what is another", () => {
  const codesFor = (value: unknown) =>
    problemsOf([setting("own", contentMaterial.from("2011-01-01", value as never, told))]).map(
      (one) => one.split(":")[0]
    )

  it("takes some of the fields, all, or none, each in its form, and no other", () => {
    expect(codesFor({ contacts: "silent" })).toEqual([])
    expect(codesFor({})).toEqual([])
    expect(codesFor(contentMaterial.definition.value as object)).toEqual([])
    expect(codesFor({ contacts: "loud" })).toEqual(["PK-PARAMETER-VALUE"])
    expect(codesFor({ unheardOf: "silent" })).toEqual(["PK-PARAMETER-VALUE"])
    expect(codesFor([])).toContain("PK-PARAMETER-VALUE")
  })
})

describe("a value of a parameter", () => {
  it("may be set by several plugins on different days, and for different parameters on the same", () => {
    const b = declaring("b", aParameter("bs.days"))
    const change = { parameter: "bs.days", from: "2011-02-01", value: 7, ...told } as const
    expect(
      problemsInAnyOrder([
        b,
        setting("x", days.from("2011-02-01", 14, told), change),
        setting("y", days.from("2011-02-02", 15, told))
      ])
    ).toEqual([])
  })

  it.each([
    [
      "a parameter that is not there: those that are, are told",
      [declaring("b", aParameter("bs.days")), setting("a", aParameter("b.day").from("2011-02-01", 7 as never, told))],
      [`PK-PARAMETER-UNKNOWN: "a" sets b.day, which is not there; ${there("bs.days, ")}`]
    ],
    [
      "a day that does not exist",
      [setting("a", days.from("2011-02-29", 14, told))],
      ['PK-PARAMETER-DAY: "a" sets proposals.daysOpen from 2011-02-29, which is not a day YYYY-MM-DD']
    ],
    [
      "no source, or one of spaces",
      [setting("a", days.from("2011-02-01", 14, { source: "" }), days.from("2011-02-02", 14, { source: " " }))],
      [
        'PK-PARAMETER-SOURCE: "a" sets proposals.daysOpen from 2011-02-01 without a source: say where the value is from',
        'PK-PARAMETER-SOURCE: "a" sets proposals.daysOpen from 2011-02-02 without a source: say where the value is from'
      ]
    ],
    [
      "a value that its form refuses",
      [setting("a", days.from("2011-02-01", -1, told))],
      ['PK-PARAMETER-VALUE: "a" sets proposals.daysOpen from 2011-02-01 to -1: must be at least 0']
    ],
    [
      "a value of another type",
      [setting("a", days.from("2011-02-01", "14" as never, told))],
      ['PK-PARAMETER-VALUE: "a" sets proposals.daysOpen from 2011-02-01 to "14": must be a number']
    ],
    [
      "no value at all, as JavaScript lets it",
      [setting("a", days.from("2011-02-01", undefined as never, told))],
      ['PK-PARAMETER-VALUE: "a" sets proposals.daysOpen from 2011-02-01 to undefined: must be a number']
    ],
    [
      "a value that another plugin sets on the same day, also when it is the same value",
      [setting("b", days.from("2011-02-01", 14, told)), setting("a", days.from("2011-02-01", 14, told))],
      ["PK-PARAMETER-CONTESTED: a and b set proposals.daysOpen from 2011-02-01: only one value can hold"]
    ],
    [
      "two values on one day by one plugin",
      [setting("a", days.from("2011-02-01", 14, told), days.from("2011-02-01", 15, told))],
      ["PK-PARAMETER-CONTESTED: a set proposals.daysOpen from 2011-02-01: only one value can hold"]
    ]
  ])("cannot be of %s", (_, plugins, problems) => {
    expect(problemsInAnyOrder(plugins)).toEqual(problems)
  })

  it("is told all that is wrong with it at once", () => {
    const change = days.from("1 March" as never, -1, { source: "" })
    expect(problemsOf([setting("a", change), setting("b", change)])).toEqual([
      ...["a", "b"].flatMap((by) => [
        `PK-PARAMETER-VALUE: "${by}" sets proposals.daysOpen from 1 March to -1: must be at least 0`,
        `PK-PARAMETER-SOURCE: "${by}" sets proposals.daysOpen from 1 March without a source: say where the value is from`,
        `PK-PARAMETER-DAY: "${by}" sets proposals.daysOpen from 1 March, which is not a day YYYY-MM-DD`
      ]),
      "PK-PARAMETER-CONTESTED: a and b set proposals.daysOpen from 1 March: only one value can hold"
    ])
  })

  it("is refused with each field that is wrong, when it has fields", () => {
    const form = Schema.Struct({ weeks: Schema.Natural, hours: Schema.Natural })
    const parameter = aParameter("bs.stay", { form, value: { weeks: 13, hours: 37 } })
    const change = parameter.from("2011-02-01", { weeks: -1, hour: 37 } as never, told)
    const subject = 'PK-PARAMETER-VALUE: "a" sets bs.stay from 2011-02-01 to {"weeks":-1,"hour":37}'
    expect(problemsOf([declaring("b", parameter), setting("a", change)])).toEqual([
      `${subject}: /hour is not known here; there are: weeks, hours`,
      `${subject}: /hours is missing`,
      `${subject}: /weeks must be at least 0`
    ])
  })

  it("is refused when it looks like a CPR number, without telling it", () => {
    const parameter = aParameter("bs.word", { form: Label, value: "et ord" })
    const change = parameter.from("2011-02-01", "spørg 670112-1234" as never, told)
    expect(problemsOf([declaring("b", parameter), setting("a", change)])).toEqual([
      'PK-PARAMETER-VALUE: "a" sets bs.word from 2011-02-01: The text looks like a CPR number. Never write CPR numbers here.'
    ])
  })

  it("cannot be one that JSON does not have", () => {
    const around: Record<string, unknown> = {}
    around["around"] = around
    for (const value of [1n, around]) {
      const told1 = problemsOf([setting("a", days.from("2011-02-01", value as never, told))])
      expect(told1).toEqual([
        'PK-PARAMETER-VALUE: "a" sets proposals.daysOpen from 2011-02-01 to what JSON does not have: must be a number'
      ])
    }
  })
})

describe("a parameter", () => {
  it("may be declared by two modules only when it is the same", () => {
    const same = aParameter("x.days")
    expect(problemsOf([declaring("a", same), declaring("b", same)])).toEqual([])
    expect(problemsInAnyOrder([declaring("a", aParameter("x.days")), declaring("b", aParameter("x.days"))])).toEqual([
      "PK-PARAMETER-TWICE: two modules declare the parameter x.days: give one of them another key"
    ])
  })

  it("declares a value that its form takes", () => {
    expect(problemsOf([declaring("a", aParameter("x.days", { value: 1.5 }))])).toEqual([
      "PK-PARAMETER-VALUE: x.days to 1.5: must be a whole number"
    ])
  })

  it("may have a form that reads what it is given, as a value that has been read reads the same", () => {
    const cvr = aParameter("x.cvr", { form: CvrNumber, value: "24256790" })
    const change = cvr.from("2011-02-01", "35408002" as never, told)
    expect(problemsOf([declaring("a", cvr), setting("b", change)])).toEqual([])
  })

  it.each([
    ["a name", PersonName],
    ["a note deep inside", Schema.Struct({ who: Schema.Array(Schema.Struct({ says: Note })) })]
  ])("is no place for a text about a person, such as %s: its values stand in the journal", (_, form) => {
    const value = form === PersonName ? "Kontakt" : { who: [] }
    expect(problemsOf([declaring("a", aParameter("x.who", { form, value }))])).toEqual([
      "PK-PARAMETER-PERSONAL: x.who takes a text about a person, and its values stand in the journal: take a reference"
    ])
  })

  it("tells the same in any order when two contest a module and declare it differently", () => {
    const contesting = (key: string, form: unknown, value: unknown) =>
      aPlugin(key, { add: [aModule("x", { parameters: [aParameter("x.p", { form, value })] })] })
    const told1 = problemsInAnyOrder([
      contesting("a", Schema.Natural, 1),
      contesting("b", Label, "et ord"),
      setting("c", aParameter("x.p").from("2011-02-01", "et andet" as never, told))
    ])
    expect(told1.map((one) => one.split(":")[0])).toEqual(["PK-PARAMETER-VALUE", "PK-ADD-TWICE", "PK-PARAMETER-TWICE"])
  })
})

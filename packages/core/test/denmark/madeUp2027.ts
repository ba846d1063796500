import { addDays } from "../../src/calendar/index.ts"
import { danishPacks } from "../../src/denmark/index.ts"
import {
  datedTable,
  definePack,
  defineRule,
  type Law,
  compileLaw,
  numberForm,
  type PlacementCase,
  placementSubject,
  readValues,
  type RulePack,
  valuesAsCsv
} from "../../src/law/index.ts"
import { type Case, casesOf } from "../../bench/cases.ts"

// Made up from end to end: no act, no bill and no jobcentre says any of it.

const fewest = datedTable<number>("opdigtet.timer", {
  da: "færreste timer",
  en: "fewest hours",
  form: numberForm({ unit: { da: "timer om ugen", en: "hours a week" } }),
  rows: [{ from: "2027-01-01", value: 18, source: "opdigtet lov § 1", verified: false }]
})

const hours = defineRule(placementSubject, {
  id: "opdigtet.hours",
  da: "Opdigtet: færreste timer i virksomhedspraktik",
  en: "Made up: fewest hours of a work placement",
  paragraph: "opdigtet lov § 1",
  source: "opdigtet lov § 1",
  verified: false,
  anchor: "decidedOn",
  concerns: { instrument: ["virksomhedspraktik"] },
  noneBefore: "2027-01-01",
  values: { fewest },
  check: ({ that }) =>
    that({
      reads: ["weeklyHours"],
      easier: { weeklyHours: "more" },
      holds: ({ weeklyHours }, { fewest }) => weeklyHours >= 100 * fewest,
      da: ({ weeklyHours }, { fewest }) => `forløbet er på mindst ${fewest} (aftalt: ${weeklyHours})`,
      en: ({ weeklyHours }, { fewest }) => `the placement is of at least ${fewest} (agreed: ${weeklyHours})`
    }),
  examples: [
    {
      da: "18 timer",
      en: "18 hours",
      case: { instrument: "virksomhedspraktik", decidedOn: "2027-03-01", weeklyHours: 18_00 },
      verdict: "permitted"
    }
  ]
})

const age = defineRule(placementSubject, {
  id: "opdigtet.age",
  da: "Opdigtet: løntilskud fra 30 år",
  en: "Made up: a wage subsidy from 30 years",
  paragraph: "opdigtet lov § 2",
  source: "opdigtet lov § 2",
  verified: false,
  anchor: "decidedOn",
  concerns: { instrument: ["loentilskud"], employer: ["private"] },
  noneBefore: "2027-01-01",
  check: ({ that }) =>
    that({
      reads: ["age"],
      easier: { age: "more" },
      holds: ({ age }) => age >= 30,
      da: ({ age }) => `borgeren er mindst 30 år (alder: ${age})`,
      en: ({ age }) => `the citizen is at least 30 years old (age: ${age})`
    }),
  examples: [
    {
      da: "30 år",
      en: "30 years",
      case: { instrument: "loentilskud", employer: "private", decidedOn: "2027-03-01", age: 30 },
      verdict: "permitted"
    }
  ]
})

const added = definePack("opdigtet-2027", {
  da: "En opdigtet lov fra 2027",
  en: "A made-up act of 2027",
  from: "2027-01-01",
  rules: [hours, age]
})

/** The pack of work placements as a file in which somebody has written a made-up limit from 2027: three weeks, not four. */
export const corrected = (pack: RulePack): RulePack => {
  const lines = valuesAsCsv(pack).split("\r\n")
  const at = lines.findIndex((line) => line.includes('"P4W"'))
  const old = lines[at]!
  const ends = old.replace('"2020-01-01";""', '"2020-01-01";"2026-12-31"')
  const begins = old.replace('"2020-01-01"', '"2027-01-01"').replace('"P4W"', '"P3W"').replace("cabiweb.dk", "opdigtet")
  const read = readValues(pack, lines.toSpliced(at, 1, ends, begins).join("\r\n"), { id: "opdigtet-praktik-2027" })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.pack
}

/** The packs there would be. */
export const comingPacks: ReadonlyArray<RulePack> = [
  ...danishPacks.map((pack) => (pack.id === "dk-virksomhedspraktik-2020" ? corrected(pack) : pack)),
  added
]

export const laws: Readonly<Record<"now" | "coming", Law<typeof placementSubject>>> = {
  now: compileLaw(placementSubject, danishPacks),
  coming: compileLaw(placementSubject, comingPacks)
}

const days = ["decidedOn", "firstDay", "lastDay", "agreedUntil", "benefitSince"] as const

/** A placement as it would be a year later. */
const aYearLater = (one: Case): PlacementCase => ({
  ...one,
  ...Object.fromEntries(days.map((day) => [day, addDays(one[day], 365)]))
})

export const portfolio = casesOf(10_000, 2027).map((one, at) => ({ id: `f-${at + 1}`, case: aYearLater(one) }))

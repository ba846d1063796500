import { addDays, type Day } from "../../src/calendar/index.ts"
import {
  code,
  codeForm,
  compileLaw,
  count,
  datedTable,
  day,
  defineRule,
  definePack,
  numberForm,
  subject,
  yesNo
} from "../../src/law/index.ts"

/** A law of bicycles for hire: small, made up, and with one of each kind of fact. */
export const hire = subject("hire", {
  kind: code({ da: "cykel", en: "bicycle" }),
  hiredOn: day({ da: "udlejet", en: "hired on" }),
  firstDay: day({ da: "første dag", en: "first day", canChange: true }),
  lastDay: day({ da: "sidste dag", en: "last day", canChange: true }),
  age: count({ da: "alder", en: "age", unit: { da: "år", en: "years" }, most: 120 }),
  bikes: count({ da: "cykler", en: "bicycles", unit: { da: "cykler", en: "bicycles" }, most: 200, canChange: true }),
  staff: count({ da: "ansatte", en: "staff", unit: { da: "ansatte", en: "staff" }, decimals: 2, most: 100_000 }),
  helmet: yesNo({ da: "hjelm", en: "helmet", canChange: true }),
  parent: yesNo({ da: "forælder med", en: "parent along" })
})

const days = numberForm({ unit: { da: "dage", en: "days" } })

export const longest = datedTable<number>("bikes.longest", {
  da: "længste leje",
  en: "longest hire",
  form: days,
  by: { kind: ["bycykel", "ladcykel"] },
  rows: [
    {
      when: { kind: "bycykel" },
      from: "2020-01-01",
      to: "2022-12-31",
      value: 14,
      source: "Cykelloven § 3",
      verified: true
    },
    { when: { kind: "bycykel" }, from: "2023-01-01", value: 7, source: "Cykelloven § 3", verified: true },
    {
      when: { kind: "ladcykel" },
      from: "2020-01-01",
      to: "2023-12-31",
      value: 3,
      source: "Cykelblad 4",
      verified: false
    },
    {
      when: { kind: "ladcykel" },
      from: "2024-01-01",
      notKnown: {
        da: "Grænsen for ladcykler fra 2024 er ikke fundet.",
        en: "The limit for cargo bicycles from 2024 was not found."
      },
      source: "søgt 2026-11"
    }
  ]
})

const perBike = datedTable<number>("bikes.staffPerBike", {
  da: "ansatte pr. cykel",
  en: "staff per bicycle",
  form: numberForm({ unit: { da: "ansatte", en: "staff" } }),
  rows: [{ from: "2020-01-01", value: 5, source: "Cykelloven § 5", verified: true, reviewOn: "2027-01-01" }]
})

export const length = defineRule(hire, {
  id: "length",
  da: "Lejens længde",
  en: "Length of a hire",
  paragraph: "§ 3",
  source: "Cykelloven § 3",
  verified: true,
  anchor: "hiredOn",
  values: { longest },
  check: ({ that }) =>
    that({
      reads: ["firstDay", "lastDay"],
      easier: { firstDay: "more", lastDay: "less" },
      holds: ({ firstDay, lastDay }, { longest }) => lastDay <= addDays(firstDay, longest - 1),
      da: ({ lastDay }, { longest }) => `højst ${longest}, og den slutter ${lastDay}`,
      en: ({ lastDay }, { longest }) => `at most ${longest}, and it ends ${lastDay}`
    }),
  examples: [
    {
      da: "To uger i 2022",
      en: "Two weeks in 2022",
      case: { kind: "bycykel", hiredOn: "2022-05-01", firstDay: "2022-05-02", lastDay: "2022-05-15" },
      verdict: "permitted"
    },
    {
      da: "En dag mere",
      en: "A day more",
      case: { kind: "bycykel", hiredOn: "2022-05-01", firstDay: "2022-05-02", lastDay: "2022-05-16" },
      verdict: "forbidden"
    }
  ]
})

export const grownUp = defineRule(hire, {
  id: "grownUp",
  da: "Alder",
  en: "Age",
  paragraph: "§ 4",
  source: "Cykelloven § 4",
  verified: true,
  anchor: "firstDay",
  concerns: { kind: ["bycykel"] },
  noneBefore: "2020-01-01",
  check: ({ that, all, any }) =>
    any(
      that({
        reads: ["age"],
        easier: { age: "more" },
        holds: ({ age }) => age >= 15,
        da: ({ age }) => `mindst 15 år (${age})`,
        en: ({ age }) => `at least 15 years (${age})`
      }),
      all(
        that({
          reads: ["parent"],
          holds: ({ parent }) => parent,
          da: () => "en forælder med",
          en: () => "a parent along"
        }),
        that({ reads: ["helmet"], holds: ({ helmet }) => helmet, da: () => "hjelm", en: () => "a helmet" })
      )
    ),
  examples: [
    { da: "15 år", en: "15 years", case: { kind: "bycykel", firstDay: "2022-05-02", age: 15 }, verdict: "permitted" }
  ]
})

export const ratio = defineRule(hire, {
  id: "ratio",
  da: "Cykler pr. ansat",
  en: "Bicycles for staff",
  paragraph: "§ 5",
  source: "Cykelloven § 5",
  assumes: "deltid regnes med",
  verified: false,
  anchor: "firstDay",
  values: { perBike },
  check: ({ that }) =>
    that({
      reads: ["bikes", "staff"],
      easier: { bikes: "less", staff: "more" },
      holds: ({ bikes, staff }, { perBike }) => bikes <= Math.max(1, Math.floor(staff / (perBike * 100))),
      da: ({ bikes, staff }, { perBike }) => `højst 1 cykel for hver ${perBike}: ${bikes} for ${staff}`,
      en: ({ bikes, staff }, { perBike }) => `at most 1 bicycle for every ${perBike}: ${bikes} for ${staff}`
    }),
  examples: [
    {
      da: "To ved ti",
      en: "Two with ten",
      case: { firstDay: "2022-05-02", bikes: 2, staff: 1000 },
      verdict: "permitted"
    }
  ]
})

export const bicycles = definePack("bicycles", {
  da: "Cykelloven",
  en: "The bicycle act",
  from: "2020-01-01",
  rules: [length, grownUp, ratio]
})

export const law = compileLaw(hire, [bicycles])

/** A case that is permitted in every way. */
export const aHire = {
  kind: "bycykel",
  hiredOn: "2022-05-01" as Day,
  firstDay: "2022-05-02" as Day,
  lastDay: "2022-05-08" as Day,
  age: 30,
  bikes: 2,
  staff: 1000,
  helmet: false,
  parent: false
}

export const seasons = codeForm({ sommer: { da: "sommer", en: "summer" }, vinter: { da: "vinter", en: "winter" } })

import {
  type CaseOf,
  code,
  count,
  datedTable,
  day,
  definePack,
  defineRule,
  numberForm,
  placementSubject,
  type Rule,
  type RulePack,
  subject
} from "../../law/index.ts"
import { loentilskud, voksenlaerling } from "./codes.ts"

/**
 * An hour that was worked with a subsidy.
 *
 * @da en time med tilskud
 * @category models
 */
export const subsidisedHour = subject("subsidisedHour", {
  instrument: placementSubject.facts.instrument,
  employer: placementSubject.facts.employer,
  apprentice: code({ da: "voksenlærlingens vilkår", en: "terms of the apprentice" }),
  workedOn: day({ da: "arbejdet den", en: "worked on" }),
  subsidy: count({
    da: "tilskud pr. time",
    en: "subsidy an hour",
    unit: { da: "kr.", en: "DKK" },
    decimals: 2,
    most: 1000_00,
    canChange: true
  })
})

/**
 * One hour, with what is known of it. The subsidy is in øre.
 *
 * @unit subsidy: øre
 * @category models
 */
export type SubsidisedHour = CaseOf<typeof subsidisedHour>

const kroner = numberForm({ unit: { da: "kr. i timen", en: "DKK an hour" }, decimals: 2 })
const notFound = {
  da: "Satsen for året er ikke fundet; satserne kommer hver december i vejledningen om satser.",
  en: "The rate of the year was not found; rates come each December in the guidance on rates."
}

type Year = readonly [
  from: `${number}-${number}-${number}`,
  to: `${number}-${number}-${number}` | undefined,
  oere: number | undefined,
  source: string,
  verified?: boolean
]

const years = (when: Readonly<Record<string, string>>, rows: ReadonlyArray<Year>) =>
  rows.map(([from, to, oere, source, verified = false]) => ({
    when,
    from,
    ...(to === undefined ? {} : { to }),
    source,
    ...(oere === undefined ? { notKnown: notFound } : { value: oere, verified, reviewOn: "2026-12-31" as const })
  }))

/**
 * The hourly rates of wage subsidies that were found, and the years that were not.
 *
 * @da løntilskudssatser
 * @unit øre an hour
 * @source bm.dk (2015, 2018); info.jobnet.dk (2016); helsingor.dk, stadsrevisionen.dk (2023)
 * @category models
 */
export const subsidyRates = datedTable<number>("loentilskud.sats", {
  da: "højeste løntilskud pr. time",
  en: "highest subsidy an hour",
  form: kroner,
  by: { employer: ["private", "public"] },
  rows: [
    ...years({ employer: "private" }, [
      ["2015-01-05", "2015-12-31", 74_05, "bm.dk", true],
      ["2016-01-01", "2016-12-31", 75_09, "info.jobnet.dk", true],
      ["2017-01-01", "2017-12-31", undefined, "ikke fundet"],
      ["2018-01-01", "2018-12-31", 78_12, "bm.dk", true],
      ["2019-01-01", "2022-12-31", undefined, "ikke fundet"],
      ["2023-01-01", "2023-12-31", 86_16, "helsingor.dk, stadsrevisionen.dk"],
      ["2024-01-01", undefined, undefined, "ikke fundet"]
    ]),
    ...years({ employer: "public" }, [
      ["2015-01-05", "2015-12-31", 107_55, "bm.dk", true],
      ["2016-01-01", "2017-12-31", undefined, "ikke fundet"],
      ["2018-01-01", "2018-12-31", 113_46, "bm.dk", true],
      ["2019-01-01", "2020-12-31", undefined, "ikke fundet"],
      ["2021-01-01", "2021-12-31", undefined, "kk.dk giver kun et interval: 120,40 til 160,25 kr."],
      ["2022-01-01", "2022-12-31", undefined, "ikke fundet"],
      ["2023-01-01", "2023-12-31", 125_13, "helsingor.dk, stadsrevisionen.dk"],
      ["2024-01-01", undefined, undefined, "ikke fundet"]
    ])
  ]
})

/**
 * The hourly subsidies of adult apprentices that were found.
 *
 * @da voksenlærlingesatser
 * @unit øre an hour
 * @source star.dk (2015, 2018); jobcenter.herning.dk, star.dk (2022)
 * @category models
 */
export const apprenticeRates = datedTable<number>("voksenlaerling.sats", {
  da: "højeste tilskud pr. time",
  en: "highest subsidy an hour",
  form: kroner,
  by: { apprentice: ["ledig", "ansat-paa-liste"] },
  rows: [
    ...years({ apprentice: "ledig" }, [
      ["2015-01-01", "2021-12-30", 40_00, "star.dk (2015, 2018)", true],
      ["2021-12-31", "2022-12-31", 45_00, "jobcenter.herning.dk, star.dk", true],
      ["2023-01-01", undefined, undefined, "ikke fundet"]
    ]),
    ...years({ apprentice: "ansat-paa-liste" }, [
      ["2015-01-01", "2022-12-31", 30_00, "star.dk (2015, 2018), jobcenter.herning.dk", true],
      ["2023-01-01", undefined, undefined, "ikke fundet"]
    ])
  ]
})

const withinRate = {
  reads: ["subsidy", "workedOn"],
  easier: { subsidy: "less" },
  holds: ({ subsidy }: { readonly subsidy: number }, { rate }: { readonly rate: number }) => subsidy <= rate,
  da: ({ subsidy, workedOn }: Record<"subsidy" | "workedOn", string>, { rate }: Record<"rate", string>) =>
    `tilskuddet er højst ${rate} (tilskud: ${subsidy}; arbejdet den ${workedOn})`,
  en: ({ subsidy, workedOn }: Record<"subsidy" | "workedOn", string>, { rate }: Record<"rate", string>) =>
    `the subsidy is at most ${rate} (subsidy: ${subsidy}; worked on ${workedOn})`
} as const

/**
 * An hour's wage subsidy is at most the rate of the day it was worked.
 *
 * @da løntilskudssats
 * @source bm.dk, info.jobnet.dk, helsingor.dk
 * @category models
 */
export const subsidyRate: Rule = defineRule(subsidisedHour, {
  id: "rate.loentilskud",
  da: "Løntilskud pr. time",
  en: "Wage subsidy an hour",
  paragraph: "vejledning om satser",
  source: "bm.dk, info.jobnet.dk, helsingor.dk",
  verified: true,
  from: "2015-01-05",
  anchor: "workedOn",
  concerns: { instrument: [loentilskud] },
  values: { rate: subsidyRates },
  check: ({ that }) => that(withinRate),
  examples: [
    {
      da: "Satsen i 2018",
      en: "The rate of 2018",
      case: { instrument: loentilskud, employer: "private", workedOn: "2018-01-01", subsidy: 78_12 },
      verdict: "permitted"
    },
    {
      da: "Samme sats dagen før: året er ikke fundet",
      en: "The same the day before: that year was not found",
      case: { instrument: loentilskud, employer: "private", workedOn: "2017-12-31", subsidy: 78_12 },
      verdict: "dependsOn"
    },
    {
      da: "En øre over",
      en: "One øre more",
      case: { instrument: loentilskud, employer: "private", workedOn: "2018-12-31", subsidy: 78_13 },
      verdict: "forbidden"
    }
  ]
})

/**
 * An hour's subsidy of an adult apprentice is at most the rate of the day it was worked.
 *
 * @da voksenlærlingesats
 * @source star.dk, jobcenter.herning.dk
 * @category models
 */
export const apprenticeRate: Rule = defineRule(subsidisedHour, {
  id: "rate.voksenlaerling",
  da: "Tilskud til voksenlærling pr. time",
  en: "Subsidy of an adult apprentice an hour",
  paragraph: "LAB §§ 154–160",
  source: "star.dk, jobcenter.herning.dk",
  verified: true,
  anchor: "workedOn",
  concerns: { instrument: [voksenlaerling] },
  values: { rate: apprenticeRates },
  check: ({ that }) => that(withinRate),
  examples: [
    {
      da: "40 kr. i 2018",
      en: "40 DKK in 2018",
      case: { instrument: voksenlaerling, apprentice: "ledig", workedOn: "2018-06-01", subsidy: 40_00 },
      verdict: "permitted"
    },
    {
      da: "45 kr. før det",
      en: "45 DKK before it was so",
      case: { instrument: voksenlaerling, apprentice: "ledig", workedOn: "2021-12-30", subsidy: 45_00 },
      verdict: "forbidden"
    }
  ]
})

/**
 * Rates by the hour, in øre. Those of 2024 and later were not found: an answer then says so.
 *
 * @da satser
 * @source bm.dk, info.jobnet.dk, star.dk and others, by row
 * @category models
 */
export const hourlyRates: RulePack = definePack("dk-satser-2015", {
  da: "Satser pr. time",
  en: "Rates by the hour",
  from: "2015-01-01",
  rules: [subsidyRate, apprenticeRate]
})

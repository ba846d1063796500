import type { Assessment, Verdict } from "@partnerskab/core/evaluation"
import evaluation from "../fixtures/evaluation-2011.json" with { type: "json" }

/** The criteria of the evaluation, as the source has them. */
export interface StatedCriterion {
  readonly id: string
  readonly criterionDa: string
  readonly target: unknown
  readonly unit: string | null
  readonly result: unknown
  readonly asOf: string | null
  readonly verdict: Verdict
  readonly page: number
  readonly of?: number
  readonly targetOf?: number
}

/** All criteria of the source, in its order. */
export const statedCriteria = evaluation.criteria as ReadonlyArray<StatedCriterion>

const { from, to } = evaluation.projectPeriod
/** What the source means by the project period, as months. */
const projectPeriod = `${from}/${to}`

const english: Readonly<Record<string, string>> = {
  "SC-03": "one entry: a first and a second contact",
  "SC-05": "10–15 companies take part (per network)",
  "SC-06": "each held 3–4 network meetings a year",
  "SC-10": "100 round-table talks",
  "SC-11": "1 course for employers on the round-table talk",
  "SC-14": "20 agreements on a mentor in the company",
  "SC-15": "10 adult-apprentice agreements with unemployed",
  "SC-17": "the quota of wage-subsidy jobs used 100 %",
  "SC-18": "places indicated in agreements with centre areas",
  "SC-19": "20 adult-apprentice agreements with employees",
  "SC-20": "1 large job fair",
  "SC-21": "1 mini job fair",
  "SC-22": "point 7, other",
  "SC-23": "ambassador-group meetings every 8 weeks",
  "SC-24": "80 % satisfied with the agreements and their administration",
  "SC-25": "the same target (80 %), the municipality's survey of Nov. 2008",
  "SC-26": "the same target (80 %), the municipality's survey of Feb. 2011",
  "SC-27": "all partner companies have a follow-up visit in 2009",
  "SC-28": "information campaign, budget",
  "SC-29": "the web site launched",
  "SC-30": "newspapers",
  "SC-31": "good stories",
  "SC-32": "first electronic newsletter",
  "SC-33": "articles, press releases and features",
  "SC-34": "IT tools adjusted as needed",
  "SC-35": "2 bottleneck initiatives",
  "SC-36": "meetings of the council's steering group, as needed",
  "SC-37": "the dialogue was led well enough / everyone had their say"
}

/** What the source says beside the number. */
const notes: Readonly<Record<string, { readonly da: string; readonly en: string }>> = {
  "SC-03": {
    da: "Hver virksomhed har en 1. og en 2. kontaktperson i jobcenteret.",
    en: "Every company has a first and a second contact in the jobcentre."
  },
  "SC-05": {
    da: "Fremmødet pr. netværk er aldrig opgjort.",
    en: "Attendance per network was never reported."
  },
  "SC-06": {
    da: "2008: 16 møder i 4 netværk; 2009: 13; 2010: 5 egne. Svaret afhænger af, hvad der tælles som et møde.",
    en: "2008: 16 meetings in 4 networks; 2009: 13; 2010: 5 own. The answer depends on what counts as a meeting."
  },
  "SC-14": { da: "Kun forsikrede ledige kunne tælles.", en: "Only insured unemployed could be counted." },
  "SC-15": {
    da: "Kun SOSU-projektet og kun ikke-forsikrede: 10 + 10 + 20.",
    en: "Only the SOSU project, and only non-insured: 10 + 10 + 20."
  },
  "SC-19": { da: "It-systemet kunne ikke tælle dem.", en: "The IT system could not count them." },
  "SC-20": { da: "200 job og omkring 500 besøgende.", en: "200 jobs and about 500 visitors." },
  "SC-23": { da: "4 + 6 + 6 møder i 2008–2010.", en: "4 + 6 + 6 meetings in 2008–2010." },
  "SC-24": {
    da: "90,6–100 % af svarene i hvert kvartal; hvor mange der blev spurgt, er ikke oplyst.",
    en: "90.6–100 % of the answers in each quarter; how many were asked is not reported."
  },
  "SC-27": {
    da: "Antallet af aftaler i foråret 2009 er ikke oplyst.",
    en: "The number of agreements in spring 2009 is not reported."
  }
}

/** A criterion as the source states it: repeated, and marked so, never computed. */
export const asStated = ({
  id,
  criterionDa,
  target,
  unit,
  result,
  asOf,
  verdict,
  page,
  of,
  targetOf
}: StatedCriterion): Assessment => ({
  id,
  title: { da: criterionDa, en: english[id] ?? criterionDa },
  origin: "stated",
  verdict,
  result,
  target,
  unit,
  asOf: asOf === "project-period" ? projectPeriod : asOf,
  source: { da: `LBR 2011, s. ${page}`, en: `LBR 2011, p. ${page}` },
  ...(notes[id] === undefined ? {} : { note: notes[id] }),
  ...(of === undefined ? {} : { of }),
  ...(targetOf === undefined ? {} : { targetOf })
})

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
  asOf,
  source: `LBR 2011, p. ${page}`,
  ...(of === undefined ? {} : { of }),
  ...(targetOf === undefined ? {} : { targetOf })
})

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
  "SC-19": "20 adult-apprentice agreements with employees",
  "SC-21": "1 mini job fair",
  "SC-22": "point 7, other",
  "SC-34": "IT tools adjusted as needed"
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
  "SC-19": { da: "It-systemet kunne ikke tælle dem.", en: "The IT system could not count them." }
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

import type { Day } from "../../../calendar/index.ts"
import { defineRefusal } from "../../../plugin/index.ts"

/**
 * The concept does not apply: not on the day, for the company, or for the instrument.
 *
 * @source LBR 2011, p. 21: tested by some companies, on some days
 * @assumes nothing is told of steps where it does not apply
 * @category refusals
 */
export class QualityNotOn extends defineRefusal("QualityNotOn", {
  source: "LBR 2011, s. 21: testet af nogle virksomheder i en periode",
  da: ({ on }: { readonly on: Day; readonly field: string }) => `Kvalitetskonceptet gælder ikke her ${on}.`,
  en: ({ on }) => `The quality concept does not apply here on ${on}.`,
  at: ({ field }) => field
}) {}

/**
 * The concept is on already.
 *
 * @assumes a company is in one group at a time, and a placement keeps the concept it has
 * @category refusals
 */
export class QualityOnAlready extends defineRefusal("QualityOnAlready", {
  source: "antagelse: en virksomhed er i én gruppe ad gangen",
  da: ({ group }: { readonly group: string; readonly field: string }) =>
    `Kvalitetskonceptet gælder allerede, i gruppen ${group}.`,
  en: ({ group }) => `The quality concept applies already, in the group ${group}.`,
  at: ({ field }) => field
}) {}

/**
 * A step that is told before the placement was granted.
 *
 * @assumes the first step comes with the grant
 * @category refusals
 */
export class BeforeGrant extends defineRefusal("BeforeGrant", {
  source: "antagelse: intet trin før bevillingen",
  da: ({ grantedOn }: { readonly grantedOn: Day }) => `Forløbet er bevilget ${grantedOn}; dagen ligger før.`,
  en: ({ grantedOn }) => `The placement was granted on ${grantedOn}; the day is before.`,
  at: () => "/on"
}) {}

/**
 * A step that is skipped and nothing says why, or a reason of one that is not skipped.
 *
 * @assumes who leaves a step out says why, and only then
 * @category refusals
 */
export class SkippedNeedsReason extends defineRefusal("SkippedNeedsReason", {
  source: "antagelse: den, der springer et trin over, siger hvorfor",
  da: ({ standing }: { readonly standing: string }) =>
    standing === "skipped" ? "Angiv, hvorfor trinnet springes over." : "Kun et trin, der springes over, har en grund.",
  en: ({ standing }) =>
    standing === "skipped" ? "Say why the step is skipped." : "Only a step that is skipped has a reason.",
  at: () => "/reason"
}) {}

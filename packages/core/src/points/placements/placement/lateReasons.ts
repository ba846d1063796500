import { defineCodes } from "../../../plugin/index.ts"

/**
 * Why a placement is told after its first day.
 *
 * @assumes the list
 * @category models
 */
export const placementLateReasons = defineCodes("placements.lateReasons", {
  indlaest: { da: "indlæst fra et andet system", en: "read in from another system" },
  "sent-registreret": { da: "registreret for sent", en: "told too late" },
  andet: { da: "andet", en: "other" }
})

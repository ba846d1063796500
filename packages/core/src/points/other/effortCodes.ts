import * as Schema from "effect/Schema"
import { addMonths, type Day } from "../../calendar/index.ts"
import { type DecideContext, defineCodes, defineParameter } from "../../plugin/index.ts"

/**
 * What an effort came to. A plugin may add a jobcentre's own.
 *
 * @assumes the source documents name no results
 * @category models
 */
export const effortResults = defineCodes("other.results", {
  opnaaet: { da: "målet er nået", en: "the goal was reached" },
  delvist: { da: "målet er delvist nået", en: "the goal was reached in part" },
  "ikke-opnaaet": { da: "målet er ikke nået", en: "the goal was not reached" },
  andet: { da: "andet", en: "other" }
})

/**
 * How long after its first day an effort is followed up when nobody says.
 *
 * @unit months
 * @assumes three; no source says
 * @category models
 */
export const effortFollowUpAfter = defineParameter("other.followUpAfter", {
  title: { da: "Måneder til opfølgning på en indsats", en: "Months until an effort is followed up" },
  form: Schema.Natural,
  value: 3,
  source: "antagelse: et kvartal; ingen kilde siger det"
})

/** The day of the next follow-up when nobody says. */
export const followUpAfter = (on: Day, { valueOn }: Pick<DecideContext, "valueOn">): Day =>
  addMonths(on, valueOn(effortFollowUpAfter, on), "lastDayOfMonth")

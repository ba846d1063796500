import * as Schema from "effect/Schema"
import { defineCodes, defineParameter } from "../../plugin/index.ts"

/**
 * What is arranged. A plugin may add a jobcentre's own.
 *
 * @da jobmesse, mini-jobmesse, event
 * @source LBR 2011, p. 13: a large job fair and a mini fair; Cabi-case Slagelse: fairs and events
 * @category models
 */
export const fairKinds = defineCodes("fairs.kinds", {
  jobmesse: { da: "jobmesse", en: "job fair" },
  "mini-jobmesse": { da: "mini-jobmesse", en: "mini job fair" },
  event: { da: "event", en: "event" }
})

/**
 * Why a fair is cancelled.
 *
 * @assumes the source documents name no reasons
 * @category models
 */
export const fairCancelReasons = defineCodes("fairs.cancelReasons", {
  "faa-virksomheder": { da: "for få virksomheder", en: "too few companies" },
  "faa-job": { da: "for få job", en: "too few jobs" },
  stedet: { da: "stedet kunne ikke bruges", en: "the venue could not be used" },
  andet: { da: "andet", en: "other" }
})

/**
 * How long before a fair the companies are reminded.
 *
 * @unit working days
 * @assumes five; no source says
 * @category models
 */
export const fairNotice = defineParameter("fairs.notice", {
  title: {
    da: "Arbejdsdage før en messe, hvor virksomhederne mindes om den",
    en: "Working days before a fair to remind"
  },
  form: Schema.Natural,
  value: 5,
  source: "antagelse: en uge; ingen kilde siger det"
})

/**
 * How long after a fair its counts should have been told.
 *
 * @unit working days
 * @assumes five; no source says
 * @category models
 */
export const fairCountsWithin = defineParameter("fairs.countsWithin", {
  title: {
    da: "Arbejdsdage efter en messe til at fortælle tallene",
    en: "Working days after a fair to tell the counts"
  },
  form: Schema.Natural,
  value: 5,
  source: "antagelse: en uge; ingen kilde siger det"
})

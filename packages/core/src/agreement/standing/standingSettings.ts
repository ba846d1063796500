import * as Schema from "effect/Schema"
import { between, defineParameter } from "../../plugin/index.ts"

const AtLeastOne = Schema.Natural.check(
  between(1, 36_500, {
    expected: "1 to 36500",
    rule: { code: "count", da: "skal være fra 1 til 36500", en: "must be 1 to 36500" }
  })
)

/**
 * After how many days an activity is worth half of what it was.
 *
 * @da halveringstid for aktivitet
 * @unit days
 * @assumes 180; no source says
 * @category models
 */
export const activityHalfLifeDays = defineParameter("agreement.activityHalfLifeDays", {
  title: { da: "Dage til en aktivitet tæller det halve", en: "Days until an activity counts half" },
  form: AtLeastOne,
  value: 180,
  source: "antagelse: et halvt år"
})

/**
 * From which score a point is active: one activity within the half-life is 50.
 *
 * @unit per cent of one activity today
 * @assumes 50; no source says
 * @category models
 */
export const activePercent = defineParameter("agreement.activePercent", {
  title: { da: "Aktivt punkt: mindst så mange procent af én aktivitet i dag", en: "Least per cent of an active point" },
  form: Schema.Natural,
  value: 50,
  source: "antagelse: én aktivitet inden for halveringstiden"
})

/**
 * From which score a point slows, and is not yet silent: one activity within two half-lives is 25.
 *
 * @unit per cent of one activity today
 * @assumes 25; no source says
 * @category models
 */
export const slowingPercent = defineParameter("agreement.slowingPercent", {
  title: {
    da: "Aftagende punkt: mindst så mange procent af én aktivitet i dag",
    en: "Least per cent of one that slows"
  },
  form: Schema.Natural,
  value: 25,
  source: "antagelse: én aktivitet inden for to halveringstider"
})

/**
 * How many days a new point, or a promise in a new year, has before someone asks why nothing has happened.
 *
 * @unit days
 * @assumes 90; no source says
 * @category models
 */
export const startDays = defineParameter("agreement.startDays", {
  title: { da: "Dage et nyt punkt har til at komme i gang", en: "Days a new point has to begin" },
  form: Schema.Natural,
  value: 90,
  source: "antagelse: et kvartal"
})

/**
 * How many days an agreement may be paused before someone asks whether it goes on.
 *
 * @unit days
 * @assumes 180; no source says
 * @category models
 */
export const pauseDays = defineParameter("agreement.pauseDays", {
  title: { da: "Dage en aftale kan være på pause, før der spørges", en: "Days of pause before someone asks" },
  form: Schema.Natural,
  value: 180,
  source: "antagelse: et halvt år"
})

/**
 * How many days someone has to act on what has no day of its own.
 *
 * @da svarfrist
 * @unit days
 * @source Cabi Samarbejdet i praksis: clear agreements on when one answers
 * @assumes 14; the source gives no number
 * @category models
 */
export const actionDays = defineParameter("agreement.actionDays", {
  title: { da: "Dage til at handle på det, der er gået i stå", en: "Days to act on what has stopped" },
  form: Schema.Natural,
  value: 14,
  source: "antagelse: to uger"
})

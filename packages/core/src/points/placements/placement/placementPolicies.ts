import { entryOn } from "../../../party/index.ts"
import { type OwnPolicy, ownPolicy, pairOf, warn, within } from "../../../plugin/index.ts"
import { combinations } from "./combinations.ts"
import { ofCitizen, Placement } from "./Placement.ts"
import { besides } from "./placementChecks.ts"
import { fullTimeHours } from "./placementCodes.ts"
import { start } from "./startCommand.ts"

/**
 * A placement that is told after it began, and nothing says why, is warned of: what is read in from elsewhere says so.
 *
 * @assumes it is not forbidden; a plugin may ask for an approval
 */
export const startsInPast: OwnPolicy = ownPolicy(start, {
  id: "placements.startsInPast",
  check: ({ input: { firstDay, late }, today }) =>
    firstDay < today && late === undefined
      ? warn("placements.startsInPast", {
          da: `Forløbet begynder ${firstDay}, før i dag. Angiv en grund (late), hvis det er rigtigt.`,
          en: `The placement begins on ${firstDay}, before today. Give a reason (late) if that is right.`
        })
      : undefined
})

/**
 * A second placement on the same days is warned of when it depends, and always when the hours are more than full time.
 *
 * @assumes somebody looks at it; the table of combinations says where it depends
 */
export const besideAnother: OwnPolicy = ownPolicy(start, {
  id: "placements.besideAnother",
  reads: ({ citizen }) => ({ ofCitizen: within(ofCitizen(citizen), Placement, { citizen }) }),
  check: ({ input, read: { ofCitizen: all }, valueFor, valueOn }) => {
    const others = besides(all, input)
    const depends = others.filter(
      ({ state }) => valueFor(combinations, pairOf(state.instrument, input.instrument))?.answer === "dependsOn"
    )
    const hours = [input, ...others.map(({ state }) => state)].map(
      (one) => entryOn(one.hours, input.lastDay)?.weeklyHours ?? 0
    )
    const most = valueOn(fullTimeHours, input.firstDay)
    const sum = hours.reduce((total, one) => total + one, 0)
    const tooMany = others.length > 0 && sum > most
    if (depends.length === 0 && !tooMany) return undefined
    const ids = others.map(({ id }) => id).join(", ")
    return warn("placements.besideAnother", {
      da: `Borgeren har andre forløb i de samme dage (${ids}), i alt ${sum} timer om ugen. Se, om de kan forenes.`,
      en: `The citizen has other placements on the same days (${ids}), ${sum} hours a week in all. See whether they go together.`
    })
  }
})

import { ownPolicy, warn } from "../../plugin/index.ts"
import { agreeApprentice } from "./apprenticeCommands.ts"
import { noSubsidyFrom, withoutSubsidy } from "./trainingCodes.ts"

/**
 * Whoever tells of an apprentice in a profession without subsidy is told so. Nothing is kept back: the agreement is the
 * company's own.
 *
 * @source star.dk, about 2022: no subsidy for SOSU and pædagogisk assistent pupils with adult-pupil wage
 * @assumes from which day: `training.noSubsidyFrom`
 */
export const professionWithoutSubsidy = ownPolicy(agreeApprentice, {
  id: "training.withoutSubsidy",
  check: ({ input: { profession, firstDay }, valueFor, valueOn }) =>
    valueFor(withoutSubsidy, profession) === true && valueOn(noSubsidyFrom, firstDay) <= firstDay
      ? warn("training.withoutSubsidy", {
          da: `Der er så vidt vides ikke tilskud til ${profession} med voksenelevløn (star.dk, ca. 2022). Undersøg det.`,
          en: `As far as is known, there is no subsidy for ${profession} with adult-pupil wage (star.dk, about 2022). Look it up.`
        })
      : undefined
})

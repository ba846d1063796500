import { codeWords, ownPolicy, sayCode, warn } from "../../plugin/index.ts"
import { agreeApprentice } from "./apprenticeCommands.ts"
import { noSubsidyFrom, trainingProfessions, withoutSubsidy } from "./trainingCodes.ts"

/**
 * Whoever tells of an apprentice in a profession without subsidy is told so. Nothing is kept back: the agreement is the
 * company's own.
 *
 * @source star.dk, about 2022: no subsidy for SOSU and pædagogisk assistent pupils with adult-pupil wage
 * @assumes from which day: `training.noSubsidyFrom`
 */
export const professionWithoutSubsidy = ownPolicy(agreeApprentice, {
  id: "training.withoutSubsidy",
  check: ({ input: { profession, firstDay }, valueFor, valueOn, codesOn }) => {
    if (valueFor(withoutSubsidy, profession) !== true || firstDay < valueOn(noSubsidyFrom, firstDay)) return undefined
    const words = codeWords(codesOn(trainingProfessions, firstDay), [profession])
    return warn("training.withoutSubsidy", {
      da: `Der er så vidt vides ikke tilskud til ${sayCode(words, profession, "da")} med voksenelevløn (star.dk, ca. 2022). Undersøg det.`,
      en: `As far as is known, there is no subsidy for ${sayCode(words, profession, "en")} with adult-pupil wage (star.dk, about 2022). Look it up.`
    })
  }
})

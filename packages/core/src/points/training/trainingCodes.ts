import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { defineCodes, defineParameter, defineTable } from "../../plugin/index.ts"

/**
 * What an adult apprentice learns. A plugin adds those of a jobcentre.
 *
 * @da fag
 * @source LBR 2011, p. 12-13 and p. 28 (SOSU); star.dk (pædagogisk assistent)
 * @assumes the rest of the list
 * @category models
 */
export const trainingProfessions = defineCodes("training.professions", {
  sosu: { da: "social- og sundhedsuddannelse", en: "social and health care" },
  "paedagogisk-assistent": { da: "pædagogisk assistent", en: "pedagogical assistant" },
  haandvaerk: { da: "håndværk", en: "crafts" },
  industri: { da: "industri", en: "industry" },
  service: { da: "service", en: "service" },
  kontor: { da: "kontor og handel", en: "office and trade" },
  andet: { da: "andet", en: "other" }
})

/**
 * Which professions have no subsidy for the wage of an adult apprentice, as far as the sources seen say.
 *
 * @source star.dk, about 2022: none for SOSU and pædagogisk assistent pupils with adult-pupil wage
 * @category models
 */
export const withoutSubsidy = defineTable("training.withoutSubsidy", trainingProfessions, {
  sosu: true,
  "paedagogisk-assistent": true,
  haandvaerk: false,
  industri: false,
  service: false,
  kontor: false,
  andet: false
})

/**
 * Why an agreement on an adult apprentice ended before its last day.
 *
 * @assumes the list; the source documents name no reasons
 * @category models
 */
export const apprenticeEndReasons = defineCodes("training.endReasons", {
  udlaert: { da: "udlært før tiden", en: "finished before the day" },
  medarbejderen: { da: "medarbejderen ønsker det", en: "the employee wishes it" },
  virksomheden: { da: "virksomheden ønsker det", en: "the company wishes it" },
  "andet-sted": { da: "fortsætter i en anden virksomhed", en: "goes on in another company" },
  andet: { da: "andet", en: "other" }
})

/**
 * What employees are trained in: of courses and of needs.
 *
 * @assumes the list; the source documents name no subjects
 * @category models
 */
export const trainingSubjects = defineCodes("training.subjects", {
  fagligt: { da: "faglig opkvalificering", en: "training in the trade" },
  certifikat: { da: "certifikat", en: "certificate" },
  it: { da: "it", en: "IT" },
  sprog: { da: "dansk og andre sprog", en: "Danish and other languages" },
  "laese-skrive-regne": { da: "læsning, skrivning og regning", en: "reading, writing and arithmetic" },
  ledelse: { da: "ledelse", en: "management" },
  voksenlaerling: { da: "en voksenlærling", en: "an adult apprentice" },
  andet: { da: "andet", en: "other" }
})

/**
 * Why a course was not held, or a need came to nothing.
 *
 * @assumes the list
 * @category models
 */
export const trainingDropReasons = defineCodes("training.dropReasons", {
  "for-faa": { da: "for få tilmeldte", en: "too few" },
  virksomheden: { da: "virksomheden ønsker det ikke længere", en: "the company does not wish it any more" },
  "intet-tilbud": { da: "der fandtes intet tilbud", en: "there was no offer" },
  andet: { da: "andet", en: "other" }
})

/**
 * How many days before the last both sides are told that an agreement on an adult apprentice ends.
 *
 * @unit days
 * @assumes 28; no source gives the lead time
 * @category models
 */
export const apprenticeEndNotice = defineParameter("training.endNotice", {
  title: {
    da: "Dage før en voksenlærlingeaftale slutter, der gives besked",
    en: "Days before the end of an adult apprentice's agreement at which one is told"
  },
  form: Schema.Natural,
  value: 28,
  source: "antagelse: 28 dage"
})

/**
 * Within how many months of the first day the employer applies for the subsidy.
 *
 * @da ansøgningsfrist
 * @unit months
 * @source star.dk: apply within 1 month of start
 * @category models
 */
export const applicationMonths = defineParameter("training.applicationMonths", {
  title: {
    da: "Måneder fra første dag til at søge tilskud til en voksenlærling",
    en: "Months from the first day to apply for the subsidy for an adult apprentice"
  },
  form: Schema.Natural,
  value: 1,
  source: "star.dk: senest 1 måned efter start",
  verified: true
})

/**
 * How many working days before the last day to apply the company is reminded.
 *
 * @unit working days
 * @assumes 5
 * @category models
 */
export const applicationNotice = defineParameter("training.applicationNotice", {
  title: {
    da: "Arbejdsdage før ansøgningsfristen, der gives besked",
    en: "Working days before the last day to apply at which one is told"
  },
  form: Schema.Natural,
  value: 5,
  source: "antagelse: 5 arbejdsdage"
})

/**
 * From which first day on some professions have no subsidy.
 *
 * @source star.dk, about 2022
 * @assumes 1 January 2022: the source says no day
 * @category models
 */
export const noSubsidyFrom = defineParameter("training.noSubsidyFrom", {
  title: { da: "Fra hvilken dag nogle fag er uden tilskud", en: "From which day some professions have no subsidy" },
  form: Day,
  value: "2022-01-01",
  source: "star.dk, ca. 2022; dagen er ikke set",
  verified: false
})

/**
 * Within how many working days a need that a company told of is followed up.
 *
 * @unit working days
 * @assumes 10
 * @category models
 */
export const needFollowUpDays = defineParameter("training.followUpDays", {
  title: { da: "Arbejdsdage til at følge op på et behov", en: "Working days to follow a need up" },
  form: Schema.Natural,
  value: 10,
  source: "antagelse: 10 arbejdsdage"
})

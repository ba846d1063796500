import { type Day, type Period } from "../../calendar/index.ts"
import type { Contacts, Side } from "../../party/index.ts"
import type { Texts } from "../../plugin/index.ts"
import type { AgreementNames } from "./AgreementNames.ts"
import type { DifferenceDays } from "../differences/AgreementDifference.ts"
import type { EndReason } from "../agreementEvents.ts"
import { longDay, plainWords, type PrintLanguage } from "./plainWords.ts"

/** What a letter is written with. */
export interface Writing {
  readonly names: AgreementNames
  readonly language: PrintLanguage
  /** Whether what is written about was wrong, and is corrected. */
  readonly corrected?: boolean
}

/** The text of a language. */
export const inLanguage = (language: PrintLanguage, da: string, en: string): string => (language === "da" ? da : en)

/** What a person is called; "(slettet)" when the name is erased. */
export const personName = (person: string, { names, language }: Writing): string =>
  names.people[person]?.name ?? plainWords.erased[language]

/** What a side is called. */
export const sideName = (side: Side, { names, language }: Writing): string =>
  side === "authority" ? names.authority : (names.party ?? plainWords.erased[language])

/** "mellem Bageriet og Jobcenter Slagelse". */
export const between = (writing: Writing): string =>
  inLanguage(
    writing.language,
    `mellem ${sideName("company", writing)} og ${sideName("authority", writing)}`,
    `between ${sideName("company", writing)} and ${sideName("authority", writing)}`
  )

/** What a contact of a rank is called. */
export const rankWords: Readonly<Record<keyof Contacts, Texts>> = {
  primary: { da: "1. kontaktperson", en: "the first contact" },
  deputy: { da: "2. kontaktperson (suppleant)", en: "the second contact (deputy)" }
}

/** What a point is called in a sentence: "punkt 2 »Rekruttering«". */
export const pointName = (point: string, { names, language }: Writing): string => {
  const { number, title } = names.points[point] ?? {}
  const quoted = inLanguage(language, `»${title?.da ?? point}«`, `“${title?.en ?? point}”`)
  return number === undefined
    ? inLanguage(language, `punktet ${quoted}`, `the point ${quoted}`)
    : inLanguage(language, `punkt ${number} ${quoted}`, `point ${number} ${quoted}`)
}

/** "fra 3. maj 2011 til og med 30. juni 2011", "fra aftalens første dag". */
export const daysText = ({ from, to }: DifferenceDays, language: PrintLanguage): string => {
  const first =
    from === undefined
      ? inLanguage(language, "fra aftalens første dag", "from the first day of the agreement")
      : inLanguage(language, `fra ${longDay(from, "da")}`, `from ${longDay(from, "en")}`)
  return to === undefined ? first : `${first} ${untilText(to, language)}`
}

/** "til og med 30. juni 2011". */
export const untilText = (day: Day, language: PrintLanguage): string =>
  inLanguage(language, `til og med ${longDay(day, "da")}`, `up to and including ${longDay(day, "en")}`)

/** The days of a period, "og indtil videre" when it has no end. */
export const periodText = ({ firstDay, lastDay }: Period, language: PrintLanguage): string =>
  lastDay === undefined
    ? `${daysText({ from: firstDay }, language)} ${inLanguage(language, "og indtil videre", "until further notice")}`
    : daysText({ from: firstDay, to: lastDay }, language)

/** "(før: ingen)", or "(der stod: ingen)" of a mistake: what stood there, when something did or could have. */
export const beforeText = (
  was: string | undefined,
  { language, corrected = false }: Pick<Writing, "language" | "corrected">
): string => {
  const [da, en] = corrected ? ["der stod", "it said"] : ["før", "before"]
  return inLanguage(language, `(${da}: ${was ?? plainWords.none.da})`, `(${en}: ${was ?? plainWords.none.en})`)
}

/** Why an agreement has ended, in a sentence; nothing where it says nothing. */
export const endReasonWords: Readonly<Record<EndReason, Texts | undefined>> = {
  agreed: { da: "Parterne er enige om det.", en: "The parties agree on it." },
  companyClosed: { da: "Virksomheden er lukket.", en: "The company has closed." },
  notUsed: { da: "Aftalen er ikke blevet brugt.", en: "The agreement has not been used." },
  replaced: { da: "En ny aftale afløser den.", en: "A new agreement takes its place." },
  other: undefined
}

/** The words of a letter around its changes. */
export const letterWords = {
  agreement: { da: "Aftalen", en: "The agreement" },
  points: { da: "Punkter", en: "Points" },
  contacts: { da: "Kontaktpersoner", en: "Contacts" },
  pauses: { da: "Pauser", en: "Pauses" },
  correction: { da: "Rettelse", en: "Correction" },
  approve: {
    da: "I skal godkende de ændringer, der er mærket med *.",
    en: "The changes marked with * need your approval."
  },
  regards: { da: "Med venlig hilsen", en: "Kind regards" }
} as const satisfies Readonly<Record<string, Texts>>

import { dayInDenmark, type Instant } from "../calendar/index.ts"
import type { Texts } from "../plugin/index.ts"
import type { Verdict } from "./verdict.ts"

/**
 * A language of the reports.
 *
 * @category text
 */
export type Language = "da" | "en"

/**
 * A verdict in words.
 *
 * @category text
 */
export const verdictWords: Readonly<Record<Verdict, Texts>> = {
  met: { da: "opfyldt", en: "met" },
  notMet: { da: "ikke opfyldt", en: "not met" },
  metLowerBound: { da: "opfyldt (mindst)", en: "met (at least)" },
  metGrossOnly: { da: "kun opfyldt brutto", en: "met gross only" },
  notCountable: { da: "kan ikke tælles", en: "not countable" },
  notReported: { da: "ikke oplyst", en: "not reported" },
  undetermined: { da: "kan ikke afgøres", en: "undetermined" },
  disputed: { da: "kilden er uenig", en: "disputed" },
  derivable: { da: "afhænger af definition", en: "depends on definition" },
  qualitative: { da: "kvalitativt", en: "qualitative" },
  noTarget: { da: "intet mål", en: "no target" }
}

/**
 * The words around the numbers.
 *
 * @category text
 */
export const words = {
  id: { da: "Nr.", en: "No." },
  criterion: { da: "Kriterium", en: "Criterion" },
  target: { da: "Mål", en: "Target" },
  result: { da: "Resultat", en: "Result" },
  verdict: { da: "Vurdering", en: "Verdict" },
  origin: { da: "Tallet er", en: "The number is" },
  asOf: { da: "Pr.", en: "As of" },
  recomputed: { da: "genberegnet", en: "recomputed" },
  stated: { da: "som oplyst i kilden, ikke genberegnet", en: "stated in the source, not recomputed" },
  statedShort: { da: "som oplyst", en: "stated" },
  findings: { da: "Bemærkninger", en: "Findings" },
  comparisons: { da: "Det samme tal, to slags viden", en: "One number, two states of knowledge" },
  knownBy: { da: "kendt", en: "known" },
  now: { da: "i dag", en: "today" },
  of: { da: "af", en: "of" },
  net: { da: "netto", en: "net" },
  source: { da: "Kilde", en: "Source" },
  authority: { da: "Myndighed", en: "Authority" }
} as const satisfies Readonly<Record<string, Texts>>

/**
 * The words of a status.
 *
 * @category text
 */
export const statusWords = {
  status: { da: "status pr.", en: "status as of" },
  figure: { da: "Nøgletal", en: "Figure" },
  nothing: { da: "Der er intet at fortælle.", en: "There is nothing to tell." },
  overlap: { da: "nogle tæller med i flere grupper", en: "some count in several groups" },
  notGiven: { da: "ikke oplyst", en: "not given" },
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" },
  notYet: { da: "dagen er ikke kommet", en: "the day has not come" },
  notVerified: { da: "ikke efterprøvet", en: "not verified" },
  unavailable: { da: "kunne ikke tælles", en: "could not be counted" },
  saysUnavailable: { da: "Afsnittets tekst kunne ikke dannes.", en: "The text of this section could not be made." }
} as const satisfies Readonly<Record<string, Texts>>

const numbers: Readonly<Record<Language, Intl.NumberFormat>> = {
  da: new Intl.NumberFormat("da-DK", { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 })
}

/**
 * A number as people write it: decimals and thousands by the language.
 *
 * @category text
 */
export const numberWords = (value: number, language: Language): string => numbers[language].format(value)

/**
 * What a finding is about, as people say it.
 *
 * @category text
 */
export const subjectWords = (subject: string, language: Language): string =>
  subject === "evaluation" ? (language === "da" ? "Hele evalueringen" : "The whole evaluation") : subject

/**
 * The day in Denmark of an instant, as people write it.
 *
 * @category text
 */
export const instantWords = (instant: Instant | "now", language: Language): string =>
  instant === "now" ? words.now[language] : dayWords(dayInDenmark(instant), language)

const dayOrMonth = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/

/**
 * A day, a month, or a period `from/to` of either, as people write it; anything else as it stands.
 *
 * @category text
 */
export const dayWords = (value: string, language: Language): string => {
  const ends = value.split("/")
  if (ends.length === 2 && ends.every((end) => dayOrMonth.test(end)))
    return ends.map((end) => dayWords(end, language)).join(" – ")
  const [, year, month, day] = dayOrMonth.exec(value) ?? []
  if (year === undefined) return value
  if (day === undefined) return language === "da" ? `${month}.${year}` : `${year}-${month}`
  return language === "da" ? `${day}.${month}.${year}` : value
}

import { isDay } from "../../calendar/index.ts"
import { pointer, type SignedTerms, type Texts } from "../../plugin/index.ts"
import type { AgreementNames, TermsWords } from "./AgreementNames.ts"
import { capital, listed, longDay, plainNumber, plainWords, type PrintLanguage } from "./plainWords.ts"

/** What the words of terms are looked up in. */
type Lookup = Pick<AgreementNames, "points" | "texts">

const none: TermsWords = { fields: {}, codes: {}, personal: [] }

/** The words of the wording that terms are signed in; none of one that nobody here can read. */
export const wordsOfTerms = (point: string, { lineage, version }: SignedTerms, { points }: Lookup): TermsWords =>
  points[point]?.wordings[`${lineage}/${version}`] ?? none

const whole: Texts = { da: "Aftalt", en: "Agreed" }

/** What a field of terms is called: as its wording says, otherwise its key; terms that are one value have none. */
export const fieldLabel = (field: string, { fields }: TermsWords): Texts =>
  field === "" ? whole : (fields[pointer(field)] ?? { da: field, en: field })

/** How a value of terms is read. */
interface Reading {
  readonly words: TermsWords
  readonly texts: Lookup["texts"]
  readonly language: PrintLanguage
}

/** A value of terms as people write it, from the field it stands in. */
export const valueText = (value: unknown, at: string, reading: Reading): string => {
  const { language } = reading
  if (value === null || value === undefined) return plainWords.notStated[language]
  if (typeof value === "boolean") return plainWords[value ? "yes" : "no"][language]
  if (typeof value === "number") return plainNumber(value, language)
  if (typeof value === "string") return stringText(value, at, reading)
  if (Array.isArray(value)) return itemsText(value, at, reading)
  const parts = Object.entries(value as object).map(([key, part]) => {
    const below = step(at, key, reading.words)
    return `${reading.words.fields[below]?.[language] ?? key}: ${valueText(part, below, reading)}`
  })
  return parts.length === 0 ? plainWords.none[language] : parts.join("; ")
}

const stringText = (value: string, at: string, { words, texts, language }: Reading): string => {
  if (words.personal.includes(at)) return texts[value] ?? plainWords.erased[language]
  const code = words.codes[at]?.[value]
  if (code !== undefined) return code[language]
  return isDay(value) ? longDay(value, language) : (texts[value] ?? value)
}

const itemsText = (items: ReadonlyArray<unknown>, at: string, reading: Reading): string => {
  const texts = items.map((item, index) => valueText(item, step(at, index, reading.words), reading))
  if (texts.length === 0) return plainWords.none[reading.language]
  return items.some((item) => typeof item === "object" && item !== null)
    ? texts.join("\n")
    : listed(texts, reading.language)
}

/** One step down; every item of a list and every key of a record is called `*`, unless it is named. */
const step = (at: string, key: string | number, { fields, codes, personal }: TermsWords): string => {
  const named = `${at}${pointer(key)}`
  const known = [...Object.keys(fields), ...Object.keys(codes), ...personal]
  return known.some((one) => one === named || one.startsWith(`${named}/`)) ? named : `${at}/*`
}

const isFilled = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length > 0

/**
 * A field of the terms of a point, as it is printed.
 *
 * @category models
 */
export interface TermsLine {
  readonly field: string
  readonly label: Texts
  readonly value: Texts
}

/** The terms of a point, field by field. */
export const termsLines = (point: string, terms: SignedTerms, lookup: Lookup): ReadonlyArray<TermsLine> => {
  const words = wordsOfTerms(point, terms, lookup)
  const { raw } = terms
  const fields =
    typeof raw === "object" && raw !== null && !Array.isArray(raw) ? Object.entries(raw) : [["", raw] as const]
  return fields.map(([field, value]) => {
    const label = fieldLabel(field, words)
    const at = field === "" ? "" : pointer(field)
    // What somebody typed is printed as it was typed.
    const typed = (typeof value === "string" || isFilled(value)) && words.codes[at] === undefined
    const text = (language: PrintLanguage) => {
      const written = valueText(value, at, { words, texts: lookup.texts, language })
      return typed ? written : capital(written)
    }
    return { field, label, value: { da: text("da"), en: text("en") } }
  })
}

import type { Assessment } from "./Assessment.ts"
import { dayWords, type Language, numberWords, verdictWords, words } from "./words.ts"

/**
 * One criterion as the texts of a table row.
 *
 * @category text
 */
export interface Cells {
  readonly id: string
  readonly criterion: string
  readonly target: string
  readonly result: string
  readonly verdict: string
  readonly asOf: string
  readonly origin: string
}

/** A value as the source has it, in words: a number, a range, a bound, a day, or a dash for nothing. */
const valueWords = (value: unknown, language: Language): string => {
  if (value === null || value === undefined) return "–"
  if (typeof value === "number") return numberWords(value, language)
  if (typeof value === "string")
    return value === "all" ? (language === "da" ? "alle" : "all") : dayWords(value, language)
  if (typeof value !== "object") return String(value)
  const fields = value as Readonly<Record<string, number | undefined>>
  if (fields["min"] !== undefined)
    return `${numberWords(fields["min"], language)}–${numberWords(fields["max"]!, language)}`
  if (fields["moreThan"] !== undefined) return `> ${numberWords(fields["moreThan"], language)}`
  if (fields["everyWeeks"] !== undefined)
    return language === "da" ? `hver ${fields["everyWeeks"]}. uge` : `every ${fields["everyWeeks"]} weeks`
  if (fields["stated"] !== undefined) {
    const parts = Object.values((value as { readonly byYear?: Readonly<Record<string, number>> }).byYear ?? {})
    return `${numberWords(fields["stated"], language)}${parts.length === 0 ? "" : ` (${parts.join(" + ")})`}`
  }
  if (fields["percentYes"] !== undefined)
    return `${fields["yes"]} ${words.of[language]} ${fields["n"]} (${numberWords(fields["percentYes"], language)}\u00a0%)`
  return Object.entries(fields)
    .map(([name, one]) => `${name}: ${String(one)}`)
    .join(", ")
}

/** A unit that stands right after its number; the space does not break. */
const suffix = (unit: string | null): string => {
  if (unit === "DKK") return "\u00a0kr."
  return unit?.startsWith("percent") === true ? "\u00a0%" : ""
}

const resultWords = ({ result, unit, of, net, beside = [] }: Assessment, language: Language): string => {
  const after = typeof result === "number" ? suffix(unit) : ""
  const outOf = of === undefined ? "" : ` ${words.of[language]} ${numberWords(of, language)}`
  const left = net === undefined ? "" : ` (${words.net[language]} ${numberWords(net, language)})`
  const others = beside.map(({ title, value }) => `; ${numberWords(value, language)} ${title[language]}`).join("")
  return `${valueWords(result, language)}${after}${outOf}${left}${others}`
}

/**
 * The texts of a criterion's row.
 *
 * @category text
 */
export const cellsOf = (assessment: Assessment, language: Language): Cells => {
  const { id, title, target, targetOf, unit, verdict, asOf, origin } = assessment
  const after = typeof target === "number" ? suffix(unit) : ""
  return {
    id,
    criterion: title[language],
    target: `${valueWords(target, language)}${after}${targetOf === undefined ? "" : ` ${words.of[language]} ${targetOf}`}`,
    result: resultWords(assessment, language),
    verdict: verdictWords[verdict][language],
    asOf: asOf === null ? "–" : dayWords(asOf, language),
    origin: origin === "recomputed" ? words.recomputed[language] : words.stated[language]
  }
}

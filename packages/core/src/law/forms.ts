import { type Duration, type DurationUnit, durationWords } from "../calendar/index.ts"
import type { ValueForm } from "./Dated.ts"
import type { Language, Texts } from "./Texts.ts"

/**
 * A whole number, held in parts: with two decimals 12.5 is 1250.
 *
 * @category constructors
 */
export const numberForm = ({
  unit,
  decimals = 0
}: {
  readonly unit: Texts
  readonly decimals?: number
}): ValueForm<number> => {
  const scale = 10 ** decimals
  const write = (value: number): string => (value / scale).toFixed(decimals)
  return {
    write,
    read: (text) => {
      if (!/^-?\d+([.,]\d+)?$/.test(text.trim())) return undefined
      const value = Math.round(Number(text.trim().replace(",", ".")) * scale)
      return Math.abs(value / scale - Number(text.trim().replace(",", "."))) < 0.5 / scale ** 2 ? value : undefined
    },
    say: (value, language) => `${language === "da" ? write(value).replace(".", ",") : write(value)} ${unit[language]}`
  }
}

/**
 * One of some codes, with their words.
 *
 * @category constructors
 */
export const codeForm = <C extends string>(words: Readonly<Record<C, Texts>>): ValueForm<C> => ({
  write: (value) => value,
  read: (text) => (Object.hasOwn(words, text.trim()) ? (text.trim() as C) : undefined),
  say: (value, language) => words[value][language]
})

/**
 * Several codes, with the words of those that have some; a code without words is said as it is.
 *
 * @category constructors
 */
export const codesForm = (words: Readonly<Record<string, Texts>> = {}): ValueForm<ReadonlyArray<string>> => ({
  write: (value) => value.join(" "),
  read: (text) => text.split(/\s+/).filter((code) => code !== ""),
  say: (value, language) => value.map((code) => (Object.hasOwn(words, code) ? words[code]![language] : code)).join(", ")
})

/**
 * Values that are more than one thing, written as JSON; `isOne` says whether a value read again is one.
 *
 * @category constructors
 */
export const recordForm = <V>(
  isOne: (value: unknown) => value is V,
  say: (value: V, language: Language) => string
): ValueForm<V> => ({
  write: (value) => JSON.stringify(value),
  read: (text) => {
    try {
      const value: unknown = JSON.parse(text)
      return isOne(value) ? value : undefined
    } catch {
      return undefined
    }
  },
  say
})

const letters: Readonly<Record<string, DurationUnit>> = { M: "months", W: "weeks", D: "days" }

/**
 * A duration, written as in ISO 8601: `P4W` is four weeks, `P6M` six months.
 *
 * @category constructors
 */
export const durationForm: ValueForm<Duration> = {
  write: ({ unit, count }) => `P${count}${unit[0]!.toUpperCase()}`,
  read: (text) => {
    const found = /^P(\d{1,5})([MWD])$/.exec(text.trim())
    return found === null ? undefined : { unit: letters[found[2]!]!, count: Number(found[1]) }
  },
  say: (value, language) => durationWords(value)[language]
}

import type { Texts } from "./DataSchema.ts"

/**
 * What some codes stand for, for the facts of a refusal; a code that is in no list has no words.
 *
 * @category models
 */
export type CodeWords = Readonly<Record<string, Texts>>

/**
 * The words of some codes, from a list as it is on a day.
 *
 * @category text
 */
export const codeWords = (list: ReadonlyMap<string, Texts>, codes: ReadonlyArray<string>): CodeWords =>
  Object.fromEntries(
    codes.flatMap((code) => {
      const words = list.get(code)
      return words === undefined ? [] : [[code, { da: words.da, en: words.en }] as const]
    })
  )

/**
 * A code as people call it, or as it is: `sayCode(words, "loentilskud", "da")` is "løntilskud".
 *
 * @category text
 */
export const sayCode = (words: CodeWords, code: string, language: keyof Texts): string =>
  (Object.hasOwn(words, code) ? words[code]![language] : undefined) ?? code

/**
 * Codes to choose from, with what they stand for.
 *
 * @category models
 */
export interface Choices {
  readonly allowed: ReadonlyArray<string>
  readonly words: CodeWords
}

/**
 * The codes of a list to choose from, with their words, for the facts of a refusal; only some of them when they are given.
 *
 * @category text
 */
export const choices = (
  list: ReadonlyMap<string, Texts>,
  allowed: ReadonlyArray<string> = [...list.keys()]
): Choices => ({
  allowed,
  words: codeWords(list, allowed)
})

/**
 * Codes to choose from, as people call them and as they are written: "løntilskud (loentilskud), mentor".
 *
 * @category text
 */
export const sayChoices = (words: CodeWords, codes: ReadonlyArray<string>, language: keyof Texts): string =>
  codes.map((code) => sayChoice(sayCode(words, code, language), code)).join(", ") ||
  { da: "(der er ingen)", en: "(there is none)" }[language]

const sayChoice = (called: string, code: string): string => {
  if (called.toLowerCase() === code) return called
  // English words often have the Danish one behind them already: "wage-subsidy job (løntilskud)".
  const [before, behind] = [called.slice(0, called.lastIndexOf(" (")), called.slice(called.lastIndexOf(" ("))]
  return inAscii(behind) === ` (${code})` ? `${before} (${code})` : `${called} (${code})`
}

const inAscii = (text: string): string => text.replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa")

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

import type { PersonText } from "./rows.ts"
import { isStorable } from "./storable.ts"

/**
 * Which texts about people are wanted: those of some kinds in which all words stand, in order of reference.
 *
 * @shape words are compared as `folded` makes them; no word finds every text, and one that no storage can hold finds none
 * @category models
 */
export interface PersonQuery {
  readonly kinds: ReadonlyArray<string>
  readonly words: ReadonlyArray<string>
  /** The whole text and nothing else, letter for letter. */
  readonly exactly?: string
  /** The reference the page before ended with. */
  readonly after?: string
  readonly limit: number
}

/**
 * A text as it is searched: small letters, one form for each letter, aa as å, single spaces. Accents stay.
 *
 * @assumes `aa` and `å` are the same letter to someone who looks for a Danish name
 * @category operations
 */
export const folded = (text: string): string =>
  text.normalize("NFC").toLocaleLowerCase("da").replaceAll("aa", "å").replaceAll(/\s+/g, " ").trim()

/**
 * The answer to a search for texts about people: the reference that every storage must agree with.
 *
 * @category predicates
 */
export const isSought = ({ kind, text }: PersonText, { kinds, words, exactly }: PersonQuery): boolean =>
  kinds.includes(kind) &&
  (exactly === undefined || exactly === text) &&
  words.every((word) => folded(text).includes(folded(word)) && isStorable(word))

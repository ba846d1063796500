import { citizenKeyOf, citizenRefOf, looksLikeCpr } from "../desk/index.ts"
import type { PersonText } from "../storage/index.ts"
import { ask, type Question } from "./ask.ts"
import { QuestionInvalid } from "./checkQuestion.ts"
import { checkTexts, isText, must, values } from "./fieldValue.ts"
import type { Inside } from "./inside.ts"

/**
 * Which texts about people are wanted.
 *
 * @category models
 */
export interface TextSearch {
  /** Such as `name`, `reach`, `note`. */
  readonly kinds: ReadonlyArray<string>
  /**
   * Words that must all stand in the text, in any order, in part or in full; small and capital letters are the same, and
   * so are `aa` and `å`. Without a word, every text is found.
   */
  readonly text: string
  /** The reference of the last text of the page before. */
  readonly after?: string
  /** Most texts in a page; 100 without it. */
  readonly limit?: number
}

/** What is asked of Persons, for both doors. */
export const peopleQuestions = ({ clock }: Pick<Inside, "clock">) => ({
  searchTexts: ({ kinds, text, after, limit = 100 }: TextSearch): Question<ReadonlyArray<PersonText>> =>
    ask(
      () => {
        checkTexts("kinds", kinds)
        if (!isText(text)) throw must("text", values.text)
        if (after !== undefined && !isText(after)) throw must("after", values.text)
        if (!Number.isSafeInteger(limit) || limit < 0)
          throw must("limit", ["være et antal", "be a number of texts"], limit)
      },
      ({ findPersons }) => {
        const words = text.split(/\s+/).filter((word) => word !== "")
        return findPersons({ kinds, words, limit, ...(after === undefined ? {} : { after }) })
      }
    ),
  refOf: (key: string): Question<string> =>
    ask(
      () => checkCitizenKey(key),
      () => citizenRefOf(clock)(key)
    ),
  keyOf: (ref: string): Question<string | undefined> =>
    ask(
      () => {
        if (!isText(ref)) throw must("ref", values.text)
      },
      () => citizenKeyOf(ref)
    )
})

const checkCitizenKey = (key: unknown): void => {
  if (!isText(key) || key.trim() === "" || key.length > 200)
    throw must("key", [
      "være en tekst på 1 til 200 tegn, der kan gemmes",
      "be a text of 1 to 200 characters that can be stored"
    ])
  if (looksLikeCpr(key))
    throw new QuestionInvalid(
      "nøglen ligner et CPR-nummer; giv den nøgle, som jeres eget system kender borgeren ved",
      "the key looks like a CPR number; give the key by which your own system knows the citizen"
    )
}

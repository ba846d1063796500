import { addDays } from "@partnerskab/core/calendar"
import type { Chance } from "../history/chance.ts"

/** Texts of many forms, so that one of them suits a form nobody here knows. */
export interface TextSource {
  /** A text of one of the forms; the number chooses the form. */
  readonly text: (attempt: number) => string
}

/**
 * Texts that are each given once, or now and then again, so that rules find what was told before.
 *
 * @param made how often a text is one that was given before, and the number that texts are counted from
 */
export const textSource = (
  by: Chance,
  { again, from }: { readonly again: number; readonly from: number }
): TextSource => {
  let given = from
  const before = new Map<number, Array<string>>()
  const forms: ReadonlyArray<() => string> = [
    () => `name-${given}`,
    () => addDays("2010-01-04", given + by.below(90)),
    () => String(1_000_000_000 + given),
    () => String(10_000_000 + by.below(89_999_999)),
    () => "a".repeat(1 + by.below(9)),
    () => `person${given}@example.dk`,
    () => `https://example.dk/${given}`,
    () => `2011-03-0${1 + by.below(9)}T10:00:00.000Z`,
    () => `0f8fad5b-d9cb-469f-a165-70867728${String(1000 + (given % 9000))}`,
    () => String(by.below(1000)),
    () => `${1 + by.below(9)}.${by.below(9)}`,
    () => `${10 + by.below(10)}:${10 + by.below(40)}`,
    () => `ABC${given}`
  ]
  return {
    text: (attempt) => {
      const form = attempt % forms.length
      const told = before.get(form) ?? []
      if (attempt < forms.length && told.length > 0 && by.maybe(again)) return by.pick(told)
      given += 1
      const text = forms[form]!()
      before.set(form, [...told.slice(-5), text])
      return text
    }
  }
}

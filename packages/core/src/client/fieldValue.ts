import { isDay } from "../calendar/index.ts"
import { isStorable } from "../plugin/index.ts"
import type { FieldType } from "../storage/index.ts"
import { QuestionInvalid } from "./checkQuestion.ts"

/** A declared field, as a question names it. */
export interface Field {
  readonly name: string
  readonly type: FieldType
}

type Words = readonly [da: string, en: string]

/** Whether it is a text that every storage can hold. */
export const isText = (value: unknown): value is string => typeof value === "string" && isStorable(value)

/** Whether a field of a kind can be this. Any field may be nothing. */
export const canBe = (type: FieldType, value: unknown): boolean => {
  if (value === null) return true
  switch (type) {
    case "text":
      return isText(value)
    case "day":
      return typeof value === "string" && isDay(value)
    case "number":
      return Number.isFinite(value)
    case "boolean":
      return typeof value === "boolean"
    case "mixed":
      return isText(value) || typeof value === "boolean" || Number.isFinite(value)
  }
}

/** What the value of a field must be, after "skal" and "must". */
export const values: Readonly<Record<FieldType, Words>> = {
  text: ["være en tekst, der kan gemmes", "be a text that can be stored"],
  day: [
    "være en dato, der findes, fra 1900 til 2999, skrevet ÅÅÅÅ-MM-DD",
    "be a day of the calendar from 1900 to 2999, YYYY-MM-DD"
  ],
  number: ["være et tal", "be a number"],
  boolean: ["være true eller false", "be true or false"],
  mixed: ["være en tekst, et tal, true eller false", "be a text, a number, true or false"]
}

const kinds: Readonly<Record<FieldType, Words>> = {
  text: ["er en tekst", "is a text"],
  day: ["er en dato", "is a day"],
  number: ["er et tal", "is a number"],
  boolean: ["er true eller false", "is true or false"],
  mixed: ["er ikke det samme i alle tilstande", "is not the same in every state"]
}

/** Something must be otherwise than it is given. */
export const must = (name: string, [da, en]: Words, given?: unknown): QuestionInvalid => {
  const [no, not] = given === undefined ? ["", ""] : [`, ikke ${shown(given)}`, `, not ${shown(given)}`]
  return new QuestionInvalid(`${name} skal ${da}${no}`, `${name} must ${en}${not}`)
}

/** A field of its kind cannot be asked for so. */
export const notFor = ({ name, type }: Field, [da, en]: Words): QuestionInvalid =>
  new QuestionInvalid(
    `${name} kan ikke ${da}, for den ${kinds[type][0]}`,
    `${name} cannot be ${en}, as it ${kinds[type][1]}`
  )

/** A value as it is told to whoever gave it. */
export const shown = (value: unknown): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value)

/** Throws for what is no list of texts that every storage can hold. */
export const checkTexts = (name: string, given: unknown): void => {
  if (!Array.isArray(given) || !given.every(isText))
    throw must(name, ["være en liste af tekster, der kan gemmes", "be a list of texts that can be stored"])
}

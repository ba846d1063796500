import type { DataSchema } from "./DataSchema.ts"

/**
 * One form of an event's data, and how the form before it is read as it.
 *
 * @category models
 */
export interface EventForm {
  readonly form: number
  readonly schema: DataSchema
  // oxlint-disable-next-line typescript/no-explicit-any -- existential: the form before
  readonly from: (before: any) => unknown
}

/**
 * All forms that the data of an event has had, oldest first. The journal keeps what was written; it is read in the last.
 *
 * @category models
 */
export interface EventForms<T> {
  readonly forms: ReadonlyArray<EventForm>
  readonly "~data"?: T
  /**
   * The next form. What the old one does not say must follow from what it says: an event cannot be asked.
   *
   * @throws {TypeError} for a number that is not above the one before: two forms under one number could not be told apart
   */
  upcast<S extends DataSchema>(form: number, schema: S, from: (before: T) => S["Type"]): EventForms<S["Type"]>
}

/**
 * The forms of an event from its first, for an event whose data have changed since lives were written with it.
 *
 * @category constructors
 */
export const eventForms = <S extends DataSchema>(schema: S): EventForms<S["Type"]> =>
  chain([{ form: 1, schema, from: (before) => before }])

const chain = <T>(forms: ReadonlyArray<EventForm>): EventForms<T> => ({
  forms,
  upcast: (form, schema, from) => {
    const last = forms.at(-1)!.form
    if (!(Number.isInteger(form) && form > last))
      throw new TypeError(`a form after ${last} has a higher number, not ${form}`)
    return chain([...forms, { form, schema, from }])
  }
})

/**
 * What an author declares of an event's data: its form, or all it has had.
 *
 * @category models
 */
export type EventData<T> = DataSchema<T> | EventForms<T>

/** All forms of an event, however it was declared. */
export const formsOf = (declared: EventData<unknown>): ReadonlyArray<EventForm> =>
  "forms" in declared ? declared.forms : eventForms(declared).forms

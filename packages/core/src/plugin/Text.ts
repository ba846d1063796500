import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { matching } from "./shapes.ts"

/**
 * Whether every storage can hold a text: it has no NUL and no half of a character.
 *
 * @category predicates
 */
export const isStorable = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed()

const allStorable = (value: Schema.Json): boolean => {
  if (typeof value === "string") return isStorable(value)
  if (typeof value !== "object" || value === null) return true
  return Array.isArray(value)
    ? value.every(allStorable)
    : Object.entries(value).every(([key, one]) => isStorable(key) && allStorable(one))
}

const storable = Schema.makeFilter(isStorable, {
  expected: "text without NUL and without broken characters",
  rule: {
    code: "storable",
    da: "må ikke indeholde tegn, der ikke kan gemmes",
    en: "must not contain characters that cannot be stored"
  }
})

const atMost = (length: number) =>
  Schema.makeFilter((text: string) => text.trim().length > 0 && text.length <= length, {
    expected: `1 to ${length} characters`,
    rule: {
      code: "length",
      da: `skal være på 1 til ${length} tegn`,
      en: `must have 1 to ${length} characters`
    },
    // It counts characters where JavaScript counts halves of some: the check above decides.
    toJsonSchema: () => ({ pattern: "\\S", minLength: 1, maxLength: length })
  })

/**
 * The id of a life: the caller's own key, or one from `newId`. Never a CPR number.
 *
 * @shape 1 to 200 characters
 * @category models
 */
export const Id: Schema.Codec<string, string> = Schema.String.check(storable, atMost(200))

/**
 * The key of a record: `Schema.Record(Key, …)`.
 *
 * @shape 1 to 200 characters
 * @category models
 */
export const Key: Schema.String = Schema.String.check(storable, atMost(200))

/**
 * The name of a thing, such as a network or an area; never of a person, for it is kept in the journal.
 *
 * @da navn på en ting
 * @shape 1 to 120 characters
 * @category models
 */
export const Label: Schema.Codec<string, string> = Schema.String.check(storable, atMost(120))

/**
 * A code that a law, a form or a jobcentre has named. Open, as laws come and go.
 *
 * @da kode
 * @shape lower-case a–z (æ as ae, ø as oe, å as aa), digits and hyphens, at most 60 characters
 * @category models
 */
export const Code: Schema.Codec<string, string> = Schema.String.check(
  matching(/^[a-z][a-z0-9-]{0,59}$/, {
    expected: "a code",
    rule: {
      code: "code",
      da: "skal være en kode med små bogstaver a–z, cifre og bindestreg",
      en: "must be a code of lower-case a–z, digits and hyphens"
    }
  })
)

/**
 * A text about a person, or typed by one, on its way to Persons. The desk replaces it by a reference.
 *
 * @internal
 */
export class PersonalText {
  readonly kind: string
  readonly text: string
  constructor(kind: string, text: string) {
    this.kind = kind
    this.text = text
  }
}

/** Given as a text; a rule, an event and a state only ever see its reference. The annotation is for who describes it. */
const personal = (kind: string, length: number): Schema.Codec<string, string> =>
  Schema.String.check(storable, atMost(length)).pipe(
    Schema.decodeTo(
      Schema.Any.annotate({ personal: kind, personalText: PersonalText }),
      SchemaTransformation.transform<PersonalText, string>({
        decode: (text) => new PersonalText(kind, text),
        encode: ({ text }) => text
      })
    )
  ) as unknown as Schema.Codec<string, string>

/**
 * The name of a person, or of a firm that may be named after one: kept in Persons, by reference everywhere else.
 *
 * @da navn
 * @shape 1 to 200 characters
 * @category models
 */
export const PersonName: Schema.Codec<string, string> = personal("name", 200)

/**
 * How a person is reached: kept in Persons, by reference everywhere else.
 *
 * @da e-mail eller telefon
 * @shape 1 to 200 characters
 * @category models
 */
export const Reach: Schema.Codec<string, string> = personal("reach", 200)

/**
 * Free text that a person typed: kept in Persons, by reference everywhere else.
 *
 * @da notat
 * @shape 1 to 20 000 characters
 * @category models
 */
export const Note: Schema.Codec<string, string> = personal("note", 20_000)

/**
 * Any JSON value, kept value for value. Its type says nothing, so that a consumer needs no types of `effect`.
 *
 * @category models
 */
export const Kept: Schema.Codec<unknown, unknown> = Schema.Json.check(
  Schema.makeFilter((value: Schema.Json) => allStorable(value), {
    expected: "JSON without NUL and without broken characters",
    rule: {
      code: "storable",
      da: "må ikke indeholde tegn, der ikke kan gemmes",
      en: "must not contain characters that cannot be stored"
    }
  })
) as never

/**
 * The terms of a point on their way in: whoever knows the point reads them with its schema.
 *
 * @category models
 */
export const GivenTerms: Schema.Codec<unknown, unknown> = Kept.annotate({ rule: { code: "readLater" } })

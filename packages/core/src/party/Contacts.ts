import * as Schema from "effect/Schema"

const isRef = (text: string): boolean =>
  text.trim().length > 0 && text.length <= 200 && !text.includes("\u0000") && text.isWellFormed()

const Ref = Schema.String.check(
  Schema.makeFilter(isRef, {
    expected: "a reference",
    rule: {
      code: "reference",
      da: "skal være en reference på 1 til 200 tegn, der kan gemmes",
      en: "must be a reference of 1 to 200 characters that can be stored"
    }
  })
)

/**
 * The two people one side puts on an agreement, by reference: the first is called, the second when the first is away.
 *
 * @da 1. og 2. kontaktperson
 * @source LBR 2011, kap. 3 nr. 2; Cabi-case Slagelse: both sides have two
 * @category models
 */
export const Contacts: Schema.Codec<Contacts, Contacts> = Schema.Struct({ primary: Ref, deputy: Ref })

/**
 * The two people one side puts on an agreement, by reference.
 *
 * @da 1. og 2. kontaktperson
 * @category models
 */
export interface Contacts {
  readonly primary: string
  readonly deputy: string
}

/**
 * The contacts of both sides.
 *
 * @da kontaktpersoner
 * @category models
 */
export const BothContacts: Schema.Codec<BothContacts, BothContacts> = Schema.Struct({
  company: Contacts,
  authority: Contacts
})

/**
 * The contacts of both sides.
 *
 * @da kontaktpersoner
 * @category models
 */
export interface BothContacts {
  readonly company: Contacts
  readonly authority: Contacts
}

/**
 * Whether a side has named the same person twice.
 *
 * @category predicates
 */
export const namedTwice = ({ primary, deputy }: Contacts): boolean => primary === deputy

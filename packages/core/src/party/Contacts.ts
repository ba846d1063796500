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

/**
 * Whom to call about one point, on each side that has named someone for it.
 *
 * @da kontaktperson for et punkt
 * @source Cabi-case Slagelse: the agreement names whom to call about a matter such as retention
 * @category models
 */
export const PointContact: Schema.Codec<PointContact, PointContact> = Schema.Struct({
  company: Schema.optionalKey(Ref),
  authority: Schema.optionalKey(Ref)
})

/**
 * Whom to call about one point, on each side that has named someone for it.
 *
 * @da kontaktperson for et punkt
 * @category models
 */
export interface PointContact {
  readonly company?: string
  readonly authority?: string
}

/**
 * A party to an agreement: the company, or the authority.
 *
 * @da aftalens to parter
 * @category models
 */
export const Side: Schema.Codec<Side, Side> = Schema.Literals(["company", "authority"])

/**
 * A party to an agreement.
 *
 * @da aftalens to parter
 * @category models
 */
export type Side = "company" | "authority"

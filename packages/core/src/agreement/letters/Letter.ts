import type { AgreementDifference } from "../differences/AgreementDifference.ts"
import type { PrintLanguage } from "./plainWords.ts"

/**
 * Whom a letter about changes is to: one of the sides, or someone who is, or no longer is, a contact.
 *
 * @category models
 */
export type LetterTo =
  { readonly role: "company" } | { readonly role: "authority" } | { readonly role: "contact"; readonly person: string }

/**
 * One change, in a sentence; with details, such as each field of a point's terms.
 *
 * @category models
 */
export interface LetterLine {
  readonly text: string
  readonly details: ReadonlyArray<string>
  /** Whether the recipient's side must approve this again. */
  readonly mustApprove: boolean
  readonly about: AgreementDifference
}

/**
 * A part of a letter.
 *
 * @shape a paragraph has a text, or a heading and lines
 * @category models
 */
export interface LetterParagraph {
  readonly heading?: string
  readonly text?: string
  readonly lines: ReadonlyArray<LetterLine>
}

/**
 * A letter that tells in plain language what was changed in an agreement.
 *
 * @da ændringsbrev
 * @shape `text`: the whole letter without its subject
 * @category models
 */
export interface ChangeLetter {
  readonly language: PrintLanguage
  readonly to: LetterTo
  readonly subject: string
  readonly paragraphs: ReadonlyArray<LetterParagraph>
  readonly mustApprove: boolean
  readonly text: string
}

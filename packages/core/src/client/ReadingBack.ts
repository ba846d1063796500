import type {
  AgreementDifference,
  AgreementState,
  ChangeLetter,
  LetterTo,
  PrintedAgreement,
  PrintLanguage
} from "../agreement/index.ts"
import type { Day } from "../calendar/index.ts"
import type { VersionOf } from "../desk/index.ts"
import type { Seen } from "../plugin/index.ts"

/**
 * How an agreement is printed.
 *
 * @shape `on`: as of which day; today without it; `version`: the last without it
 * @category models
 */
export interface PrintOptions {
  readonly language: PrintLanguage
  readonly on?: Day
  readonly version?: number
}

/**
 * A printed agreement, as data and as a page.
 *
 * @category models
 */
export interface Printed {
  readonly model: PrintedAgreement
  readonly html: string
}

/**
 * Which changes are meant: those after a version, up to another, or to the last without it.
 *
 * @category models
 */
export interface VersionsMeant {
  readonly after: number
  readonly until?: number
}

/**
 * Which changes a letter is about, and whom it is to.
 *
 * @category models
 */
export interface LetterOptions extends VersionsMeant {
  readonly to: LetterTo
  readonly language: PrintLanguage
}

/**
 * An agreement as it was when it was signed.
 *
 * @category models
 */
export type AsSigned = Seen<Extract<AgreementState, { readonly _tag: "Active" }>>

/**
 * A version of an agreement.
 *
 * @category models
 */
export type AgreementVersion = VersionOf<AgreementState>

/**
 * What can be asked of what an agreement was and is.
 *
 * @category models
 */
export interface ReadingBack {
  /** Every version, oldest first: what happened, when it counts and when it became known, and the agreement after it. */
  versions(id: string): ReadonlyArray<AgreementVersion>
  /** As it was when it was signed; `undefined` when it never was. */
  asSigned(id: string): AsSigned | undefined
  /**
   * What is another in a later version, and what each change needs.
   *
   * @throws {QuestionInvalid} for a version that is not there, and when nobody here can read it
   */
  differences(id: string, between: VersionsMeant): ReadonlyArray<AgreementDifference>
  /**
   * A letter about the changes between two versions; `undefined` when none of them concerns the recipient.
   *
   * @throws {QuestionInvalid} for a version that is not there, and when nobody here can read it
   */
  changeLetter(id: string, options: LetterOptions): ChangeLetter | undefined
  /**
   * The agreement as of a day, as data and as a page that a browser prints; `undefined` when there is none.
   *
   * @throws {QuestionInvalid} for a version that is not there, and when nobody here can read it
   */
  printed(id: string, options: PrintOptions): Printed | undefined
}

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

/** What is asked when an agreement is read back; each door says what becomes of an answer. */
export interface ReadingBack {
  versions(id: string): ReadonlyArray<AgreementVersion>
  asSigned(id: string): AsSigned | undefined
  differences(id: string, between: VersionsMeant): ReadonlyArray<AgreementDifference>
  changeLetter(id: string, options: LetterOptions): ChangeLetter | undefined
  printed(id: string, options: PrintOptions): Printed | undefined
}

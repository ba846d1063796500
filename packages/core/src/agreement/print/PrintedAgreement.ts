import type { Day, Period } from "../../calendar/index.ts"
import type { Contacts, PartyKind, Side } from "../../party/index.ts"
import type { Texts } from "../../plugin/index.ts"
import type { NamedPerson } from "../letters/AgreementNames.ts"
import type { AgreementStatus } from "../agreementOn.ts"
import type { TermsLine } from "../letters/termsText.ts"

/**
 * The two people of a side, as they are printed.
 *
 * @category models
 */
export type PrintedContacts = { readonly [Rank in keyof Contacts]: NamedPerson }

/**
 * The company's side, as it is printed.
 *
 * @shape `name`: not there when it is erased; `workplaces`: P-numbers
 * @category models
 */
export interface PrintedCompany {
  readonly name?: string
  readonly kind?: PartyKind
  readonly cvr?: string
  readonly unit?: string
  readonly workplaces: ReadonlyArray<string>
  readonly contacts?: PrintedContacts
}

/**
 * A point of a printed agreement.
 *
 * @shape `from`: when these terms do not hold from the first day; `lastDay`: when they are to end; `changed`: whether there were other
 * terms before; `known`: whether anyone
 * here can read its terms; `coming`: other terms that are agreed for later
 * @category models
 */
export interface PrintedPoint {
  readonly point: string
  readonly number?: number
  readonly title: Texts
  readonly known: boolean
  readonly from?: Day
  readonly lastDay?: Day
  readonly changed: boolean
  readonly terms: ReadonlyArray<TermsLine>
  readonly contacts: { readonly [S in Side]?: NamedPerson }
  readonly coming: ReadonlyArray<{ readonly from: Day; readonly terms: ReadonlyArray<TermsLine> }>
}

/**
 * An approval, as it is printed.
 *
 * @shape `place`: of the plan; `lapsed`: it is over something that is not what the agreement says now
 * @category models
 */
export interface PrintedSignature {
  readonly place: string
  readonly side?: Side
  readonly person: NamedPerson
  readonly on: Day
  readonly onBehalf?: Texts
  /** Who recorded it, by reference of whoever acted. */
  readonly recordedBy: string
  readonly hash: string
  readonly lapsed: boolean
}

/**
 * An agreement as of a day, with everything that is printed: for `printAgreement`, and for whoever makes a PDF or a screen.
 *
 * @da den trykte aftale
 * @category models
 */
export interface PrintedAgreement {
  readonly agreement: string
  readonly version: number
  readonly on: Day
  readonly status: AgreementStatus
  readonly edition?: string
  readonly days: {
    readonly draftedOn?: Day
    readonly proposedOn?: Day
    readonly signedOn?: Day
    readonly firstDay?: Day
    readonly lastDay?: Day
    readonly reviewOn?: Day
  }
  readonly company: PrintedCompany
  readonly authority: { readonly name: string; readonly contacts?: PrintedContacts }
  readonly points: ReadonlyArray<PrintedPoint>
  readonly pauses: ReadonlyArray<Period>
  readonly signed?: "onPaper" | "byApproval"
  readonly signatures: ReadonlyArray<PrintedSignature>
  readonly succeeds?: string
  readonly succeededBy?: string
}

import type { AgreementBrief, NextAction, PassedOver, ToCall } from "../agreement/index.ts"
import type { Day } from "../calendar/index.ts"
import type { Side } from "../party/index.ts"

/**
 * About what someone is to be called, and when.
 *
 * @category models
 */
export interface CallQuestion {
  /** The point it is about; the agreement as a whole without it. */
  readonly point?: string
  /** Today without it. */
  readonly on?: Day
}

/**
 * Whom to call on one side, with name and how to reach them.
 *
 * @da hvem skal man ringe til
 * @category models
 */
export interface Called extends ToCall {
  readonly name?: string
  readonly reach?: string
}

/**
 * A side of an agreement in force that nobody reaches, and for how long.
 *
 * @da aftale uden kontaktperson
 * @category models
 */
export interface UncoveredAgreement {
  readonly agreement: string
  readonly party: string
  readonly side: Side
  readonly since: Day
  /** @unit days, the first and today both counted */
  readonly days: number
  /** The last day of it, when it is known that it ends. */
  readonly until?: Day
  readonly passedOver: ReadonlyArray<PassedOver>
}

/**
 * An agreement or a prospect that no consultant has: none was given, or who had it has left.
 *
 * @da aftale uden konsulent
 * @category models
 */
export interface Unassigned {
  readonly agreement: string
  readonly party: string
  /** Who had it. */
  readonly left?: string
}

/**
 * A brief with its agreement, the names of those in it and how to reach them, and what to do next.
 *
 * @da overdragelsesnotat
 * @shape `names`: by reference of a person or of the party; `reach`: by reference of a person; those that were erased are
 * not there; `next`: not there when there is nothing to do
 * @category models
 */
export interface NamedBrief extends AgreementBrief {
  readonly agreement: string
  /** What the consultant is on it. */
  readonly as: "primary" | "deputy"
  readonly names: Readonly<Record<string, string>>
  readonly reach: Readonly<Record<string, string>>
  readonly next?: NextAction
}

/**
 * An agreement in force with a party that has closed.
 *
 * @da aftale med en lukket virksomhed
 * @shape `into`: the party it went into, when it did
 * @category models
 */
export interface AfterClosing {
  readonly agreement: string
  readonly party: string
  readonly closedOn: Day
  readonly into?: string
}

/**
 * What can be asked of the people of agreements.
 *
 * @category models
 */
export interface AgreementContacts {
  /**
   * Whom to call about an agreement on each side, with the reason: the contact of the point, else the first, else the
   * second; those who are absent, have left or were erased are passed over. `undefined` when there is no such agreement.
   *
   * @throws {QuestionInvalid} for a point that is not installed, and for a day the calendar does not have
   */
  whoToCall(
    agreement: string,
    about?: CallQuestion
  ): { readonly company: Called; readonly authority: Called } | undefined
  /**
   * The sides of agreements in force that nobody reaches on a day, the longest uncovered first: the findings that keep an
   * agreement from being without a contact unseen.
   */
  uncovered(when?: { readonly on?: Day }): ReadonlyArray<UncoveredAgreement>
  /**
   * A brief of each agreement that a consultant is first or second contact of on a day: for whoever takes over, before or
   * after `handOver`. In order of id.
   */
  briefs(consultant: string, when?: { readonly on?: Day }): ReadonlyArray<NamedBrief>
  /** Agreements in force with a party that has closed by a day, and since when: what becomes of them is to be decided. */
  afterClosing(when?: { readonly on?: Day }): ReadonlyArray<AfterClosing>
  /** Agreements and prospects that no consultant has on a day: the queue of those to be given to someone. */
  unassigned(when?: { readonly on?: Day }): ReadonlyArray<Unassigned>
}

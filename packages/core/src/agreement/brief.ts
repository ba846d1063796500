import { covers, type Day } from "../calendar/index.ts"
import type { AgreementState } from "./Agreement.ts"
import { type AgreementStatus, contactsOn, pointsOn, statusOn } from "./agreementOn.ts"

/**
 * What someone who takes over an agreement has to know of it on a day.
 *
 * @da overdragelsesnotat
 * @shape people and the party by reference; `points` in order of key; `dates`: what is coming, oldest first
 * @category models
 */
export interface AgreementBrief {
  readonly party: string
  readonly status: AgreementStatus
  readonly signedOn?: Day
  readonly points: ReadonlyArray<string>
  readonly companyContact?: string
  readonly companyDeputy?: string
  /** Contacts for single points, on either side. */
  readonly pointContacts: ReadonlyArray<{
    readonly point: string
    readonly company?: string
    readonly authority?: string
  }>
  readonly dates: ReadonlyArray<{ readonly on: Day; readonly what: "keptUntil" | "review" | "pauseEnds" | "lastDay" }>
}

/**
 * The brief of an agreement for a day.
 *
 * @da overdragelsesnotat
 * @assumes what is coming and whom to call is what a handover needs; no source says
 * @category operations
 */
export const briefOf = (agreement: AgreementState, on: Day): AgreementBrief => {
  const named = contactsOn(agreement, on)
  const days = [
    ["keptUntil", "keptUntil" in agreement ? agreement.keptUntil : undefined],
    ["review", agreement._tag === "Active" ? agreement.reviewOn : undefined],
    ["pauseEnds", "pauses" in agreement ? agreement.pauses.find((one) => covers(one, on))?.lastDay : undefined],
    ["lastDay", "lastDay" in agreement ? agreement.lastDay : undefined]
  ] as const
  return {
    party: agreement.party,
    status: statusOn(agreement, on),
    ...("signedOn" in agreement ? { signedOn: agreement.signedOn } : {}),
    points: Object.keys(pointsOn(agreement, on)).toSorted(),
    ...(named === undefined
      ? {}
      : { companyContact: named.contacts.company.primary, companyDeputy: named.contacts.company.deputy }),
    pointContacts: Object.entries(named?.points ?? {}).map(([point, contact]) => ({ point, ...contact })),
    dates: days
      .flatMap(([what, day]) => (day === undefined || day < on ? [] : [{ on: day, what }]))
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  }
}

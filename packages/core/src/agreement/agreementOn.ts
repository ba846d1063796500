import { covers, type Day, type Period, period } from "../calendar/index.ts"
import type { BothContacts, PointContact, Side } from "../party/index.ts"
import type { SignedTerms } from "../plugin/index.ts"
import type { AgreementState } from "./Agreement.ts"
import { heldOn } from "./sinceStart.ts"

/**
 * How an agreement stands on a day. Never stored: it follows from what has happened and from the day.
 *
 * @shape `prospect`, `draft`, `proposed`: in preparation; `forgotten`: a draft past the day it was kept until; `dropped`:
 * given up; `upcoming`: signed, and its first day is later; `active`; `paused`; `lapsed`: past its last day, and nobody
 * has ended it; `ended`
 * @da aftalens status
 * @category models
 */
export type AgreementStatus =
  "prospect" | "draft" | "proposed" | "forgotten" | "dropped" | "upcoming" | "active" | "paused" | "lapsed" | "ended"

/**
 * How an agreement stands on a day.
 *
 * @da aftalens status
 * @category predicates
 */
export const statusOn = (agreement: AgreementState, on: Day): AgreementStatus => {
  switch (agreement._tag) {
    case "Prospect":
      return "prospect"
    case "Draft":
    case "Proposed":
      if (agreement.keptUntil !== undefined && agreement.keptUntil < on) return "forgotten"
      return agreement._tag === "Draft" ? "draft" : "proposed"
    case "Dropped":
      return "dropped"
    case "Active":
    case "Ended":
      if (on < agreement.firstDay) return "upcoming"
      if (agreement.lastDay !== undefined && agreement.lastDay < on)
        return agreement._tag === "Active" ? "lapsed" : "ended"
      return agreement.pauses.some((pause) => covers(pause, on)) ? "paused" : "active"
  }
}

/**
 * The days an agreement is in force, pauses included; `undefined` for one that is not signed.
 *
 * @da aftalens gyldighed
 * @category operations
 */
export const daysInForce = (agreement: AgreementState): Period | undefined =>
  agreement._tag === "Active" || agreement._tag === "Ended" ? period(agreement.firstDay, agreement.lastDay) : undefined

/**
 * Whether an agreement is in force on a day, paused or not.
 *
 * @da gældende på dagen
 * @category predicates
 */
export const isInForce = (agreement: AgreementState, on: Day): boolean => {
  const days = daysInForce(agreement)
  return days !== undefined && covers(days, on)
}

/** A day of the agreement's own that is nearest to a day. */
export const nearest = ({ firstDay, lastDay }: Period, on: Day): Day =>
  on < firstDay ? firstDay : lastDay !== undefined && lastDay < on ? lastDay : on

/**
 * The terms of each point as they are agreed for a day: of a draft, those that are written; of an agreement that is not
 * in force that day, those of its nearest day.
 *
 * @da aftalens punkter på dagen
 * @category operations
 */
export const pointsOn = (agreement: AgreementState, on: Day): Readonly<Record<string, SignedTerms>> => {
  switch (agreement._tag) {
    case "Prospect":
    case "Dropped":
      return {}
    case "Draft":
    case "Proposed":
      return agreement.points
    case "Active":
    case "Ended": {
      const day = nearest(daysInForce(agreement)!, on)
      return Object.fromEntries(
        Object.entries(agreement.points).flatMap(([point, entries]) => {
          const terms = heldOn(entries, day)?.terms
          return terms === undefined ? [] : [[point, terms] as const]
        })
      )
    }
  }
}

/**
 * The contacts of both sides for a day, and those of single points; `undefined` before there is a draft.
 *
 * @da kontaktpersoner på dagen
 * @category operations
 */
export const contactsOn = (
  agreement: AgreementState,
  on: Day
): { readonly contacts: BothContacts; readonly points: Readonly<Record<string, PointContact>> } | undefined => {
  switch (agreement._tag) {
    case "Prospect":
    case "Dropped":
      return undefined
    case "Draft":
    case "Proposed":
      return { contacts: agreement.contacts, points: agreement.pointContacts }
    case "Active":
    case "Ended": {
      const day = nearest(daysInForce(agreement)!, on)
      const side = (one: Side) => {
        const entries = agreement.contactsSince[one]
        const { primary, deputy } = heldOn(entries, day) ?? entries[0]!
        return { primary, deputy }
      }
      const points = Object.entries(agreement.pointContactsSince).flatMap(([point, entries]) => {
        const held = heldOn(entries, day)
        const { from: _, ...contact } = held ?? {}
        return Object.keys(contact).length === 0 ? [] : [[point, contact] as const]
      })
      return {
        contacts: { company: side("company"), authority: side("authority") },
        points: Object.fromEntries(points)
      }
    }
  }
}

import { addDays, type Day } from "../../calendar/index.ts"
import type { SignedTerms } from "../../plugin/index.ts"
import type { AgreementState } from "../Agreement.ts"
import type { PointSince } from "../approvals/agreementContent.ts"
import type { AgreementNames } from "../letters/AgreementNames.ts"
import { contactsOn, daysInForce, nearest } from "../agreementOn.ts"
import { timelinesOf } from "../differences/agreementTimelines.ts"
import type { PrintedPoint } from "./PrintedAgreement.ts"
import { heldOn } from "../sinceStart.ts"
import { type TermsLine, termsLines } from "../letters/termsText.ts"

/** The points of an agreement as of a day, and those that are agreed for later, in the order of the form. */
export const printedPoints = (state: AgreementState, on: Day, names: AgreementNames): ReadonlyArray<PrintedPoint> => {
  const days = daysInForce(state)
  const day = days === undefined ? on : nearest(days, on)
  const contacts = contactsOn(state, on)?.points ?? {}
  return Object.entries(timelinesOf(state).points)
    .flatMap(([point, entries]) => {
      const printed = printedOn(point, entries, { day, firstDay: days?.firstDay, names })
      if (printed === undefined) return []
      const { company, authority } = contacts[point] ?? {}
      return [
        {
          ...printed,
          contacts: {
            ...(company === undefined ? {} : { company: names.people[company] ?? {} }),
            ...(authority === undefined ? {} : { authority: names.people[authority] ?? {} })
          }
        }
      ]
    })
    .toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.point < b.point ? -1 : 1))
}

interface On {
  readonly day: Day
  readonly firstDay: Day | undefined
  readonly names: AgreementNames
}

const printedOn = (
  point: string,
  entries: ReadonlyArray<PointSince>,
  { day, firstDay, names }: On
): Omit<PrintedPoint, "contacts"> | undefined => {
  const ahead = entries.filter(({ from }) => from !== undefined && from > day)
  const now = heldOn(entries, day)
  // A point that is not part of the agreement yet is printed with the day it becomes so.
  const shown = now?.terms === undefined ? ahead.find(({ terms }) => terms !== undefined) : now
  if (shown?.terms === undefined) return undefined
  const later = entries.slice(entries.indexOf(shown) + 1)
  const before = entries[entries.indexOf(shown) - 1]
  const ends = later[0]?.terms === undefined ? later[0]?.from : undefined
  const { number, title, wordings } = names.points[point] ?? {}
  const lines = (terms: SignedTerms): ReadonlyArray<TermsLine> => termsLines(point, terms, names)
  const { terms, from } = shown
  return {
    point,
    ...(number === undefined ? {} : { number }),
    title: title ?? { da: point, en: point },
    known: wordings?.[`${terms.lineage}/${terms.version}`] !== undefined,
    ...(from === undefined || (firstDay !== undefined && from <= firstDay) ? {} : { from }),
    ...(ends === undefined ? {} : { lastDay: addDays(ends, -1) }),
    changed: before?.terms !== undefined,
    terms: lines(terms),
    coming: later.flatMap(({ from: since, terms: next }) =>
      since === undefined || next === undefined ? [] : [{ from: since, terms: lines(next) }]
    )
  }
}

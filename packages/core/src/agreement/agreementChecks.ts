import { covers, type Day } from "../calendar/index.ts"
import type { BothContacts } from "../party/index.ts"
import { namedTwice } from "../party/index.ts"
import {
  type CodeList,
  type DecideContext,
  one,
  pointer,
  type Seen,
  type SignedTerms,
  type TermsBegin
} from "../plugin/index.ts"
import type { AgreementState } from "./Agreement.ts"
import { daysInForce } from "./agreementOn.ts"
import { other } from "./agreementSettings.ts"
import { Person, type PersonState } from "./people/Person.ts"
import { HasLeft, hasLeftBy } from "./people/presence.ts"
import {
  DeputyIsPrimary,
  DraftForgotten,
  EndsBeforeItBegins,
  NoPointChosen,
  NoteOnlyForOther,
  NotInForceOn,
  ReviewedBefore,
  UnknownReason
} from "./refusals.ts"

/** Refuses a day on which an agreement is not in force. What is not signed, or has ended, the table of its life refuses. */
export const inForceOn = (
  state: AgreementState,
  { on, field = "/on" }: { readonly on: Day; readonly field?: string }
) => {
  const days = state._tag === "Active" ? daysInForce(state) : undefined
  return days === undefined ? [] : NotInForceOn.unless(covers(days, on), { on, field, ...days })
}

/** Refuses a next review before the day it is said. */
export const notReviewedBefore = (on: Day, review: Day | undefined, field: string) =>
  ReviewedBefore.when(review !== undefined && review < on, { on, field })

/** What a point is called in the form of an agreement, or of the day while it has none. */
export const titleIn = (
  state: AgreementState | undefined,
  { point, on }: { readonly point: string; readonly on: Day },
  { titleOf, editionOn }: Pick<DecideContext, "titleOf" | "editionOn">
) => titleOf(point, state !== undefined && "edition" in state ? state.edition : editionOn(on))

/** Refuses a draft that is no longer kept. */
export const stillKept = (state: AgreementState, on: Day) =>
  (state._tag === "Draft" || state._tag === "Proposed") && state.keptUntil !== undefined
    ? DraftForgotten.when(state.keptUntil < on, { keptUntil: state.keptUntil })
    : []

/** A reason with its note, as it was given. */
export interface GivenReason {
  readonly reason?: string
  readonly note?: string
}

/** Refuses a reason that nobody declared, and a note where the reason says enough. */
export const reasonGiven = (
  { reason, note }: GivenReason,
  { list, on, field = "/reason" }: { readonly list: CodeList; readonly on: Day; readonly field?: string },
  { codesOn }: Pick<DecideContext, "codesOn">
) => {
  if (reason === undefined) return NoteOnlyForOther.when(note !== undefined, { reason: "", given: true })
  const known = [...codesOn(list, on).keys()]
  return [
    ...UnknownReason.unless(known.includes(reason), { reason, known, field }),
    ...NoteOnlyForOther.when((reason === other) !== (note !== undefined), { reason, given: note !== undefined })
  ]
}

/** The desk has put a reference in the place of the note. */
export const asWhy = ({ reason, note }: GivenReason) => ({
  ...(reason === undefined ? {} : { reason }),
  ...(note === undefined ? {} : { noteRef: note })
})

/** Refuses a side that names one person twice. */
export const twoPeople = ({ company, authority }: Partial<BothContacts>) => [
  ...(company === undefined ? [] : DeputyIsPrimary.when(namedTwice(company), { side: "company" })),
  ...(authority === undefined ? [] : DeputyIsPrimary.when(namedTwice(authority), { side: "authority" }))
]

/** The people of the sides that are given, each by the field that names them. */
export const peopleOf = (contacts: Partial<BothContacts>) =>
  Object.fromEntries(
    (["company", "authority"] as const).flatMap((side) =>
      (["primary", "deputy"] as const).flatMap((rank) => {
        const person = contacts[side]?.[rank]
        const field = pointer("contacts", side, rank)
        return person === undefined ? [] : [[field, one(Person, person, field)] as const]
      })
    )
  )

/** Refuses to name someone who has left by the day; each is read by the field that names them. */
export const noneHasLeft = (read: Readonly<Record<string, Seen<unknown> | undefined>>, on: Day) =>
  Object.entries(read).flatMap(([field, seen]) =>
    seen !== undefined && field.startsWith("/")
      ? HasLeft.when(hasLeftBy(seen.state as PersonState, on), { person: seen.id, field })
      : []
  )

/** The points in the wording of today, and every reason why some cannot be. */
export const signTerms = (
  points: Readonly<Record<string, unknown>>,
  begin: Omit<TermsBegin, "at">,
  { sign }: Pick<DecideContext, "sign">
) => {
  const signings = Object.entries(points).map(
    ([point, terms]) => [point, sign(point, terms, { ...begin, at: pointer("points", point) })] as const
  )
  return {
    refusals: signings.flatMap(([, signing]) => (signing.ok ? [] : signing.refusals)),
    terms: Object.fromEntries(
      signings.flatMap(([point, signing]): ReadonlyArray<readonly [string, SignedTerms]> =>
        signing.ok ? [[point, signing.signed]] : []
      )
    )
  }
}

/**
 * Refuses points that were chosen before with codes that cannot be used on the day the agreement begins.
 *
 * @assumes a code may have ended since the draft was written, or the draft be older than the list
 */
export const stillUsable = (
  state: AgreementState,
  begin: TermsBegin,
  { codesKnown }: Pick<DecideContext, "codesKnown">
) =>
  state._tag === "Draft" || state._tag === "Proposed"
    ? Object.entries(state.points).flatMap(([point, terms]) => codesKnown(point, terms, begin))
    : []

/** Refuses an agreement about nothing. */
export const somePoint = (agreement: string, points: object) =>
  NoPointChosen.when(Object.keys(points).length === 0, { agreement })

/** Refuses days of which the last is before the first. */
export const endsFirst = (firstDay: Day, lastDay: Day | undefined) =>
  EndsBeforeItBegins.when(lastDay !== undefined && lastDay < firstDay, { firstDay, field: "/lastDay" })

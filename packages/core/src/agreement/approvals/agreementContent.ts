import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { BothContacts, PointContact } from "../../party/index.ts"
import { Kept, type SignedTerms } from "../../plugin/index.ts"

/** The terms of a point, in the wording they were signed in. */
export const Signed: Schema.Codec<SignedTerms, SignedTerms> = Schema.Struct({
  lineage: Schema.String,
  version: Schema.Int,
  raw: Kept
})

/**
 * What is agreed about a point from a day on, from the first day of the agreement without one. Without terms: the point
 * has ended.
 *
 * @category models
 */
export interface PointSince {
  readonly from?: Day
  readonly terms?: SignedTerms
}

/** What is agreed about a point from a day on. */
export const PointSince: Schema.Codec<PointSince, PointSince> = Schema.Struct({
  from: Schema.optionalKey(Day),
  terms: Schema.optionalKey(Signed)
}) as never

/**
 * What an agreement says, as both sides approve it.
 *
 * @da aftalens indhold
 * @shape `points`: what holds of each point and from when; `contacts`: those named last; a day that was not agreed is not
 * there
 * @category models
 */
export interface AgreementContent {
  readonly party: string
  readonly edition: string
  readonly firstDay?: Day
  readonly lastDay?: Day
  readonly points: Readonly<Record<string, ReadonlyArray<PointSince>>>
  readonly contacts: BothContacts
  readonly pointContacts: Readonly<Record<string, PointContact>>
}

/** What an agreement says, as both sides approve it. */
export const AgreementContent: Schema.Codec<AgreementContent, AgreementContent> = Schema.Struct({
  party: Schema.String,
  edition: Schema.String,
  firstDay: Schema.optionalKey(Day),
  lastDay: Schema.optionalKey(Day),
  points: Schema.Record(Schema.String, Schema.Array(PointSince)),
  contacts: BothContacts,
  pointContacts: Schema.Record(Schema.String, PointContact)
}) as never

/** A proposed or signed agreement, as far as its content is concerned. */
export type WithContent = Omit<AgreementContent, "firstDay" | "lastDay" | "points"> & {
  readonly agreedFirstDay?: Day
} & (
    | {
        readonly _tag: "Proposed"
        readonly agreedLastDay?: Day
        readonly points: Readonly<Record<string, SignedTerms>>
      }
    | { readonly _tag: "Active"; readonly lastDay?: Day; readonly points: AgreementContent["points"] }
    | { readonly _tag: "Ended"; readonly agreedLastDay?: Day; readonly points: AgreementContent["points"] }
  )

/**
 * What a proposed or signed agreement says. An end that came before the agreed one is not part of it.
 *
 * @category operations
 */
export const contentOf = (agreement: WithContent): AgreementContent => {
  const { party, edition, contacts, pointContacts, agreedFirstDay: firstDay } = agreement
  const lastDay = agreement._tag === "Active" ? agreement.lastDay : agreement.agreedLastDay
  const points =
    agreement._tag === "Proposed"
      ? Object.fromEntries(Object.entries(agreement.points).map(([point, terms]) => [point, [{ terms }]]))
      : agreement.points
  return {
    party,
    edition,
    ...(firstDay === undefined ? {} : { firstDay }),
    ...(lastDay === undefined ? {} : { lastDay }),
    points,
    contacts,
    pointContacts
  }
}

import type { Period } from "../../calendar/index.ts"
import type { Contacts, PointContact, Side } from "../../party/index.ts"
import type { Material } from "../../plugin/index.ts"
import type { AgreementState } from "../Agreement.ts"
import type { AgreementDifference } from "./AgreementDifference.ts"
import { type AgreementContent, contentOf } from "../approvals/agreementContent.ts"
import { type AgreementTimelines, timelinesOf } from "./agreementTimelines.ts"
import type { MaterialPolicy } from "../approvals/contentChanges.ts"
import { pointDifferences } from "./pointDifferences.ts"
import type { SinceStart } from "../sinceStart.ts"
import { stretches } from "./stretches.ts"

type Two<Value> = { readonly before: Value; readonly after: Value }

/**
 * Everything that is another in the second of two states of an agreement, and from which day; with a policy, what each
 * change needs of those who approved. Nothing when they say the same.
 *
 * @da forskel på to udgaver af aftalen
 * @assumes what the status, a pause and a review are is no part of what was approved
 * @category operations
 */
export const differencesBetween = (
  before: AgreementState,
  after: AgreementState,
  given?: MaterialPolicy
): ReadonlyArray<AgreementDifference> => {
  const two = { before: timelinesOf(before), after: timelinesOf(after) }
  const contents = contentsOf(before, after)
  const policy = contents === undefined ? undefined : given
  const points = keysOf(two.before.points, two.after.points).flatMap((point) => {
    const [was, is] = [two.before.points[point], two.after.points[point]]
    return pointDifferences(point, { before: was ?? [], after: is ?? [] }, policy)
  })
  return [
    ...statusDifference(before, after),
    ...plainDifferences(two, policy && contents && materialOfDays(contents, policy)),
    ...points,
    ...contactDifferences(two, policy?.content.contacts),
    ...pointContactDifferences(two, policy?.content.pointContacts),
    ...pauseDifferences(before, after),
    ...reviewDifference(before, after)
  ]
}

const keysOf = (...records: ReadonlyArray<object>): ReadonlyArray<string> =>
  [...new Set(records.flatMap(Object.keys))].toSorted()

const wasIs = <Value>(was: Value | undefined, is: Value | undefined) => ({
  ...(was === undefined ? {} : { was }),
  ...(is === undefined ? {} : { is })
})

const needing = (needs: Material | undefined) => (needs === undefined ? {} : { needs })

const statusDifference = (before: AgreementState, after: AgreementState): ReadonlyArray<AgreementDifference> => {
  if (before._tag === after._tag) return []
  const ended = [before, after].find((one) => one._tag === "Ended")
  const reason = ended === undefined ? {} : { endReason: ended.reason }
  return [{ _tag: "StatusChanged", was: before._tag, is: after._tag, ...reason }]
}

/** What both say as it is approved; nothing when one of them is nothing that anyone approves. */
const contentsOf = (before: AgreementState, after: AgreementState): Two<AgreementContent> | undefined =>
  "approvals" in before && "approvals" in after ? { before: contentOf(before), after: contentOf(after) } : undefined

type Plain = "edition" | "firstDay" | "lastDay"

/** A day that was not agreed, such as an end before the agreed one, is no part of what was approved. */
const materialOfDays = ({ before, after }: Two<AgreementContent>, { content }: MaterialPolicy) =>
  Object.fromEntries(
    (["edition", "firstDay", "lastDay"] as const)
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, content[field]])
  ) as { readonly [F in Plain]?: Material }

const plainDifferences = (
  { before, after }: Two<AgreementTimelines>,
  material: { readonly [F in Plain]?: Material } = {}
): ReadonlyArray<AgreementDifference> =>
  (
    [
      ["EditionChanged", "edition"],
      ["FirstDayChanged", "firstDay"],
      ["LastDayChanged", "lastDay"]
    ] as const
  ).flatMap(([_tag, field]) =>
    before[field] === after[field]
      ? []
      : [{ _tag, ...wasIs(before[field], after[field]), ...needing(material[field]) } as AgreementDifference]
  )

const samePerson = (one: string, other: string): boolean => one === other

const contactDifferences = (
  { before, after }: Two<AgreementTimelines>,
  needs: Material | undefined
): ReadonlyArray<AgreementDifference> =>
  (["company", "authority"] as const).flatMap((side) =>
    (["primary", "deputy"] as const).flatMap((rank) =>
      stretches(
        { before: before.contacts[side], after: after.contacts[side] },
        { says: (entry: SinceStart & Contacts) => entry[rank], same: samePerson }
      ).map((stretch) => ({ _tag: "ContactChanged" as const, side, rank, ...stretch, ...needing(needs) }))
    )
  )

const pointContactDifferences = (
  { before, after }: Two<AgreementTimelines>,
  needs: Material | undefined
): ReadonlyArray<AgreementDifference> =>
  keysOf(before.pointContacts, after.pointContacts).flatMap((point) =>
    (["company", "authority"] as const).flatMap((side: Side) =>
      stretches(
        { before: before.pointContacts[point] ?? [], after: after.pointContacts[point] ?? [] },
        { says: (entry: SinceStart & PointContact) => entry[side], same: samePerson }
      ).map((stretch) => ({ _tag: "PointContactChanged" as const, point, side, ...stretch, ...needing(needs) }))
    )
  )

/** The pauses of an agreement, each by its first day. */
const pausesOf = (agreement: AgreementState): Readonly<Record<string, Period>> =>
  "pauses" in agreement
    ? Object.fromEntries(
        agreement.pauses.map(({ firstDay, lastDay }) => [
          firstDay,
          lastDay === undefined ? { firstDay } : { firstDay, lastDay }
        ])
      )
    : {}

const pauseDifferences = (before: AgreementState, after: AgreementState): ReadonlyArray<AgreementDifference> => {
  const [were, are] = [pausesOf(before), pausesOf(after)]
  return keysOf(were, are).flatMap((firstDay) => {
    const [was, is] = [were[firstDay], are[firstDay]]
    return was !== undefined && is !== undefined && was.lastDay === is.lastDay
      ? []
      : [{ _tag: "PauseChanged" as const, ...wasIs(was, is) }]
  })
}

const reviewDifference = (before: AgreementState, after: AgreementState): ReadonlyArray<AgreementDifference> => {
  const dayIn = (agreement: AgreementState) => ("reviewOn" in agreement ? agreement.reviewOn : undefined)
  const [was, is] = [dayIn(before), dayIn(after)]
  return was === is ? [] : [{ _tag: "ReviewChanged", ...wasIs(was, is) }]
}

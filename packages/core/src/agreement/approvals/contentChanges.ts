import type { Day } from "../../calendar/index.ts"
import { changedTerms, type Material, type MaterialOf, pointer, type SignedTerms } from "../../plugin/index.ts"
import type { AgreementContent, PointSince } from "./agreementContent.ts"
import { daysOf, entryFor } from "../differences/stretches.ts"

/**
 * A part of an agreement that is not as it was, and what the change needs.
 *
 * @da ændring i aftalens indhold
 * @shape `field`: JSON pointer into the content, `/points/retention/courses`
 * @category models
 */
export interface ContentChange {
  readonly field: string
  readonly needs: Material
}

/**
 * What every change needs: of the agreement, and of the terms of each point.
 *
 * @category models
 */
export interface MaterialPolicy {
  readonly content: MaterialOf<AgreementContent>
  readonly terms: (point: string) => Readonly<Record<string, Material>>
}

/**
 * Everything that is another in the second of two contents, on whatever day, and what each change needs.
 *
 * @da forskel på to udgaver af aftalen
 * @category operations
 */
export const changesBetween = (
  before: AgreementContent,
  after: AgreementContent,
  policy: MaterialPolicy
): ReadonlyArray<ContentChange> => {
  const { content, terms } = policy
  const plain = (["party", "edition", "firstDay", "lastDay"] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field: pointer(field), needs: content[field] }))
  const sides = (["company", "authority"] as const).flatMap((side) =>
    (["primary", "deputy"] as const)
      .filter((rank) => before.contacts[side][rank] !== after.contacts[side][rank])
      .map((rank) => ({ field: pointer("contacts", side, rank), needs: content.contacts }))
  )
  const named = keysOf(before.pointContacts, after.pointContacts).flatMap((point) =>
    (["company", "authority"] as const)
      .filter((side) => before.pointContacts[point]?.[side] !== after.pointContacts[point]?.[side])
      .map((side) => ({ field: pointer("pointContacts", point, side), needs: content.pointContacts }))
  )
  const points = keysOf(before.points, after.points).flatMap((point) =>
    pointChanges(
      point,
      { before: before.points[point], after: after.points[point] },
      { content, material: terms(point) }
    )
  )
  return [...plain, ...points, ...sides, ...named]
}

const keysOf = (...records: ReadonlyArray<object>): ReadonlyArray<string> =>
  [...new Set(records.flatMap(Object.keys))].toSorted()

const pointChanges = (
  point: string,
  {
    before = [],
    after = []
  }: {
    readonly before: ReadonlyArray<PointSince> | undefined
    readonly after: ReadonlyArray<PointSince> | undefined
  },
  {
    content,
    material
  }: { readonly content: MaterialPolicy["content"]; readonly material: Readonly<Record<string, Material>> }
): ReadonlyArray<ContentChange> => {
  const found = new Map<string, ContentChange>()
  for (const day of daysOf(before, after)) {
    const [was, is] = [termsOn(before, day), termsOn(after, day)]
    if (was === is) continue
    const fields =
      was === undefined || is === undefined || was.lineage !== is.lineage || was.version !== is.version
        ? [{ field: pointer("points", point), needs: content.points }]
        : changedTerms(material, was.raw as object, is.raw as object).map(({ field, needs }) => ({
            field: pointer("points", point, field),
            needs
          }))
    for (const change of fields) found.set(change.field, change)
  }
  return [...found.values()]
}

const termsOn = (entries: ReadonlyArray<PointSince>, day: Day | undefined): SignedTerms | undefined =>
  entryFor(entries, day)?.terms

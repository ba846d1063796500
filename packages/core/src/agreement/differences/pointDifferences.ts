import { addDays } from "../../calendar/index.ts"
import { changedTerms, type Material, type SignedTerms } from "../../plugin/index.ts"
import type { AgreementDifference, FieldDifference } from "./AgreementDifference.ts"
import type { PointSince } from "../approvals/agreementContent.ts"
import type { MaterialPolicy } from "../approvals/contentChanges.ts"
import { type Stretch, stretches } from "./stretches.ts"

type Fields = Readonly<Record<string, unknown>>

/** Terms are fields by name; what is none is one field without a name. */
const fieldsOf = ({ raw }: SignedTerms): Fields =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw) ? (raw as Fields) : { "": raw }

const sameWording = (was: SignedTerms, is: SignedTerms): boolean =>
  was.lineage === is.lineage && was.version === is.version

const sameTerms = (was: SignedTerms, is: SignedTerms): boolean =>
  sameWording(was, is) && changedTerms({}, fieldsOf(was), fieldsOf(is)).length === 0

const needing = (needs: Material | undefined) => (needs === undefined ? {} : { needs })

/** What is another about a point, and what each change needs. */
export const pointDifferences = (
  point: string,
  {
    before = [],
    after = []
  }: { readonly before?: ReadonlyArray<PointSince>; readonly after?: ReadonlyArray<PointSince> },
  policy?: MaterialPolicy
): ReadonlyArray<AgreementDifference> =>
  stretches({ before, after }, { says: ({ terms }: PointSince) => terms, same: sameTerms }).map((stretch) =>
    pointDifference(point, stretch, policy)
  )

const pointDifference = (
  point: string,
  { was, is, from, to }: Stretch<SignedTerms>,
  policy: MaterialPolicy | undefined
): AgreementDifference => {
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const ofPoints = needing(policy?.content.points)
  if (was === undefined) return { _tag: "PointAdded", point, is: is!, ...days, ...ofPoints }
  if (is === undefined) {
    const lastDay = from === undefined ? {} : { lastDay: addDays(from, -1) }
    return { _tag: "PointEnded", point, was, ...lastDay, ...(to === undefined ? {} : { to }), ...ofPoints }
  }
  const same = sameWording(was, is)
  const fields = fieldDifferences(was, is, same ? policy?.terms(point) : undefined)
  const needs = same ? needing(policy && fields[0]?.needs) : ofPoints
  return { _tag: "PointChanged", point, was, is, ...days, sameWording: same, fields, ...needs }
}

/** What needs most comes first. */
const fieldDifferences = (
  was: SignedTerms,
  is: SignedTerms,
  material: Readonly<Record<string, Material>> | undefined
): ReadonlyArray<FieldDifference> => {
  const [stood, stands] = [fieldsOf(was), fieldsOf(is)]
  return changedTerms(material ?? {}, stood, stands).map(({ field, needs }) => ({
    field,
    ...(field in stood ? { was: stood[field] } : {}),
    ...(field in stands ? { is: stands[field] } : {}),
    ...(material === undefined ? {} : { needs })
  }))
}

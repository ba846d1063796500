import type { DatedSource } from "../DatedSource.ts"

/**
 * What a group of one catalog becomes in another.
 *
 * @da oversættelse af en målgruppe
 * @shape group and candidates: names such as `lab-2020/sygedagpenge`; candidates: one when it is certain, several when each
 *   citizen must be looked at
 * @category models
 */
export interface TargetGroupMapping extends Pick<DatedSource, "source" | "verified"> {
  readonly group: string
  readonly catalog: string
  readonly candidates: ReadonlyArray<string>
}

const sameBenefit = { source: "navnet: ingen kilde oversætter grupperne", verified: false } as const

/**
 * What is known of groups in other catalogs. It is little: no source translates them.
 *
 * Match groups say how ready a citizen is, later groups which benefit is paid; so nothing is said from the one to the other.
 *
 * @da målgruppernes oversættelse
 * @assumes that a group expected in 2027 has the citizens of the benefit it is named after
 * @category models
 */
export const targetGroupMappings: ReadonlyArray<TargetGroupMapping> = [
  { group: "lab-2020/dagpenge", catalog: "lab-2027", candidates: ["lab-2027/dagpengeindsats"], ...sameBenefit },
  { group: "lab-2020/sygedagpenge", catalog: "lab-2027", candidates: ["lab-2027/sygedagpengeindsats"], ...sameBenefit }
]

/**
 * What a group becomes in another catalog; `undefined` when nobody has said. Never a guess: an installation that knows more
 * gives its own mappings.
 *
 * @da oversæt en målgruppe
 * @category operations
 */
export const mapTargetGroup = (
  group: string,
  catalog: string,
  mappings: ReadonlyArray<TargetGroupMapping> = targetGroupMappings
): TargetGroupMapping | undefined => mappings.find((one) => one.group === group && one.catalog === catalog)

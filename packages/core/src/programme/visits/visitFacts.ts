import type { Day } from "../../calendar/index.ts"
import { defineFact } from "../../plugin/index.ts"

/**
 * A visit that was planned, on the day it was planned for, whatever became of it.
 *
 * @da planlagt besøg
 * @category models
 */
export class VisitPlanned extends defineFact("visits.planned")<{
  readonly agreement: string
  readonly party: string
  readonly campaign: string | null
}>() {}

/**
 * A visit that was held.
 *
 * @da opfølgningsbesøg holdt
 * @source LBR 2011, p. 15: 61 companies in March and April 2009
 * @category models
 */
export class VisitHeld extends defineFact("visits.held")<{
  readonly agreement: string
  readonly party: string
  readonly campaign: string | null
  readonly planned: boolean
}>() {}

/**
 * A visit that was cancelled, and why.
 *
 * @da aflyst besøg
 * @category models
 */
export class VisitCancelled extends defineFact("visits.cancelled")<{
  readonly agreement: string
  readonly party: string
  readonly campaign: string | null
  readonly reason: string
}>() {}

/**
 * What a visit showed.
 *
 * @da fund ved besøg
 * @category models
 */
export class VisitFinding extends defineFact("visits.finding")<{
  readonly agreement: string
  readonly party: string
  readonly campaign: string | null
  readonly finding: string
}>() {}

interface Told {
  readonly agreement: string
  readonly party: string
  readonly campaign?: string
  readonly on: Day
  readonly plannedFor?: Day
}

/** What is counted of a visit, with what became of it. */
export const factsOfVisit = (
  { agreement, party, campaign = null, on, plannedFor }: Omit<Told, "campaign"> & { readonly campaign?: string | null },
  became: { readonly findings: ReadonlyArray<string> } | { readonly reason: string } | undefined
) => {
  const whose = { agreement, party, campaign }
  return [
    ...(plannedFor === undefined ? [] : [VisitPlanned.on(plannedFor, whose)]),
    ...(became !== undefined && "reason" in became ? [VisitCancelled.on(on, { ...whose, reason: became.reason })] : []),
    ...(became !== undefined && "findings" in became
      ? [
          VisitHeld.on(on, { ...whose, planned: plannedFor !== undefined }),
          ...became.findings.map((finding) => VisitFinding.on(on, { ...whose, finding }, { key: finding }))
        ]
      : [])
  ]
}

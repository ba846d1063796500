import { defineFact } from "../../plugin/index.ts"
import { type FairFields, type FairLife, jobsOfCompanies } from "./fairFields.ts"

/**
 * A fair or event that was held, or cancelled, on its day. What nobody told is no measure: unknown is never zero.
 *
 * @da jobmesse, event
 * @shape `visitors`: whether they were told exactly or at least, `null` for not told; `reason`: of a cancelled one
 * @source LBR 2011, p. 13: 200 jobs presented, about 500 jobseekers
 * @category models
 */
export class FairTookPlace extends defineFact("fairs.fair")<
  {
    readonly kind: string
    readonly outcome: "held" | "cancelled"
    readonly reason: string | null
    readonly visitors: "exact" | "atLeast" | null
  },
  "jobs" | "visitors"
>() {}

/**
 * A company that took part in a fair, and how many jobs it presented when it told.
 *
 * @da deltagelse i messe
 * @shape `agreement` is `null` for a guest
 * @source LBR 2011, kap. 3 nr. 8
 * @category models
 */
export class CompanyAtFair extends defineFact("fairs.company")<
  { readonly kind: string; readonly party: string; readonly agreement: string | null },
  "jobs"
>() {}

/**
 * Hires from a fair, on the day they were told of.
 *
 * @da ansættelser fra en messe
 * @unit people
 * @shape `party` and `agreement` are `null` when nobody knows which company it was
 * @category models
 */
export class HiredAtFair extends defineFact("fairs.hired")<
  { readonly kind: string; readonly party: string | null; readonly agreement: string | null },
  "people"
>() {}

const factsOfHeld = (fair: FairFields) => {
  const { kind, on, companies, visitors, hires = [] } = fair
  const jobs = fair.jobs ?? jobsOfCompanies(fair)
  return [
    FairTookPlace.on(
      on,
      { kind, outcome: "held", reason: null, visitors: visitors?.told ?? null },
      {
        measures: {
          ...(jobs === undefined ? {} : { jobs }),
          ...(visitors === undefined ? {} : { visitors: visitors.people })
        }
      }
    ),
    ...companies.map(({ party, agreement, jobs: own }) =>
      CompanyAtFair.on(
        on,
        { kind, party, agreement: agreement ?? null },
        { key: party, measures: own === undefined ? {} : { jobs: own } }
      )
    ),
    ...hires.map((hired) => {
      const { party = null, people } = hired
      const agreement = companies.find((company) => company.party === party)?.agreement ?? null
      return HiredAtFair.on(hired.on, { kind, party, agreement }, { key: party ?? "", measures: { people } })
    })
  ]
}

/** What is counted about a fair. */
export const factsOfFair = (fair: FairLife) => {
  switch (fair._tag) {
    case "Planned":
    case "Voided":
      return []
    case "Held":
      return factsOfHeld(fair)
    case "Cancelled": {
      const { kind, on, reason } = fair
      return [FairTookPlace.on(on, { kind, outcome: "cancelled", reason, visitors: null })]
    }
  }
}

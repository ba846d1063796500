import { defineFact } from "../../plugin/index.ts"
import { type FairFields, type FairLife, jobsOfCompanies } from "./fairFields.ts"

/**
 * A fair or event that was held, or cancelled, on its day.
 *
 * @da jobmesse, event
 * @shape `visitors`: whether they were told exactly or at least, `null` for not told; `reason`: of a cancelled one
 * @source LBR 2011, p. 13: a large job fair; of the small one a dash was printed
 * @category models
 */
export class FairTookPlace extends defineFact("fairs.fair")<{
  readonly kind: string
  readonly outcome: "held" | "cancelled"
  readonly reason: string | null
  readonly visitors: "exact" | "atLeast" | null
}>() {}

/**
 * How many jobs a fair presented: there only when somebody told, as unknown is never zero.
 *
 * @da job på en messe
 * @unit jobs
 * @source LBR 2011, p. 13: 200 jobs presented
 * @category models
 */
export class JobsAtFair extends defineFact("fairs.jobs")<{ readonly kind: string }, "jobs">() {}

/**
 * How many visited a fair: there only when somebody told, as unknown is never zero.
 *
 * @da besøgende på en messe
 * @unit people
 * @source LBR 2011, p. 13: about 500 jobseekers
 * @category models
 */
export class VisitorsAtFair extends defineFact("fairs.visitors")<
  { readonly kind: string; readonly told: "exact" | "atLeast" },
  "people"
>() {}

/**
 * A company that took part in a fair.
 *
 * @da deltagelse i messe
 * @shape `agreement` is `null` for a guest
 * @source LBR 2011, kap. 3 nr. 8
 * @category models
 */
export class CompanyAtFair extends defineFact("fairs.company")<{
  readonly kind: string
  readonly party: string
  readonly agreement: string | null
}>() {}

/**
 * How many jobs a company presented at a fair, when it told.
 *
 * @da virksomhedens job på en messe
 * @unit jobs
 * @category models
 */
export class CompanyJobsAtFair extends defineFact("fairs.companyJobs")<
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
  const visited = visitors?.told ?? null
  const byCompany = companies.map(({ party, agreement = null, jobs: own }) => ({ of: { kind, party, agreement }, own }))
  return [
    FairTookPlace.on(on, { kind, outcome: "held", reason: null, visitors: visited }),
    ...(jobs === undefined ? [] : [JobsAtFair.on(on, { kind }, { measures: { jobs } })]),
    ...(visitors === undefined
      ? []
      : [VisitorsAtFair.on(on, { kind, told: visitors.told }, { measures: { people: visitors.people } })]),
    ...byCompany.map(({ of }) => CompanyAtFair.on(on, of, { key: of.party })),
    ...byCompany.flatMap(({ of, own }) =>
      own === undefined ? [] : [CompanyJobsAtFair.on(on, of, { key: of.party, measures: { jobs: own } })]
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

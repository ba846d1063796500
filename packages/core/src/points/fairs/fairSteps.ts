import type { Day } from "../../calendar/index.ts"
import type { FairFields, FairVisitors } from "./fairFields.ts"

const sorted = (companies: FairFields["companies"]) => companies.toSorted((a, b) => (a.party < b.party ? -1 : 1))

interface OfCompany {
  readonly party: string
}

/** What happens to a fair that is to come or was held. */
export const plannedSteps = {
  DayChanged: <F extends FairFields>(
    fair: F,
    deadlines: { readonly remindOn: Day; readonly countsBy: Day },
    on: Day
  ) => ({
    ...fair,
    ...deadlines,
    on
  }),
  Registered: <F extends FairFields>(
    fair: F,
    company: OfCompany & { readonly agreement?: string },
    registeredOn: Day
  ) => ({
    ...fair,
    companies: sorted([...fair.companies, { ...company, registeredOn }])
  }),
  Unregistered: <F extends FairFields>(fair: F, { party }: OfCompany) => ({
    ...fair,
    companies: fair.companies.filter((one) => one.party !== party),
    ...(fair.hires === undefined ? {} : { hires: fair.hires.filter((one) => one.party !== party) })
  }),
  JobsTold: <F extends FairFields>(fair: F, { party, jobs }: OfCompany & { readonly jobs: number }) => ({
    ...fair,
    companies: fair.companies.map((one) => (one.party === party ? { ...one, jobs } : one))
  })
}

/** What happens to a fair that was held. */
export const heldSteps = {
  ...plannedSteps,
  CountsTold: <F extends FairFields>(
    fair: F,
    counts: { readonly visitors?: FairVisitors; readonly jobs?: number }
  ) => ({ ...fair, ...counts }),
  HiresTold: <F extends FairFields>(
    fair: F,
    { party, people }: { readonly party?: string; readonly people: number },
    on: Day
  ) => ({
    ...fair,
    hires: [
      ...(fair.hires ?? []).filter((one) => one.party !== party),
      ...(people === 0 ? [] : [{ ...(party === undefined ? {} : { party }), people, on }])
    ].toSorted((a, b) => ((a.party ?? "") < (b.party ?? "") ? -1 : 1))
  }),
  Evaluated: <F extends FairFields>(fair: F, { evaluationRef }: { readonly evaluationRef: string }) => ({
    ...fair,
    evaluationRef
  })
}

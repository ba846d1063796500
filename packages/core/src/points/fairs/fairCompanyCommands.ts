import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { agreed, command, decision, Id, one, partyOn } from "../../plugin/index.ts"
import { Fair, type FairState } from "./Fair.ts"
import { FairVisitors, jobsOfCompanies } from "./fairFields.ts"
import {
  AtFairAlready,
  FewerJobsThanCompanies,
  GuestClosed,
  HiredBeforeFair,
  NoCounts,
  NotAtFair,
  RegisteredAfterFair
} from "./fairRefusals.ts"
import { fairTerms } from "./fairTerms.ts"

const there = ({ companies }: FairState, party: string) => companies.some((one) => one.party === party)

const atFair = (fair: FairState, party: string) =>
  NotAtFair.unless(there(fair, party), { party, companies: fair.companies.map((one) => one.party) })

/**
 * Registers a company whose agreement has the point, on a day not after the fair.
 *
 * @da tilmeld virksomhed til messen
 */
export const registerCompany = command({
  input: Schema.Struct({ fair: Id, agreement: Id, on: Day }),
  reads: ({ fair, agreement, on }) => ({
    fair: one(Fair, fair, "/fair"),
    agreed: agreed(fairTerms, agreement, on)
  }),
  decide: ({ fair: { id, state }, agreed: { party } }, { agreement, on }) =>
    decision(
      [
        AtFairAlready.when(there(state, party), { party, field: "/agreement" }),
        RegisteredAfterFair.when(state.on < on, { on: state.on })
      ],
      () => [Fair.events.Registered(id, on, { party, agreement })]
    )
})

/**
 * Registers a company that takes part without an agreement about it.
 *
 * @da tilmeld gæst til messen
 */
export const registerGuest = command({
  input: Schema.Struct({ fair: Id, party: Id, on: Day }),
  reads: ({ fair, party, on }) => ({ fair: one(Fair, fair, "/fair"), party: partyOn(party, on, "/party") }),
  decide: ({ fair: { id, state }, party: { lastDay } }, { party, on }) =>
    decision(
      [
        AtFairAlready.when(there(state, party), { party, field: "/party" }),
        RegisteredAfterFair.when(state.on < on, { on: state.on }),
        lastDay === undefined ? [] : GuestClosed.when(lastDay < state.on, { lastDay })
      ],
      () => [Fair.events.Registered(id, on, { party })]
    )
})

const reads = ({ fair }: { readonly fair: string }) => ({ fair: one(Fair, fair, "/fair") })

/** @da frameld virksomhed */
export const unregister = command({
  input: Schema.Struct({ fair: Id, party: Id }),
  reads,
  decide: ({ fair: { id, state } }, { party }) =>
    decision([atFair(state, party)], () => [Fair.events.Unregistered(id, state.on, { party })])
})

/**
 * How many jobs a company presents. Told again, it takes the place of what was told.
 *
 * @da virksomhedens job på messen
 */
export const tellJobs = command({
  input: Schema.Struct({ fair: Id, party: Id, /** @unit jobs */ jobs: Schema.Natural }),
  reads,
  decide: ({ fair: { id, state } }, { party, jobs }) => {
    const companies = jobsOfCompanies({
      companies: state.companies.map((one) => (one.party === party ? { ...one, jobs } : one))
    })
    return decision(
      [
        atFair(state, party),
        FewerJobsThanCompanies.when(state.jobs !== undefined && state.jobs < (companies ?? 0), {
          companies: companies ?? 0,
          field: "/jobs"
        })
      ],
      () => [Fair.events.JobsTold(id, state.on, { party, jobs })]
    )
  }
})

/**
 * How many visited and how many jobs there were in all; what is not known is left out. Told again, each takes the place
 * of what was told.
 *
 * @da messens tal
 * @source LBR 2011, p. 13: 200 jobs presented, about 500 jobseekers
 */
export const tellCounts = command({
  input: Schema.Struct({
    fair: Id,
    visitors: Schema.optionalKey(FairVisitors),
    /** @unit jobs */
    jobs: Schema.optionalKey(Schema.Natural)
  }),
  reads,
  decide: ({ fair: { id, state } }, { fair: _, ...counts }) => {
    const companies = jobsOfCompanies(state) ?? 0
    return decision(
      [
        NoCounts.when(counts.visitors === undefined && counts.jobs === undefined, {}),
        FewerJobsThanCompanies.when(counts.jobs !== undefined && counts.jobs < companies, {
          companies,
          field: "/jobs"
        })
      ],
      () => [Fair.events.CountsTold(id, state.on, counts)]
    )
  }
})

/**
 * How many were hired from the fair, by a company that took part or by one that nobody knows. Told again, it takes the
 * place of what was told; 0 takes it back.
 *
 * @da ansættelser fra messen
 */
export const tellHires = command({
  input: Schema.Struct({
    fair: Id,
    party: Schema.optionalKey(Id),
    on: Day,
    /** @unit people */ people: Schema.Natural
  }),
  reads,
  decide: ({ fair: { id, state } }, { party, on, people }) =>
    decision(
      [party === undefined ? [] : atFair(state, party), HiredBeforeFair.when(on < state.on, { on: state.on })],
      () => [Fair.events.HiresTold(id, on, { ...(party === undefined ? {} : { party }), people })]
    )
})

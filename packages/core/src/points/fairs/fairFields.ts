import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code, Label } from "../../plugin/index.ts"

/** When companies are reminded of a fair, and when its counts should have been told. */
export const deadlines = { remindOn: Day, countsBy: Day }

/** A company that takes part; a guest has no agreement about it. What nobody told is not there. */
const FairCompany = Schema.Struct({
  party: Schema.String,
  agreement: Schema.optionalKey(Schema.String),
  registeredOn: Day,
  jobs: Schema.optionalKey(Schema.Int)
})

/**
 * How many visited: exactly, or at least.
 *
 * @da besøgende
 * @unit people
 * @source LBR 2011, p. 13: about 500 jobseekers
 * @category models
 */
export const FairVisitors: Schema.Codec<FairVisitors, FairVisitors> = Schema.Struct({
  people: Schema.Natural,
  told: Schema.Literals(["exact", "atLeast"])
})

/**
 * How many visited: exactly, or at least.
 *
 * @da besøgende
 * @category models
 */
export interface FairVisitors {
  readonly people: number
  readonly told: "exact" | "atLeast"
}

/** Who was hired from a fair: by one of its companies, or nobody knows by which. */
const FairHired = Schema.Struct({ party: Schema.optionalKey(Schema.String), people: Schema.Int, on: Day })

/** What is known of a fair. */
export const fairFields = {
  kind: Code,
  title: Label,
  on: Day,
  ...deadlines,
  companies: Schema.Array(FairCompany),
  visitors: Schema.optionalKey(FairVisitors),
  /** Jobs presented in all, when that was told. */
  jobs: Schema.optionalKey(Schema.Int),
  hires: Schema.optionalKey(Schema.Array(FairHired)),
  evaluationRef: Schema.optionalKey(Schema.String)
}

const fields = Schema.Struct(fairFields)

/** What is known of a fair, whatever its state. */
export type FairFields = (typeof fields)["Type"]

/** A fair as it stands. */
export type FairLife = FairFields &
  ({ readonly _tag: "Planned" | "Held" | "Voided" } | { readonly _tag: "Cancelled"; readonly reason: string })

/** The jobs that its companies told of; nothing when none did. */
export const jobsOfCompanies = ({ companies }: Pick<FairFields, "companies">): number | undefined => {
  const told = companies.flatMap(({ jobs }) => jobs ?? [])
  return told.length === 0 ? undefined : told.reduce((sum, jobs) => sum + jobs, 0)
}

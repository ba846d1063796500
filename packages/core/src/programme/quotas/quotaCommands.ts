import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { absent, command, decision, defineRefusal, Id, one } from "../../plugin/index.ts"
import { WageSubsidyQuota } from "./Quota.ts"
import { FullYearPersons, Year } from "./quotaFields.ts"

/**
 * The day is not in the year of the quota.
 *
 * @assumes a use is told of a day in the quota's own year
 * @category refusals
 */
export class OutsideQuotaYear extends defineRefusal("OutsideQuotaYear", {
  source: "antagelse: udnyttelsen er af en dag i kvotens år",
  da: ({ year }: { readonly year: number }) => `Kvoten er for ${year}; dagen skal ligge i det år.`,
  en: ({ year }) => `The quota is of ${year}; the day must be in that year.`,
  at: () => "/on"
}) {}

/**
 * A quota of nobody: there is nothing to use.
 *
 * @assumes a year without a quota has none, rather than one of 0
 * @category refusals
 */
export class QuotaOfNobody extends defineRefusal("QuotaOfNobody", {
  source: "antagelse: et år uden kvote har ingen, ikke en på 0",
  da: (_: { readonly size: number }) => "Kvoten skal være over 0. Et år uden kvote registreres ikke.",
  en: () => "The quota must be above 0. A year without one is not entered.",
  at: () => "/size"
}) {}

/** @da sæt kvoten for et år */
export const set = command({
  input: Schema.Struct({ quota: Id, on: Day, year: Year, size: FullYearPersons }),
  reads: ({ quota }) => ({ nothing: absent(WageSubsidyQuota, quota, "/quota") }),
  decide: (_, { quota, on, ...rest }) =>
    decision([QuotaOfNobody.unless(rest.size > 0, { size: rest.size })], () => [
      WageSubsidyQuota.events.Set(quota, on, rest)
    ])
})

const reads = ({ quota }: { readonly quota: string }) => ({ quota: one(WageSubsidyQuota, quota, "/quota") })

/** @da ret kvotens størrelse */
export const changeSize = command({
  input: Schema.Struct({ quota: Id, on: Day, size: FullYearPersons }),
  reads,
  decide: ({ quota: { id } }, { on, size }) =>
    decision([QuotaOfNobody.unless(size > 0, { size })], () => [WageSubsidyQuota.events.SizeChanged(id, on, { size })])
})

/**
 * Tells how many full-year persons there were on a day; another number for the same day takes its place.
 *
 * @da fortæl udnyttelsen på en dag
 */
export const tellUse = command({
  input: Schema.Struct({ quota: Id, on: Day, used: FullYearPersons }),
  reads,
  decide: ({ quota: { id, state } }, { on, used }) =>
    decision([OutsideQuotaYear.unless(Number(on.slice(0, 4)) === state.year, { year: state.year })], () => [
      WageSubsidyQuota.events.UseTold(id, on, { used })
    ])
})

/** @da træk kvoten tilbage: den skulle ikke have været registreret */
export const withdraw = command({
  input: Schema.Struct({ quota: Id, on: Day }),
  reads,
  decide: ({ quota: { id } }, { on }) => decision([], () => [WageSubsidyQuota.events.Withdrawn(id, on, {})])
})

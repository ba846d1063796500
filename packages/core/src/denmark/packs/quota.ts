/**
 * A quota of wage-subsidy places: how many full-year persons an authority is to have in a year.
 *
 * @da løntilskudskvote
 * @unit size: full-year persons
 * @source LBK 731/2010 § 56: the minister set it each year for municipalities, regions and the state; from 2010 with
 *   kontanthjælp. Whether there is one today was not seen
 * @category models
 */
export interface Quota {
  /** The authority's own stable code. */
  readonly authority: string
  readonly year: number
  readonly size: number
  readonly source: string
  readonly verified: boolean
}

/**
 * How much of a quota is used, and whether it is less than all.
 *
 * @category models
 */
export interface QuotaUse {
  /** @unit ratio 0..1, and above when there are more than asked for */
  readonly used: number
  readonly isShort: boolean
  /** How many more would use all of it. @unit full-year persons */
  readonly lacks: number
  readonly quota: Quota
}

/**
 * How much of a quota a stock uses; `undefined` when no quota of the authority and the year is known, and for one of 0:
 * unknown is not zero.
 *
 * @da kvoteudnyttelse
 * @unit stock: full-year persons on the day, as published with one decimal
 * @source LBR 2011, p. 13: the goal is that all of it is used; 92.7 % on 1 June 2011
 * @category operations
 */
export const quotaUse = (
  quotas: ReadonlyArray<Quota>,
  { authority, year, stock }: { readonly authority: string; readonly year: number; readonly stock: number }
): QuotaUse | undefined => {
  const quota = quotas.findLast((one) => one.authority === authority && one.year === year)
  if (quota === undefined || quota.size <= 0) return undefined
  const tenths = Math.max(0, Math.round(quota.size * 10) - Math.round(stock * 10))
  return { used: stock / quota.size, isShort: tenths > 0, lacks: tenths / 10, quota }
}

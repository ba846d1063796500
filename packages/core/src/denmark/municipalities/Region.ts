import type { DatedSource } from "../DatedSource.ts"

/**
 * A region, for the days there is one of that name.
 *
 * @da region
 * @category models
 */
export interface Region extends DatedSource {
  readonly code: string
  readonly name: string
}

const reform2007 = { from: "2007-01-01", source: "strukturreformen, 1 January 2007", verified: true } as const
const law699 = { source: "LOV 699 of 20 June 2025 § 126", verified: true } as const

/**
 * The regions, oldest first. On 1 January 2027 two of them become one.
 *
 * @da regioner
 * @source LOV 699 of 20 June 2025 § 126: Hovedstaden and Sjælland become Region Østdanmark
 * @category models
 */
export const regions: ReadonlyArray<Region> = [
  { code: "hovedstaden", name: "Region Hovedstaden", ...reform2007, to: "2026-12-31" },
  { code: "sjaelland", name: "Region Sjælland", ...reform2007, to: "2026-12-31" },
  { code: "syddanmark", name: "Region Syddanmark", ...reform2007 },
  { code: "midtjylland", name: "Region Midtjylland", ...reform2007 },
  { code: "nordjylland", name: "Region Nordjylland", ...reform2007 },
  { code: "oestdanmark", name: "Region Østdanmark", from: "2027-01-01", ...law699 }
]

/** What a region that has ended went into. */
export const wentInto: Readonly<Record<string, string>> = { hovedstaden: "oestdanmark", sjaelland: "oestdanmark" }

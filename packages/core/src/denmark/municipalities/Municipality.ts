import { covers, type Day, period } from "../../calendar/index.ts"
import type { DatedSource } from "../DatedSource.ts"
import { type Region, regions, wentInto } from "./Region.ts"
import { municipalities2007 } from "./table.ts"

/**
 * A municipality, with the regions it is and was in.
 *
 * Its code is no code of before the reform of 2007, even where the digits are the same.
 *
 * @da kommune
 * @shape code: 4 digits; regions: oldest first
 * @category models
 */
export interface Municipality extends DatedSource {
  readonly code: string
  readonly name: string
  readonly regions: ReadonlyArray<Region>
}

const inRegion = (code: string): ReadonlyArray<Region> =>
  regions.filter((region) => region.code === code || region.code === wentInto[code])

/**
 * The 98 municipalities. Christiansø (0411) is none.
 *
 * @da kommuner
 * @source the official code list (danmarksadresser.dk, kommunekodeliste), as printed in public code
 * @category models
 */
export const municipalities: ReadonlyArray<Municipality> = Object.entries(municipalities2007).flatMap(
  ([region, rows]) =>
    rows.map((row) => ({
      code: row.slice(0, 4),
      name: row.slice(5),
      regions: inRegion(region),
      from: "2007-01-01" as const,
      source: "kommunekodelisten",
      verified: true
    }))
)

const byCode = new Map(municipalities.map((one) => [one.code, one]))

/**
 * The municipality of a code of four digits; `undefined` when none has it.
 *
 * @da kommune
 * @category operations
 */
export const municipality = (code: string): Municipality | undefined => byCode.get(code)

/**
 * The region a municipality is in on a day; `undefined` for an unknown code and before the reform of 2007.
 *
 * @da region
 * @source LOV 699 of 20 June 2025 § 126: Region Østdanmark from 1 January 2027
 * @category operations
 */
export const regionOn = (code: string, day: Day): Region | undefined =>
  municipality(code)?.regions.find(({ from, to }) => covers(period(from, to), day))

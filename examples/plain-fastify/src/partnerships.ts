import { type Clock, createPartnerskab, edition2008, edition2016 } from "@partnerskab/core"
import { danishHolidays, danishPacks } from "@partnerskab/core/denmark"
import { Programme } from "@partnerskab/core/programme"
import type { StorageOf, StorageService } from "@partnerskab/core/storage"

/** What is installed: both forms, the seven points, and the programme around them. */
export const installed = {
  authority: { code: "0330", displayName: "Jobcenter Slagelse" },
  editions: [edition2008, edition2016],
  plugins: [Programme],
  packs: danishPacks,
  holidays: danishHolidays()
} as const

export const partnerships = (storage: StorageService | ((of: StorageOf) => StorageService), clock?: Clock) =>
  createPartnerskab({ ...installed, storage, ...(clock === undefined ? {} : { clock }) })

export type Partnerships = ReturnType<typeof partnerships>
export type Desk = ReturnType<Partnerships["as"]>

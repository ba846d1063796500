import { type Clock, createPartnerskab, edition2016 } from "@partnerskab/core"
import { danishHolidays } from "@partnerskab/core/denmark"
import type { StorageService } from "@partnerskab/core/storage"

export const authority = { code: "0330", displayName: "Jobcenter Slagelse" } as const

export const partnerships = (storage: StorageService, clock: Clock) =>
  createPartnerskab({
    authority,
    editions: [edition2016],
    holidays: danishHolidays(),
    staff: { secretariat: ["sekretaer"] },
    storage,
    clock
  })

export type Partnerships = ReturnType<typeof partnerships>

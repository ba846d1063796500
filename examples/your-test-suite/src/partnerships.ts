import { edition2008, edition2016, type Partnerskab } from "@partnerskab/core"
import { danishHolidays } from "@partnerskab/core/denmark"
import { Programme } from "@partnerskab/core/programme"

/**
 * What the municipality has installed. The server gives it to `createPartnerskab` with its database, a test to
 * `anInstallation` with memory: so it is one object, and what is put together of it is put together once.
 */
export const installed = {
  authority: { code: "0330", displayName: "Jobcenter Slagelse" },
  editions: [edition2008, edition2016],
  plugins: [Programme],
  holidays: danishHolidays()
} as const

export type Partnerships = Partnerskab<(typeof installed)["editions"], (typeof installed)["plugins"]>

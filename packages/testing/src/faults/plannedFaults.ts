import { type Day, dayInDenmark, type Instant } from "@partnerskab/core/calendar"
import { StorageUnavailable } from "@partnerskab/core/storage"
import type { Fault, Faults, StorageQuestion, UnavailableOptions } from "./Faults.ts"

interface Planned {
  readonly fault: Fault
  readonly code: string
}

/** The faults of a storage, and what it asks them before it answers. */
export interface FaultPlan {
  readonly faults: Faults
  /** The fault that a question meets now, if any. It is counted, and does not come again. */
  readonly meet: (asked: StorageQuestion) => Planned | undefined
}

const ownCode = "TEST-UNAVAILABLE"

/** What a host is told of a fault that a test asked for. */
export const unavailable = ({ code }: Planned): StorageUnavailable =>
  new StorageUnavailable({
    cause: new Error("a fault that the test asked for"),
    problem: { code, da: "Testen har bedt om en fejl.", en: "The test has asked for a fault.", passing: true }
  })

/** Faults that are planned, met and counted. */
export const plannedFaults = (clock: { readonly now: () => Instant } | undefined): FaultPlan => {
  const planned = new Map<StorageQuestion, ReadonlyArray<Planned>>()
  const injected: Record<Fault, number> = { stale: 0, unavailable: 0, unanswered: 0 }
  let away: { readonly until: Day; readonly code: string } | undefined

  const isAway = (): boolean => away !== undefined && dayInDenmark(clock!.now()) < away.until
  const first = (asked: StorageQuestion): Planned | undefined => {
    const [one, ...others] = planned.get(asked) ?? []
    planned.set(asked, others)
    return one
  }

  const next = (fault: Fault, { at = "commit", times = 1, code = ownCode }: UnavailableOptions = {}): void => {
    if (fault !== "unavailable" && at !== "commit") throw new TypeError(`only a commit can be ${fault}, not ${at}`)
    planned.set(at, [...(planned.get(at) ?? []), ...Array.from({ length: times }, () => ({ fault, code }))])
  }

  return {
    faults: {
      next,
      unavailableUntil: (until, { code = ownCode } = {}) => {
        if (clock === undefined) throw new TypeError("unavailableUntil needs a clock: withFaults(storage, { clock })")
        away = { until, code }
      },
      clear: () => {
        planned.clear()
        away = undefined
      },
      get injected() {
        return { ...injected }
      },
      get waiting() {
        return [...planned.values()].flat().length
      }
    },
    meet: (asked) => {
      const met = isAway() ? { fault: "unavailable" as const, code: away!.code } : first(asked)
      if (met !== undefined) injected[met.fault] += 1
      return met
    }
  }
}

import {
  type Authority,
  createPartnerskab,
  type Doors,
  edition2008,
  edition2016,
  type Partnerskab,
  type Staff
} from "@partnerskab/core"
import type { Day, Holidays } from "@partnerskab/core/calendar"
import type { RulePack } from "@partnerskab/core/law"
import type { AnyEdition, AnyPlugin, Check, Installed } from "@partnerskab/core/plugin"
import type { StorageOf, StorageService } from "@partnerskab/core/storage"
import { type VirtualClock, virtualClock } from "../clock.ts"
import type { Faults } from "../faults/Faults.ts"
import { withFaults } from "../faults/withFaults.ts"

/**
 * What an installation for a test is made of. Only the storage must be given.
 *
 * @category models
 */
export interface InstallationOptions<
  S extends StorageService,
  E extends ReadonlyArray<AnyEdition>,
  P extends ReadonlyArray<AnyPlugin>
> {
  /** A storage with nothing in it, or what makes one: `memory()` or `memory`. */
  readonly storage: S | ((of: StorageOf) => S)
  /** The day it is when the test begins; Monday 5 January 2026 without it. */
  readonly on?: Day
  /** Both editions of the library without it. */
  readonly editions?: E
  readonly plugins?: P
  readonly packs?: ReadonlyArray<RulePack>
  readonly holidays?: Holidays
  readonly staff?: Staff
  /** A jobcentre of no municipality without it. */
  readonly authority?: Authority
  /** Who acts at `desk`; `consultant` without it. */
  readonly actor?: string
}

/**
 * An installation of a test's own: what it does, the clock it goes by, and the storage it writes to.
 *
 * @category models
 */
export interface TestInstallation<
  S extends StorageService,
  E extends ReadonlyArray<AnyEdition>,
  P extends ReadonlyArray<AnyPlugin>
> {
  readonly pk: Partnerskab<E, P>
  readonly desk: Doors<Installed<E, P>>
  readonly clock: VirtualClock
  /** What was given: it answers also while `faults` keep the installation from it. */
  readonly storage: S
  readonly faults: Faults
}

const bothEditions = [edition2008, edition2016] as const

/**
 * A jobcentre on a storage with nothing in it, for one test: `const { pk, desk, clock } = anInstallation({ storage: memory() })`.
 *
 * @throws {CannotAssemble} with every problem at once, when editions and plugins do not fit together
 * @category constructors
 */
export const anInstallation = <
  S extends StorageService,
  const P extends ReadonlyArray<AnyPlugin> = readonly [],
  const E extends ReadonlyArray<AnyEdition> = typeof bothEditions
>(
  options: InstallationOptions<S, E, P> & Check<E, P>
): TestInstallation<S, E, P> => {
  const { storage: given, on = "2026-01-05", actor = "consultant", ...more } = options as InstallationOptions<S, E, P>
  const clock = virtualClock(on)
  const kept: { storage?: S; faults?: Faults } = {}
  const pk = createPartnerskab({
    authority: { code: "0000", displayName: "Jobcenter" },
    editions: bothEditions,
    ...more,
    clock,
    storage: (of: StorageOf) => {
      kept.storage = typeof given === "function" ? given(of) : given
      const faulty = withFaults(kept.storage, { clock })
      kept.faults = faulty.faults
      return faulty.storage
    }
  } as never) as unknown as Partnerskab<E, P>
  return { pk, desk: pk.as(actor), clock, storage: kept.storage!, faults: kept.faults! }
}

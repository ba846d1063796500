import type { AsyncStorage, StorageAdmin, StorageOf, StorageService } from "@partnerskab/core/storage"
import { asAsync } from "../asAsync.ts"
import { lawModel } from "./model.ts"

/**
 * What some laws need beside the port, so that a storage is not judged by itself alone.
 *
 * @category ports
 */
export interface Probes {
  readonly admin?: StorageAdmin
  /** Another installation over the same data: beside the first, or after a restart. */
  readonly reopen?: () => Promise<StorageService> | StorageService
  /** Does work within a transaction of the host's, and then keeps or undoes all of it. */
  readonly within?: (work: (store: StorageService) => Promise<void>, end: "commit" | "rollback") => Promise<void>
}

/**
 * A storage to be tried, with what is known of it.
 *
 * @category models
 */
export interface Tried {
  readonly storage: StorageService
  readonly probes?: Probes
}

/**
 * Makes a storage with nothing in it, for an authority and the entities it must have room for.
 *
 * @category models
 */
export type MakeStorage = (of: StorageOf) => Promise<StorageService | Tried> | StorageService | Tried

/**
 * What every storage must keep, as data: any runner can ask it, and it knows nothing of the storage's inside.
 *
 * @category models
 */
export interface Law {
  /** The law's own for ever: a law that is given up leaves its number unused. */
  readonly number: number
  readonly group: string
  readonly title: string
  /** Comes back when the law is kept; rejects with the reason when it is broken. */
  readonly holds: (make: MakeStorage) => Promise<void>
}

let tries = 0

/** A storage with nothing in it, of an authority that nobody else is. */
export const tried = async (make: MakeStorage): Promise<Tried> => {
  const made = await make({ authority: `law-${(tries += 1)}`, model: lawModel })
  return "storage" in made ? made : { storage: made }
}

/** Laws of one group: each is given a storage with nothing in it. */
export const lawsOf =
  (group: string) =>
  (number: number, title: string, prove: (store: AsyncStorage, probes: Probes) => Promise<void>): Law => ({
    number,
    group,
    title,
    holds: async (make) => {
      const { storage, probes = {} } = await tried(make)
      await prove(asAsync(storage), probes)
    }
  })

import type { AsyncStorage, StorageService } from "@partnerskab/core/storage"
import { asAsync } from "../asAsync.ts"

/**
 * Makes a storage with nothing in it.
 *
 * @category models
 */
export type MakeStorage = () => Promise<StorageService> | StorageService

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

/** Laws of one group: each is given a storage with nothing in it. */
export const lawsOf =
  (group: string) =>
  (number: number, title: string, prove: (store: AsyncStorage) => Promise<void>): Law => ({
    number,
    group,
    title,
    holds: async (make) => prove(asAsync(await make()))
  })

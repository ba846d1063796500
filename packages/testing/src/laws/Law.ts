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
  /** What must be known of a storage for this law to be tried at all. */
  readonly needs?: keyof Probes
  /** Comes back when the law is kept; rejects with the reason when it is broken, or with `NotTried`. */
  readonly holds: (make: MakeStorage) => Promise<void>
}

/**
 * A law says nothing of a storage that does not give what the law needs.
 *
 * @category errors
 */
export class NotTried extends Error {
  override readonly name = "NotTried"
  readonly probe: keyof Probes
  constructor(probe: keyof Probes) {
    super(`not tried: no ${probe}. Give it among the probes of the storage, or say which probes it has to defineLaws`)
    this.probe = probe
  }
}

/** A storage with nothing in it, and the authority it is for. */
export interface Fresh<N extends keyof Probes = never> {
  readonly store: AsyncStorage
  readonly probes: Given<N>
  readonly authority: string
}

/** Probes, among them those a law needs. */
export type Given<N extends keyof Probes> = Probes & { readonly [K in N]-?: NonNullable<Probes[K]> }

let tries = 0

/** A storage with nothing in it, of an authority that nobody else is. */
export const fresh = async (make: MakeStorage): Promise<Tried & { readonly authority: string }> => {
  const authority = `law-${(tries += 1)}`
  const made = await make({ authority, model: lawModel })
  return { ...("storage" in made ? made : { storage: made }), authority }
}

/** Laws of one group: each is given a storage with nothing in it, and can have another. */
export const lawsOf =
  <N extends keyof Probes = never>(group: string, needs?: N) =>
  (
    number: number,
    title: string,
    prove: (store: AsyncStorage, probes: Given<N>, another: () => Promise<Fresh<N>>) => Promise<void>
  ): Law => ({
    number,
    group,
    title,
    ...(needs === undefined ? {} : { needs }),
    holds: async (make) => {
      const another = async (): Promise<Fresh<N>> => {
        const { storage, probes = {}, authority } = await fresh(make)
        if (needs !== undefined && probes[needs] === undefined) throw new NotTried(needs)
        return { store: asAsync(storage), probes: probes as Given<N>, authority }
      }
      const { store, probes } = await another()
      await prove(store, probes, another)
    }
  })

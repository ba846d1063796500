import {
  type AsyncStorage,
  type Changeset,
  fromAsync,
  type StorageAdmin,
  type StorageService
} from "@partnerskab/core/storage"
import { memory, type MemoryStorage } from "@partnerskab/memory"
import { asAsync, type Tried } from "@partnerskab/testing"

/** A storage that keeps every law, but for one mistake. */
export interface TriedFault {
  readonly name: string
  readonly make: () => StorageService | Tried
  /** The laws it is tried with among those that take long. */
  readonly ofSlow?: ReadonlyArray<number>
}

/** One that needs no probe. */
export interface Fault extends TriedFault {
  readonly make: () => StorageService
}

/** One that is tried with some of the laws that take long. */
export const slowly = <F extends TriedFault>(ofSlow: ReadonlyArray<number>, one: F): F => ({ ...one, ofSlow })

/** Memory, with some of its answers made otherwise. */
export const fault = (name: string, spoil: (inner: AsyncStorage) => Partial<AsyncStorage>): Fault => ({
  name,
  make: () => {
    const inner = asAsync(memory())
    return fromAsync({ ...inner, ...spoil(inner) })
  }
})

interface Inner {
  readonly storage: AsyncStorage
  readonly admin: StorageAdmin
  readonly memory: MemoryStorage
}

/** Memory with what an administrator does, some of it made otherwise. */
export const administered = (
  name: string,
  spoil: (inner: Inner) => { readonly storage?: Partial<AsyncStorage>; readonly admin?: Partial<StorageAdmin> }
): TriedFault => ({
  name,
  make: () => {
    const inner = memory()
    const { storage = {}, admin = {} } = spoil({ storage: asAsync(inner), admin: inner.admin, memory: inner })
    return {
      storage: fromAsync({ ...asAsync(inner), ...storage }),
      probes: { admin: { ...inner.admin, ...admin } }
    }
  }
})

/** Memory that is given other changesets than it was sent. */
export const givenOther = (name: string, change: (given: Changeset) => Partial<Changeset>): Fault =>
  fault(name, (inner) => ({ commit: (given) => inner.commit({ ...given, ...change(given) }) }))

/** Lets others in between. */
export const pause = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** A text of its own each time. */
export const numbered = () => {
  let n = 0
  return (text: string) => `${text}#${(n += 1)}`
}

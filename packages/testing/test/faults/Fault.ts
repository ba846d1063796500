import { type AsyncStorage, type Changeset, fromAsync, type StorageService } from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
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

/** Memory, with some of its answers made otherwise. */
export const fault = (name: string, spoil: (inner: AsyncStorage) => Partial<AsyncStorage>): Fault => ({
  name,
  make: () => {
    const inner = asAsync(memory())
    return fromAsync({ ...inner, ...spoil(inner) })
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

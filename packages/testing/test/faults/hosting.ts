import { type AsyncStorage, type Changeset, fromAsync } from "@partnerskab/core/storage"
import { memory, type MemoryStorage } from "@partnerskab/memory"
import { aChangeset, asAsync } from "@partnerskab/testing"
import { numbered, type TriedFault } from "./Fault.ts"

interface Transaction {
  /** What there was, and what there is within. */
  readonly outside: MemoryStorage
  readonly inside: MemoryStorage
  readonly written: ReadonlyArray<Changeset>
  readonly end: "commit" | "rollback"
}

/** A storage in which a host has transactions: work is done in a fork, which is kept or thrown away. */
const hosts = (
  name: string,
  {
    work: within = () => ({}),
    ends = ({ inside, outside, end }) => (end === "commit" ? inside : outside)
  }: {
    readonly work?: (inside: AsyncStorage, outside: AsyncStorage) => Partial<AsyncStorage>
    readonly ends?: (transaction: Transaction) => MemoryStorage | Promise<MemoryStorage>
  }
): TriedFault => ({
  name,
  make: () => {
    let current = memory()
    const methods = Object.keys(asAsync(current)) as ReadonlyArray<keyof AsyncStorage>
    const now = (method: keyof AsyncStorage) => (given: never) =>
      (asAsync(current)[method] as unknown as (given: never) => never)(given)
    const storage = Object.fromEntries(methods.map((method) => [method, now(method)])) as unknown as AsyncStorage
    return {
      storage: fromAsync(storage),
      probes: {
        within: async (work, end) => {
          const [outside, inside] = [current, current.fork()]
          const own = asAsync(inside)
          const written: Array<Changeset> = []
          const kept: AsyncStorage = {
            ...own,
            commit: (given) => {
              written.push(structuredClone(given))
              return own.commit(given)
            }
          }
          await work(fromAsync({ ...kept, ...within(kept, asAsync(outside)) }))
          current = await ends({ outside, inside, written, end })
        }
      }
    }
  }
})

/** Keeps a part of what a host undoes. */
const keeps = (name: string, part: (written: Changeset) => Partial<Changeset>): TriedFault =>
  hosts(`keeps ${name} that a host undoes`, {
    ends: async ({ outside, inside, written, end }) => {
      if (end === "commit") return inside
      for (const one of written) await asAsync(outside).commit(aChangeset(part(one)))
      return outside
    }
  })

/** Mistakes in a host's transaction. */
export const hostingFaults: ReadonlyArray<TriedFault> = [
  hosts("keeps everything, whatever a host does", { ends: ({ inside }) => inside }),
  hosts("keeps nothing, whatever a host does", { ends: ({ outside }) => outside }),
  keeps("lives", ({ rows }) => ({ rows })),
  keeps("entries", ({ entries }) => ({ entries })),
  keeps("facts", ({ opens }) => ({ opens })),
  keeps("keys", ({ takes }) => ({ takes })),
  keeps("texts", ({ persons }) => ({ persons })),
  keeps("things to do", ({ sends }) => ({ sends })),
  keeps("versions of sets", ({ bumps }) => ({ bumps })),
  keeps("commands", ({ commandId, commandHash }) => ({ commandId, commandHash })),
  hosts("leases what a host undoes", {
    work: (inside, outside) => ({
      claimDue: async (query) => {
        await outside.claimDue(query)
        return inside.claimDue(query)
      }
    })
  }),
  hosts("erases texts although a host undoes it", {
    work: (inside, outside) => ({
      erase: async (refs) => {
        await outside.erase(refs)
        return inside.erase(refs)
      }
    })
  }),
  hosts("commits many outside a host's transaction", {
    work: (_, outside) => ({ commitAll: (given) => outside.commitAll(given) })
  }),
  hosts("reads outside a host's transaction", { work: (_, outside) => ({ load: outside.load }) }),
  hosts("finds outside a host's transaction", { work: (_, outside) => ({ find: outside.find }) }),
  hosts("can do nothing more in a transaction after a stale commit", {
    work: (inside) => {
      let isOver = false
      return {
        commit: async (given) => {
          if (isOver) throw new Error("the transaction is over")
          const answer = await inside.commit(given)
          isOver = answer._tag !== "Committed"
          return answer
        }
      }
    }
  }),
  hosts("undoes a host's transaction when a commit in it is stale", {
    work: (inside) => {
      const another = numbered()
      let isOver = false
      return {
        commit: async (given) => {
          const answer = await inside.commit(given)
          isOver ||= answer._tag !== "Committed"
          return answer
        },
        digest: (text) => another(text)
      }
    },
    ends: async ({ outside, inside, written, end }) => {
      const stale = await asAsync(inside).check({ ...written[0]!, commandId: "again" })
      return end === "commit" && written.length < 3 && stale._tag === "Stale" ? inside : outside
    }
  })
]

/** The same ways, without a mistake. */
export const soundHosting: ReadonlyArray<TriedFault> = [
  hosts("keeps what a host keeps", {}),
  keeps("nothing", () => ({}))
]

import { type AsyncStorage, type Changeset, type DueQuery, fromAsync, type Settlement } from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
import { asAsync } from "@partnerskab/testing"
import { numbered, pause, type TriedFault } from "./Fault.ts"

/** Two installations over one memory, each with a way of its own. */
const each = (name: string, spoil: (inner: AsyncStorage) => Partial<AsyncStorage>): TriedFault => ({
  name,
  make: () => {
    const inner = asAsync(memory())
    const open = () => fromAsync({ ...inner, ...spoil(inner) })
    return { storage: open(), probes: { reopen: open } }
  }
})

/** Each installation does one thing after the other, and knows nothing of what the other does meanwhile. */
const alone = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <A>(work: () => Promise<A>): Promise<A> => {
    const next = last.then(work, work)
    last = next
    return next
  }
}

const locks = (name: string, blind: (given: Changeset) => Changeset): TriedFault =>
  each(name, (inner) => {
    const inTurn = alone()
    return {
      commit: (given) =>
        inTurn(async () => {
          const seen = await inner.check(given)
          await pause()
          return seen._tag === "Committed" ? inner.commit(blind(given)) : seen
        })
    }
  })

const another = numbered()

const lockFaults: ReadonlyArray<TriedFault> = [
  locks("guards lives only against its own installation", (given) => ({ ...given, guards: [] })),
  locks("guards sets only against its own installation", (given) => ({ ...given, boundaryGuards: [] })),
  locks("knows only the commands of its own installation", (given) => ({
    ...given,
    commandId: another(given.commandId),
    guards: [],
    opens: [],
    takes: []
  })),
  locks("holds keys only against its own installation", (given) => ({
    ...given,
    takes: given.takes.map((claim) => ({ ...claim, key: another(claim.key) }))
  })),
  each("hands the same out at both installations", (inner) => {
    const inTurn = alone()
    return {
      claimDue: (query: DueQuery) =>
        inTurn(async () => {
          const rows = await inner.claimDue({ ...query, leaseUntil: query.now })
          await pause()
          await inner.settle(rows.map(({ key }) => ({ key, retryAt: query.leaseUntil })))
          return rows
        })
    }
  }),
  each("remembers at each installation what it has read", (inner) => {
    const rows = new Map<string, Awaited<ReturnType<AsyncStorage["load"]>>>()
    return {
      load: async (reading) => {
        const key = JSON.stringify(reading)
        if (!rows.has(key)) rows.set(key, await inner.load(reading))
        return rows.get(key)!
      }
    }
  }),
  each("has cursors that mean something at one installation only", (inner) => {
    const own = `${another("own")}:`
    return {
      journal: async (range) => {
        if ("stream" in range) return inner.journal(range)
        const after = range.after?.startsWith(own) === true ? range.after.slice(own.length) : undefined
        const page = await inner.journal({ ...range, after })
        return { ...page, cursor: page.cursor === undefined ? undefined : `${own}${page.cursor}` }
      }
    }
  }),
  each("turns pages by what an installation remembers", (inner) => {
    const nexts = new Map<string, string>()
    const name = numbered()
    return {
      find: async ({ after, ...query }) => {
        const from = after === undefined ? undefined : nexts.get(after)
        if (after !== undefined && from === undefined) throw new RangeError("no such cursor")
        const { next, ...page } = await inner.find({ ...query, ...(from === undefined ? {} : { after: from }) })
        if (next === undefined) return page
        const own = name("page")
        nexts.set(own, next)
        return { ...page, next: own }
      }
    }
  })
]

interface Log {
  readonly changesets: Array<Changeset>
  readonly claimed: Array<DueQuery>
  readonly settled: Array<Settlement>
  readonly erased: Array<string>
}

/** Writes everything anew when it is opened again, from what it has kept of it. */
const restarts = (
  name: string,
  keeps: {
    readonly changeset?: (given: Changeset) => Partial<Changeset>
    readonly log?: (log: Log) => Partial<Log>
  }
): TriedFault => ({
  name,
  make: () => {
    const inner = asAsync(memory())
    const log: Log = { changesets: [], claimed: [], settled: [], erased: [] }
    const open = async () => {
      const kept = { ...log, ...keeps.log?.(log) }
      const anew = asAsync(memory())
      for (const given of kept.changesets) await anew.commit({ ...given, ...keeps.changeset?.(given) })
      for (const query of kept.claimed) await anew.claimDue(query)
      await anew.settle(kept.settled)
      await anew.erase(kept.erased)
      return fromAsync(anew)
    }
    const storage = fromAsync({
      ...inner,
      commit: async (given) => {
        const answer = await inner.commit(given)
        if (answer._tag === "Committed") log.changesets.push(structuredClone(given))
        return answer
      },
      claimDue: (query) => {
        log.claimed.push(query)
        return inner.claimDue(query)
      },
      settle: (settlements) => {
        log.settled.push(...settlements)
        return inner.settle(settlements)
      },
      erase: (refs) => {
        log.erased.push(...refs)
        return inner.erase(refs)
      }
    })
    return { storage, probes: { reopen: open } }
  }
})

const restartFaults: ReadonlyArray<TriedFault> = [
  restarts("loses everything in a restart", { log: () => ({ changesets: [] }) }),
  restarts("loses the last commit in a restart", {
    log: ({ changesets }) => ({ changesets: changesets.slice(0, -1) })
  }),
  restarts("loses the journal in a restart", { changeset: () => ({ entries: [] }) }),
  restarts("loses facts in a restart", { changeset: () => ({ opens: [], closes: [] }) }),
  restarts("loses texts about people in a restart", { changeset: () => ({ persons: [] }) }),
  restarts("lets keys go in a restart", { changeset: () => ({ takes: [] }) }),
  restarts("forgets the versions of sets in a restart", { changeset: () => ({ bumps: [] }) }),
  restarts("forgets commands in a restart", { changeset: ({ commandId }) => ({ commandId: another(commandId) }) }),
  restarts("forgets whom lives are for in a restart", {
    changeset: ({ rows }) => ({ rows: rows.map(({ audience: _, ...row }) => row) })
  }),
  restarts("brings erased texts back in a restart", { log: () => ({ erased: [] }) }),
  restarts("hands out again in a restart what is leased", { log: () => ({ claimed: [] }) }),
  restarts("forgets in a restart what is done", {
    log: ({ settled }) => ({ settled: settled.filter((one) => !("done" in one)) })
  }),
  restarts("forgets in a restart what is set aside", {
    log: ({ settled }) => ({ settled: settled.filter((one) => !("setAside" in one)) })
  }),
  restarts("forgets in a restart when to try again", {
    log: ({ settled }) => ({ settled: settled.filter((one) => !("retryAt" in one)) })
  })
]

/** Mistakes that only two installations show, or a restart. */
export const installationFaults: ReadonlyArray<TriedFault> = [...lockFaults, ...restartFaults]

/** The same ways, without a mistake. */
export const soundInstallations: ReadonlyArray<TriedFault> = [each("is opened twice", () => ({}))]

import type { AsyncStorage, ClaimedRow, Settlement } from "@partnerskab/core/storage"
import { aChangeset } from "@partnerskab/testing"
import { type Fault, fault } from "./Fault.ts"

/** What has become of the rows that were handed out, by key. */
interface Seen {
  readonly rows: Map<string, ClaimedRow>
  readonly aside: Set<string>
  readonly done: Set<string>
}

/** Sets aside in its own way, knowing what has become of each row so far. */
const setsAside = (name: string, change: (inner: AsyncStorage, seen: Seen) => Partial<AsyncStorage>): Fault =>
  fault(name, (memory) => {
    const seen: Seen = { rows: new Map(), aside: new Set(), done: new Set() }
    const remember = (one: Settlement): void => {
      if (seen.done.has(one.key)) return
      seen.aside.delete(one.key)
      if ("done" in one) seen.done.add(one.key)
      if ("setAside" in one) seen.aside.add(one.key)
    }
    const inner: AsyncStorage = {
      ...memory,
      claimDue: async (query) => {
        const rows = await memory.claimDue(query)
        for (const row of rows) seen.rows.set(row.key, { ...row, attempts: row.attempts + 1 })
        return rows
      },
      settle: async (settlements) => {
        await memory.settle(settlements)
        settlements.forEach(remember)
      }
    }
    return { claimDue: inner.claimDue, settle: inner.settle, ...change(inner, seen) }
  })

/** Lists what is set aside in its own way. */
const lists = (
  name: string,
  change: (rows: ReadonlyArray<ClaimedRow>, seen: Seen) => ReadonlyArray<ClaimedRow>
): Fault => setsAside(name, (inner, seen) => ({ setAside: async () => change(await inner.setAside(), seen) }))

/** Settles otherwise than it was told. */
const settles = (name: string, change: (one: Settlement, seen: Seen) => ReadonlyArray<Settlement>): Fault =>
  setsAside(name, (inner, seen) => ({
    settle: (settlements) => inner.settle(settlements.flatMap((one) => change(one, seen)))
  }))

const byKey = (order: (a: string, b: string) => number) => (rows: ReadonlyArray<ClaimedRow>) =>
  rows.toSorted((a, b) => order(a.key, b.key))

/** Mistakes in setting aside. */
export const setAsideFaults: ReadonlyArray<Fault> = [
  settles("takes what is set aside for done", (one) => ["setAside" in one ? { key: one.key, done: true } : one]),
  setsAside("lists what is set aside and hands it out all the same", (inner, { rows, aside }) => ({
    settle: (settlements) =>
      inner.settle(
        settlements.map((one) => {
          if ("setAside" in one) aside.add(one.key)
          return "setAside" in one ? { key: one.key, retryAt: "2011-05-01T00:00:00.000Z" } : one
        })
      ),
    setAside: async () => [...aside].toSorted().map((key) => rows.get(key)!)
  })),
  lists("does not say how often it has tried what is set aside", (rows) =>
    rows.map((row) => ({ ...row, attempts: 0 }))
  ),
  lists("counts one try too few of what is set aside", (rows) =>
    rows.map((row) => ({ ...row, attempts: row.attempts - 1 }))
  ),
  lists("loses what work set aside is about", (rows) => rows.map((row) => ({ ...row, payload: null }))),
  lists("lists only reminders that are set aside", (rows) => rows.filter(({ kind }) => kind === "reminder")),
  lists("lists what is set aside in the order it was sent", (rows, seen) => {
    const sent = [...seen.rows.keys()]
    return rows.toSorted((a, b) => sent.indexOf(a.key) - sent.indexOf(b.key))
  }),
  lists(
    "lists what is set aside in the order of code units",
    byKey((a, b) => (a < b ? -1 : 1))
  ),
  lists("lists what is set aside in the order of a Danish dictionary", byKey(new Intl.Collator("da").compare)),
  setsAside("lists what is set aside once", (inner) => {
    const listed = new Set<string>()
    return {
      setAside: async () => {
        const rows = (await inner.setAside()).filter(({ key }) => !listed.has(key))
        for (const { key } of rows) listed.add(key)
        return rows
      }
    }
  }),
  setsAside("puts back what is set aside when it is sent again", (inner, { aside }) => ({
    commit: async (given) => {
      const again = given.sends.filter(({ key }) => aside.has(key)).map(({ key }) => key)
      await inner.settle(again.map((key) => ({ key, retryAt: given.recordedAt })))
      return inner.commit(given)
    }
  })),
  setsAside("writes what is sent again over what is set aside", (inner, { aside }) => ({
    commit: (given) => {
      const again = given.sends.map(({ key }) => key).filter((key) => aside.has(key))
      return inner.commit({ ...given, cancels: [...given.cancels, ...again] })
    }
  })),
  setsAside("does not cancel what is set aside", (inner, { aside }) => ({
    commit: (given) => inner.commit({ ...given, cancels: given.cancels.filter((key) => !aside.has(key)) })
  })),
  setsAside("takes what is set aside for done when it is cancelled", (inner, { aside }) => ({
    commit: async (given) => {
      const cancelled = given.cancels.filter((key) => aside.has(key))
      await inner.settle(cancelled.map((key) => ({ key, done: true })))
      return inner.commit(given)
    }
  })),
  settles("never puts back what is set aside", (one, { aside }) =>
    "retryAt" in one && aside.has(one.key) ? [] : [one]
  ),
  settles("puts back what is set aside at once, whenever it was to come", (one, { aside }) =>
    "retryAt" in one && aside.has(one.key) ? [{ ...one, retryAt: "0001-01-01T00:00:00.000Z" }] : [one]
  ),
  setsAside("begins the count of tries anew when it puts back", (inner, { aside }) => {
    const back = new Set<string>()
    return {
      settle: (settlements) => {
        for (const one of settlements) if ("retryAt" in one && aside.has(one.key)) back.add(one.key)
        return inner.settle(settlements)
      },
      claimDue: async (query) =>
        (await inner.claimDue(query)).map((row) => (back.has(row.key) ? { ...row, attempts: 0 } : row))
    }
  }),
  setsAside("still lists what it has put back", (inner, { rows, aside }) => {
    const ever = new Set<string>()
    return {
      settle: async (settlements) => {
        await inner.settle(settlements)
        for (const key of aside) ever.add(key)
        for (const one of settlements) if ("done" in one) ever.delete(one.key)
      },
      commit: (given) => {
        for (const key of given.cancels) ever.delete(key)
        return inner.commit(given)
      },
      setAside: async () => [...ever].toSorted().map((key) => rows.get(key)!)
    }
  }),
  settles("does not take what is set aside for done when it is", (one, { aside }) =>
    "done" in one && aside.has(one.key) ? [] : [one]
  ),
  lists("lists what is done when it is set aside afterwards", (listed, { rows, done }) => [
    ...listed,
    ...[...done].filter((key) => rows.has(key)).map((key) => rows.get(key)!)
  ]),
  setsAside("does again what is done when it is put back", (inner, { rows, done }) => ({
    settle: async (settlements) => {
      const back = settlements.filter((one) => "retryAt" in one && done.has(one.key) && rows.has(one.key))
      await inner.commit(aChangeset({ sends: back.map(({ key }) => ({ ...rows.get(key)!, key: `${key}#` })) }))
      return inner.settle(settlements)
    },
    claimDue: async (query) => (await inner.claimDue(query)).map((row) => ({ ...row, key: row.key.replace(/#$/, "") }))
  })),
  setsAside("fails when it settles what is not there", (inner, { rows }) => ({
    settle: async (settlements) => {
      if (settlements.some(({ key }) => !rows.has(key))) throw new Error("not found")
      return inner.settle(settlements)
    }
  })),
  setsAside("stops settling at what is not there", (inner, { rows }) => ({
    settle: (settlements) => {
      const first = settlements.findIndex(({ key }) => !rows.has(key))
      return inner.settle(first < 0 ? settlements : settlements.slice(0, first))
    }
  })),
  setsAside("remembers as done what was never there", (inner, { done }) => ({
    commit: (given) => inner.commit({ ...given, sends: given.sends.filter(({ key }) => !done.has(key)) })
  }))
]

/** The same ways of setting aside, without a mistake. */
export const soundSettingAside: ReadonlyArray<Fault> = [
  setsAside("sets aside as it is told", () => ({})),
  lists("lists what is set aside as it is", (rows) => rows),
  settles("settles as it is told", (one) => [one])
]

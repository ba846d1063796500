import { createHash } from "node:crypto"
import { addMilliseconds } from "@partnerskab/core/calendar"
import type { ClaimedRow, DueQuery, OutboxRow } from "@partnerskab/core/storage"
import { type Fault, fault, givenOther, numbered, pause } from "./Fault.ts"

/** Asks for other work than it was asked. */
const asks = (name: string, change: (query: DueQuery) => Partial<DueQuery>): Fault =>
  fault(name, (inner) => ({ claimDue: (query) => inner.claimDue({ ...query, ...change(query) }) }))

/** Hands work out in its own way. */
const hands = (name: string, change: (row: ClaimedRow) => ClaimedRow): Fault =>
  fault(name, (inner) => ({ claimDue: async (query) => (await inner.claimDue(query)).map(change) }))

/** A key that may be sent anew is kept under another name. */
const renamed = (
  name: string,
  isForgotten: (
    key: string,
    seen: { readonly done: ReadonlySet<string>; readonly cancelled: ReadonlySet<string> }
  ) => boolean
): Fault =>
  fault(name, (inner) => {
    const another = numbered()
    const names = new Map<string, string>()
    const done = new Set<string>()
    const cancelled = new Set<string>()
    const own = (key: string): string => names.get(key) ?? key
    return {
      commit: (given) => {
        for (const key of given.cancels) cancelled.add(key)
        for (const { key } of given.sends) if (isForgotten(key, { done, cancelled })) names.set(key, another(key))
        return inner.commit({
          ...given,
          cancels: given.cancels.map(own),
          sends: given.sends.map((row) => ({ ...row, key: own(row.key) }))
        })
      },
      claimDue: async (query) =>
        (await inner.claimDue(query)).map((row) => ({ ...row, key: row.key.replace(/#\d+$/, "") })),
      settle: (settlements) => {
        for (const one of settlements) if ("done" in one) done.add(one.key)
        return inner.settle(settlements.map((one) => ({ ...one, key: own(one.key) })))
      }
    }
  })

const outboxFaults: ReadonlyArray<Fault> = [
  asks("hands work out before it is due", ({ now }) => ({ now: addMilliseconds(now, 1) })),
  asks("hands work out only after it is due", ({ now }) => ({ now: addMilliseconds(now, -1) })),
  asks("hands out every kind of work", () => ({ kinds: ["reaction", "reminder"] })),
  asks("hands out all that is due, however much is asked for", () => ({ limit: 1000 })),
  asks("leases nothing", ({ now }) => ({ leaseUntil: now })),
  asks("leases for ever", () => ({ leaseUntil: "9999-12-31T00:00:00.000Z" })),
  asks("leases a millisecond too short", ({ leaseUntil }) => ({ leaseUntil: addMilliseconds(leaseUntil, -1) })),
  fault("hands out the latest first", (inner) => ({
    claimDue: async (query) => {
      const all = await inner.claimDue({ ...query, limit: 1000 })
      const latest = all.toReversed().slice(0, query.limit)
      const back = all.filter((row) => !latest.includes(row))
      await inner.settle(back.map(({ key }) => ({ key, retryAt: query.now })))
      return latest
    }
  })),
  fault("looks for work first and leases it later", (inner) => ({
    claimDue: async (query) => {
      const rows = await inner.claimDue({ ...query, leaseUntil: query.now })
      await pause()
      await inner.settle(rows.map(({ key }) => ({ key, retryAt: query.leaseUntil })))
      return rows
    }
  })),
  hands("never says that work has been tried", (row) => ({ ...row, attempts: 0 })),
  hands("counts the first try as one before", (row) => ({ ...row, attempts: row.attempts + 1 })),
  hands("loses what work is about", (row) => ({ ...row, payload: null })),
  hands("hands work out with its lease as its day", (row) => ({ ...row, dueAt: addMilliseconds(row.dueAt, 1000) })),
  fault("hands out again what is done", (inner) => ({
    settle: (settlements) => inner.settle(settlements.filter((one) => !("done" in one)))
  })),
  fault("does not put off what is to be tried again", (inner) => ({
    settle: (settlements) => inner.settle(settlements.filter((one) => "done" in one))
  })),
  fault("tries again at once", (inner) => ({
    settle: (settlements) =>
      inner.settle(settlements.map((one) => ("done" in one ? one : { ...one, retryAt: "0001-01-01T00:00:00.000Z" })))
  })),
  givenOther("cancels nothing", () => ({ cancels: [] })),
  fault("does not cancel what is handed out", (inner) => {
    const leased = new Set<string>()
    return {
      claimDue: async (query) => {
        const rows = await inner.claimDue(query)
        for (const { key } of rows) leased.add(key)
        return rows
      },
      commit: (given) => inner.commit({ ...given, cancels: given.cancels.filter((key) => !leased.has(key)) })
    }
  }),
  renamed("does again what is done when it is sent again", (key, { done }) => done.has(key)),
  renamed(
    "forgets what is done when it is cancelled",
    (key, { done, cancelled }) => done.has(key) && cancelled.has(key)
  ),
  fault("never sends again what was cancelled", (inner) => {
    const cancelled = new Set<string>()
    return {
      commit: (given) => {
        for (const key of given.cancels) cancelled.add(key)
        return inner.commit({ ...given, sends: given.sends.filter(({ key }) => !cancelled.has(key)) })
      }
    }
  }),
  givenOther("writes what is sent again over what waits", ({ cancels, sends }) => ({
    cancels: [...cancels, ...sends.map(({ key }: OutboxRow) => key)]
  }))
]

const hashed = (name: string, digest: (text: string) => string): Fault => fault(name, () => ({ digest }))
const sha256 = (input: string | Buffer) => createHash("sha256").update(input).digest("hex")

const digestFaults: ReadonlyArray<Fault> = [
  hashed("hashes UTF-16", (text) => sha256(Buffer.from(text, "utf16le"))),
  hashed("hashes Latin-1", (text) => sha256(Buffer.from(text, "latin1"))),
  hashed("hashes texts without accents", (text) => sha256(text.normalize("NFKD").replaceAll(/[^\u0000-\u007f]/g, ""))),
  hashed("writes hashes in capitals", (text) => sha256(text).toUpperCase()),
  hashed("writes hashes in base64", (text) => createHash("sha256").update(text).digest("base64")),
  hashed("hashes with SHA-1", (text) => createHash("sha1").update(text).digest("hex")),
  hashed("hashes only the beginning of a long text", (text) => sha256(text.slice(0, 65_536)))
]

const personFaults: ReadonlyArray<Fault> = [
  fault("gives an empty text for one that nobody knows", (inner) => ({
    persons: async (refs) => {
      const known = await inner.persons(refs)
      const subject = { entity: "person", id: "" }
      return refs.map((ref) => known.find((one) => one.ref === ref) ?? { ref, kind: "name", subject, text: "" })
    }
  })),
  fault("fails for a text that nobody knows", (inner) => ({
    persons: async (refs) => {
      const known = await inner.persons(refs)
      if (known.length < refs.length) throw new Error("not found")
      return known
    }
  })),
  fault("gives every text there is when none is asked for", (inner) => {
    const all = new Set<string>()
    return {
      commit: (given) => {
        for (const { ref } of given.persons) all.add(ref)
        return inner.commit(given)
      },
      persons: (refs) => inner.persons(refs.length === 0 ? [...all] : refs)
    }
  }),
  fault("keeps the first text for ever", (inner) => {
    const known = new Set<string>()
    return {
      commit: async (given) => {
        const persons = given.persons.filter(({ ref }) => !known.has(ref))
        const answer = await inner.commit({ ...given, persons })
        if (answer._tag === "Committed") for (const { ref } of persons) known.add(ref)
        return answer
      }
    }
  })
]

/** Mistakes in things to do, in texts about people, and in the hash. */
export const otherFaults: ReadonlyArray<Fault> = [...outboxFaults, ...personFaults, ...digestFaults]

/** The same ways of handing out, without a mistake. */
export const soundHanding: ReadonlyArray<Fault> = [
  asks("asks as it is", () => ({})),
  hands("hands out as it is", (row) => row),
  renamed("renames nothing", () => false)
]

import { nameOf, type Stream } from "@partnerskab/core/facts"
import {
  byCodePoint,
  type ClaimedRow,
  type DueQuery,
  type OutboxRow,
  type OutboxStanding,
  type Settlement
} from "@partnerskab/core/storage"

/** Things to do later. A key that was there once is never sent again, unless it was cancelled. */
export const outboxStore = () => {
  const rows = new Map<string, OutboxStanding>()
  const keysOf = new Map<string, Set<string>>()

  const send = (row: OutboxRow): void => {
    if (rows.has(row.key)) return
    rows.set(row.key, { row, notBefore: row.dueAt, attempts: 0, standing: "waiting" })
    const keys = keysOf.get(nameOf(row.subject)) ?? new Set<string>()
    keysOf.set(nameOf(row.subject), keys.add(row.key))
  }

  const cancel = (key: string): void => {
    const kept = rows.get(key)
    if (kept === undefined || kept.standing === "done") return
    rows.delete(key)
    keysOf.get(nameOf(kept.row.subject))?.delete(key)
  }

  return {
    send,
    cancel,
    /** Cancels the reminders of a life whose keys are not among those given. */
    keepOnly: (subject: Stream, keys: ReadonlyArray<string>): void => {
      const wanted = new Set(keys)
      for (const key of keysOf.get(nameOf(subject)) ?? [])
        if (!wanted.has(key) && rows.get(key)!.row.kind === "reminder") cancel(key)
    },
    claimDue: ({ kinds, now, leaseUntil, limit }: DueQuery): ReadonlyArray<ClaimedRow> => {
      const due = [...rows.values()]
        .filter(
          ({ row, notBefore, standing }) => standing === "waiting" && notBefore <= now && kinds.includes(row.kind)
        )
        .toSorted((a, b) => (a.row.dueAt + a.row.key < b.row.dueAt + b.row.key ? -1 : 1))
        .slice(0, limit)
      for (const one of due) rows.set(one.row.key, { ...one, notBefore: leaseUntil, attempts: one.attempts + 1 })
      return due.map(claimed)
    },
    settle: (settlements: ReadonlyArray<Settlement>): void => {
      for (const settlement of settlements) {
        const kept = rows.get(settlement.key)
        if (kept !== undefined && kept.standing !== "done") rows.set(settlement.key, settled(kept, settlement))
      }
    },
    setAside: (): ReadonlyArray<ClaimedRow> =>
      [...rows.values()]
        .filter(({ standing }) => standing === "setAside")
        .toSorted((a, b) => byCodePoint(a.row.key, b.row.key))
        .map(claimed)
  }
}

const claimed = ({ row, attempts }: OutboxStanding): ClaimedRow => ({ ...row, attempts })

const settled = (kept: OutboxStanding, settlement: Settlement): OutboxStanding => {
  if ("retryAt" in settlement) return { ...kept, notBefore: settlement.retryAt, standing: "waiting" }
  return { ...kept, standing: "done" in settlement ? "done" : "setAside" }
}

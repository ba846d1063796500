import { nameOf, type Stream } from "@partnerskab/core/facts"
import {
  byCodePoint,
  type ClaimedRow,
  type DueQuery,
  type OutboxRow,
  type OutboxStanding,
  type Settlement
} from "@partnerskab/core/storage"
import { type Layered, layered } from "./layered.ts"

/** Things to do later. A key that was there once is never sent again, unless it was cancelled. */
export const outboxStore = (
  rows: Layered<string, OutboxStanding> = layered(),
  keysOf: Layered<string, ReadonlyArray<string>> = layered()
) => {
  const put = (standing: OutboxStanding): void => {
    const subject = nameOf(standing.row.subject)
    rows.set(standing.row.key, standing)
    keysOf.set(subject, [...(keysOf.get(subject) ?? []), standing.row.key])
  }
  const send = (row: OutboxRow): void => {
    if (rows.get(row.key) === undefined) put({ row, notBefore: row.dueAt, attempts: 0, standing: "waiting" })
  }
  const remove = ({ key, subject }: OutboxRow): void => {
    rows.remove(key)
    const left = keysOf.get(nameOf(subject))?.filter((other) => other !== key) ?? []
    if (left.length === 0) keysOf.remove(nameOf(subject))
    else keysOf.set(nameOf(subject), left)
  }
  const cancel = (key: string): void => {
    const kept = rows.get(key)
    if (kept !== undefined && kept.standing !== "done") remove(kept.row)
  }
  const of = (subject: Stream): ReadonlyArray<OutboxStanding> =>
    (keysOf.get(nameOf(subject)) ?? []).map((key) => rows.get(key)!)

  return {
    put,
    send,
    cancel,
    /** Cancels the reminders of a life whose keys are not among those given. */
    keepOnly: (subject: Stream, keys: ReadonlyArray<string>): void => {
      const wanted = new Set(keys)
      for (const { row } of of(subject)) if (!wanted.has(row.key) && row.kind === "reminder") cancel(row.key)
    },
    /** Forgets everything of a life, done or not. */
    removeAll: (subject: Stream): void => of(subject).forEach(({ row }) => remove(row)),
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
        .map(claimed),
    all: rows.values,
    fork: () => outboxStore(rows.fork(), keysOf.fork())
  }
}

const claimed = ({ row, attempts }: OutboxStanding): ClaimedRow => ({ ...row, attempts })

const settled = (kept: OutboxStanding, settlement: Settlement): OutboxStanding => {
  if ("retryAt" in settlement) return { ...kept, notBefore: settlement.retryAt, standing: "waiting" }
  return { ...kept, standing: "done" in settlement ? "done" : "setAside" }
}

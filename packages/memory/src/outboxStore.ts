import type { Instant } from "@partnerskab/core/calendar"
import type { ClaimedRow, DueQuery, OutboxRow, Settlement } from "@partnerskab/core/storage"

interface Waiting {
  readonly row: OutboxRow
  readonly notBefore: Instant
  readonly attempts: number
  readonly done: boolean
}

/** Things to do later. A key that was there once is never sent again. */
export const outboxStore = () => {
  const rows = new Map<string, Waiting>()

  return {
    send: (row: OutboxRow): void => {
      if (!rows.has(row.key)) rows.set(row.key, { row, notBefore: row.dueAt, attempts: 0, done: false })
    },
    cancel: (key: string): void => {
      if (rows.get(key)?.done === false) rows.delete(key)
    },
    claimDue: ({ kinds, now, leaseUntil, limit }: DueQuery): ReadonlyArray<ClaimedRow> => {
      const due = [...rows.values()]
        .filter(({ row, notBefore, done }) => !done && notBefore <= now && kinds.includes(row.kind))
        .toSorted((a, b) => (a.row.dueAt + a.row.key < b.row.dueAt + b.row.key ? -1 : 1))
        .slice(0, limit)
      for (const one of due) rows.set(one.row.key, { ...one, notBefore: leaseUntil, attempts: one.attempts + 1 })
      return due.map(({ row, attempts }) => ({ ...row, attempts }))
    },
    settle: (settlements: ReadonlyArray<Settlement>): void => {
      for (const settlement of settlements) {
        const held = rows.get(settlement.key)
        if (held === undefined) continue
        rows.set(
          settlement.key,
          "done" in settlement ? { ...held, done: true } : { ...held, notBefore: settlement.retryAt }
        )
      }
    }
  }
}

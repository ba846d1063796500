import type { DueQuery, Settlement } from "@partnerskab/core/storage"
import type { Statement } from "../Executor.ts"
import { asking, instant, type Tables } from "./parts.ts"
import { records } from "./records.ts"

const columns = `o.key, o.kind, o.entity, o.id, ${instant("o.due_at")} as due_at, o.payload`

/** Hands out what is due, to one worker only. */
export const claimDueStatement = (tables: Tables, { kinds, now, leaseUntil, limit }: DueQuery): Statement => {
  const write = asking()
  const outbox = tables.of("outbox")
  const authority = write.value(tables.authority)
  return write.statement(
    `with due as (select key from ${outbox} where authority = ${authority} and standing = 'waiting' and kind = any(${write.value(kinds, "text[]")}) ` +
      `and not_before <= ${write.value(now, "timestamptz")} order by due_at, key limit ${write.value(limit, "integer")} for update skip locked), ` +
      `handed as (update ${outbox} o set not_before = ${write.value(leaseUntil, "timestamptz")}, attempts = o.attempts + 1 from due ` +
      `where o.authority = ${authority} and o.key = due.key returning o.*) ` +
      `select ${columns}, o.attempts - 1 as attempts from handed o order by o.due_at, o.key`
  )
}

/** What became of rows that were handed out, one after the other. What is done stays done. */
export const settleStatement = (tables: Tables, settlements: ReadonlyArray<Settlement>): Statement => {
  const write = asking()
  const last = new Map<string, Settlement>()
  for (const one of settlements) if (!("done" in (last.get(one.key) ?? {}))) last.set(one.key, one)
  const rows = [...last.values()].map((one) => ({
    key: one.key,
    standing: "done" in one ? "done" : "retryAt" in one ? "waiting" : "setAside",
    not_before: "retryAt" in one ? one.retryAt : null
  }))
  return write.statement(
    `update ${tables.of("outbox")} o set standing = r.standing, not_before = coalesce(r.not_before, o.not_before) ` +
      `from ${records(write, rows, "key text, standing text, not_before timestamptz")} ` +
      `where o.authority = ${write.value(tables.authority)} and o.key = r.key and o.standing <> 'done'`
  )
}

/** What is set aside, in order of key. */
export const setAsideStatement = (tables: Tables): Statement => {
  const write = asking()
  return write.statement(
    `select ${columns}, o.attempts from ${tables.of("outbox")} o where o.authority = ${write.value(tables.authority)} and o.standing = 'setAside' order by o.key`
  )
}

import {
  claimRows,
  factColumns,
  factRows,
  journalColumns,
  journalRows,
  outboxRows,
  personColumns,
  personRows,
  records,
  stream
} from "../records.ts"
import { sameClaim } from "./judge.ts"
import type { Merged } from "./merged.ts"
import { go, type Writer } from "./Writer.ts"

/** A JSON null arrives as no value at all. */
const orNull = (columns: string, column: string): string =>
  columns.replace(` ${column},`, ` coalesce(${column}, 'null'),`)

/** Everything beside lives and sets. */
export const writeRest = (writer: Writer): ReadonlyArray<string> => {
  const { tables, changeset, authority, write } = writer
  const { entries, closes, opens, releases, takes, persons, cancels, sends } = changeset
  const some = (list: ReadonlyArray<unknown>, ...parts: ReadonlyArray<() => string>) =>
    list.length === 0 ? [] : parts.map((part) => part())
  return [
    ...some(
      entries,
      () =>
        `ij as (insert into ${tables.of("journal")} (authority, ${journalColumns}, epoch) select ${authority}, ${orNull(journalColumns, "data")}, (select epoch from ${tables.of("installation")}) ` +
        `from ${journalRows(write, entries)} where ${go} order by n)`
    ),
    ...some(
      closes,
      () =>
        `closed as (update ${tables.of("fact")} f set known_to = r.at from ${records(
          write,
          closes.map(({ fact: { kind, key, subject }, at }) => ({ kind, key, ...stream(subject), at })),
          "kind text, key text, entity text, id text, at timestamptz"
        )} where f.authority = ${authority} and f.entity = r.entity and f.id = r.id and f.kind = r.kind and f.key = r.key and f.known_to is null and ${go} returning 1)`
    ),
    ...some(
      opens,
      () =>
        `opened as (insert into ${tables.of("fact")} (authority, ${factColumns}) select ${authority}, ${factColumns} from ${factRows(write, opens)} where ${go}${closes.length === 0 ? "" : " and (select count(*) from closed) >= 0"} order by n)`
    ),
    ...some(
      releases,
      () =>
        `released as (delete from ${tables.of("claim")} c using ${takes.length > 0 ? "release r" : claimRows(write, releases)} where c.authority = ${authority} and ${sameClaim("r", "c")} and ${go} returning 1)`
    ),
    ...some(
      takes,
      () =>
        `taken as (insert into ${tables.of("claim")} (authority, scope, key, entity, id, first_day, last_day) select ${authority}, scope, key, entity, id, first_day, last_day from take where ${go}${releases.length === 0 ? "" : " and (select count(*) from released) >= 0"} on conflict do nothing)`
    ),
    ...some(
      persons,
      () =>
        `texts as (insert into ${tables.of("person")} (authority, ${personColumns}) select ${authority}, ${personColumns} from ${personRows(write, persons)} where ${go} ` +
        `on conflict (authority, ref) do update set kind = excluded.kind, entity = excluded.entity, id = excluded.id, text = excluded.text, folded = excluded.folded)`
    ),
    ...some(
      cancels,
      () =>
        `cancelled as (delete from ${tables.of("outbox")} o where o.authority = ${authority} and o.key = any(${write.value(cancels, "text[]")}) and o.standing <> 'done' and ${go} returning 1)`
    ),
    ...some(
      sends,
      () =>
        `sent as (insert into ${tables.of("outbox")} (authority, key, kind, entity, id, due_at, payload, not_before) select ${authority}, key, kind, entity, id, due_at, coalesce(payload, 'null'), due_at from ${outboxRows(write, sends)} where ${go}` +
        `${cancels.length === 0 ? "" : " and (select count(*) from cancelled) >= 0"} order by n on conflict (authority, key) do nothing)`
    )
  ]
}

/** Fails the statement as a whole when a fact that was to be closed is not open. */
export const closedAll = ({ closes }: Merged): string =>
  `, case when v.word = 'Committed' and (select count(*) from closed) <> ${closes.length} then ('a fact to be closed is not open: ' || (select count(*) from closed))::integer end as unclosed`

import type { EntityRow } from "@partnerskab/core/storage"
import { among } from "../parts.ts"
import { lifeColumns, lifeRows } from "../records.ts"
import { go, type Kind, type Writer } from "./Writer.ts"

/** Lives that are there are changed, and those that are not begin. Without a guard nobody knows, and either is right. */
export const writeLives = (writer: Writer, kind: Kind): ReadonlyArray<string> => {
  const { at, table, guards, rows } = kind
  const { careful } = writer.mode
  const begins = rows.filter(({ id }) => guards.get(id) === 0)
  const changes = rows.filter(({ id }) => (careful ? guards.has(id) : (guards.get(id) ?? 0) > 0))
  const others = rows.filter(({ id }) => !guards.has(id))
  const missed = [...guards].filter(([id, version]) => version === 0 && rows.every((row) => row.id !== id))
  const columns = lifeColumns(table)
  const setting = columns.filter((one) => one !== "id").map((one) => `${one} = r.${one}`)
  const into = `insert into ${table.name} (authority, ${columns.join(", ")})`
  const from = (some: ReadonlyArray<EntityRow>) => lifeRows(writer.write, table, some)
  const values = `${writer.authority}, ${columns.map((one) => `r.${one}`).join(", ")}`
  return [
    ...(changes.length === 0
      ? []
      : [
          `u${at} as (update ${table.name} t set ${setting.join(", ")} from ${from(changes)} where t.authority = ${writer.authority} and t.id = r.id and ${go})`
        ]),
    ...(begins.length === 0
      ? []
      : [
          `i${at} as (${into} select ${values} from ${from(begins)} where ${go}${careful ? ` and r.id not in (select id from l${at})` : ""})`
        ]),
    ...(others.length === 0
      ? []
      : [
          `p${at} as (${into} select ${values} from ${from(others)} where ${go} on conflict (authority, id) do update set ${columns
            .filter((one) => one !== "id")
            .map((one) => `${one} = excluded.${one}`)
            .join(", ")})`
        ]),
    // Somebody looked for these and decided on their not being there: so that nobody begins them meanwhile.
    ...(missed.length === 0
      ? []
      : [
          `m${at} as (insert into ${table.name} (authority, id, version) select ${writer.authority}, g.id, 0 from unnest(${writer.write.value(
            missed.map(([id]) => id),
            "text[]"
          )}) as g(id) where ${go} and g.id not in (select id from l${at}))`
        ])
  ]
}

/** Raises the sets that change, and begins those that nobody has touched. */
export const writeBoundaries = ({ tables, changeset, authority, write }: Writer, keys: ReadonlyArray<string>) => {
  const { raised } = changeset
  const boundary = tables.of("boundary")
  const versions = keys.map((key) => raised.get(key) ?? 0)
  const change = `update ${boundary} t set version = t.version`
  const own = `t.authority = ${authority} and ${go}`
  const raise = () =>
    [...raised.values()].every((by) => by === 1)
      ? `${change} + 1 where ${own} and t.key ${among(write, [...raised.keys()])}`
      : `${change} + r.raised from unnest(${write.value([...raised.keys()], "text[]")}, ${write.value([...raised.values()], "integer[]")}) as r(key, raised) where ${own} and t.key = r.key`
  return [
    ...(raised.size === 0 ? [] : [`ub as (${raise()})`]),
    `ib as (insert into ${boundary} (authority, key, version) select ${authority}, ${
      keys.length === 1
        ? `${write.value(keys[0])}, ${write.value(versions[0], "integer")} where ${go} and not exists (select from b)`
        : `g.key, g.version from unnest(${write.value(keys, "text[]")}, ${write.value(versions, "integer[]")}) as g(key, version) where ${go} and g.key not in (select key from b)`
    })`
  ]
}

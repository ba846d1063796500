import { among, type Writing } from "../parts.ts"
import { claimRows } from "../records.ts"
import { claimKey, type Merged } from "./merged.ts"
import type { CommitMode, Kind, Writer } from "./Writer.ts"

/** Locks lives in the order of their ids, and gives the versions they have when nobody else can change them. */
export const lockLives = ({ authority, write, mode }: Writer, { at, table, guards, rows }: Kind): string => {
  const ids = [...new Set([...guards.keys(), ...rows.map(({ id }) => id)])]
  return (
    `l${at} as materialized (select t.id, t.version from ${table.name} t where t.authority = ${authority} ` +
    `and t.id ${among(write, ids)}${ids.length === 1 ? "" : " order by t.id"}${locking(mode)})`
  )
}

/** Sets that were read or change, and those of the keys that are taken or let go; in one order for everybody. */
export const boundaryKeys = ({ boundaryGuards, raised }: Merged): ReadonlyArray<string> =>
  [...new Set([...boundaryGuards.map(({ boundary }) => boundary), ...raised.keys()])].toSorted()

const locking = ({ check = false }: CommitMode): string => (check ? "" : " for update")

/** Locks sets in the order of their keys. */
export const lockBoundaries = ({ tables, changeset, authority, write, mode }: Writer, keys: ReadonlyArray<string>) => {
  const claims = [...new Set([...changeset.takes, ...changeset.releases].map(claimKey))]
  return [
    `b as materialized (select t.key, t.version from ${tables.of("boundary")} t where t.authority = ${authority} ` +
      `and t.key ${among(write, keys)}${keys.length === 1 ? "" : " order by t.key"}${locking(mode)})`,
    // The holders of a key are seen as they were when the statement began: were they others since, it begins anew.
    ...(claims.length === 0
      ? []
      : [
          `seen as materialized (select t.key, t.version from ${tables.of("boundary")} t where t.authority = ${authority} ` +
            `and t.key ${among(write, claims)})`
        ])
  ]
}

/** Lives and sets that are not as they were read. */
export const staleSet = ({ changeset: { boundaryGuards }, write }: Writer, kinds: ReadonlyArray<Kind>): string => {
  const lives = kinds
    .filter(({ read }) => read.length > 0)
    .map(({ at, table, read }) =>
      notAsRead(write, once(read), { from: `l${at}`, column: "id", prefix: `${text(`${table.entity}/`)} || ` })
    )
  const read = once(boundaryGuards.map(({ boundary, version }) => [boundary, version] as const))
  const sets = read.length === 0 ? [] : [notAsRead(write, read, { from: "b", column: "key", prefix: "" })]
  const parts = [...lives, ...sets]
  return `stale as materialized (${parts.length === 0 ? "select null::text as name where false" : parts.join(" union all ")})`
}

/** What several have read is looked at once. */
const once = (read: ReadonlyArray<readonly [name: string, version: number]>) => [
  ...new Map(read.map((one) => [JSON.stringify(one), one])).values()
]

const notAsRead = (
  write: Writing,
  read: ReadonlyArray<readonly [name: string, version: number]>,
  { from, column, prefix }: { readonly from: string; readonly column: string; readonly prefix: string }
): string => {
  const [only, ...others] = read
  if (only !== undefined && others.length === 0) {
    const [name, version] = only
    const key = write.value(name)
    return `select ${prefix}${key} as name where coalesce((select l.version from ${from} l where l.${column} = ${key}), 0) <> ${write.value(version, "integer")}`
  }
  const names = write.value(
    read.map(([name]) => name),
    "text[]"
  )
  const versions = write.value(
    read.map(([, version]) => version),
    "integer[]"
  )
  return (
    `select ${prefix}g.name as name from unnest(${names}, ${versions}) as g(name, version) ` +
    `left join ${from} l on l.${column} = g.name where coalesce(l.version, 0) <> g.version`
  )
}

/** Who stands in the way of the keys that are taken, when all that is let go is free. */
export const rivals = ({ tables, changeset: { takes, releases }, authority, write }: Writer): ReadonlyArray<string> => {
  if (takes.length === 0) return []
  const stands = (one: string) =>
    `(${one}.entity, ${one}.id) <> (t.entity, t.id) and ${one}.first_day <= t.last_day and t.first_day <= ${one}.last_day`
  const others =
    `select t.n, 0 as mine, c.entity, c.id from take t join ${tables.of("claim")} c on c.authority = ${authority} ` +
    `and c.scope = t.scope and c.key = t.key and ${stands("c")}`
  const freed = ` where not exists (select from release r where ${sameClaim("r", "c")})`
  const own = ` union all select t.n, o.n, o.entity, o.id from take t join take o on o.scope = t.scope and o.key = t.key and ${stands("o")}`
  return [
    `take as materialized (select * from ${claimRows(write, takes)})`,
    ...(releases.length === 0 ? [] : [`release as materialized (select * from ${claimRows(write, releases)})`]),
    `rival as materialized (${others}${releases.length === 0 ? "" : freed}${takes.length === 1 ? "" : own})`
  ]
}

/** Two claims are the same, days and all. */
export const sameClaim = (a: string, b: string): string =>
  ["scope", "key", "entity", "id", "first_day", "last_day"].map((name) => `${a}.${name} = ${b}.${name}`).join(" and ")

/** What the commit comes to, before anything is written. */
export const verdict = ({ takes, releases }: Merged): string => {
  const claims = takes.length + releases.length > 0
  return (
    "verdict as materialized (select case when exists (select from done) then 'Duplicate' when exists (select from stale) then 'Stale' " +
    (claims
      ? "when (select bool_or(b.version is distinct from seen.version) from seen left join b using (key)) then 'Again' "
      : "") +
    (takes.length > 0 ? "when exists (select from rival) then 'Claimed' " : "") +
    "else 'Committed' end as word)"
  )
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

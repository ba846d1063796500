import { nameOf, type Stream } from "@partnerskab/core/facts"
import { type Changeset, type Claim, type CommitAnswer, type EntityRow, folded } from "@partnerskab/core/storage"
import type { Row, Statement } from "../Executor.ts"
import { typeOf } from "../schema/lifeTable.ts"
import { doneJson, readDone } from "./load.ts"
import { type LifeTable, type Tables, type Writing, writing } from "./parts.ts"

/** How a commit is written: `careful` also where somebody looked for a life that was not there, which is rare. */
export interface CommitMode {
  readonly careful: boolean
  /** Gives the answer and writes nothing. */
  readonly check?: boolean
}

/**
 * A whole commit as one statement. It locks every life and set that was read or is written, in the order of their keys,
 * and looks at what they are then; only if all is as it was read, everything is written. Where two do the same for the
 * first time at once, one meets a key that is there already and the statement fails as a whole: it is then sent again.
 */
export const commitStatement = (tables: Tables, changeset: Changeset, mode: CommitMode): Statement => {
  const write = writing()
  const all: Writer = { tables, changeset, write, mode, authority: write.value(tables.authority) }
  const kinds = kindsOf(all)
  const keys = boundaryKeys(changeset)
  const id = write.value(changeset.commandId)
  const ctes = [
    `done as (select c.* from ${tables.of("command")} c where c.authority = ${all.authority} and c.id = ${id})`,
    ...kinds.map((kind) => lockLives(all, kind)),
    ...(keys.length === 0 ? [] : lockBoundaries(all, keys)),
    staleSet(all, kinds),
    ...rivals(all),
    verdict(changeset),
    ...(mode.check === true
      ? []
      : [
          `w_command as (insert into ${tables.of("command")} (authority, id, hash, entries, recorded_at) select ${all.authority}, ${id}, ` +
            `${write.value(changeset.commandHash)}, ${write.value(refsOf(changeset), "jsonb")}, ${write.value(changeset.recordedAt, "timestamptz")} from verdict where word = 'Committed')`,
          ...kinds.flatMap((kind) => writeLives(all, kind)),
          ...(keys.length === 0 ? [] : writeBoundaries(all, keys)),
          ...writeRest(all)
        ])
  ]
  return write.statement(
    `with ${ctes.join(",\n")}\nselect v.word, ` +
      `case when v.word = 'Duplicate' then (select ${doneJson(tables, "c")} from done c) end as done, ` +
      `case when v.word = 'Stale' then (select json_agg(name) from stale) end as changed, ` +
      `${changeset.takes.length === 0 ? "null" : `case when v.word = 'Claimed' then (select json_build_array(n, entity, id) from rival order by n, mine limit 1) end`} as rival` +
      `${mode.check === true || changeset.closes.length === 0 ? "" : closedAll(changeset)} from verdict v`
  )
}

interface Writer {
  readonly tables: Tables
  readonly changeset: Changeset
  readonly write: Writing
  readonly mode: CommitMode
  readonly authority: string
}

/** One kind of life in a commit: what of it is guarded, and what of it is written. */
interface Kind {
  readonly at: number
  readonly table: LifeTable
  readonly guards: ReadonlyMap<string, number>
  readonly rows: ReadonlyArray<EntityRow>
}

const kindsOf = ({ tables, changeset: { guards, rows } }: Writer): ReadonlyArray<Kind> => {
  const entities = [...new Set([...guards.map(({ stream }) => stream.entity), ...rows.map(({ entity }) => entity)])]
  return entities.toSorted().map((entity, at) => {
    const table = tables.life.get(entity)
    if (table === undefined) throw new Error(`no table for lives of ${entity}: apply the migrations`)
    const own = guards.filter(({ stream }) => stream.entity === entity)
    return {
      at,
      table,
      guards: new Map(own.map(({ stream, version }) => [stream.id, version])),
      rows: rows.filter((row) => row.entity === entity)
    }
  })
}

/** Locks lives in the order of their ids, and gives the versions they have when nobody else can change them. */
const lockLives = ({ authority, write, mode }: Writer, { at, table, guards, rows }: Kind): string => {
  const ids = [...new Set([...guards.keys(), ...rows.map(({ id }) => id)])]
  return (
    `l${at} as materialized (select t.id, t.version from ${table.name} t where t.authority = ${authority} ` +
    `and t.id = any(${write.value(ids, "text[]")}) order by t.id${locking(mode)})`
  )
}

/** Sets that were read or change, and those of the keys that are taken or let go. */
const boundaryKeys = ({ boundaryGuards, bumps, takes, releases }: Changeset): ReadonlyArray<string> => [
  ...new Set([...boundaryGuards.map(({ boundary }) => boundary), ...bumps, ...[...takes, ...releases].map(claimKey)])
]

/** A key that lives can hold is a set too: of those who hold it.  */
const claimKey = ({ scope, key }: Claim): string => `claim:${JSON.stringify([scope, key])}`

const locking = ({ check = false }: CommitMode): string => (check ? "" : " for update")

const lockBoundaries = ({ tables, changeset, authority, write, mode }: Writer, keys: ReadonlyArray<string>) => {
  const claims = [...new Set([...changeset.takes, ...changeset.releases].map(claimKey))]
  return [
    `b as materialized (select t.key, t.version from ${tables.of("boundary")} t where t.authority = ${authority} ` +
      `and t.key = any(${write.value(keys, "text[]")}) order by t.key${locking(mode)})`,
    // The holders of a key are seen as they were when the statement began: were they others since, it begins anew.
    ...(claims.length === 0
      ? []
      : [
          `seen as materialized (select t.key, t.version from ${tables.of("boundary")} t where t.authority = ${authority} ` +
            `and t.key = any(${write.value(claims, "text[]")}))`
        ])
  ]
}

/** Lives and sets that are not as they were read. */
const staleSet = ({ changeset: { boundaryGuards }, write }: Writer, kinds: ReadonlyArray<Kind>): string => {
  const lives = kinds
    .filter(({ guards }) => guards.size > 0)
    .map(({ at, table, guards }) => {
      const ids = write.value([...guards.keys()], "text[]")
      const versions = write.value([...guards.values()], "integer[]")
      return (
        `select ${text(`${table.entity}/`)} || g.id as name from unnest(${ids}, ${versions}) as g(id, version) ` +
        `left join l${at} l on l.id = g.id where coalesce(l.version, 0) <> g.version`
      )
    })
  const sets =
    boundaryGuards.length === 0
      ? []
      : [
          `select g.key as name from unnest(${write.value(
            boundaryGuards.map(({ boundary }) => boundary),
            "text[]"
          )}, ${write.value(
            boundaryGuards.map(({ version }) => version),
            "integer[]"
          )}) as g(key, version) left join b on b.key = g.key where coalesce(b.version, 0) <> g.version`
        ]
  const parts = [...lives, ...sets]
  return `stale as materialized (${parts.length === 0 ? "select null::text as name where false" : parts.join(" union all ")})`
}

/** Who stands in the way of the keys that are taken, when all that is let go is free. */
const rivals = ({ tables, changeset: { takes, releases }, authority, write }: Writer): ReadonlyArray<string> => {
  if (takes.length === 0) return []
  return [
    `take as materialized (select * from ${claimRows(write, takes)})`,
    `release as materialized (select * from ${claimRows(write, releases)})`,
    `rival as materialized (select t.n, 0 as mine, c.entity, c.id from take t join ${tables.of("claim")} c on c.authority = ${authority} ` +
      `and c.scope = t.scope and c.key = t.key and (c.entity, c.id) <> (t.entity, t.id) and c.first_day <= t.last_day and t.first_day <= c.last_day ` +
      `where not exists (select from release r where ${sameClaim("r", "c")}) ` +
      `union all select t.n, o.n, o.entity, o.id from take t join take o on o.scope = t.scope and o.key = t.key and (o.entity, o.id) <> (t.entity, t.id) ` +
      `and o.first_day <= t.last_day and t.first_day <= o.last_day)`
  ]
}

const sameClaim = (a: string, b: string): string =>
  ["scope", "key", "entity", "id", "first_day", "last_day"].map((name) => `${a}.${name} = ${b}.${name}`).join(" and ")

const claimRows = (write: Writing, claims: ReadonlyArray<Claim>): string =>
  records(
    write,
    claims.map((claim, at) => ({ n: at + 1, ...claimColumns(claim) })),
    "n integer, scope text, key text, entity text, id text, first_day date, last_day date"
  )

/** A claim as columns: a period that has no end ends in infinity. */
export const claimColumns = ({ scope, key, holder, during }: Claim) => ({
  scope,
  key,
  ...stream(holder),
  first_day: during?.firstDay ?? "-infinity",
  last_day: during?.lastDay ?? "infinity"
})

const verdict = ({ takes, releases }: Changeset): string => {
  const claims = takes.length + releases.length > 0
  return (
    "verdict as materialized (select case when exists (select from done) then 'Duplicate' when exists (select from stale) then 'Stale' " +
    (claims ? "when exists (select from b join seen using (key) where b.version <> seen.version) then 'Again' " : "") +
    (takes.length > 0 ? "when exists (select from rival) then 'Claimed' " : "") +
    "else 'Committed' end as word)"
  )
}

const go = "(select word from verdict) = 'Committed'"

/** Lives that are there are changed, and those that are not begin. Without a guard nobody knows, and either is right. */
const writeLives = (writer: Writer, kind: Kind): ReadonlyArray<string> => {
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

const lifeColumns = ({ fields }: LifeTable): ReadonlyArray<string> => [
  "id",
  "version",
  "doc",
  ...fields.map(({ column }) => column),
  "audience",
  "head",
  "recorded_at",
  "evolution",
  "projection"
]

/** Lives as a set of rows with the columns of their table. */
export const lifeRows = (write: Writing, table: LifeTable, rows: ReadonlyArray<EntityRow>): string =>
  records(
    write,
    rows.map((row) => ({
      id: row.id,
      version: row.version,
      doc: row.state,
      ...Object.fromEntries(table.fields.map(({ field, column }) => [column.slice(1, -1), row.fields[field]])),
      audience: row.audience,
      head: row.head,
      recorded_at: row.recordedAt,
      evolution: row.evolution,
      projection: row.projection
    })),
    `id text, version integer, doc jsonb, ${table.fields.map(({ column, type }) => `${column} ${typeOf(type).replace(` collate "C"`, "")}, `).join("")}` +
      "audience text[], head text, recorded_at timestamptz, evolution integer, projection integer"
  )

const writeBoundaries = ({ tables, changeset, authority, write }: Writer, keys: ReadonlyArray<string>) => {
  const raised = new Set([...changeset.bumps, ...[...changeset.takes, ...changeset.releases].map(claimKey)])
  const versions = keys.map((key) => (raised.has(key) ? 1 : 0))
  return [
    ...(raised.size === 0
      ? []
      : [
          `ub as (update ${tables.of("boundary")} t set version = t.version + 1 where t.authority = ${authority} and t.key = any(${write.value([...raised], "text[]")}) and ${go})`
        ]),
    `ib as (insert into ${tables.of("boundary")} (authority, key, version) select ${authority}, g.key, g.version from unnest(${write.value(keys, "text[]")}, ` +
      `${write.value(versions, "integer[]")}) as g(key, version) where ${go} and g.key not in (select key from b))`
  ]
}

const writeRest = (writer: Writer): ReadonlyArray<string> => {
  const { tables, changeset, authority, write } = writer
  const { entries, closes, opens, releases, takes, persons, cancels, sends } = changeset
  const some = (list: ReadonlyArray<unknown>, ...parts: ReadonlyArray<() => string>) =>
    list.length === 0 ? [] : parts.map((part) => part())
  const now = () => write.value(changeset.recordedAt, "timestamptz")
  return [
    ...some(
      entries,
      () =>
        `ij as (insert into ${tables.of("journal")} (authority, ${journalColumns}, epoch) select ${authority}, ${journalColumns}, (select epoch from ${tables.of("installation")}) ` +
        `from ${journalRows(write, entries)} where ${go} order by n)`
    ),
    ...some(
      closes,
      () =>
        `closed as (update ${tables.of("fact")} f set known_to = ${now()} from ${records(
          write,
          closes.map(({ kind, key, subject }) => ({ kind, key, ...stream(subject) })),
          "kind text, key text, entity text, id text"
        )} where f.authority = ${authority} and f.entity = r.entity and f.id = r.id and f.kind = r.kind and f.key = r.key and f.known_to is null and ${go} returning 1)`
    ),
    ...some(
      opens,
      () =>
        `opened as (insert into ${tables.of("fact")} (authority, ${factColumns}, known_from) select ${authority}, ${factColumns}, ${now()} from ${factRows(write, opens)} where ${go}${closes.length === 0 ? "" : " and (select count(*) from closed) >= 0"} order by n)`
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
        `sent as (insert into ${tables.of("outbox")} (authority, key, kind, entity, id, due_at, payload, not_before) select ${authority}, key, kind, entity, id, due_at, payload, due_at from ${outboxRows(write, sends)} where ${go}` +
        `${cancels.length === 0 ? "" : " and (select count(*) from cancelled) >= 0"} order by n on conflict (authority, key) do nothing)`
    )
  ]
}

/** A list of plain objects as a set of rows, called `r`. */
export const records = (write: Writing, list: ReadonlyArray<object>, columns: string): string =>
  `json_to_recordset(${write.value(JSON.stringify(list), "json")}) as r(${columns})`

const stream = ({ entity, id }: Stream) => ({ entity, id })

const journalColumns =
  "entity, id, version, type, form, data, effective_on, recorded_at, actor, on_behalf_of, command_id, trace, hash"

const journalRows = (write: Writing, entries: Changeset["entries"]): string =>
  records(
    write,
    entries.map((entry, n) => ({
      n,
      ...stream(entry),
      version: entry.version,
      type: entry.type,
      form: entry.form,
      data: entry.data,
      effective_on: entry.effectiveOn,
      recorded_at: entry.recordedAt,
      actor: entry.actor,
      on_behalf_of: entry.onBehalfOf,
      command_id: entry.commandId,
      trace: entry.trace,
      hash: entry.hash
    })),
    "n integer, entity text, id text, version integer, type text, form integer, data jsonb, effective_on date, recorded_at timestamptz, " +
      "actor text, on_behalf_of text, command_id text, trace jsonb, hash text"
  )

const factColumns = "kind, key, entity, id, first_day, last_day, dimensions, measures, projection"

const factRows = (write: Writing, facts: Changeset["opens"]): string =>
  records(
    write,
    facts.map(({ subject, firstDay, lastDay, ...fact }, n) => ({
      n,
      ...fact,
      ...stream(subject),
      first_day: firstDay,
      last_day: lastDay
    })),
    "n integer, kind text, key text, entity text, id text, first_day date, last_day date, dimensions jsonb, measures jsonb, projection integer"
  )

const personColumns = "ref, kind, entity, id, text, folded"

const personRows = (write: Writing, persons: Changeset["persons"]): string =>
  records(
    write,
    // Of two texts under one reference the last one counts, as if they were written one after the other.
    [...new Map(persons.map((one) => [one.ref, one])).values()].map(({ ref, kind, subject, text }) => ({
      ref,
      kind,
      ...stream(subject),
      text,
      folded: folded(text)
    })),
    "ref text, kind text, entity text, id text, text text, folded text"
  )

/** Outbox rows as a set of rows; of two with one key the first counts. */
export const outboxRows = (write: Writing, sends: Changeset["sends"]): string =>
  records(
    write,
    sends.map(({ key, kind, subject, dueAt, payload }, n) => ({
      n,
      key,
      kind,
      ...stream(subject),
      due_at: dueAt,
      payload
    })),
    "n integer, key text, kind text, entity text, id text, due_at timestamptz, payload jsonb"
  )

/** Fails the statement as a whole when a fact that was to be closed is not open. */
const closedAll = ({ closes }: Changeset): string =>
  `, case when v.word = 'Committed' and (select count(*) from closed) <> ${closes.length} then ('a fact to be closed is not open: ' || (select count(*) from closed))::integer end as unclosed`

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

const refsOf = ({ entries }: Changeset): string =>
  JSON.stringify(entries.map(({ entity, id, version }) => [entity, id, version]))

/** What a commit came to; `undefined` when it must be sent again. */
export const readAnswer = ({ guards, boundaryGuards, takes }: Changeset, row: Row): CommitAnswer | undefined => {
  switch (row["word"]) {
    case "Committed":
      return { _tag: "Committed" }
    case "Duplicate":
      return { _tag: "Duplicate", done: readDone(row["done"]) }
    case "Stale": {
      const changed = new Set(row["changed"] as ReadonlyArray<string>)
      const asked = [...guards.map(({ stream }) => nameOf(stream)), ...boundaryGuards.map(({ boundary }) => boundary)]
      return { _tag: "Stale", changed: asked.filter((name) => changed.has(name)) }
    }
    case "Claimed": {
      const [n, entity, id] = row["rival"] as readonly [number, string, string]
      return { _tag: "Claimed", claim: takes[n - 1]!, by: { entity, id } }
    }
    default:
      return undefined
  }
}

import { isStorable, type TextFound } from "@partnerskab/core/storage"
import type { Query } from "../Executor.ts"
import { literal } from "../schema/names.ts"
import { writing } from "../statements/parts.ts"
import type { Administered } from "./Administered.ts"
import { allLifeTables } from "./lifeTables.ts"

interface Looked {
  readonly where: string
  readonly table: string
  /** The entity, where the table says it by its name only. */
  readonly entity?: string
}

const shared = [
  ["facts", "fact"],
  ["persons", "person"],
  ["outbox", "outbox"],
  ["claims", "claim"],
  ["commands", "command"],
  ["sets", "boundary"]
] as const

/** Where texts stand: letter for letter, in every text and every key within a document. Never what stands around them. */
export const searchIn = async (
  where: Administered,
  texts: ReadonlyArray<string>
): Promise<ReadonlyArray<TextFound>> => {
  await where.ready()
  const { executor, tables } = where
  // No database holds the others.
  const possible = texts.filter(isStorable)
  if (possible.length === 0) return []
  const found = await executor.transaction(
    tables.authority,
    async (query) => {
      const all: ReadonlyArray<Looked> = [
        { where: "journal", table: tables.of("journal") },
        ...(await allLifeTables(query, where)).map(({ name, entity }) => ({ where: "lives", table: name, entity })),
        ...shared.map(([where, name]) => ({ where, table: tables.of(name) }))
      ]
      const counts: Array<TextFound> = []
      for (const one of all) counts.push({ where: one.where, rows: await countOf(query, one, { where, possible }) })
      return counts
    },
    "snapshot"
  )
  return [...Map.groupBy(found, (one) => one.where)]
    .map(([where, all]) => ({ where, rows: all.reduce((sum, { rows }) => sum + rows, 0) }))
    .filter(({ rows }) => rows > 0)
}

/** Not told by anyone: whose it is, in which order it came, and the text once more as it is searched. */
const ours = `'{authority,folded,epoch,xid,seq}'::text[]`

/** First the row as JSON is looked through as one text, where a text stands as JSON writes it; then what is found, properly. */
const countOf = async (
  query: Query,
  { table, entity }: Looked,
  { where, possible }: { readonly where: Administered; readonly possible: ReadonlyArray<string> }
): Promise<number> => {
  const write = writing()
  const authority = write.value(where.tables.authority)
  const sought = write.value(possible, "text[]")
  const written = write.value(
    possible.map((text) => JSON.stringify(text).slice(1, -1)),
    "text[]"
  )
  const doc = `to_jsonb(t) - ${ours}${entity === undefined ? "" : ` || jsonb_build_object('entity', ${literal(entity)})`}`
  const [row] = await query(
    write.statement(
      `select count(*) as rows from ${table} t cross join lateral (select ${doc} as doc offset 0) d where t.authority = ${authority} and exists (` +
        `select from unnest(${sought}, ${written}) as s(text, written) where strpos(d.doc::text, s.written) > 0 and exists (` +
        `select from jsonb_path_query(d.doc, 'strict $.** ? (@.type() == "string")') v where strpos(v #>> '{}', s.text) > 0 union all ` +
        `select from jsonb_path_query(d.doc, '$.*.** ? (@.type() == "object").keyvalue().key') k where strpos(k #>> '{}', s.text) > 0))`
    )
  )
  return row!["rows"] as number
}

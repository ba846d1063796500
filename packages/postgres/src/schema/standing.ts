import type { Executor } from "../Executor.ts"
import { literal } from "./names.ts"

/** What stands in a database around a table of ours, or a view. */
export interface Standing {
  readonly isView: boolean
  /** Row-level security is on. */
  readonly secured: boolean
  /** It has our policy. */
  readonly hasPolicy: boolean
  /** Its indexes, by their columns without quotes. One that was begun and not finished cannot be used. */
  readonly indexes: ReadonlyArray<{
    readonly name: string
    readonly columns: string
    readonly unique: boolean
    readonly finished: boolean
  }>
}

const standingIn = (schema: string) =>
  `select c.relname as name, c.relkind = 'v' as view, c.relrowsecurity as secured, ` +
  `exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'of_authority') as policy, ` +
  `coalesce((select json_agg(json_build_object('unique', x.indisunique, 'finished', x.indisvalid, ` +
  `'name', (select i.relname from pg_class i where i.oid = x.indexrelid), 'columns', ` +
  `(select string_agg(pg_get_indexdef(x.indexrelid, k, true), ', ' order by k) from generate_series(1, x.indnkeyatts::integer) k))) ` +
  `from pg_index x where x.indrelid = c.oid), '[]') as indexes ` +
  `from pg_class c join pg_namespace n on n.oid = c.relnamespace ` +
  `where n.nspname = ${literal(schema)} and c.relkind in ('r', 'p', 'v') and not c.relispartition`

/** A list of columns, however it is quoted. */
const unquoted = (columns: string): string => columns.replaceAll('"', "")

/** What stands around our tables, by name. Looks, and changes nothing. */
export const standing = async (executor: Executor, schema: string): Promise<ReadonlyMap<string, Standing>> => {
  const rows = await executor.query("", { text: standingIn(schema), values: [] })
  return new Map(
    rows.map((row) => [
      row["name"] as string,
      {
        isView: row["view"] as boolean,
        secured: row["secured"] as boolean,
        hasPolicy: row["policy"] as boolean,
        indexes: (row["indexes"] as Standing["indexes"]).map((index) => ({
          ...index,
          columns: unquoted(index.columns)
        }))
      }
    ])
  )
}

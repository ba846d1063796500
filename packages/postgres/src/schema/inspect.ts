import type { Executor, Row } from "../Executor.ts"
import { literal } from "./names.ts"
import { type Standing, standing } from "./standing.ts"

/** A step that was applied, as the ledger has it. */
export interface Applied {
  readonly owner: string
  readonly name: string
  readonly checksum: string
  readonly breaking: boolean
  readonly appliedAt: string
}

/** What a database has of ours, and what it says about itself. */
export interface Inspected {
  readonly serverVersion: number
  readonly encoding: string
  readonly synchronousCommit: string
  /** Columns with their types, by table; empty when there is no such schema. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Nothing when the schema has no ledger. */
  readonly ledger: ReadonlyArray<Applied> | undefined
  /** Roles that may write, beside the owner of the tables. */
  readonly appRoles: ReadonlyArray<string>
  /** What stands around the tables; an application that starts does not ask. */
  readonly standing?: ReadonlyMap<string, Standing>
}

const settings =
  "select current_setting('server_version_num')::integer as version, pg_encoding_to_char(encoding) as encoding, " +
  "current_setting('synchronous_commit') as synchronous from pg_database where datname = current_database()"

const columnsOf = (schema: string) =>
  `select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type from pg_class c ` +
  `join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped ` +
  `where n.nspname = ${literal(schema)} and c.relkind in ('r', 'p') and not c.relispartition order by 1, a.attnum`

const ledgerOf = (schema: string) =>
  `select owner, name, checksum, breaking, to_char(applied_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as applied_at ` +
  `from ${schema}.migration order by applied_at, owner, name`

const appRolesOf = (schema: string) =>
  `select r.rolname as role from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee ` +
  `where n.nspname = ${literal(schema)} and c.relname = 'journal' and a.privilege_type = 'INSERT' and a.grantee <> c.relowner order by 1`

/** Looks, and changes nothing. */
export const inspect = async (executor: Executor, schema: string): Promise<Inspected> => {
  const ask = (text: string) => executor.query("", { text, values: [] })
  const [server] = await ask(settings)
  const tables = new Map<string, Map<string, string>>()
  for (const row of await ask(columnsOf(schema))) {
    const table = tables.get(row["table"] as string) ?? new Map<string, string>()
    tables.set(row["table"] as string, table.set(row["column"] as string, row["type"] as string))
  }
  return {
    serverVersion: server!["version"] as number,
    encoding: server!["encoding"] as string,
    synchronousCommit: server!["synchronous"] as string,
    tables,
    ledger: tables.has("migration") ? (await ask(ledgerOf(`"${schema}"`))).map(applied) : undefined,
    appRoles: (await ask(appRolesOf(schema))).map((row) => row["role"] as string)
  }
}

/** Looks at all there is, and changes nothing. */
export const inspectWhole = async (executor: Executor, schema: string): Promise<Inspected> => ({
  ...(await inspect(executor, schema)),
  standing: await standing(executor, schema)
})

const applied = (row: Row): Applied => ({
  owner: row["owner"] as string,
  name: row["name"] as string,
  checksum: row["checksum"] as string,
  breaking: row["breaking"] as boolean,
  appliedAt: row["applied_at"] as string
})

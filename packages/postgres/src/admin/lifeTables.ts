import type { FieldType } from "@partnerskab/core/storage"
import type { Query, Row } from "../Executor.ts"
import { columnOf, literal, quoted, tableOf } from "../schema/names.ts"
import type { LifeTable } from "../statements/parts.ts"
import type { Administered } from "./Administered.ts"

/**
 * Every table of lives there is, in the order of their entities: those of today's entities, and those that a plugin left
 * when it was removed.
 *
 * @assumes the fields of a removed plugin are named as the names of their columns say; the text of the name is not kept
 */
export const allLifeTables = async (
  query: Query,
  { schema, tables }: Pick<Administered, "schema" | "tables">
): Promise<ReadonlyArray<LifeTable>> => {
  const known = new Set([...tables.life.values()].map(({ name }) => name))
  const columns = await query({ text: columnsOf(schema), values: [] })
  const ledger = await query({ text: `select name from ${tables.of("migration")} order by name`, values: [] })
  const entities = new Map(entitiesOf(ledger).map((entity) => [tableOf({ entity }), entity]))
  const left = [...Map.groupBy(columns, (row) => row["table"] as string)]
    .map(([table, own]): LifeTable => ({
      entity: entities.get(table) ?? camel(table.slice("life_".length)),
      name: `${quoted(schema)}.${quoted(table)}`,
      fields: own.flatMap(fieldOf)
    }))
    .filter(({ name }) => !known.has(name))
  return [...tables.life.values(), ...left].toSorted((a, b) => (a.entity < b.entity ? -1 : 1))
}

const columnsOf = (schema: string): string =>
  `select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type from pg_class c ` +
  `join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped ` +
  `where n.nspname = ${literal(schema)} and c.relkind in ('r', 'p') and starts_with(c.relname, 'life_') order by 1, a.attnum`

/** The ledger has `life place` for a table, and `life place + state` for a column that came later. */
const entitiesOf = (ledger: ReadonlyArray<Row>): ReadonlyArray<string> =>
  ledger.map((row) => row["name"] as string).flatMap((name) => /^life ([^ ]+)$/.exec(name)?.[1] ?? [])

const types: Readonly<Record<string, FieldType>> = {
  text: "text",
  "double precision": "number",
  boolean: "boolean",
  date: "day",
  jsonb: "mixed"
}

const own = "authority id version doc audience head recorded_at evolution projection".split(" ")

const fieldOf = (row: Row): LifeTable["fields"] => {
  const [column, type] = [row["column"] as string, types[row["type"] as string]]
  if (own.includes(column) || type === undefined) return []
  const name = camel(column.replace(/_$/, ""))
  return [{ field: columnOf(name) === column ? name : column, column: quoted(column), type }]
}

const camel = (name: string): string => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

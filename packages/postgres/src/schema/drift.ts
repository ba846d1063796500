import type { StorageModel } from "@partnerskab/core/storage"
import type { Inspected } from "./inspect.ts"
import { ours, stepName } from "./ledger.ts"
import { fieldIndex } from "./lifeTable.ts"
import { columnOf, quoted, tableOf } from "./names.ts"
import type { SchemaProblem } from "./SchemaProblem.ts"
import type { Standing } from "./standing.ts"
import { enableRowSecurity, policyOfAuthority, type Step, steps } from "./tables.ts"

/** Tables that a step makes, with the keys and indexes it gives them. */
interface Made {
  readonly table: string
  readonly indexes: ReadonlyArray<Index>
}

interface Index {
  readonly columns: string
  readonly unique: boolean
  /** What makes it again. */
  readonly sql: string
}

/** Stands for the schema while a step is read: a schema can have any name. */
const anywhere = "s"

/** Read from the step itself, so that nothing is said twice. */
const madeBy = (schema: string, step: Step): ReadonlyArray<Made> => {
  const sql = step.sql(anywhere)
  const indexes = [...sql.matchAll(/^create (unique )?index \w+ on "s"\.(\w+) \((.*?)\)(?: where .*)?;$/gm)]
  return [...sql.matchAll(/^create table "s"\.(\w+) \(\n([^]*?)\n\);$/gm)].map(([, table, columns]) => {
    const key = /^ {2}primary key \((.*)\)$/m.exec(columns!)?.[1]
    const own = indexes.filter(([, , of]) => of === table)
    return {
      table: table!,
      indexes: [
        ...(key === undefined ? [] : [keyOf(nameIn(schema, table!), key)]),
        ...own.map(([text, unique, , of]) => ({
          columns: of!,
          unique: unique !== undefined,
          sql: text.replace(`"${anywhere}".`, () => `${quoted(schema)}.`)
        }))
      ]
    }
  })
}

const nameIn = (schema: string, table: string): string => `${quoted(schema)}.${quoted(table)}`

const keyOf = (table: string, columns: string): Index => ({
  columns,
  unique: true,
  sql: `alter table ${table} add primary key (${columns});`
})

/** Tables of every installation that are not there, though the ledger says that they were made. */
export const missingTables = (schema: string, { tables, ledger = [] }: Inspected): ReadonlyArray<string> => {
  const done = new Set(ledger.filter(({ owner }) => owner === ours).map(({ name }) => name))
  return steps
    .filter((step) => done.has(stepName(step)))
    .flatMap((step) => madeBy(schema, step))
    .map(({ table }) => table)
    .filter((table) => !tables.has(table))
}

/** What somebody took from tables that are still there: their row-level security, keys and indexes. */
export const driftOf = (
  schema: string,
  model: StorageModel,
  { standing, tables }: Inspected
): ReadonlyArray<SchemaProblem> => {
  if (standing === undefined) return []
  const wanted: ReadonlyArray<Made> = [
    ...steps.flatMap((step) => madeBy(schema, step)),
    ...model.entities.map((entity) => {
      const table = tableOf(entity)
      // A column that is still to come comes with its index.
      const columns = Object.keys(entity.fields)
        .map(columnOf)
        .filter((column) => tables.get(table)?.has(column))
      const indexes = columns.map((column) => fieldIndex(schema, table, column))
      return { table, indexes: [keyOf(nameIn(schema, table), "authority, id"), ...indexes] }
    })
  ]
  return wanted.flatMap(({ table, indexes }) => {
    const is = standing.get(table)
    if (is === undefined || is.isView) return []
    const name = nameIn(schema, table)
    return [
      // A table without an authority is of the installation.
      ...(table === "installation" ? [] : openRows(table, name, is)),
      ...indexes.filter((index) => !isThere(index, is)).map((index) => noIndex(table, anew(schema, index, is)))
    ]
  })
}

const isThere = ({ columns, unique }: Index, { indexes }: Standing): boolean =>
  indexes.some((one) => one.finished && one.columns === columns && (one.unique || !unique))

/** One that was begun and not finished has the name: it is made whole in its place. */
const anew = (schema: string, index: Index, { indexes }: Standing): Index => {
  const begun = indexes.find(({ finished, columns }) => !finished && columns === index.columns)
  return begun === undefined ? index : { ...index, sql: `reindex index ${nameIn(schema, begun.name)};` }
}

const openRows = (table: string, name: string, { secured, hasPolicy }: Standing): ReadonlyArray<SchemaProblem> => {
  if (secured && hasPolicy) return []
  const sql = [...(secured ? [] : [enableRowSecurity(name)]), ...(hasPolicy ? [] : [policyOfAuthority(name)])]
    .join(" ")
    .replaceAll(/\s+/g, " ")
  return [
    {
      code: "PG-DRIFT",
      da: `Rækkesikkerheden på ${table} er slået fra eller uden sin regel. Tabellernes ejer kører: ${sql}`,
      en: `Row-level security of ${table} is off or without its policy. The owner of the tables runs: ${sql}`
    }
  ]
}

const noIndex = (table: string, { columns, sql }: Index): SchemaProblem => ({
  code: "PG-DRIFT",
  da: `${table} mangler sit indeks over (${columns}). Tabellernes ejer kører: ${sql}`,
  en: `${table} lacks its index over (${columns}). The owner of the tables runs: ${sql}`
})

import type { StorageModel } from "@partnerskab/core/storage"
import { missingTables } from "./drift.ts"
import type { Inspected } from "./inspect.ts"
import { checksumOf, ours, stepName } from "./ledger.ts"
import { typeOf } from "./lifeTable.ts"
import { columnOf, tableOf } from "./names.ts"
import type { SchemaProblem } from "./SchemaProblem.ts"
import { steps } from "./tables.ts"

const oldest = 140_000

/** Everything that stands in the way, at once. */
export const problemsOf = (schema: string, model: StorageModel, found: Inspected): ReadonlyArray<SchemaProblem> => [
  ...serverProblems(found),
  ...nameProblems(model),
  ...ledgerProblems(schema, found),
  ...missingTables(schema, found).map(drift),
  ...typeProblems(model, found)
]

/** What a server must be before it is trusted with data. */
export const serverProblems = ({
  serverVersion,
  encoding,
  synchronousCommit
}: Inspected): ReadonlyArray<SchemaProblem> => [
  ...(serverVersion >= oldest
    ? []
    : [
        {
          code: "PG-VERSION" as const,
          da: `Serveren er PostgreSQL ${Math.floor(serverVersion / 10_000)}; der kræves 14 eller nyere.`,
          en: `The server is PostgreSQL ${Math.floor(serverVersion / 10_000)}; 14 or newer is needed.`
        }
      ]),
  ...(encoding === "UTF8"
    ? []
    : [
        {
          code: "PG-VERSION" as const,
          da: `Databasen gemmer tekst som ${encoding}; opret den med encoding UTF8.`,
          en: `The database stores text as ${encoding}; create it with encoding UTF8.`
        }
      ]),
  ...(synchronousCommit === "off"
    ? [
        {
          code: "PG-SETTINGS" as const,
          da: "synchronous_commit er slået fra: serveren kan miste det, den har bekræftet. Slå det til for rollen eller databasen.",
          en: "synchronous_commit is off: the server may lose what it has confirmed. Turn it on for the role or the database."
        }
      ]
    : [])
]

const nameProblems = ({ entities }: StorageModel): ReadonlyArray<SchemaProblem> => {
  const twice = (names: ReadonlyArray<readonly [name: string, of: string]>): ReadonlyArray<SchemaProblem> =>
    [...Map.groupBy(names, ([name]) => name)]
      .filter(([, all]) => all.length > 1)
      .map(([name, all]) => {
        const of = all.map(([, one]) => one).join(", ")
        return {
          code: "PG-NAMES" as const,
          da: `${of} ville alle hedde ${name}. Omdøb alle på nær én.`,
          en: `${of} would all be called ${name}. Rename all but one.`
        }
      })
  return [
    ...twice(entities.map((model) => [tableOf(model), model.entity])),
    ...entities.flatMap(({ entity, fields }) =>
      twice(Object.keys(fields).map((field) => [`${tableOf({ entity })}.${columnOf(field)}`, `${entity}.${field}`]))
    )
  ]
}

const ledgerProblems = (schema: string, { tables, ledger }: Inspected): ReadonlyArray<SchemaProblem> => {
  if (ledger === undefined)
    return tables.size === 0
      ? []
      : [
          {
            code: "PG-FOREIGN",
            da: `Skemaet ${schema} har andre tabeller (${[...tables.keys()].slice(0, 3).join(", ")}). Vælg et andet skema med schema eller --schema.`,
            en: `The schema ${schema} has other tables (${[...tables.keys()].slice(0, 3).join(", ")}). Choose another with schema or --schema.`
          }
        ]
  const known = new Map(steps.map((step) => [stepName(step), step]))
  return ledger.flatMap((row): ReadonlyArray<SchemaProblem> => {
    if (row.name.startsWith("view ")) return []
    if (row.owner !== ours) {
      const table = tableOf({ entity: row.name.split(" ")[1]! })
      return tables.has(table) ? [] : [drift(table)]
    }
    const step = known.get(row.name)
    if (step === undefined)
      return row.breaking
        ? [
            {
              code: "PG-NEWER",
              da: `Tabellerne er fra nyere kode (${row.name}). Opgradér @partnerskab/postgres.`,
              en: `The tables are from newer code (${row.name}). Upgrade @partnerskab/postgres.`
            }
          ]
        : []
    return checksumOf(step.sql) === row.checksum
      ? []
      : [
          {
            code: "PG-CHANGED",
            da: `Trinnet ${row.name} er ikke det, der blev kørt. Brug den udgave af pakken, der blev kørt med.`,
            en: `The step ${row.name} is not the one that was applied. Use the version of the package that applied it.`
          }
        ]
  })
}

const drift = (what: string): SchemaProblem => ({
  code: "PG-DRIFT",
  da: `${what} står i regnskabet over migreringer, men er der ikke. Genskab den fra en sikkerhedskopi.`,
  en: `${what} stands in the ledger of migrations, but is not there. Restore it from a backup.`
})

/** The ledger says what was made; a table that is there has the columns that every table of its kind has. */
const typeProblems = ({ entities }: StorageModel, { tables }: Inspected): ReadonlyArray<SchemaProblem> =>
  entities.flatMap((model) =>
    Object.entries(model.fields).flatMap(([field, type]): ReadonlyArray<SchemaProblem> => {
      const is = tables.get(tableOf(model))?.get(columnOf(field))
      const wanted = typeOf(type).replace(` collate "C"`, "")
      return is === undefined || is === wanted
        ? []
        : [
            {
              code: "PG-TYPE",
              da: `${model.entity}.${field} er ${wanted} nu, men ${tableOf(model)}.${columnOf(field)} er ${is}. Giv feltet et nyt navn.`,
              en: `${model.entity}.${field} is ${wanted} now, but ${tableOf(model)}.${columnOf(field)} is ${is}. Give the field another name.`
            }
          ]
    })
  )

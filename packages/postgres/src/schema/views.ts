import type { EntityModel, StorageModel } from "@partnerskab/core/storage"
import { columnOf, literal, quoted, tableOf } from "./names.ts"

/** A view with Danish names, for those who read the database. */
export interface View {
  readonly owner: string
  readonly name: string
  readonly sql: (schema: string) => string
}

/** A Danish word as a name: small letters, æ as ae, ø as oe, å as aa. */
const named = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replaceAll(/[^a-z0-9]+/g, "_")

/** The rights of whoever reads count, not those of the view's owner, where the server knows how (PostgreSQL 15). */
const rights = (serverVersion: number): string => (serverVersion >= 150_000 ? " with (security_invoker = true)" : "")

/** An older server reads a view with the rights of its owner, who sees all: so it shows those of one authority only. */
const conditions = (where: string, serverVersion: number): string => {
  const all = [
    ...(where === "" ? [] : [where]),
    ...(serverVersion >= 150_000 ? [] : ["authority = current_setting('partnerskab.authority', true)"])
  ]
  return all.length === 0 ? "" : ` where ${all.join(" and ")}`
}

const viewOf = (
  {
    owner,
    name,
    table,
    about
  }: { readonly owner: string; readonly name: string; readonly table: string; readonly about: string },
  {
    columns,
    where = ""
  }: { readonly columns: ReadonlyArray<readonly [column: string, name: string]>; readonly where?: string },
  serverVersion: number
): View => ({
  owner,
  name,
  sql: (schema) => {
    const view = `${quoted(schema)}.${quoted(name)}`
    const list = columns.map(([column, as]) => `  ${quoted(column)} as ${quoted(as)}`)
    return [
      `drop view if exists ${view};`,
      `create view ${view}${rights(serverVersion)} as select`,
      list.join(",\n"),
      `from ${quoted(schema)}.${quoted(table)}${conditions(where, serverVersion)};`,
      `comment on view ${view} is ${literal(about)};`
    ].join("\n")
  }
})

const lives = (model: EntityModel, serverVersion: number): ReadonlyArray<View> => {
  const { danish, entity, owner, fields } = model
  if (danish === undefined) return []
  const name = named(danish.plural)
  const own = Object.keys(fields).map((field): readonly [string, string] => [
    columnOf(field),
    field === "state" ? "status" : named(danish.fields[field] ?? field)
  ])
  const columns = [
    ["authority", "myndighed"],
    ["id", "id"],
    ...own,
    ["doc", "indhold"],
    ["version", "version"],
    ["recorded_at", "kendt_siden"]
  ] as const
  return [
    viewOf(
      { owner, name, table: tableOf(model), about: `${danish.plural}, som de er nu (${entity}).` },
      { columns, where: "version > 0" },
      serverVersion
    )
  ]
}

/** Names of views that everything has, with what they show. */
const everywhere = (serverVersion: number): ReadonlyArray<View> => [
  viewOf(
    {
      owner: "postgres",
      name: "haendelser",
      table: "journal",
      about: "Alt, der er sket; rækkefølgen i et livs historie er nummer."
    },
    {
      columns: [
        ["authority", "myndighed"],
        ["entity", "art"],
        ["id", "id"],
        ["version", "nummer"],
        ["type", "haendelse"],
        ["effective_on", "gaelder_fra"],
        ["recorded_at", "kendt_siden"],
        ["actor", "af"],
        ["on_behalf_of", "paa_vegne_af"],
        ["data", "indhold"]
      ]
    },
    serverVersion
  ),
  viewOf(
    {
      owner: "postgres",
      name: "tal",
      table: "fact",
      about: "Det, der tælles: hvad der gælder fra og med og til og med, og hvornår det var kendt."
    },
    {
      columns: [
        ["authority", "myndighed"],
        ["kind", "art"],
        ["entity", "om_art"],
        ["id", "om_id"],
        ["first_day", "fra_og_med"],
        ["last_day", "til_og_med"],
        ["dimensions", "dimensioner"],
        ["measures", "maal"],
        ["known_from", "kendt_fra"],
        ["known_to", "kendt_til"]
      ]
    },
    serverVersion
  ),
  viewOf(
    {
      owner: "postgres",
      name: "paamindelser",
      table: "outbox",
      about: "Påmindelser, der venter, er gjort eller lagt til side."
    },
    {
      columns: [
        ["authority", "myndighed"],
        ["key", "noegle"],
        ["entity", "om_art"],
        ["id", "om_id"],
        ["due_at", "forfalder"],
        ["standing", "status"],
        ["attempts", "forsoeg"]
      ],
      where: "kind = 'reminder'"
    },
    serverVersion
  )
]

/** Every view of an installation. Of two with one name, the first by owner keeps it; none is of a name that a table has. */
export const viewsOf = ({ entities }: StorageModel, serverVersion: number): ReadonlyArray<View> => {
  const taken = new Set([
    "person",
    "command",
    "claim",
    "boundary",
    "journal",
    "fact",
    "outbox",
    "installation",
    "migration",
    "tombstone"
  ])
  const all = [...everywhere(serverVersion), ...entities.flatMap((model) => lives(model, serverVersion))]
  return all.filter(({ name }) => !taken.has(name) && !name.startsWith("life_") && taken.add(name) !== undefined)
}

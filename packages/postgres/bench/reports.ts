import { createPartnerskab, PlaceStands } from "@partnerskab/core"
import type { Pool } from "pg"
import { postgres } from "../src/index.ts"
import { compare, type Compared, onLines, type Rounds } from "./compare.ts"
import { authority, editions } from "./world.ts"

/** The same facts in a table that is made for one report, and nothing else. */
export const reportTables = (schema: string): ReadonlyArray<string> => [
  `create table ${schema}.stay as select authority as tenant, id, first_day, last_day, dimensions ->> 'party' as party, dimensions ->> 'status' as status from ${schema}.fact where kind = 'placements.placeStands'`,
  `create index on ${schema}.stay (tenant, first_day)`,
  `create table ${schema}.kind_of_party as select authority as tenant, dimensions ->> 'of' as party, dimensions ->> 'value' as kind, first_day, last_day from ${schema}.fact where kind = 'party.kind'`,
  `create index on ${schema}.kind_of_party (tenant, party, first_day)`,
  "vacuum analyze"
]

/** A stock and a flow by quarter, both by the kind of the party on the day: ours, the same by hand, and in tables of their own. */
export const reports = async (
  pool: Pool,
  schema: string,
  rounds: Rounds
): Promise<Readonly<Record<"stock" | "flow" | "flowAlone", Compared>>> => {
  const pk = createPartnerskab({ authority, editions, storage: postgres({ pool, schema }) })
  const joins = [{ dimension: "party.kind", through: "party", group: true }]
  const [on, to] = ["2012-06-01", "2019-12-31"] as const
  const fact = `${schema}.fact`
  const ask = (name: string, text: string, values: Array<unknown>) => () =>
    pool.query({ name: `${schema} ${name}`, text, values })
  const holds = (d: string, day: string) =>
    `${d}.first_day <= ${day} and (${d}.last_day is null or ${d}.last_day >= ${day})`
  const known = (f: string, kind: string) => `${f}.authority = $1 and ${f}.kind = '${kind}' and ${f}.known_to is null`
  const sameTables = (group: string, day: string, where: string) =>
    `select ${group}, d.dimensions -> 'value' as kind, count(*) from ${fact} f left join ${fact} d on ${known("d", "party.kind")} and d.dimensions -> 'of' = f.dimensions -> 'party' and ${holds("d", day)} where ${known("f", "placements.placeStands")} and ${where} group by 1, 2`
  const ownTables = (group: string, day: string, where: string) =>
    `select ${group}, d.kind, count(*) from ${schema}.stay f left join ${schema}.kind_of_party d on d.tenant = f.tenant and d.party = f.party and ${holds("d", day)} where f.tenant = $1 and ${where} group by 1, 2`
  const quarter = "date_trunc('quarter', f.first_day)"
  const stock = holds("f", "$2::date")
  const flow = "f.first_day <= $2"
  return {
    stock: await compare(
      {
        ours: onLines(1, () => pk.count(PlaceStands, { taken: { how: "stock", on }, joins })),
        "same tables": onLines(1, ask("stock", sameTables("1", "$2::date", stock), [authority.code, on])),
        "own tables": onLines(1, ask("own stock", ownTables("1", "$2::date", stock), [authority.code, on]))
      },
      rounds
    ),
    flow: await compare(
      {
        ours: onLines(1, () => pk.count(PlaceStands, { taken: { how: "flow", to, bucket: "quarter" }, joins })),
        "same tables": onLines(1, ask("flow", sameTables(quarter, "f.first_day", flow), [authority.code, to])),
        "own tables": onLines(1, ask("own flow", ownTables(quarter, "f.first_day", flow), [authority.code, to]))
      },
      rounds
    ),
    flowAlone: await compare(
      {
        ours: onLines(1, () =>
          pk.count(PlaceStands, { taken: { how: "flow", to, bucket: "quarter" }, by: ["status"] })
        ),
        "same tables": onLines(
          1,
          ask(
            "alone",
            `select ${quarter}, f.dimensions ->> 'status', count(*) from ${fact} f where ${known("f", "placements.placeStands")} and ${flow} group by 1, 2`,
            [authority.code, to]
          )
        ),
        "own tables": onLines(
          1,
          ask(
            "own alone",
            `select ${quarter}, f.status, count(*) from ${schema}.stay f where f.tenant = $1 and ${flow} group by 1, 2`,
            [authority.code, to]
          )
        )
      },
      rounds
    )
  }
}

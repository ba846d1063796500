import { createPartnerskab } from "@partnerskab/core"
import { writeCursor } from "@partnerskab/core/storage"
import type { Pool } from "pg"
import { postgres } from "../src/index.ts"
import { compare, type Compared, onLines, type Rounds } from "./compare.ts"
import { authority, editions } from "./world.ts"

const tenant = authority.code
const idOf = (n: number): string => `place-${String(n).padStart(8, "0")}`

/** Reading by id, a page of fifty, a page far down, an ordered page: ours beside prepared statements over the same table. */
export const reads = async (pool: Pool, schema: string, { places, rounds }: { places: number; rounds: Rounds }) => {
  const pk = createPartnerskab({ authority, editions, storage: postgres({ pool, schema }) })
  const table = `${schema}.life_place`
  const columns = "id, version, doc"
  const ask = (name: string, text: string, values: Array<unknown>) =>
    pool.query({ name: `${schema} ${name}`, text, values })
  let at = 0
  const anyId = () => idOf(1 + ((at += 7919) % places))
  const agreement = () => `A-${String((at += 7919) % Math.floor(places / 10)).padStart(8, "0")}`
  // As somebody has it who has turned so many pages.
  const deepAt = Math.floor(places * 0.9)
  const after = writeCursor({ value: null, id: idOf(deepAt) })
  if ((await pk.place.find({}, { limit: 50, after })).rows[0]!.id !== idOf(deepAt + 1))
    throw new Error("the deep page is another one")
  const page = `select ${columns} from ${table} where authority = $1 and version > 0 and id > $2 order by id limit 50`
  const total = `select count(*) from ${table} where authority = $1 and version > 0`
  const many = { ...rounds, count: Math.max(1, Math.floor(rounds.count / 20)), warm: 5 }
  return {
    byId: await compare(
      {
        ours: onLines(1, () => pk.place.get(anyId())),
        pg: onLines(1, () =>
          ask("id", `select ${columns} from ${table} where authority = $1 and id = $2`, [tenant, anyId()])
        )
      },
      rounds
    ),
    few: await compare(
      {
        ours: onLines(1, () => pk.place.find({ agreement: agreement() }, { limit: 50 })),
        pg: onLines(1, () =>
          ask(
            "few",
            `select ${columns}, (select count(*) from ${table} where authority = $1 and agreement = $2 and version > 0) as total from ${table} where authority = $1 and agreement = $2 and version > 0 order by id limit 50`,
            [tenant, agreement()]
          )
        )
      },
      rounds
    ),
    page: await compare(
      {
        ours: onLines(1, () => pk.place.find({}, { limit: 50 })),
        "deep, ours": onLines(1, () => pk.place.find({}, { limit: 50, after })),
        "ordered, ours": onLines(1, () => pk.place.find({}, { limit: 50, orderBy: { field: "instrument" } })),
        "pg with total": onLines(1, async () => {
          await ask("page", page, [tenant, ""])
          await ask("total", total, [tenant])
        }),
        "pg without total": onLines(1, () => ask("page", page, [tenant, ""])),
        "deep, pg without total": onLines(1, () => ask("page", page, [tenant, idOf(deepAt)]))
      },
      many
    )
  }
}

export type Reads = Readonly<Record<"byId" | "few" | "page", Compared>>

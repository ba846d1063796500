import { readdirSync, readFileSync } from "node:fs"
import { createPartnerskab, edition2008, edition2016, InForce, PlaceStands, storageModel } from "@partnerskab/core"
import { describe, expect, it } from "vitest"
import { apply, plan, postgres } from "../src/index.ts"
import { startPglite } from "./servers.ts"

const folder = new URL("../fixtures/schema/", import.meta.url)
const editions = [edition2008, edition2016] as const

interface Expected {
  readonly journal: number
  readonly heads: ReadonlyArray<string>
  readonly inForce: unknown
  readonly places: unknown
}

describe("a database as it was when an issue was finished", () => {
  it.each(readdirSync(folder))(
    "of issue %s is taken over: nothing is lost, and all is counted as then",
    async (issue) => {
      const read = (file: string) => readFileSync(new URL(`${issue}/${file}`, folder), "utf8")
      const expected = JSON.parse(read("expected.json")) as Expected
      const db = await startPglite()
      await db.exec(read("dump.sql"))
      // The file has rows with their numbers, but not how far they were counted, as a dump of a server has.
      for (const table of ["journal", "fact"])
        await db.exec(
          `select setval(pg_get_serial_sequence('partnerskab.${table}', 'seq'), (select max(seq) from partnerskab.${table}))`
        )
      const options = { pglite: db, model: storageModel({ editions }) }
      expect((await plan(options)).problems).toEqual([])
      await apply(options)
      const pk = createPartnerskab({
        authority: { code: "0330", displayName: "Jobcenter" },
        editions,
        storage: postgres({ pglite: db })
      })
      await pk.rebuild()
      expect(await pk.verify()).toEqual([])
      const heads = await db.query<{ head: string }>(
        "select entity || '/' || id || ' ' || hash as head from (select distinct on (entity, id) entity, id, hash from partnerskab.journal order by entity, id, version desc) last order by 1"
      )
      expect(heads.rows.map(({ head }) => head)).toEqual(expected.heads)
      const { rows } = await db.query<{ n: number }>("select count(*)::integer as n from partnerskab.journal")
      expect(rows[0]?.n).toBe(expected.journal)
      const on = { taken: { how: "stock", on: "2011-06-01" } } as const
      expect(await pk.count(InForce, on)).toEqual(expected.inForce)
      expect(await pk.count(PlaceStands, on)).toEqual(expected.places)
      await db.close()
    }
  )

  it("is there for every issue since tables were first made", () => {
    expect(readdirSync(folder).toSorted()).toEqual(["4", "5"])
  })
})

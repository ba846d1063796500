import type { PGlite } from "@electric-sql/pglite"
import { lawModel } from "@partnerskab/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply, plan } from "../src/index.ts"
import { aStep, startPglite, storageOn } from "./servers.ts"

let pglite: PGlite
beforeAll(async () => {
  pglite = await startPglite()
  await apply({ pglite, model: lawModel })
}, 60_000)
afterAll(() => pglite.close())

const planned = () => plan({ pglite, model: lawModel })
const told = async () => (await planned()).problems.map(({ code, en }) => [code, en] as const)

/** Somebody does something to the tables; afterwards it was never done. */
const after = async (sql: string, look: () => Promise<void>) => {
  await pglite.exec(`begin; ${sql}`)
  try {
    await look()
  } finally {
    await pglite.exec("rollback")
  }
}

/** What a problem says is to be run. */
const remedy = (en: string): string => /The owner of the tables runs: (.*)$/.exec(en)![1]!

describe("what somebody took away", () => {
  it("is nothing when nobody did", async () => {
    expect(await planned()).toMatchObject({ steps: [], problems: [] })
  })

  it.each([
    ["the row-level security of a table", "alter table partnerskab.journal disable row level security", "journal"],
    ["that of a table of lives", "alter table partnerskab.life_place disable row level security", "life_place"],
    ["its policy", "drop policy of_authority on partnerskab.person", "person"],
    ["an index", "drop index partnerskab.outbox_due", "outbox"],
    ["an index that keeps a fact from being open twice", "drop index partnerskab.fact_open", "fact"],
    ["an index of an expression", "drop index partnerskab.person_exactly", "person"],
    ["an index of lives", "drop index partnerskab.life_agreement_authority_state_id_idx", "life_agreement"],
    ["a key", "alter table partnerskab.journal drop constraint journal_pkey", "journal"],
    ["the key of a table of lives", "alter table partnerskab.life_place drop constraint life_place_pkey", "life_place"],
    [
      "its policy, where there is another",
      "drop policy of_authority on partnerskab.person; create policy theirs on partnerskab.person using (true)",
      "person"
    ],
    [
      "an index that keeps a fact from being open twice, where one over the same does not",
      "drop index partnerskab.fact_open; create index theirs on partnerskab.fact (authority, entity, id, kind, key)",
      "fact"
    ]
  ])("is told, with what puts it back: %s", async (_, sql, table) => {
    await after(sql, async () => {
      const [[code, en], ...others] = (await told()) as [readonly [string, string]]
      expect([code, others]).toEqual(["PG-DRIFT", []])
      expect(en).toContain(table)
      await pglite.exec(remedy(en))
      expect(await told()).toEqual([])
    })
  })

  const another = (how: string) =>
    `drop index partnerskab.fact_of_life; create ${how.replace("#", "index theirs on partnerskab.fact (authority, entity, id)")}`

  it.each([
    ["brings more along", another("# include (kind)")],
    ["keeps apart as well", another("unique #")]
  ])("is nothing when another index does the same and %s", async (_, sql) => {
    await after(sql, async () => expect(await told()).toEqual([]))
  })

  it("is told of an index that was begun and never finished", async () => {
    const sql = "update pg_index set indisvalid = false where indexrelid = 'partnerskab.outbox_due'::regclass"
    await after(sql, async () => {
      const problems = await told()
      expect(problems).toEqual([["PG-DRIFT", expect.stringContaining("not_before")]])
      await pglite.exec(remedy(problems[0]![1]!))
      expect(await told()).toEqual([])
    })
  })

  it("is nothing when PostgreSQL writes a column in quotes", async () => {
    const shift = { entity: "shift", owner: "core", fields: { state: "text", time: "text" } } as const
    const elsewhere = { pglite, schema: "shifts", model: { ...lawModel, entities: [shift] } }
    await apply(elsewhere)
    expect((await plan(elsewhere)).problems).toEqual([])
  })

  it("is told once when a view stands in the place of a table", async () => {
    const sql =
      "alter table partnerskab.tombstone rename to kept; create view partnerskab.tombstone as select * from partnerskab.kept"
    await after(sql, async () => expect(await told()).toEqual([["PG-DRIFT", expect.stringContaining("tombstone")]]))
  })

  it("is told when it is a table of every installation, also by the storage before it is used", async () => {
    await after("drop table partnerskab.tombstone", async () => {
      expect(await told()).toEqual([["PG-DRIFT", expect.stringContaining("tombstone")]])
      await expect(storageOn({ pglite }).commit(aStep("a", 1))).rejects.toMatchObject({ problem: { code: "PG-DRIFT" } })
    })
  })

  it("is told in a schema of any name", async () => {
    const elsewhere = { pglite, model: lawModel, schema: "Partnerskab æøå" }
    await apply(elsewhere)
    const sql = `drop index "Partnerskab æøå".claim_of_life; alter table "Partnerskab æøå".claim disable row level security`
    await after(sql, async () => {
      for (const { en } of (await plan(elsewhere)).problems) await pglite.exec(remedy(en))
      expect((await plan(elsewhere)).problems).toEqual([])
    })
    await after(sql, async () => expect((await plan(elsewhere)).problems).toHaveLength(2))
  })

  it("is made again when it is a view, and no application waits for it", async () => {
    await after("drop view partnerskab.tal", async () => {
      const { steps, problems } = await planned()
      expect([steps.map(({ name }) => name), problems]).toEqual([["view tal"], []])
      expect(await storageOn({ pglite }).commit(aStep("a", 1))).toEqual({ _tag: "Committed" })
    })
  })
})

import { execFile } from "node:child_process"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { accepted } from "@partnerskab/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply, postgres, type PostgresStorage } from "../src/index.ts"
import { all, installed, model } from "./lived.ts"
import { type Server, startServer } from "./servers.ts"

const run = promisify(execFile)

/** The version of the pg_dump of this machine; 0 without one. */
const ofPgDump = await run("pg_dump", ["--version"]).then(
  ({ stdout }) => Number(/(\d+)\./.exec(stdout)?.[1] ?? 0),
  () => 0
)

/** Everything there was to know of two whose data must go, and a text of one who stays. */
const [first, second, reach] = ["Kontakten Ærøboe", "Kontakten Åsebjerg", "aeroeboe@vaerksted.example"]
const company = { name: "Bageriet Rundstykket", cvr: "10000033" }
const gone = [first, second, reach, company.name, company.cvr, "ophoerende-part"]
const stays = "Kontakten Blivende"

/** Two people and a company; then the texts of one are erased, and the company is purged. */
const live = async (storage: PostgresStorage) => {
  const pk = installed(storage)
  const desk = pk.as("consultant-1")
  accepted(await desk.people.register({ person: "p1", on: "2010-01-03", name: first, reach }))
  accepted(await desk.people.change({ person: "p1", on: "2010-01-04", name: second, reach }))
  for (const n of [1, 2, 3])
    accepted(await desk.people.register({ person: `stays-${n}`, on: "2010-01-03", name: `${stays} ${n}` }))
  const [party, on] = ["ophoerende-part", "2010-01-04"] as const
  accepted(await desk.parties.add({ party, on, ...company, kind: "company", workplaces: ["1003000001"] }))
  accepted(await desk.parties.changeWorkplaces({ party, on, workplaces: [] }))
  // A table with nothing left in it would keep the server's sample of what it had.
  const other = { party: "blivende-part", name: "Skolen på Bakken", cvr: "10000025" } as const
  accepted(await desk.parties.add({ ...other, on, kind: "company", workplaces: [] }))
  return pk
}

const forget = async ({ admin }: PostgresStorage, pk: ReturnType<typeof installed>) => {
  accepted(await pk.erase({ entity: "person", id: "p1" }, { by: "dpo", ground: "indsigelse" }))
  const stream = { entity: "party", id: "ophoerende-part" }
  return admin.purge({ stream, ground: "slettefrist", on: "2016-05-01" })
}

/** Every row of every table, as text. */
const rowsOf = async ({ pool }: Server): Promise<string> => {
  const tables = await pool.query(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'partnerskab'"
  )
  const texts = tables.rows.map(({ name }) => pool.query(`select t::text as row from ${name} t`))
  return (await Promise.all(texts)).flatMap(({ rows }) => rows.map(({ row }) => row as string)).join("\n")
}

/** Every file of a server but its log of changes, which it writes over by itself in time. */
const filesOf = async ({ pool }: Server): Promise<ReadonlyArray<Buffer>> => {
  const { rows } = await pool.query("show data_directory")
  const folder = join(rows[0].data_directory, "base")
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(entries.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))))
}

const foundIn = (where: string | ReadonlyArray<Buffer>, texts: ReadonlyArray<string>): ReadonlyArray<string> =>
  texts.filter((text) =>
    typeof where === "string" ? where.includes(text) : where.some((file) => file.includes(Buffer.from(text, "utf8")))
  )

describe.each([18, 14] as const)("when someone's data must go (PostgreSQL %s)", (version) => {
  let server: Server
  let storage: PostgresStorage
  beforeAll(async () => {
    server = await startServer(version)
    await apply({ pool: server.pool, model })
    storage = postgres({ pool: server.pool })({ authority: "0330", model })
  }, 60_000)
  afterAll(() => server.stop())

  it("no row has a text of theirs, no dump, and no file; what stays adds up", async () => {
    const pk = await live(storage)
    // As the server does by itself: it keeps a sample of the values of each column.
    await server.pool.query("analyze; checkpoint")
    expect(foundIn(await rowsOf(server), [...gone, stays])).toEqual([...gone, stays])
    expect(foundIn(await filesOf(server), [...gone, stays])).toEqual([...gone, stays])
    expect((await storage.admin.search(gone)).map(({ where }) => where)).toContain("persons")

    expect(await forget(storage, pk)).toMatchObject({ rows: 2 })
    const tombstone = "ophoerende-part"
    const texts = gone.filter((text) => text !== tombstone)
    expect(await storage.admin.search(texts)).toEqual([])
    expect(foundIn(await rowsOf(server), [...texts, stays])).toEqual([stays])
    if (ofPgDump >= version) {
      const { stdout } = await run("pg_dump", [server.url], { maxBuffer: 1e9 })
      expect(foundIn(stdout, [...texts, stays])).toEqual([stays])
    }
    await server.pool.query("analyze")
    await server.pool.query("vacuum full")
    await server.pool.query("checkpoint")
    expect(foundIn(await filesOf(server), [...texts, stays])).toEqual([stays])

    expect(await pk.verify()).toEqual([])
    expect(await storage.admin.search([stays])).toEqual([{ where: "persons", rows: 3 }])
    const left = (await all(storage.admin.export())).filter(({ line }) => line === "tombstone")
    expect(left).toMatchObject([{ tombstone: { stream: { entity: "party", id: tombstone } } }])
  })
})

import { defineLaws, lawModel } from "@partnerskab/testing"
import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply, postgres } from "../src/index.ts"
import { hostOn } from "./lawful.ts"
import { explained, listening, poolOn, readsOf, type Sent, type Server, startServer } from "./servers.ts"

let server: Server
let pool: Pool
const sent = new Map<string, Sent>()

beforeAll(async () => {
  server = await startServer(18)
  await server.pool.query("create role app login password 'app'")
  await apply({ pool: server.pool, model: lawModel, appRole: "app" })
  pool = poolOn(server, { max: 8, change: (url) => (url.username = url.password = "app") })
}, 60_000)
afterAll(async () => {
  await pool.end()
  await server.stop()
})

/** Tables that are the same for all. */
const shared = new Set(["installation", "migration"])

const ofAll = (table: string | undefined): boolean =>
  table === undefined || shared.has(table) || table.startsWith("pg_")

/** What stands within a text says nothing. */
const saysAuthority = (condition = ""): boolean =>
  condition.replaceAll(/'(?:[^']|'')*'/g, "''").includes("authority = ")

/** Where a statement reads or writes rows without saying whose. The owner asks: no policy helps. */
const withoutAuthority = async (one: Sent): Promise<ReadonlyArray<string>> => {
  const plan = await explained(server.pool, one, "generic_plan")
  const reads = readsOf(plan)
    .filter((node) => !ofAll(node["Relation Name"]))
    .filter((node) => ![node["Index Cond"], node["Recheck Cond"], node.Filter].some(saysAuthority))
    .map((node) => `reads ${node["Relation Name"]}`)
  const writes = [
    ...one.text.matchAll(/insert into "partnerskab"\."?(\w+)"?(?: as \w+)? \((\w+)[^)]*\) select (\$\d+::text)?/g)
  ]
    .filter(([, table, first, value]) => !ofAll(table) && !(first === "authority" && value !== undefined))
    .map(([, table]) => `writes ${table}`)
  return [...reads, ...writes]
}

describe("the role an application connects as", () => {
  defineLaws(
    { describe, it },
    { name: "keeps every law that needs no administrator", probes: ["reopen", "within"] },
    (of) => {
      const made = () => postgres({ pool: listening(pool, (one) => sent.set(one.text, one)) })(of)
      const storage = made()
      return { storage, probes: { reopen: made, within: hostOn(pool)(storage) } }
    }
  )
})

describe("every statement that was sent", () => {
  it("says whose rows it reads and writes, by itself and without a policy", async () => {
    const ours = [...sent.values()].filter(({ text }) => text.includes(`"partnerskab".`))
    expect(ours.length).toBeGreaterThan(50)
    const faults: Array<string> = []
    for (const one of ours) for (const fault of await withoutAuthority(one)) faults.push(`${fault}: ${one.text}`)
    expect(faults).toEqual([])
  })

  it.each([
    [`select * from "partnerskab".journal j where j.id = $1::text`, ["reads journal"]],
    [
      `select j.* from "partnerskab".command c join "partnerskab".journal j on j.command_id = c.id where c.authority = $1::text`,
      ["reads journal"]
    ],
    [`update "partnerskab".boundary t set version = t.version + 1 where t.key = $1::text`, ["reads boundary"]],
    [`delete from "partnerskab".claim c where c.entity = $1::text`, ["reads claim"]],
    [
      `insert into "partnerskab".boundary (key, authority, version) select k, $1::text, 1 from unnest($2::text[]) as k`,
      ["writes boundary"]
    ],
    [
      `insert into "partnerskab".boundary (authority, key, version) select b.key, $1::text, 1 from "partnerskab".boundary b where b.authority = $1::text`,
      ["writes boundary"]
    ],
    [
      `select $1::text as authority, (select count(*) from "partnerskab".fact where entity = 'authority = ') as n`,
      ["reads fact"]
    ]
  ])("would be found out if it did not: %s", async (text, faults) => {
    expect(await withoutAuthority({ text, values: [] })).toEqual(faults)
  })
})

import { readFile } from "node:fs/promises"
import { lawModel } from "@partnerskab/testing"
import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply } from "../src/index.ts"
import { explained, listening, poolOn, readsOf, type Sent, type Server, startServer, storageOn } from "./servers.ts"

/** Rows of each kind that each authority has. */
const each = 300
const one = "0330"

let server: Server
let codes: ReadonlyArray<string>
let pools: Readonly<Record<"owner" | "app", Pool>>

/** Rows for every authority, the same for all but the authority. */
const filled = async (): Promise<void> => {
  const into = (table: string, columns: string, values: string) =>
    server.pool.query(
      `insert into partnerskab.${table} (authority, ${columns}) select a, ${values} from unnest($1::text[]) as a, generate_series(1, $2::integer) as n`,
      [codes, each]
    )
  await into(
    "life_agreement",
    "id, version, doc, state, party, head, recorded_at, evolution, projection",
    "'a' || n, 1, '{}', case when n % 3 = 0 then 'Active' else 'Draft' end, 'p' || n % 20, 'h', now(), 1, 1"
  )
  await into(
    "journal",
    "entity, id, version, type, form, data, effective_on, recorded_at, actor, command_id, trace, hash, epoch",
    "'agreement', 'a' || n, 1, 'Drafted', 1, '{}', '2011-01-01', now(), 'c', 'c' || n, '[]', 'h', 1"
  )
  await into(
    "fact",
    "kind, key, entity, id, first_day, dimensions, measures, projection, known_from",
    `case n % 3 when 0 then 'agreement.inForce' else 'party.sector' end, '', 'agreement', 'a' || n, date '2009-01-01' + n, '{"of": "a1", "value": "x"}', '{"n": 1}', 1, now()`
  )
  await into(
    "command",
    "id, hash, entries, recorded_at",
    "'c' || n, 'h', jsonb_build_array(jsonb_build_array('agreement', 'a' || n, 1)), now()"
  )
  await into("boundary", "key, version", "'set' || n, 1")
  await into(
    "claim",
    "scope, key, entity, id, first_day, last_day",
    "'s', 'k' || n, 'agreement', 'a' || n, '-infinity', 'infinity'"
  )
  await into(
    "person",
    "ref, kind, entity, id, text, folded",
    "'r' || n, 'name', 'person', 'p' || n, 'Bente ' || n, 'bente ' || n"
  )
  await into(
    "outbox",
    "key, kind, entity, id, due_at, payload, not_before",
    "'o' || n, 'reminder', 'agreement', 'a' || n, '2011-01-01', '{}', '2011-01-01'"
  )
  await server.pool.query("vacuum analyze")
}

beforeAll(async () => {
  const text = await readFile(new URL("fixtures/municipalities.json", import.meta.url), "utf8")
  codes = (JSON.parse(text) as { municipalities: ReadonlyArray<{ code: string }> }).municipalities.map(
    ({ code }) => code
  )
  server = await startServer(18)
  await server.pool.query("create role app login password 'app'")
  await apply({ pool: server.pool, model: lawModel, appRole: "app" })
  const app = poolOn(server, { max: 1, change: (url) => (url.username = url.password = "app") })
  pools = { owner: server.pool, app }
  await filled()
}, 120_000)
afterAll(async () => {
  await pools.app.end()
  await server.stop()
})

const life = { entity: "agreement", id: "a9" }
const instant = "2012-01-01T00:00:00.000Z"

/** What is asked and sent most, each with what it is to answer. */
const hot: Readonly<Record<string, (storage: ReturnType<typeof storageOn>) => Promise<unknown>>> = {
  "a command's reading": (storage) =>
    storage.load({
      commandId: "c9",
      streams: [life],
      sets: [{ boundary: "set1", entity: "agreement", where: { party: "p1" } }]
    }),
  "lives by a field": (storage) => storage.find({ entity: "agreement", where: { state: "Active" }, limit: 10 }),
  "lives in the order of a field": (storage) =>
    storage.find({ entity: "agreement", where: {}, orderBy: { field: "party" }, limit: 10 }),
  "a figure": (storage) =>
    storage.measure({ kind: "agreement.inForce", taken: { how: "stock", on: "2009-06-01" }, counted: "facts" }),
  "a figure by another's dimension": (storage) =>
    storage.measure({
      kind: "agreement.inForce",
      taken: { how: "flow", to: "2009-12-31", bucket: "quarter" },
      counted: "subjects",
      joins: [{ dimension: "party.sector", through: "of", group: true }]
    }),
  "a page of the journal": (storage) => storage.journal({ after: "1.0.0", limit: 100 }),
  "the journal of a life": (storage) => storage.journal({ stream: life }),
  "what is due": (storage) => storage.claimDue({ kinds: ["reminder"], now: instant, leaseUntil: instant, limit: 10 }),
  "people by name": (storage) => storage.findPersons({ kinds: ["name"], words: ["bente"], limit: 10 }),
  "people by a whole text": (storage) =>
    storage.findPersons({ kinds: ["name"], words: [], exactly: "Bente 9", limit: 10 })
}

/** The statement that a question is sent as. */
const sentBy = async (pool: Pool, ask: (storage: ReturnType<typeof storageOn>) => Promise<unknown>): Promise<Sent> => {
  const all: Array<Sent> = []
  await ask(storageOn({ pool: listening(pool, (sent) => all.push(sent)) }, { authority: one }))
  return all.at(-1)!
}

const conditionOf = (node: ReturnType<typeof readsOf>[number]): string =>
  node["Index Cond"] ?? node["Recheck Cond"] ?? ""

describe("98 authorities in one database", () => {
  it("are the municipalities of Denmark, each with its rows", async () => {
    expect(codes).toHaveLength(98)
    for (const code of ["0101", "0330", "0860"])
      expect(
        (await storageOn({ pool: pools.app }, { authority: code }).find({ entity: "agreement", where: {} })).total
      ).toBe(each)
  })

  describe.each(["owner", "app"] as const)("for one of them, asked as the role %s", (role) => {
    it.each(Object.keys(hot))("%s is found by its authority, and no row of another is looked at", async (name) => {
      const sent = await sentBy(pools[role], hot[name]!)
      const client = await pools[role].connect()
      try {
        await client.query(`begin; set local partnerskab.authority = '${one}'`)
        const plan = await explained(client, sent, "analyze")
        await client.query("rollback")
        const reads = readsOf(plan).filter((node) => node["Relation Name"] !== "installation")
        expect(reads.length).toBeGreaterThan(0)
        for (const node of reads) {
          expect(conditionOf(node), JSON.stringify(node)).toContain("authority = ")
          // Own rows that a filter left out are no harm; more rows than one has would be another's.
          expect(
            node["Actual Rows"]! + (node["Rows Removed by Filter"] ?? 0),
            JSON.stringify(node)
          ).toBeLessThanOrEqual(each)
        }
      } finally {
        client.release(true)
      }
    })
  })

  it.each(Object.keys(hot))("%s has such a plan for whoever asks, once it is kept", async (name) => {
    const plan = await explained(server.pool, await sentBy(server.pool, hot[name]!), "generic_plan")
    for (const node of readsOf(plan).filter(({ "Relation Name": table }) => table !== "installation"))
      expect(conditionOf(node), JSON.stringify(node)).toContain("authority = ")
  })

  it("would be found out without the index: a plan that reads all", async () => {
    const sent = {
      text: "select count(*) from partnerskab.person p where upper(p.authority) = $1::text",
      values: [one]
    }
    const [node] = readsOf(await explained(server.pool, sent, "analyze"))
    expect(conditionOf(node!)).toBe("")
    expect(node!["Rows Removed by Filter"]).toBe(97 * each)
  })
})

import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createPartnerskab, edition2008, edition2016, orThrow } from "@partnerskab/core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { run } from "../src/cli/index.ts"
import { postgres } from "../src/index.ts"
import { startServer, type Server } from "./servers.ts"

let server: Server
let folder: string
let config: string
beforeAll(async () => {
  server = await startServer(18)
  folder = await mkdtemp(join(tmpdir(), "partnerskab-cli-"))
  config = await configured("0330")
}, 60_000)
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const configured = async (code: string): Promise<string> => {
  const file = join(folder, `${code}.config.mjs`)
  const core = import.meta.resolve("@partnerskab/core")
  await writeFile(
    file,
    `import { edition2008, edition2016 } from ${JSON.stringify(core)}
export default { authority: { code: "${code}", displayName: "Jobcenter" }, editions: [edition2008, edition2016] }\n`
  )
  return file
}

/** What the command says, and how it ends. */
const told = async (...args: ReadonlyArray<string>) => {
  const said: Array<string> = []
  const complained: Array<string> = []
  const code = await run(
    ["--database", server.url, "--config", config, ...args],
    {},
    {
      say: (text) => void said.push(text),
      complain: (text) => void complained.push(text)
    }
  )
  return { code, said: said.join(""), complained: complained.join("") }
}

const desk = () =>
  createPartnerskab({
    authority: { code: "0330", displayName: "Jobcenter" },
    editions: [edition2008, edition2016] as const,
    storage: postgres({ pool: server.pool })
  }).as("consultant-1")

describe("partnerskab-pg", () => {
  it("plans, applies, and then has nothing to do", async () => {
    const planned = await told("plan")
    expect(planned).toMatchObject({ code: 1, complained: "" })
    expect(planned.said).toMatch(/^postgres {2}0001 first tables {2}\(breaking\)\ncore {2}life agreement\n/)
    expect((await told("plan", "--sql")).said).toMatch(/^begin;\n[^]*create table "partnerskab"\.journal[^]*commit;$/)
    expect(await told("status")).toMatchObject({ code: 1, said: expect.stringMatching(/missing:\npostgres/) })
    expect((await told("apply")).code).toBe(0)
    expect(await told("apply")).toEqual({ code: 0, said: "nothing to do\n", complained: "" })
    expect(await told("plan")).toEqual({ code: 0, said: "nothing to do\n", complained: "" })
  })

  it("says what was applied, and exits with 2 when tables are not those of the code", async () => {
    const status = await told("status")
    expect(status.code).toBe(0)
    expect(status.said).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:]{8}Z {2}core {2}life agreement$/m)
    await server.pool.query("alter table partnerskab.life_person rename to life_nobody")
    const drifted = await told("status")
    expect(drifted.code).toBe(2)
    expect(drifted.complained).toMatch(
      /^PG-DRIFT\n {2}life_person stands in the ledger.*\n {2}life_person står i regnskabet/
    )
    await server.pool.query("alter table partnerskab.life_nobody rename to life_person")
    await server.pool.query("alter table partnerskab.person disable row level security")
    expect(await told("status")).toMatchObject({ code: 2, complained: expect.stringMatching(/^PG-DRIFT\n.* person /) })
    expect((await told("doctor")).said).toMatch(/^!! {2}tables: not those of the code\n {6}PG-DRIFT: .* person /m)
    await server.pool.query("alter table partnerskab.person enable row level security")
    expect((await told("status")).code).toBe(0)
  })

  it("tells what is wrong with a server", async () => {
    const { code, said } = await told("doctor")
    expect(code).toBe(1)
    expect(said).toMatch(/^ok {2}synchronous_commit: on$/m)
    expect(said).toMatch(/^ok {2}tables: those of the code$/m)
    expect(said).toMatch(/^!! {2}fsync: off\n {6}turn it on/m)
    expect(said).toMatch(/^!! {2}role: owner, superuser\n {6}let the application connect/m)
  })

  it("says what the role of the connection cannot see, and does not call it well", async () => {
    await server.pool.query("create role app login password 'app'")
    expect((await told("apply", "--app-role", "app")).code).toBe(0)
    const { said } = await told("doctor", "--database", server.url.replace("owner:owner", "app:app"))
    expect(said).toMatch(/^\?\? {2}oldest open transaction: not visible without pg_monitor$/m)
    expect(said).toMatch(/^\?\? {2}set aside: not visible to this role/m)
    expect(said).toMatch(/^\?\? {2}overdue: not visible to this role/m)
    await server.pool.query("grant pg_monitor to app")
    const seen = await told("doctor", "--database", server.url.replace("owner:owner", "app:app"))
    expect(seen.said).toMatch(/^ok {2}oldest open transaction: \d+ s$/m)
  })

  it("makes no folder for a database but to apply", async () => {
    const nowhere = join(folder, "mistyped")
    for (const command of ["status", "plan", "doctor", "export"])
      expect(await told(command, "--database", `pglite:${nowhere}`)).toMatchObject({
        code: 2,
        complained: expect.stringMatching(/mistyped: there is no database in this folder/)
      })
    await expect(stat(nowhere)).rejects.toMatchObject({ code: "ENOENT" })
    expect((await told("apply", "--database", `pglite:${nowhere}`)).code).toBe(0)
    expect((await told("status", "--database", `pglite:${nowhere}`)).code).toBe(0)
  }, 60_000)

  it("verifies: nothing when all is well, and what somebody changed by hand", async () => {
    orThrow(await desk().people.register({ person: "p-1", on: "2026-11-02", name: "Åse Prøvesen" }))
    expect(await told("verify")).toMatchObject({ code: 0, said: "state and facts are what the journal says\n" })
    await server.pool.query('update partnerskab.life_person set doc = doc || \'{"nameRef": "other"}\'')
    expect(await told("verify")).toMatchObject({ code: 1, said: expect.stringMatching(/^stateDiffers {2}person\/p-1/) })
    await server.pool.query("update partnerskab.life_person set evolution = 0")
    expect(await told("rebuild")).toMatchObject({ code: 0, said: "1 lives rebuilt\n" })
    await server.pool.query("update partnerskab.life_person set evolution = 0")
    await server.pool.query("update partnerskab.journal set type = 'Unheard' where entity = 'person'")
    expect(await told("rebuild")).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^0 lives rebuilt\n\w+ {2}person\/p-1/)
    })
    await server.pool.query("update partnerskab.journal set type = 'Registered' where entity = 'person'")
    expect((await told("rebuild")).code).toBe(0)
    expect((await told("verify")).code).toBe(0)
  })

  it("moves everything to another authority's place and back, as it was", async () => {
    const file = join(folder, "export.ndjson")
    expect((await told("export", "--file", file)).code).toBe(0)
    // There are names in it.
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const lines = (await readFile(file, "utf8")).trim().split("\n")
    expect(JSON.parse(lines[0]!)).toEqual({ line: "header", format: "partnerskab/export/1", authority: "0330" })
    const again = await told("import", "--file", file)
    expect(again.code).toBe(2)
    expect(again.complained).not.toBe("")
    const other = await configured("0336")
    const taken = await told("import", "--file", file, "--config", other)
    expect(taken).toMatchObject({ code: 0, complained: "" })
    expect(await told("verify", "--config", other)).toMatchObject({ code: 0 })
    expect((await told("export", "--config", other)).said.split("\n")).toHaveLength(lines.length + 1)
  })

  it("erases the texts of a life and notes it, and purges a life", async () => {
    expect(await told("erase", "person/p-1", "--by", "director", "--ground", "opbevaringsfrist")).toMatchObject({
      code: 0,
      said: "1 texts erased\n"
    })
    expect((await told("erase", "person/p-1")).code).toBe(2)
    const refused = await told("erase", "person/p-1", "--by", "010190-1234", "--ground", "opbevaringsfrist")
    expect(refused).toMatchObject({ code: 2, said: "", complained: expect.stringMatching(/^[A-Z]\w+\n {2}\w/) })
    const purged = await told("purge", "person/p-1", "--ground", "opbevaringsfrist", "--on", "2026-11-28")
    expect(purged).toMatchObject({ code: 0, said: expect.stringMatching(/^person\/p-1: 1 entries gone/) })
    expect((await told("purge", "person/p-1", "--ground", "x", "--on", "2026-11-28")).code).toBe(1)
    expect((await told("purge", "person/p-1", "--ground", "x", "--on", "2026-02-30")).code).toBe(2)
    expect((await told("verify")).code).toBe(0)
  })

  const wrong: ReadonlyArray<readonly [args: ReadonlyArray<string>, why: RegExp]> = [
    [["mend"], /mend: only plan, apply/],
    [["plan", "--nope"], /nope/],
    [["plan", "--config", "nowhere.mjs"], /nowhere\.mjs/],
    [["import"], /--file is missing/],
    [["plan", "--database", "postgres://nobody:wrong@127.0.0.1:1/x"], /^PG-AWAY/]
  ]
  it.each(wrong)("exits with 2 and says why for %j", async (args, why) => {
    const { code, complained } = await told(...args)
    expect(code).toBe(2)
    expect(complained).toMatch(why)
  })

  it("takes the database that is written before the one of the environment, and that one without", async () => {
    const said: Array<string> = []
    const voice = { say: () => {}, complain: (text: string) => void said.push(text) }
    const [here, nowhere] = [server.url, "postgres://nobody:wrong@127.0.0.1:1/x"]
    const plan = (database: string, ...written: ReadonlyArray<string>) =>
      run(["plan", "--config", config, ...written], { DATABASE_URL: database }, voice)
    expect(await plan(nowhere, "--database", here)).toBe(0)
    expect(await plan(here)).toBe(0)
    expect(await plan(nowhere)).toBe(2)
    expect(await plan("")).toBe(2)
    expect(said.join("")).toContain("DATABASE_URL")
  })

  it("shows its usage when it is asked for, or nothing is", async () => {
    expect(await told("--help")).toMatchObject({ code: 0, said: expect.stringMatching(/^partnerskab-pg <command>/) })
    expect(await run([], {}, { say: () => {}, complain: () => {} })).toBe(0)
  })
})

import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { asked } from "../src/fromPool.ts"
import { statementNames } from "../src/statementNames.ts"
import { poolOn, type Server, startServer } from "./servers.ts"

describe("the name of a statement on a connection", () => {
  const asking = (most?: number) => {
    const names = statementNames(most)
    return (text: string) => {
      const named = names.of(text)
      names.keep(text, named.name)
      return named
    }
  }

  it("is one for each text, and the same on every connection", () => {
    const ask = asking()
    const { name } = ask("select 1")
    expect(name).toMatch(/^partnerskab_[0-9a-f]{24}$/)
    expect(ask("select 1")).toEqual({ name })
    expect(asking()("select 1")).toEqual({ name })
    expect(ask("select 2").name).not.toBe(name)
  })

  it("gives its place to another when it was not asked for longest, and is another when it comes back", () => {
    const ask = asking(2)
    const [one, two] = [ask("select 1").name, ask("select 2").name]
    expect(ask("select 1")).toEqual({ name: one })
    const three = ask("select 3")
    expect(three).toMatchObject({ forget: two })
    expect(ask("select 1")).toEqual({ name: one })
    expect(ask("select 2")).toEqual({ name: `${two}_1`, forget: three.name })
  })

  it("is nothing to forget when the statement failed: it may never have been prepared", () => {
    const names = statementNames(1)
    const { name } = names.of("select nothing")
    expect(names.of("select 1")).toEqual({ name: statementNames().of("select 1").name })
    expect(names.of("select nothing")).toEqual({ name })
  })
})

describe("a connection", () => {
  let server: Server
  beforeAll(async () => {
    server = await startServer(18)
  }, 60_000)
  afterAll(() => server.stop())

  it("keeps no more statements than it should, and answers each, also those that come back and after failures", async () => {
    const pool = poolOn(server, { max: 1 })
    const client = await pool.connect()
    for (let n = 0; n < 900; n += 1) {
      const text = `select ${n % 310}::integer as n`
      expect(await asked(client, { text, values: [] })).toEqual([{ n: n % 310 }])
      if (n % 9 === 0) await expect(asked(client, { text: `select nothing_${n}`, values: [] })).rejects.toThrow()
    }
    const { rows } = await client.query("select count(*)::integer as n from pg_prepared_statements")
    expect(rows).toEqual([{ n: 250 }])
    client.release()
    await pool.end()
  })
})

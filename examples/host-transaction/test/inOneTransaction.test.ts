import { Agreement, orThrow } from "@partnerskab/core"
import { Pool } from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { AtHand, InOneTransaction } from "../src/InOneTransaction.ts"
import { type OwnServer, startOwnServer } from "../src/ownServer.ts"
import { type Host, hostOn, makeTables, type Partnerships, partnerships } from "../src/partnerships.ts"
import { draftAgreement, on, registerPeople } from "../src/town.ts"
import { tryAgain } from "../src/tryAgain.ts"
import { withDrizzle } from "../src/withDrizzle.ts"
import { withKysely } from "../src/withKysely.ts"
import { withPg } from "../src/withPg.ts"
import { bothAtOnce } from "./bothAtOnce.ts"
import { losingProxy } from "./losingProxy.ts"

let server: OwnServer
let pool: Pool
let host: Host
let pk: Partnerships
beforeAll(async () => {
  server = await startOwnServer()
  pool = new Pool({ connectionString: server.url, max: 5 })
  host = hostOn(pool)
  await makeTables(pool)
  pk = partnerships(host.storage)
  await registerPeople(pk.as("consultant-7"))
}, 60_000)
afterAll(async () => {
  await pool.end()
  await server.stop()
})

let agreements = 0
let agreement = ""
beforeEach(async () => {
  agreement = `a-${(agreements += 1)}`
  await draftAgreement(pk.as("consultant-7"), agreement)
})

/** What happened to the agreement after it was drafted, and the host's notes about it. */
const saved = async () => {
  const events = (await pk.history(Agreement, agreement)).map(({ type }) => type)
  const { rows } = await pool.query("select id from case_note where agreement = $1 order by id", [agreement])
  return { events: events.slice(1), notes: rows.map(({ id }) => id as string) }
}
const nothing = { events: [], notes: [] }

const note = (id: string, text = "Aftalen er underskrevet.") => ({ id: `${agreement} ${id}`, agreement, note: text })
const sign = async ({ notes, desk }: AtHand, id = "sign") => {
  await notes.add(note(id))
  return orThrow(await desk.agreement.sign({ agreement, on }, { commandId: `${agreement} ${id}` }))
}
const addFairs = async ({ notes, desk }: AtHand) => {
  await notes.add(note("fairs"))
  const fairs = { agreement, on, point: "fairs", terms: { recruits: true }, reason: "aftalt" } as const
  return orThrow(await desk.agreement.addPoint(fairs, { commandId: note("fairs").id }))
}
const addOther = async ({ notes, desk }: AtHand) => {
  await notes.add(note("other"))
  const other = { agreement, on, point: "other", terms: { about: "Byens korps." }, reason: "aftalt" } as const
  return orThrow(await desk.agreement.addPoint(other, { commandId: note("other").id }))
}

const waiting = "select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'"
const untilOneWaits = async () => {
  for (const began = Date.now(); Date.now() - began < 10_000;)
    if ((await pool.query<{ n: number }>(waiting)).rows[0]!.n > 0) return
  throw new Error("neither transaction waits for the other")
}

const ways = [
  ["pg", withPg],
  ["Kysely", withKysely],
  ["Drizzle", withDrizzle]
] as const

describe.each(ways)("the host's table and an agreement, in one transaction with %s", (_, through) => {
  let inOneTransaction: InOneTransaction
  beforeEach(() => void (inOneTransaction = through(host)))

  it("are both there after it, and neither is seen before", async () => {
    const answer = await inOneTransaction(async (atHand) => {
      const signed = await sign(atHand)
      expect(await saved()).toEqual(nothing)
      return signed
    })
    expect(answer.repeated).toBe(false)
    expect(await saved()).toEqual({ events: ["Signed"], notes: [note("sign").id] })
  })

  it("are neither there when the host's insert fails after the command", async () => {
    const failing = inOneTransaction(async (atHand) => {
      await sign(atHand)
      await atHand.notes.add(note("empty", ""))
    })
    await expect(failing).rejects.toThrow()
    expect(await saved()).toEqual(nothing)
  })

  it("are neither there when a statement failed and nobody looked at it, and that is told", async () => {
    const swallowing = inOneTransaction(async (atHand) => {
      await sign(atHand)
      await atHand.notes.add(note("empty", "")).catch(() => {})
    })
    await expect(swallowing).rejects.toThrow()
    expect(await saved()).toEqual(nothing)
  })

  it("are neither there when the command is refused and the host so chooses", async () => {
    await inOneTransaction((atHand) => sign(atHand))
    const refused = inOneTransaction((atHand) => sign(atHand, "again"))
    await expect(refused).rejects.toMatchObject({ refusals: [{ _tag: "NotPossible" }] })
    expect(await saved()).toEqual({ events: ["Signed"], notes: [note("sign").id] })
  })

  it("is the host's row alone when the command is refused and the host keeps what it wrote", async () => {
    const answer = await inOneTransaction(async ({ notes, desk }) => {
      await notes.add(note("asked", "Bad om at få aftalen forlænget."))
      return desk.agreement.extend({ agreement, lastDay: "2027-06-30" })
    })
    expect(answer.ok).toBe(false)
    expect(await saved()).toEqual({ events: [], notes: [note("asked").id] })
  })

  it("are neither there when the connection is lost, and the pool goes on", async () => {
    const lost = inOneTransaction(async (atHand) => {
      await sign(atHand)
      await pool.query("select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'")
      return atHand.desk.agreement.pause({ agreement, on, reason: "aftalt" })
    })
    await expect(lost).rejects.toMatchObject({ name: "StorageUnavailable", problem: { code: "PG-AWAY" } })
    expect(await saved()).toEqual(nothing)
    await inOneTransaction((atHand) => sign(atHand))
    expect(await saved()).toEqual({ events: ["Signed"], notes: [note("sign").id] })
  })

  it("are there once when the answer to the commit is lost and all of it is sent again", async () => {
    const proxy = await losingProxy(server.url)
    const far = new Pool({ connectionString: proxy.url, max: 1 })
    const farAway = through(hostOn(far))
    proxy.loseTheNextAnswer()
    await expect(farAway((atHand) => sign(atHand))).rejects.toThrow()
    const { repeated } = await farAway((atHand) => sign(atHand))
    await far.end()
    proxy.stop()
    expect(repeated).toBe(true)
    expect(await saved()).toEqual({ events: ["Signed"], notes: [note("sign").id] })
  })

  it("are there once when all of it is sent twice", async () => {
    const first = await inOneTransaction((atHand) => sign(atHand))
    const second = await inOneTransaction((atHand) => sign(atHand))
    expect([first.repeated, second.repeated]).toEqual([false, true])
    expect(second.events).toEqual(first.events)
    expect(await saved()).toEqual({ events: ["Signed"], notes: [note("sign").id] })
  })

  it("are one of two that do the same at once: the other is refused, and leaves no row", async () => {
    const [first, second] = await bothAtOnce(inOneTransaction, {
      works: [(one) => sign(one, "1st"), (one) => sign(one, "2nd")],
      untilOneWaits
    })
    expect(first!.status).toBe("fulfilled")
    expect(second).toMatchObject({ status: "rejected", reason: { refusals: [{ _tag: "NotPossible" }] } })
    expect(await saved()).toEqual({ events: ["Signed"], notes: [note("1st").id] })
  })

  it("are those of both that do different things at once: the second is decided on what the first did", async () => {
    await inOneTransaction((atHand) => sign(atHand))
    const both = await bothAtOnce(inOneTransaction, { works: [addFairs, addOther], untilOneWaits })
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"])
    expect(await saved()).toEqual({
      events: ["Signed", "PointAdded", "PointAdded"],
      notes: ["fairs", "other", "sign"].map((id) => note(id).id)
    })
  })

  it.each(["repeatable read", "serializable"] as const)(
    "are done again when %s does not show what another did meanwhile",
    async (isolation) => {
      await inOneTransaction((atHand) => sign(atHand))
      const strict = through({ ...host, isolation })
      const [, second] = await bothAtOnce(strict, { works: [addFairs, addOther], untilOneWaits })
      expect(second).toMatchObject({ status: "rejected", reason: { problem: { code: "PG-CONTENTION" } } })
      expect((await saved()).notes).toEqual(["fairs", "sign"].map((id) => note(id).id))
      await tryAgain(strict)(addOther)
      expect((await saved()).notes).toEqual(["fairs", "other", "sign"].map((id) => note(id).id))
    }
  )

  it("are there once when they are sent twice at once, and the second may not see the first", async () => {
    const strict = through({ ...host, isolation: "repeatable read" })
    const [first, second] = await bothAtOnce(tryAgain(strict), { works: [sign, sign], untilOneWaits })
    expect([first!.status, second]).toMatchObject(["fulfilled", { status: "fulfilled", value: { repeated: true } }])
    expect(await saved()).toEqual({ events: ["Signed"], notes: [note("sign").id] })
  })
})

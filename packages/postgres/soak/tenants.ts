// A year in ninety-eight jobcentres in one database: is each as if it were alone?
import { createPartnerskab, edition2008, edition2016, storageModel } from "@partnerskab/core"
import { Agreement, InForce, Party } from "@partnerskab/core/agreement"
import { addDays } from "@partnerskab/core/calendar"
import { PlaceStands } from "@partnerskab/core/points"
import { randomHistory, virtualClock } from "@partnerskab/testing"
import type { Pool } from "pg"
import { type Chance, chance } from "./chance.ts"
import { apply, type PgPool, postgres } from "../src/index.ts"
import { explained, listening, poolOn, type PlanNode, readsOf, type Sent, startServer } from "../test/servers.ts"
import { numberOf, shown, soak, together } from "./soaking.ts"

const editions = [edition2008, edition2016] as const
const jobcentres = 98
const firstDay = "2010-01-04"
/** They come ten days apart: a year and a half. */
const randomCommands = 60

const codeOf = (n: number): string => String(101 + n * 7).padStart(4, "0")

const installed = (pool: PgPool, code: string, clock = virtualClock(firstDay)) =>
  createPartnerskab({ authority: { code, displayName: code }, editions, storage: postgres({ pool }), clock })
type Installed = ReturnType<typeof installed>

const contacts = { company: { primary: "k1", deputy: "k2" }, authority: { primary: "k3", deputy: "k4" } } as const

/** Companies with agreements over a year, and places that they offer; some of it is ended again. */
const aYear = async (pk: Installed, by: Chance, companies: number): Promise<number> => {
  const desk = pk.as("consultant-1")
  let done = 0
  const did = ({ ok }: { readonly ok: boolean }): boolean => {
    if (ok) done += 1
    return ok
  }
  for (const person of ["k1", "k2", "k3", "k4"])
    did(await desk.people.register({ person, on: firstDay, name: `Kontakt ${person}` }))
  for (let n = 0; n < companies; n += 1) {
    const [party, agreement, on] = [`virk-${n}`, `aftale-${n}`, addDays(firstDay, by.below(330))]
    did(
      await desk.parties.add({
        party,
        on,
        name: "Virksomheden",
        kind: "centreArea",
        cvr: "24256790",
        unit: `e${n}`,
        workplaces: []
      })
    )
    const points = {
      placements: { instruments: ["virksomhedspraktik"], places: 1 + by.below(4) },
      fairs: { recruits: by.maybe(0.5) }
    }
    did(await desk.agreement.draft({ agreement, on, party, contacts, points }))
    if (!by.maybe(0.9) || !did(await desk.agreement.sign({ agreement, on: addDays(on, by.below(20)) }))) continue
    did(
      await desk.placements.register({
        agreement,
        on: addDays(on, 25),
        instrument: "virksomhedspraktik",
        count: 1 + by.below(2)
      })
    )
    if (by.maybe(0.2)) did(await desk.agreement.end({ agreement, lastDay: addDays(on, 30), reason: "agreed" }))
  }
  return done
}

/** Questions and commands of every day, as one who works in a jobcentre sends them. */
const everyDay = async (pk: Installed): Promise<void> => {
  const desk = pk.as("consultant-1")
  await pk.get(Agreement, "aftale-3")
  await pk.history(Agreement, "aftale-3")
  await pk.find(Agreement, { party: "virk-3" })
  await pk.find(Party, {}, { limit: 10 })
  await pk.find(Agreement, {}, { limit: 10 })
  await pk.count(InForce, { taken: { how: "stock", on: "2010-06-01" } })
  await pk.count(PlaceStands, { taken: { how: "stock", on: "2010-06-01" }, by: ["status"] })
  const company = { primary: contacts.company.deputy, deputy: contacts.company.primary }
  await desk.agreement.nameContacts({ agreement: "aftale-3", on: "2010-12-01", contacts: { company } })
  await desk.agreement.draft({
    agreement: "aftale-ny",
    on: "2010-12-01",
    party: "virk-1",
    contacts,
    points: { fairs: { recruits: true } }
  })
  await pk.runDue()
}

const conditionOf = (node: PlanNode): string => `${node.Filter ?? ""}`

/** Where a plan takes rows in hand that are another authority's, only to drop them. */
const strangersIn = (plan: PlanNode): ReadonlyArray<string> =>
  readsOf(plan)
    .filter((node) => node["Relation Name"] !== "installation")
    .filter((node) => (node["Rows Removed by Filter"] ?? 0) > 0 && conditionOf(node).includes("authority"))
    .map(
      (node) =>
        `${node["Node Type"]} on ${node["Relation Name"]} dropped ${node["Rows Removed by Filter"]} by ${node.Filter}`
    )

const plansOf = async ({ pool, owner }: { readonly pool: Pool; readonly owner: Pool }, code: string) => {
  const sent: Array<Sent> = []
  await everyDay(
    installed(
      listening(pool, (one) => void sent.push(one)),
      code,
      virtualClock("2011-01-03")
    )
  )
  const hot = [
    ...new Map(
      sent
        .filter(({ text }) => /partnerskab"?\./.test(text) && !/^(begin|commit|rollback)/.test(text))
        .map((one) => [one.text, one])
    ).values()
  ]
  const client = await owner.connect()
  const strangers: Array<string> = []
  let [reads, control] = [0, 0]
  try {
    await client.query("select set_config('partnerskab.authority', $1, false)", [code])
    for (const one of hot) {
      await client.query("begin")
      // A command that is done already would be answered from its record, and read nothing else.
      await client.query("delete from partnerskab.command where authority = $1 and id = any($2)", [
        code,
        one.values.filter((value) => typeof value === "string")
      ])
      await client.query("set local role app")
      const plan = await explained(client, one, "analyze")
      await client.query("rollback")
      reads += readsOf(plan).length
      strangers.push(...strangersIn(plan))
    }
    const text = "select count(*) from partnerskab.fact where upper(authority) = $1::text"
    control = strangersIn(await explained(client, { text, values: [code] }, "analyze")).length
  } finally {
    client.release(true)
  }
  return { statements: hot.length, reads, strangers, control }
}

await soak(
  {
    name: "tenants",
    title: "Ninety-eight jobcentres in one database",
    about:
      "Each lives a year or more: companies with agreements and places, and a random history of wrong, late and repeated commands beside it. They have the same ids and are written at the same time, through connections that serve one after the other. " +
      "Afterwards `verify` replays every journal, and the statements of an ordinary day in one jobcentre are run with `explain (analyze)` as the role of an application, under row level security: a row of somebody else's that is read and then dropped is counted. The control is a question that hides the authority from every index.",
    count: 150,
    short: 3
  },
  async ({ seed, count, short }) => {
    const server = await startServer(18, { flags: ["autovacuum=on"] })
    let pool: Pool | undefined
    try {
      await server.pool.query("create role app login password 'app'")
      await apply({ pool: server.pool, model: storageModel({ editions }), appRole: "app" })
      pool = poolOn(server, { max: 8, change: (url) => (url.username = url.password = "app") })
      const app = pool
      const all = short ? 6 : jobcentres
      const at = { next: 0, commands: 0 }
      const problems: Array<string> = []
      await together(8, async () => {
        while (at.next < all) {
          const n = at.next
          at.next += 1
          const by = chance(seed * 1000 + n)
          const clock = virtualClock(firstDay)
          const pk = installed(app, codeOf(n), clock)
          const steps = await randomHistory(pk, { seed: seed * 1000 + n, length: randomCommands, clock })
          clock.goTo("2011-01-03")
          const done = await aYear(pk, by, count)
          at.commands += done + steps.filter(({ answer }) => answer.ok && !answer.repeated).length
          if (n % 10 === 9) console.error(n + 1, "jobcentres")
        }
      })
      const began = performance.now()
      const verify = { next: 0 }
      await together(4, async () => {
        while (verify.next < all) {
          const code = codeOf(verify.next)
          verify.next += 1
          for (const { code: what, subject } of await installed(app, code, virtualClock("2011-01-03")).verify())
            problems.push(`${code}: ${what} ${subject}`)
        }
      })
      const verified = (performance.now() - began) / 1000
      await server.pool.query("analyze")
      const { statements, reads, strangers, control } = await plansOf(
        { pool: app, owner: server.pool },
        codeOf(Math.floor(all / 2))
      )
      const rowsOf = (table: string) => numberOf(server.pool, `select count(*) from partnerskab.${table}`)
      const version = (await server.pool.query("show server_version")).rows[0].server_version as string
      return {
        rows: [
          {
            Jobcentres: all,
            "Commands done": at.commands,
            Events: await rowsOf("journal"),
            Facts: await rowsOf("fact"),
            "Problems found by verify": problems.length,
            "Statements of a day": statements,
            "Reads in their plans": reads,
            "Reads of others' rows": strangers.length,
            "in the control": control
          }
        ],
        notes: [
          `PostgreSQL ${version}; ${randomCommands} random commands and ${shown(count)} companies in each; all were verified in ${shown(Math.round(verified))} s.`
        ],
        // A table of a page or two is read as a whole, whoever asks.
        wrong: [
          ...problems,
          ...(short ? [] : strangers),
          ...(control === 0 ? ["the control has read nobody's rows"] : [])
        ]
      }
    } finally {
      await pool?.end()
      await server.stop()
    }
  }
)

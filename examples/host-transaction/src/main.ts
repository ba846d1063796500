import { CommandRefused, orThrow } from "@partnerskab/core"
import { Pool } from "pg"
import { draftAgreement, on, registerPeople } from "./town.ts"
import type { InOneTransaction } from "./InOneTransaction.ts"
import { startOwnServer } from "./ownServer.ts"
import { hostOn, makeTables, partnerships } from "./partnerships.ts"
import { withDrizzle } from "./withDrizzle.ts"
import { withKysely } from "./withKysely.ts"
import { withPg } from "./withPg.ts"

const given = process.env["DATABASE_URL"]
const server = given === undefined ? await startOwnServer() : undefined
// By this name it finds its own connections on a server that others use too.
const application_name = `host-transaction ${process.pid}`
const pool = new Pool({ connectionString: given ?? server?.url, max: 4, application_name })
const host = hostOn(pool)
await makeTables(pool)
const pk = partnerships(host.storage)
const desk = pk.as("consultant-7")
await registerPeople(desk)

/** What is in the tables of both, read after the transaction. */
const standing = async (agreement: string): Promise<string> => {
  const { rows } = await pool.query<{ note: string }>("select note from case_note where agreement = $1", [agreement])
  const notes = rows.map(({ note }) => `"${note}"`).join(", ")
  return `agreement ${(await pk.agreement(agreement))?.state._tag}, notes: ${notes || "none"}`
}

const tell = async (what: string, agreement: string, work: () => Promise<unknown>): Promise<void> => {
  const came = await work().then(
    () => "kept",
    (error: unknown) =>
      error instanceof CommandRefused ? `undone, ${error.refusals[0]?.da}` : `undone, ${reasonOf(error)}`
  )
  console.log(`  ${what}: ${came}\n    ${await standing(agreement)}`)
}

/** Drizzle tells which statement failed, and keeps why in `cause`. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error)

const live = async (name: string, inOneTransaction: InOneTransaction): Promise<void> => {
  const agreement = `${name.toLowerCase()}-${Date.now()}`
  await draftAgreement(desk, agreement)
  const id = `sign ${agreement}`
  const sign = { agreement, on } as const
  console.log(name)
  await tell("the case system refuses an empty note", agreement, () =>
    inOneTransaction(async ({ notes, desk }) => {
      orThrow(await desk.agreement.sign(sign, { commandId: id }))
      await notes.add({ id, agreement, note: "" })
    })
  )
  await tell("the connection is lost", agreement, () =>
    inOneTransaction(async ({ notes, desk }) => {
      await notes.add({ id, agreement, note: "Aftalen er underskrevet." })
      orThrow(await desk.agreement.sign(sign, { commandId: id }))
      await cutOff()
      await notes.add({ id: `${id} 2`, agreement, note: "Brev er sendt." })
    })
  )
  await tell("both are saved", agreement, () =>
    inOneTransaction(async ({ notes, desk }) => {
      await notes.add({ id, agreement, note: "Aftalen er underskrevet." })
      orThrow(await desk.agreement.sign(sign, { commandId: id }))
    })
  )
  await tell("the command is refused", agreement, () =>
    inOneTransaction(async ({ notes, desk }) => {
      await notes.add({ id: `${id} again`, agreement, note: "Aftalen er underskrevet igen." })
      orThrow(await desk.agreement.sign(sign))
    })
  )
}

/** As a server does that is stopped: whoever is in the middle of a transaction loses the connection. */
const cutOff = () =>
  pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and application_name = $1",
    [application_name]
  )

await live("pg", withPg(host))
await live("Kysely", withKysely(host))
await live("Drizzle", withDrizzle(host))

await pool.end()
await server?.stop()

import { Kysely, PostgresDialect, type Transaction } from "kysely"
import type { PoolClient } from "pg"
import type { CaseNote, CaseNotes } from "./caseNotes.ts"
import { firstFailure } from "./firstFailure.ts"
import type { InOneTransaction } from "./InOneTransaction.ts"
import { deskWithin, type Host } from "./partnerships.ts"

interface HostTables {
  readonly case_note: CaseNote
}

const notesOn = (trx: Transaction<HostTables>): CaseNotes => ({
  add: (note) =>
    trx
      .insertInto("case_note")
      .values(note)
      .onConflict((found) => found.column("id").doNothing())
      .execute()
})

/** Kysely does not say which client its transaction is on, so it is given one. */
const kyselyOn = (client: PoolClient): Kysely<HostTables> =>
  new Kysely({
    dialect: new PostgresDialect({ pool: { connect: async () => client, end: async () => {}, options: {} } })
  })

export const withKysely =
  (host: Host): InOneTransaction =>
  async (work) => {
    const client = await host.pool.connect() // Kysely gives it back
    const begun = kyselyOn(client).transaction()
    const transaction = host.isolation === undefined ? begun : begun.setIsolationLevel(host.isolation)
    const failing = firstFailure()
    return failing(() =>
      transaction.execute((trx) => failing(() => work({ notes: notesOn(trx), desk: deskWithin(host, client) })))
    )
  }

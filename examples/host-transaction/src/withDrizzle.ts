import { sql } from "drizzle-orm"
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres"
import { pgTable, text } from "drizzle-orm/pg-core"
import type { CaseNotes } from "./caseNotes.ts"
import { firstFailure } from "./firstFailure.ts"
import type { InOneTransaction } from "./InOneTransaction.ts"
import { deskWithin, type Host } from "./partnerships.ts"

const caseNote = pgTable("case_note", {
  id: text().primaryKey(),
  agreement: text().notNull(),
  note: text().notNull()
})

const notesOn = (tx: Pick<NodePgDatabase, "insert">): CaseNotes => ({
  add: (note) => tx.insert(caseNote).values(note).onConflictDoNothing({ target: caseNote.id })
})

export const withDrizzle =
  (host: Host): InOneTransaction =>
  async (work) => {
    const client = await host.pool.connect()
    const failing = firstFailure()
    const isolation = host.isolation === undefined ? undefined : { isolationLevel: host.isolation }
    try {
      return await failing(() =>
        drizzle(client).transaction(async (tx) => {
          const answer = await failing(() => work({ notes: notesOn(tx), desk: deskWithin(host, client) }))
          // Drizzle does not tell of a commit that keeps nothing. This fails when a statement before it has failed.
          await tx.execute(sql`select 1`)
          return answer
        }, isolation)
      )
    } finally {
      client.release()
    }
  }

import type { PoolClient } from "pg"
import type { CaseNotes } from "./caseNotes.ts"
import type { InOneTransaction } from "./InOneTransaction.ts"
import { deskWithin, type Host } from "./partnerships.ts"

const notesOn = (client: PoolClient): CaseNotes => ({
  add: ({ id, agreement, note }) =>
    client.query("insert into case_note (id, agreement, note) values ($1, $2, $3) on conflict (id) do nothing", [
      id,
      agreement,
      note
    ])
})

export const withPg =
  (host: Host): InOneTransaction =>
  async (work) => {
    const client = await host.pool.connect()
    try {
      await client.query(host.isolation === undefined ? "begin" : `begin isolation level ${host.isolation}`)
      const answer = await work({ notes: notesOn(client), desk: deskWithin(host, client) })
      const { command } = await client.query("commit")
      // So PostgreSQL ends a transaction in which a statement failed, also when nobody looked at the failure.
      if (command === "ROLLBACK") throw new Error("a statement failed, and nothing was kept")
      return answer
    } catch (error) {
      // What went wrong first is what is told; the connection may be gone.
      await client.query("rollback").catch(() => {})
      throw error
    } finally {
      client.release()
    }
  }

import { createPartnerskab, edition2016, storageModel } from "@partnerskab/core"
import type { StorageService } from "@partnerskab/core/storage"
import { apply, type HostTransaction, postgres, type PostgresStorage } from "@partnerskab/postgres"
import type { Pool } from "pg"
import { caseNoteTable } from "./caseNotes.ts"

/** What is installed. */
export const installed = {
  authority: { code: "0330", displayName: "Jobcenter Slagelse" },
  editions: [edition2016]
} as const

export const partnerships = (storage: StorageService) => createPartnerskab({ ...installed, storage })

export type Partnerships = ReturnType<typeof partnerships>
export type Desk = ReturnType<Partnerships["as"]>

/** The host's pool of connections, and the storage that is in the same database. */
export interface Host {
  readonly pool: Pool
  readonly storage: PostgresStorage
  /** What a transaction sees of others; what the server is set to without it, which is `read committed`. */
  readonly isolation?: "repeatable read" | "serializable"
}

/** The tables of both. On a server of your own, the model's are made by their owner with `partnerskab-pg apply`. */
export const makeTables = async (pool: Pool): Promise<void> => {
  await apply({ pool, model: storageModel(installed) })
  await pool.query(caseNoteTable)
}

export const hostOn = (pool: Pool): Host => {
  const model = storageModel(installed)
  // What pg says of a connection that breaks must be heard, or the program ends. The statement fails too.
  pool.on("connect", (client) => client.on("error", () => {}))
  return { pool, storage: postgres({ pool })({ authority: installed.authority.code, model }) }
}

/** Who acts is a reference; a host takes it from whoever is signed in. */
export const deskWithin = ({ storage }: Host, transaction: HostTransaction): Desk =>
  partnerships(storage.within(transaction)).as("consultant-7")

import type { StorageOf } from "@partnerskab/core/storage"
import type { Probes, Tried } from "@partnerskab/testing"
import type { Pool } from "pg"
import { type Connection, postgres, type PostgresStorage } from "../src/index.ts"

/** Where the laws are tried. */
export interface Lawful {
  readonly connection: Connection
  /** A transaction of the host's, where others can look on meanwhile: not where all share one session. */
  readonly within?: (storage: PostgresStorage) => NonNullable<Probes["within"]>
}

/** A host that has a transaction on a client of its own. */
export const hostOn =
  (pool: Pool): NonNullable<Lawful["within"]> =>
  (storage) =>
  async (work, end) => {
    const client = await pool.connect()
    try {
      await client.query("begin")
      await work(storage.within(client))
      await client.query(end)
    } finally {
      // What the host has not ended is undone with its connection.
      client.release(true)
    }
  }

/** A storage with every probe that it can have there. */
export const triedOn =
  ({ connection, within }: Lawful) =>
  (of: StorageOf): Tried & { readonly storage: PostgresStorage } => {
    const storage = postgres(connection)(of)
    return {
      storage,
      probes: {
        admin: storage.admin,
        reopen: () => postgres(connection)(of),
        ...(within === undefined ? {} : { within: within(storage) })
      }
    }
  }

import type { StorageOf, StorageService } from "@partnerskab/core/storage"
import { storageModel } from "@partnerskab/core"
import { memory } from "@partnerskab/memory"
import { apply, type Connection, postgres } from "@partnerskab/postgres"
import { installed } from "./partnerships.ts"

export interface Opened {
  readonly storage: StorageService | ((of: StorageOf) => StorageService)
  readonly close: () => Promise<void>
}

/** `memory`, `postgres://…`, or a folder that PGlite keeps the data in. */
export const openStorage = async (where: string): Promise<Opened> => {
  if (where === "memory") return { storage: memory(), close: async () => {} }
  if (where.startsWith("postgres://")) {
    const { default: pg } = await import("pg")
    const pool = new pg.Pool({ connectionString: where })
    return { storage: await withTables({ pool }), close: () => pool.end() }
  }
  const { PGlite } = await import("@electric-sql/pglite")
  const pglite = await PGlite.create(where)
  return { storage: await withTables({ pglite }), close: () => pglite.close() }
}

// On a server of your own the tables are made by their owner, with `partnerskab-pg apply`.
const withTables = async (connection: Connection) => {
  await apply({ ...connection, model: storageModel(installed) })
  return postgres(connection)
}

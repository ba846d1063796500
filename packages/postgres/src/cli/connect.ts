import { existsSync } from "node:fs"
import { join } from "node:path"
import type { Connection } from "../postgres.ts"
import type { Options } from "./options.ts"

/** A connection, and how it ends. */
export interface Connected {
  readonly connection: Connection
  readonly end: () => Promise<void>
}

/** A folder that has no database, where none is to be made. */
export class NotThere extends Error {}

/** A folder is made by who makes tables; a name that is mistyped is no new database. */
const mayMake = (command: string): boolean => command === "apply"

const isThere = (folder: string): boolean =>
  folder === "" || folder.includes("://") || existsSync(join(folder, "PG_VERSION"))

/** Connects with what the host has installed: `pg` for a server, `@electric-sql/pglite` for a folder. */
export const connect = async ({ database: url, command }: Options): Promise<Connected> => {
  if (url.startsWith("pglite:")) {
    const folder = url.slice("pglite:".length)
    if (!mayMake(command) && !isThere(folder))
      throw new NotThere(`${folder}: there is no database in this folder; partnerskab-pg apply makes one`)
    const { PGlite } = await import("@electric-sql/pglite")
    const db = await PGlite.create(folder)
    return { connection: { pglite: db }, end: () => db.close() }
  }
  const { default: pg } = await import("pg")
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 10_000 })
  pool.on("error", () => {})
  return { connection: { pool }, end: () => pool.end() }
}

import type { Connection } from "../postgres.ts"

/** A connection, and how it ends. */
export interface Connected {
  readonly connection: Connection
  readonly end: () => Promise<void>
}

/** Connects with what the host has installed: `pg` for a server, `@electric-sql/pglite` for a folder. */
export const connect = async (url: string): Promise<Connected> => {
  if (url.startsWith("pglite:")) {
    const { PGlite } = await import("@electric-sql/pglite")
    const db = await PGlite.create(url.slice("pglite:".length))
    return { connection: { pglite: db }, end: () => db.close() }
  }
  const { default: pg } = await import("pg")
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 10_000 })
  pool.on("error", () => {})
  return { connection: { pool }, end: () => pool.end() }
}

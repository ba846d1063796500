import { mkdir, open, readFile, rm } from "node:fs/promises"
import { dirname } from "node:path"
import type { StorageModel, StorageOf, StorageService } from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
import { apply, type Connection, postgres } from "@partnerskab/postgres"
import type { Wrong } from "./configuration.ts"

/** Where the town's data are kept while the program runs. */
export interface Opened {
  readonly storage: StorageService | ((of: StorageOf) => StorageService)
  readonly close: () => Promise<void>
}

/** `memory`, `pglite:FOLDER` or `postgres://…`, with its tables made. */
export const openStorage = async (where: string, model: StorageModel): Promise<Opened | Wrong> => {
  if (where === "memory") return { storage: memory(), close: async () => {} }
  return where.startsWith("pglite:") ? inFolder(where.slice("pglite:".length), model) : onServer(where, model)
}

const made = async (connection: Connection, model: StorageModel): Promise<Opened["storage"]> => {
  await apply({ ...connection, model })
  return postgres(connection)
}

const onServer = async (url: string, model: StorageModel): Promise<Opened | Wrong> => {
  const { default: pg } = await import("pg")
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 10_000 })
  pool.on("error", () => {})
  try {
    return { storage: await made({ pool }, model), close: () => pool.end() }
  } catch (error) {
    await pool.end()
    return { wrong: `--storage ${withoutPassword(url)}: ${error instanceof Error ? error.message : String(error)}` }
  }
}

const withoutPassword = (url: string): string => url.replace(/:[^:@/]*@/, ":…@")

const inFolder = async (folder: string, model: StorageModel): Promise<Opened | Wrong> => {
  const lock = await lockOf(folder)
  if (lock === undefined)
    return {
      wrong: `--storage pglite:${folder}: et andet program bruger mappen · another program uses the folder`
    }
  const { PGlite } = await import("@electric-sql/pglite")
  const db = await PGlite.create(folder)
  return {
    storage: await made({ pglite: db }, model),
    close: async () => {
      await db.close()
      await lock.release()
    }
  }
}

/** PGlite does not see whether another process has the folder open; two at once would ruin it. */
const lockOf = async (folder: string): Promise<{ readonly release: () => Promise<void> } | undefined> => {
  const file = `${folder}.lock`
  await mkdir(dirname(folder), { recursive: true })
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      const handle = await open(file, "wx")
      await handle.writeFile(String(process.pid))
      await handle.close()
      return { release: () => rm(file, { force: true }) }
    } catch {
      if (isAlive(Number(await readFile(file, "utf8").catch(() => "")))) return undefined
      await rm(file, { force: true })
    }
  }
  return undefined
}

const isAlive = (pid: number): boolean => {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as { readonly code?: string }).code === "EPERM"
  }
}

import { storageModel } from "@partnerskab/core"
import { Storage } from "@partnerskab/core/effect"
import { memory } from "@partnerskab/memory"
import { apply, type Connection, postgres } from "@partnerskab/postgres"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { installed } from "./partnerships.ts"

const model = storageModel(installed)

// On a server of your own the tables are made by their owner, with `partnerskab-pg apply`.
const withTables = async (connection: Connection) => {
  await apply({ ...connection, model })
  return postgres(connection)({ authority: installed.authority.code, model })
}

const onServer = (connectionString: string) =>
  Effect.acquireRelease(
    Effect.promise(async () => new (await import("pg")).default.Pool({ connectionString })),
    (pool) => Effect.promise(() => pool.end())
  ).pipe(Effect.flatMap((pool) => Effect.promise(() => withTables({ pool }))))

const inFolder = (folder: string) =>
  Effect.acquireRelease(
    Effect.promise(async () => (await import("@electric-sql/pglite")).PGlite.create(folder)),
    (pglite) => Effect.promise(() => pglite.close())
  ).pipe(Effect.flatMap((pglite) => Effect.promise(() => withTables({ pglite }))))

/** `memory`, `postgres://…`, or a folder that PGlite keeps the data in; closed with the scope. */
export const storageLayer = (where: string): Layer.Layer<Storage> => {
  if (where === "memory") return Layer.sync(Storage, memory)
  return Layer.effect(Storage, where.startsWith("postgres://") ? onServer(where) : inFolder(where))
}

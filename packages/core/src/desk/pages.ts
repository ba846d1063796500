import * as Effect from "effect/Effect"
import { type EntityRow, Storage, type StorageUnavailable } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"

/** Gives every stored life of every entity that somebody here declares, a page at a time. */
export const eachPage = (
  catalog: Catalog,
  limit: number,
  use: (page: ReadonlyArray<EntityRow>) => Effect.Effect<void, StorageUnavailable, Storage>
): Effect.Effect<void, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    for (const entity of catalog.entities.keys()) {
      let after: string | undefined
      for (;;) {
        const { rows } = yield* storage.find({ entity, where: {}, limit, ...(after === undefined ? {} : { after }) })
        if (rows.length === 0) break
        yield* use(rows)
        after = rows.at(-1)!.id
      }
    }
  })

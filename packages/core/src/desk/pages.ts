import * as Effect from "effect/Effect"
import { type EntityRow, type Page, Storage, type StorageUnavailable } from "../storage/index.ts"
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
        const page: Page = yield* storage.find({ entity, where: {}, limit, ...(after === undefined ? {} : { after }) })
        if (page.rows.length > 0) yield* use(page.rows)
        if (page.next === undefined) break
        after = page.next
      }
    }
  })

import * as Effect from "effect/Effect"
import { Party, type PartyState } from "../agreement/index.ts"
import type { StorageService, StorageUnavailable } from "../storage/index.ts"

/** The parties of agreements, a page of storage at a time. */
export const partiesIn = (
  { load }: StorageService,
  agreements: ReadonlyArray<{ readonly party: string }>
): Effect.Effect<ReadonlyMap<string, PartyState>, StorageUnavailable> =>
  Effect.gen(function* () {
    const ids = [...new Set(agreements.map(({ party }) => party))]
    const found = new Map<string, PartyState>()
    for (let at = 0; at < ids.length; at += 500) {
      const streams = ids.slice(at, at + 500).map((id) => ({ entity: Party.key, id }))
      const { rows } = yield* load({ commandId: "", streams, sets: [] })
      for (const row of rows) if (row !== undefined) found.set(row.id, row.state as PartyState)
    }
    return found
  })

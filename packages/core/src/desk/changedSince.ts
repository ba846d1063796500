import * as Effect from "effect/Effect"
import { nameOf } from "../facts/index.ts"
import type { Reads, Refusal } from "../plugin/index.ts"
import { type Reading, type Snapshot, Storage, type StorageUnavailable } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { ChangedSince } from "./changedRefusals.ts"
import { lifeWords } from "./words.ts"

interface Seeing {
  readonly catalog: Catalog
  readonly reading: Reading
  readonly snapshot: Snapshot
}

/** Refuses a command whose life, the first it reads, is not in the version that the caller looked at. */
export const changedSince = (
  reads: Reads,
  { catalog, reading, snapshot }: Seeing,
  looked: number | undefined
): Effect.Effect<ReadonlyArray<Refusal>, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const first = Object.values(reads).find(({ how, ids }) => how !== "within" && ids.length > 0)
    if (looked === undefined || first === undefined) return []
    const stream = { entity: first.entity, id: first.ids[0]! }
    const row = snapshot.rows[reading.streams.findIndex((one) => nameOf(one) === nameOf(stream))]
    // What is not there is told by its read.
    if (row === undefined || row.version === looked || !Number.isSafeInteger(looked)) return []
    const now = row.version
    const { entries } = yield* (yield* Storage).journal({ stream })
    const since = entries
      .filter(({ version }) => version > looked && version <= now)
      .map(({ version, type, effectiveOn, actor }) => ({ version, type, effectiveOn, actor }))
    const facts = { name: nameOf(stream), life: lifeWords(catalog, stream), looked, now, since }
    return ChangedSince.when(true, facts).map((refusal) => ({ ...refusal, at: first.at ?? "" }))
  })

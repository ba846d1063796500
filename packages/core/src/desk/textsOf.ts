import * as Effect from "effect/Effect"
import { nameOf, type Stream } from "../facts/index.ts"
import { Storage, type StorageUnavailable } from "../storage/index.ts"
import { citizenKind } from "./citizens.ts"

/**
 * Whose texts are erased: those of a life, that of a citizen (`{ entity: "citizen", id: ref }`), or single ones.
 *
 * @category models
 */
export type ErasureSubject = Stream | { readonly refs: ReadonlyArray<string> }

/** The life whose texts are meant. */
export const lifeOf = (subject: ErasureSubject): Stream | undefined =>
  "refs" in subject ? undefined : { entity: subject.entity, id: subject.id }

/**
 * The references of the texts that are there; `undefined` for a life that never was.
 *
 * What a life's texts are called stands in its journal: every text that was kept was said by one of its events.
 */
export const textsOf = (
  subject: ErasureSubject
): Effect.Effect<ReadonlyArray<string> | undefined, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const life = lifeOf(subject)
    if (life === undefined) return yield* thatAre("refs" in subject ? subject.refs : [])
    if (life.entity === citizenKind) return yield* thatAre([life.id], life)
    const { entries } = yield* (yield* Storage).journal({ stream: life })
    if (entries.length === 0) return undefined
    const said = new Set<string>()
    for (const { data } of entries) collect(data, said)
    return yield* thatAre([...said], life)
  })

const batch = 1000
/** A reference is an id; what is longer is none. */
const longest = 200

const collect = (value: unknown, into: Set<string>): void => {
  if (typeof value === "string" && value.length > 0 && value.length <= longest) into.add(value)
  if (typeof value === "object" && value !== null) for (const one of Object.values(value)) collect(one, into)
}

const thatAre = (
  refs: ReadonlyArray<string>,
  life?: Stream
): Effect.Effect<ReadonlyArray<string>, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const found: Array<string> = []
    for (let at = 0; at < refs.length; at += batch)
      for (const { ref, subject } of yield* storage.persons(refs.slice(at, at + batch)))
        if (life === undefined || nameOf(subject) === nameOf(life)) found.push(ref)
    return found
  })

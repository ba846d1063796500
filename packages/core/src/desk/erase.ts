import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Day, dayInDenmark } from "../calendar/index.ts"
import { nameOf } from "../facts/index.ts"
import { Code, type EntityEvent, Id, Key } from "../plugin/index.ts"
import { Erasure } from "../privacy/index.ts"
import { canonical, Storage, type StorageUnavailable } from "../storage/index.ts"
import { refuse } from "./attempt.ts"
import type { Catalog } from "./Catalog.ts"
import { changesetOf } from "./changeset.ts"
import { type Envelope, envelopeRefusals } from "./envelope.ts"
import { derivedId } from "./ids.ts"
import type { Clock, Refused } from "./Order.ts"
import { pass } from "./passage.ts"
import { ChangedMeanwhile } from "./changedRefusals.ts"
import { CommandIdReused, NotFound } from "./refusals.ts"
import { type ErasureSubject, lifeOf, textsOf } from "./textsOf.ts"
import { lifeWords } from "./words.ts"

/**
 * An erasure on its way in.
 *
 * @category models
 */
export interface Erasing extends Envelope {
  readonly subject: ErasureSubject
  /** A code, such as `samtykke-trukket`; never a text that a person typed. */
  readonly ground: string
}

/**
 * What an erasure came to.
 *
 * @category models
 */
export interface Erased {
  /** How many texts are gone that were there. */
  readonly texts: number
  /** Under which id `pk.erasure` knows of it; nothing is kept when there was nothing to erase. */
  readonly erasure?: string
}

const form = Schema.Struct({
  subject: Schema.Union([Schema.Struct({ entity: Key, id: Id }), Schema.Struct({ refs: Schema.Array(Id) })]),
  ground: Code
})

/**
 * Erases texts about people for ever, and writes down that it was done. Their references stay where they are, and mean
 * nothing any more.
 *
 * It is written before and after: an erasure that was cut off is seen, and done when it is sent again.
 */
export const erase =
  (catalog: Catalog, clock: Clock) =>
  (erasing: Erasing): Effect.Effect<Erased, Refused | StorageUnavailable, Storage> =>
    Effect.gen(function* () {
      const storage = yield* Storage
      const { subject, ground, commandId } = erasing
      const given = { subject, ground }
      const { refusals } = catalog.decoder(form)(given, "", { texts: [], refOf: String })
      const invalid = [...envelopeRefusals(erasing), ...refusals]
      if (invalid.length > 0) return yield* refuse(invalid)
      const life = lifeOf(subject)
      const commandHash = storage.digest(canonical(["erase", given]))
      const erasure = derivedId(storage.digest, commandId, "erasure")
      const { done } = yield* storage.load({ commandId, streams: [], sets: [] })
      if (done !== undefined && done.commandHash !== commandHash)
        return yield* refuse(CommandIdReused.when(true, { commandId }))
      if (done === undefined) {
        const found = yield* textsOf(subject)
        if (found === undefined)
          return yield* refuse(NotFound.when(true, { ...life!, life: lifeWords(catalog, life!) }))
        if (found.length === 0) return { texts: 0 }
        const begun = { life: life === undefined ? null : nameOf(life), ground, texts: found.length }
        yield* writeDown(catalog, clock, {
          ...erasing,
          commandHash,
          event: (on) => Erasure.events.Begun(erasure, on, begun)
        })
      }
      const texts = yield* eraseAll(subject)
      const id = derivedId(storage.digest, commandId, "erasure/done")
      const event = (on: Day) => Erasure.events.Done(erasure, on, {})
      yield* writeDown(catalog, clock, { ...erasing, commandId: id, commandHash, event })
      return { texts, erasure }
    })

/** Whoever types while it is erased is erased too, a number of times. */
const eraseAll = (subject: ErasureSubject, left = 50): Effect.Effect<number, Refused | StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const found = (yield* textsOf(subject)) ?? []
    if (found.length === 0) return 0
    const life = lifeOf(subject)
    if (left === 0)
      return yield* refuse(ChangedMeanwhile.when(true, { changed: life === undefined ? found : [nameOf(life)] }))
    const gone = yield* storage.erase(found)
    return gone + (yield* eraseAll(subject, left - 1))
  })

/** Whoever was first with the same command id has written the same. */
const writeDown = (
  catalog: Catalog,
  clock: Clock,
  {
    event,
    commandId,
    commandHash,
    actor,
    onBehalfOf
  }: Envelope & { readonly commandHash: string; readonly event: (on: Day) => EntityEvent }
): Effect.Effect<void, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const { entity, id } = event("1900-01-01")
    const reading = { commandId, streams: [{ entity, id }], sets: [] }
    const snapshot = yield* storage.load(reading)
    const [row] = snapshot.rows
    // A clock may go back; what is known never does.
    const now = row !== undefined && row.recordedAt > clock.now() ? row.recordedAt : clock.now()
    const passage = pass(catalog, row, [event(dayInDenmark(now))])
    if (snapshot.done !== undefined || !("events" in passage)) return
    const stamp = { commandId, commandHash, now, actor, trace: [], ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }
    const grounds = { reading, snapshot, rows: new Map([[nameOf({ entity, id }), row]]) }
    yield* storage.commit(changesetOf(catalog, [passage], { stamp, grounds, texts: [], digest: storage.digest }))
  })

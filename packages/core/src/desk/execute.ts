import * as Effect from "effect/Effect"
import type { Instant } from "../calendar/index.ts"
import { nameOf } from "../facts/index.ts"
import type { Refusal, Verdict } from "../plugin/index.ts"
import { canonical, type JournalEntry, Storage, type StorageUnavailable } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { type Considered, consider, type Prepared } from "./consider.ts"
import { type Envelope, envelopeRefusals } from "./envelope.ts"
import { derivedId } from "./ids.ts"
import type { Detached } from "./personal.ts"
import { AlreadyClaimed, ChangedMeanwhile, CommandIdReused } from "./refusals.ts"
import { turns } from "./turns.ts"
import { claimWords, lifeWords } from "./words.ts"

/**
 * The rules said no: all of them that did.
 *
 * @category refusals
 */
export class Refused<R extends Refusal = Refusal> {
  readonly _tag = "Refused"
  readonly refusals: ReadonlyArray<R>
  constructor(refusals: ReadonlyArray<R>) {
    this.refusals = refusals
  }
}

/**
 * It is done, and written.
 *
 * @category models
 */
export interface Accepted {
  readonly commandId: string
  readonly events: ReadonlyArray<JournalEntry>
  readonly warnings: ReadonlyArray<Extract<Verdict, { readonly _tag: "Warn" }>>
  /** The same command had been done before; this is what it did then. */
  readonly repeated: boolean
}

/**
 * A command on its way in.
 *
 * @category models
 */
export interface Order extends Envelope {
  readonly module: string
  readonly command: string
  readonly input: unknown
}

/**
 * Tells the time. A test gives its own.
 *
 * @category ports
 */
export interface Clock {
  readonly now: () => Instant
}

const attempts = 50

/**
 * Does a command: decode, read, decide, evolve, judge, count, commit. When something it read has changed meanwhile,
 * it decides again on what is now. A preview does all of it but the writing.
 */
export const execute = (catalog: Catalog, clock: Clock) => {
  const inTurn = turns()
  return (order: Order, { preview = false } = {}): Effect.Effect<Accepted, Refused | StorageUnavailable, Storage> =>
    Effect.gen(function* () {
      const storage = yield* Storage
      const { prepared, refusals } = prepare(catalog, order, storage.digest)
      if (refusals.length > 0) return yield* refuse([...refusals, ...(yield* otherRefusals(catalog, prepared, clock))])
      // Only for the queue: what is really read is read inside the turn.
      const sets = Object.values(prepared.definition.reads(prepared.input)).flatMap(({ boundary = [] }) => boundary)
      return yield* inTurn(sets, attempt(catalog, prepared, { clock, preview, left: attempts }))
    })
}

/** Reads the input of an order. The texts about people stand apart from it from here on. */
const prepare = (catalog: Catalog, order: Order, digest: (text: string) => string) => {
  const { module, command, commandId, actor, onBehalfOf } = order
  const name = `${module}.${command}`
  const definition = catalog.modules.get(module)!.commands[command]!.definition
  const refOf = (n: number) => derivedId(digest, commandId, `text/${n}`)
  const texts: Array<Detached> = []
  const { input, refusals } = catalog.decoder(definition.input)(order.input, "", { texts, refOf })
  const commandHash = digest(canonical([name, input]))
  const stamp = { commandId, commandHash, actor, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }
  const prepared: Prepared = { definition, policies: catalog.policies.get(name) ?? [], input, texts, refOf, stamp }
  return { prepared, refusals: [...envelopeRefusals(order), ...refusals] }
}

/** What the rules would refuse as well, when the input has its shape but some of its values are wrong. */
const otherRefusals = (
  catalog: Catalog,
  prepared: Prepared,
  { now }: Clock
): Effect.Effect<ReadonlyArray<Refusal>, never, Storage> =>
  prepared.input === undefined
    ? Effect.succeed([])
    : Effect.suspend(() => consider(catalog, prepared, now)).pipe(
        Effect.map((considered) => (considered._tag === "Refused" ? considered.refusals : [])),
        // A rule may trip over a value that the form has refused already; what it would have said is not missed.
        Effect.catchCause(() => Effect.succeed([]))
      )

const attempt = (
  catalog: Catalog,
  prepared: Prepared,
  { clock, preview, left }: { readonly clock: Clock; readonly preview: boolean; readonly left: number }
): Effect.Effect<Accepted, Refused | StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const considered: Considered = yield* consider(catalog, prepared, clock.now)
    if (considered._tag === "Refused") return yield* refuse(considered.refusals)
    if (considered._tag === "Repeated") return yield* repeated(prepared, considered.done)
    const { changeset, warnings } = considered
    const answer = yield* preview ? storage.check(changeset) : storage.commit(changeset)
    switch (answer._tag) {
      case "Committed":
        return { commandId: changeset.commandId, events: changeset.entries, warnings, repeated: false }
      case "Duplicate":
        return yield* repeated(prepared, answer.done)
      case "Claimed": {
        const { scope, key } = answer.claim
        const what = claimWords(catalog, answer.claim.holder.entity, scope)
        const holder = lifeWords(catalog, answer.by)
        return yield* refuse(AlreadyClaimed.when(true, { scope, key, by: nameOf(answer.by), what, holder }))
      }
      case "Stale":
        if (left === 0) return yield* refuse(ChangedMeanwhile.when(true, { changed: answer.changed }))
        yield* Effect.yieldNow
        return yield* attempt(catalog, prepared, { clock, preview, left: left - 1 })
    }
  })

const repeated = (
  { stamp: { commandId, commandHash } }: Prepared,
  done: { readonly commandHash: string; readonly entries: ReadonlyArray<JournalEntry> }
): Effect.Effect<Accepted, Refused> =>
  done.commandHash === commandHash
    ? Effect.succeed({ commandId, events: done.entries, warnings: [], repeated: true })
    : refuse(CommandIdReused.when(true, { commandId }))

const refuse = (refusals: ReadonlyArray<Refusal>): Effect.Effect<never, Refused> => Effect.fail(new Refused(refusals))

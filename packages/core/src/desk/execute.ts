import * as Effect from "effect/Effect"
import type { Refusal } from "../plugin/index.ts"
import { Storage, type StorageUnavailable } from "../storage/index.ts"
import { attempt, type Ready, refuse } from "./attempt.ts"
import { blaming } from "./blame.ts"
import type { BroughtModule, Catalog } from "./Catalog.ts"
import { consider, type Prepared } from "./consider.ts"
import type { Accepted, Clock, Order, Refused } from "./Order.ts"
import { prepare } from "./prepare.ts"
import { propose } from "./propose.ts"
import { ModuleDisabled } from "./refusals.ts"
import { turns } from "./turns.ts"

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
      const disabled = catalog.modules.has(order.module) ? undefined : catalog.brought.find(isFor(order))
      if (disabled !== undefined) return yield* refuse(disabledRefusal(disabled))
      const { prepared, refusals } = prepare(catalog, order, storage.digest)
      if (refusals.length > 0) {
        // What the form refuses of a field, no rule says again in other words.
        const wrong = new Set(refusals.map(({ at }) => at).filter((at) => at !== ""))
        const others = (yield* otherRefusals(catalog, prepared, clock)).filter(({ at }) => !wrong.has(at))
        return yield* refuse([...refusals, ...others])
      }
      // Only for the queue: what is really read is read inside the turn.
      const sets = Object.values(
        blaming(prepared.name, "reads", () => prepared.definition.reads(prepared.input))
      ).flatMap(({ boundary = [] }) => boundary)
      const once = Effect.map(consider(catalog, prepared, clock.now), (considered): Ready => {
        if (considered._tag !== "Decided") return considered
        if (considered.approvals.length === 0) return { ...considered, refusals: [] }
        return { ...considered, ...propose(catalog, order, { ...considered, digest: storage.digest }) }
      })
      return yield* inTurn(
        sets,
        attempt(catalog, once, { ...prepared.stamp, texts: prepared.texts, preview, left: attempts })
      )
    })
}

const isFor =
  ({ module }: Order) =>
  ({ key }: BroughtModule): boolean =>
    key === module

const disabledRefusal = ({ key, definition: { title }, disabledBy }: BroughtModule) =>
  ModuleDisabled.when(true, { module: key, title, by: disabledBy })

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

import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import type { StorageUnavailable } from "../storage/index.ts"
import type { Handlers, Round, Worked } from "./work.ts"

/**
 * How a worker works.
 *
 * @category models
 */
export interface Working extends Omit<Round, "now"> {
  /**
   * The pause between two rounds. A minute without it.
   *
   * @unit milliseconds
   */
  readonly every?: number
  readonly handlers: Handlers
  /** After each round in which something was tried. */
  readonly onRound?: (worked: Worked) => void
  /** The storage could not be reached, or something in the worker failed; the next round tries again. */
  readonly onTrouble?: (cause: unknown) => void
}

/** Works until it is stopped, a round at a time: a round that has begun is finished. */
export const working = <R>(
  round: (handlers: Handlers, round: Round) => Effect.Effect<Worked, StorageUnavailable, R>,
  { every = 60_000, handlers, onRound, onTrouble, ...how }: Working
) =>
  Effect.gen(function* () {
    const stopping = yield* Deferred.make<void>()
    const once = round(handlers, how).pipe(
      Effect.flatMap((worked) =>
        Effect.sync(() => {
          if (Object.values(worked).some((keys) => keys.length > 0)) onRound?.(worked)
        })
      ),
      Effect.catchCause((cause) => Effect.sync(() => onTrouble?.(cause))),
      // A listener that throws stops nothing.
      Effect.catchCause(() => Effect.void)
    )
    const loop: Effect.Effect<void, never, R> = Effect.gen(function* () {
      for (;;) {
        yield* Effect.uninterruptible(once)
        const stopped = yield* Effect.raceFirst(
          Effect.as(Deferred.await(stopping), true),
          Effect.as(Effect.sleep(every), false)
        )
        if (stopped) return
      }
    })
    return { loop, stop: Deferred.succeed(stopping, undefined) }
  })

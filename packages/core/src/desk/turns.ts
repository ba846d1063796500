import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"

/**
 * Lets commands over the same set take turns within this process, instead of overtaking each other and deciding again.
 * Only a courtesy: between processes the boundary's version is what keeps the rule.
 */
export const turns = () => {
  const queues = new Map<string, { waiting: number; readonly turn: Semaphore.Semaphore }>()
  const one = <A, E, R>(boundary: string, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.suspend(() => {
      const queue = queues.get(boundary) ?? { waiting: 0, turn: Semaphore.makeUnsafe(1) }
      queues.set(boundary, queue)
      queue.waiting += 1
      return Effect.ensuring(
        queue.turn.withPermits(1)(effect),
        Effect.sync(() => {
          queue.waiting -= 1
          if (queue.waiting === 0) queues.delete(boundary)
        })
      )
    })
  // Always in the same order, so that two commands never wait for each other.
  return <A, E, R>(boundaries: ReadonlyArray<string>, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    [...new Set(boundaries)].toSorted().reduceRight((inner, boundary) => one(boundary, inner), effect)
}

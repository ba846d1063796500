import { addDays, type Day } from "@partnerskab/core/calendar"
import type { VirtualClock } from "./clock.ts"
import { type Chance, chance } from "./history/chance.ts"
import type { Move } from "./history/commands.ts"
import { nextMove } from "./history/moves.ts"
import { pools } from "./history/pools.ts"

/**
 * What a history needs to see of an answer.
 *
 * @category models
 */
export type HistoryAnswer =
  | {
      readonly ok: true
      readonly repeated: boolean
      readonly events: ReadonlyArray<{ readonly entity: string; readonly id: string }>
    }
  | { readonly ok: false; readonly refusals: ReadonlyArray<{ readonly _tag: string }> }

/**
 * Where commands are sent: what `createPartnerskab` gives, with the points of the two editions.
 *
 * @category ports
 */
export interface Sendable {
  as(actor: string): object
}

/**
 * One command of a history, as it was sent, and what came of it.
 *
 * @category models
 */
export interface HistoryStep {
  /** `module.command`. */
  readonly command: string
  readonly commandId: string
  readonly actor: string
  readonly input: unknown
  readonly answer: HistoryAnswer
}

/**
 * How a history goes.
 *
 * @category models
 */
export interface HistoryOptions {
  /** The same seed gives the same history. */
  readonly seed: number
  /** How many commands are sent. */
  readonly length: number
  /** Moved forward as the days of the history go by. */
  readonly clock?: VirtualClock
  /** Is told of every command when it has been answered. */
  readonly onStep?: (step: HistoryStep) => Promise<void> | void
}

interface Sent {
  readonly move: Move
  readonly actor: string
  readonly commandId: string
}

const firstDay: Day = "2010-01-04"

/**
 * Sends random commands over small pools of ids, as many people would who do not know of each other: sensible and wrong
 * ones, ones sent twice or at the same moment, and days long gone. The clock must stand before February 2010.
 *
 * @category operations
 */
export const randomHistory = async (
  pk: Sendable,
  { seed, length, clock, onStep }: HistoryOptions
): Promise<ReadonlyArray<HistoryStep>> => {
  const by = chance(seed)
  const lives = new Map<string, ReadonlyArray<string>>()
  const sent: Array<Sent> = []
  const done: Array<Move> = []
  const steps: Array<HistoryStep> = []
  let today = firstDay
  while (steps.length < length) {
    if (by.maybe(0.5)) today = addDays(today, by.below(40))
    clock?.goTo(today)
    const different = Array.from({ length: howMany(by, length - steps.length) }, (_, n): Sent => {
      const commandId = `history-${seed}-${steps.length + n}`
      return orderOf(by, sent, {
        move: nextMove(by, { today, lives, done }, steps.length + n),
        actor: by.pick(pools.actors),
        commandId
      })
    })
    // Two clicks on one button.
    const orders = by.maybe(0.3) ? different.map(() => different[0]!) : different
    sent.push(...orders)
    const answers = await Promise.all(orders.map((order) => send(pk, order, by.maybe(0.1))))
    for (const [at, answer] of answers.entries()) {
      const { move, actor, commandId } = orders[at]!
      for (const { entity, id } of answer.ok ? answer.events : [])
        lives.set(entity, [...new Set([...(lives.get(entity) ?? []), id])])
      if (answer.ok && !answer.repeated) done.push(move)
      const step = { command: `${move.module}.${move.command}`, commandId, actor, input: move.input, answer }
      steps.push(step)
      await onStep?.(step)
    }
  }
  return steps
}

/** One at a time as a rule; now and then several at the same moment. */
const howMany = (by: Chance, left: number): number => Math.min(left, by.maybe(0.08) ? 2 + by.below(2) : 1)

/** A new order as a rule; now and then one that was sent before, or another under its id. */
const orderOf = (by: Chance, sent: ReadonlyArray<Sent>, fresh: Sent): Sent => {
  if (sent.length === 0 || !by.maybe(0.08)) return fresh
  const before = by.pick(sent)
  return by.maybe(0.8) ? before : { ...fresh, commandId: before.commandId }
}

type Send = (
  input: unknown,
  options: { readonly commandId: string; readonly onBehalfOf?: string }
) => Promise<HistoryAnswer>

const send = (pk: Sendable, { move, actor, commandId }: Sent, forAnother: boolean): Promise<HistoryAnswer> => {
  const doors = pk.as(actor) as Readonly<Record<string, Readonly<Record<string, Send>>>>
  return doors[move.module]![move.command]!(move.input, {
    commandId,
    ...(forAnother ? { onBehalfOf: "director" } : {})
  })
}

import type { AnyEntity, EventsOf } from "./Entity.ts"
import type { Day } from "../calendar/index.ts"

/**
 * A command of the receiving module that another module's event asks for.
 *
 * @category models
 */
export interface Asked {
  readonly command: string
  readonly input: unknown
}

/**
 * What the desk knows of a reaction.
 *
 * @category models
 */
export interface Reaction {
  readonly entity: string
  readonly event: string
  // oxlint-disable-next-line typescript/no-explicit-any -- existential: each event has its own data
  react(happened: { readonly id: string; readonly on: Day; readonly data: any }): Asked | undefined
}

/**
 * Declares that an event of one life asks for a command of this module: it is run later, once, by the worker.
 *
 * @category constructors
 */
export const reaction = <E extends AnyEntity, K extends keyof EventsOf<E> & string>(
  entity: E,
  event: K,
  react: (happened: { readonly id: string; readonly on: Day; readonly data: EventsOf<E>[K] }) => Asked | undefined
): Reaction => ({ entity: entity.key, event, react })

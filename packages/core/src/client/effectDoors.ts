import * as Effect from "effect/Effect"
import type { Agreements, Parties, People } from "../agreement/index.ts"
import { type Accepted, type Clock, type CommonRefusal, newUuid, type Proposals, type Refused } from "../desk/index.ts"
import type {
  AnyEdition,
  AnyPlugin,
  Check,
  CommandsOf,
  Installed,
  InstalledCommands,
  InstalledTerms,
  Refusal
} from "../plugin/index.ts"
import { Storage, type StorageUnavailable } from "../storage/index.ts"
import { byKey } from "./byKey.ts"
import { insideOf } from "./inside.ts"
import type { CommandOptions, InputOfDoor } from "./Partnerskab.ts"

/**
 * A command as an effect: refusals in the error channel.
 *
 * @category models
 */
export type EffectDoor<Commands, Terms = never> = {
  readonly [C in keyof Commands]: Commands[C] extends {
    readonly refusal: infer R extends Refusal
  }
    ? (
        input: InputOfDoor<Commands[C], Terms>,
        options?: CommandOptions
      ) => Effect.Effect<Accepted, Refused<R | CommonRefusal> | StorageUnavailable>
    : never
}

/**
 * Everything that can be done, by module and command, as effects.
 *
 * @category models
 */
export type EffectDoors<M> = {
  readonly agreement: EffectDoor<CommandsOf<typeof Agreements>, InstalledTerms<M>>
  readonly parties: EffectDoor<CommandsOf<typeof Parties>>
  readonly people: EffectDoor<CommandsOf<typeof People>>
  readonly proposals: EffectDoor<CommandsOf<typeof Proposals>>
} & { readonly [K in keyof M]: EffectDoor<InstalledCommands<M>[K]> }

/**
 * An installation for those who write Effect.
 *
 * @category models
 */
export interface PartnerskabEffects<E extends ReadonlyArray<AnyEdition>, P extends ReadonlyArray<AnyPlugin>> {
  as(actor: string): EffectDoors<Installed<E, P>>
}

/**
 * The same doors for those who write Effect: a typed error channel, interruption, and a span for each command on wish.
 * The storage is the service `Storage`.
 *
 * @category constructors
 */
export const makePartnerskab = <
  const E extends ReadonlyArray<AnyEdition>,
  const P extends ReadonlyArray<AnyPlugin> = readonly []
>(
  options: {
    readonly editions: E
    readonly plugins?: P
    readonly clock?: Clock
    /** A span for each command, which costs about a tenth of its time. */
    readonly spans?: boolean
  } & Check<E, P>
): Effect.Effect<PartnerskabEffects<E, P>, never, Storage> =>
  Effect.map(Storage, (storage) => {
    const given = options as {
      readonly editions: E
      readonly plugins?: P
      readonly clock?: Clock
      readonly spans?: boolean
    }
    const { catalog, run, clock } = insideOf(given)
    const door =
      (actor: string, module: string, command: string) =>
      (input: unknown, { commandId = newUuid(clock.now()), onBehalfOf }: CommandOptions = {}) => {
        const order = { module, command, input, actor, commandId, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }
        const effect = Effect.provideService(run(order), Storage, storage)
        return given.spans === true ? Effect.withSpan(effect, `partnerskab.${module}.${command}`) : effect
      }
    const as = (actor: string) =>
      byKey(catalog.modules, ({ commands }, module) =>
        byKey(new Map(Object.entries(commands)), (_, command) => door(actor, module, command))
      )
    return { as } as never
  })

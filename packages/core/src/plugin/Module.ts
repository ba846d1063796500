import type { Command, CommandDefinition } from "./Command.ts"
import type { Texts } from "./DataSchema.ts"
import type { AnyEntity } from "./Entity.ts"
import type { Indicator } from "./Indicator.ts"
import type { Policy } from "./Policy.ts"
import type { Reaction } from "./Reaction.ts"
import type { AnyRefusal, Refusal } from "./Refusal.ts"
import type { TermsChain } from "./Terms.ts"

/**
 * What a command is given, and how it can refuse.
 *
 * @category models
 */
export interface CommandTypes {
  readonly input: unknown
  readonly refusal: Refusal
}

/**
 * The commands of a module without their code.
 *
 * @category models
 */
export type CommandTypesOf<C> = {
  // oxlint-disable-next-line typescript/no-explicit-any -- the needed terms are of no interest here
  readonly [K in keyof C]: C[K] extends Command<infer I, infer R, any>
    ? { readonly input: I; readonly refusal: R }
    : never
}

/**
 * What a module carries for the type checker.
 *
 * @category models
 */
export interface ModuleTypes {
  readonly commands: object
  readonly terms?: unknown
}

/**
 * A module as a value.
 *
 * @category models
 */
export interface ModuleStatic<Key extends string, T extends ModuleTypes> {
  new (_: never): T
  readonly key: Key
  readonly definition: ModuleDefinition
}

/**
 * Any module.
 *
 * @category models
 */
export interface AnyModule {
  new (_: never): ModuleTypes
  readonly key: string
  readonly definition: ModuleDefinition
}

/**
 * A module that can be agreed on.
 *
 * @da punkt
 * @category models
 */
export interface AnyPoint extends AnyModule {
  new (_: never): ModuleTypes & { readonly terms: unknown }
}

/**
 * What the desk knows of a module.
 *
 * @category models
 */
export interface ModuleDefinition {
  readonly title: Texts
  readonly entities: ReadonlyArray<AnyEntity>
  readonly commands: Readonly<Record<string, { readonly definition: CommandDefinition }>>
  readonly refusals: ReadonlyArray<AnyRefusal>
  readonly policies: ReadonlyArray<Policy>
  readonly reactions: Readonly<Record<string, Reaction>>
  readonly indicators: Readonly<Record<string, Indicator>>
  // oxlint-disable-next-line typescript/no-explicit-any -- existential: each point has its own terms
  readonly terms?: TermsChain<string, any>
}

/**
 * The commands of a module, by name.
 *
 * @category models
 */
export type CommandsOf<M> = M extends abstract new (_: never) => { readonly commands: infer C }
  ? { readonly [K in keyof C]: C[K] extends CommandTypes ? C[K] : never }
  : never

/**
 * What a command of a module is given.
 *
 * @category models
 */
export type InputOf<M, C extends keyof CommandsOf<M>> = CommandsOf<M>[C] extends { readonly input: infer I } ? I : never

/**
 * What an author writes of a module.
 *
 * @category models
 */
export interface ModuleSpec<C> {
  readonly title: Texts
  readonly entities: ReadonlyArray<AnyEntity>
  readonly commands: C
  /** The ways its rules can say no; the desk finds the sentences here. */
  readonly refusals?: ReadonlyArray<AnyRefusal>
  /** Rules on commands of this and other modules, for instance to protect what depends on them. */
  readonly policies?: ReadonlyArray<Policy>
  readonly reactions?: Readonly<Record<string, Reaction>>
  readonly indicators?: Readonly<Record<string, Indicator>>
}

// oxlint-disable-next-line typescript/no-explicit-any -- the class is only a carrier of types
const moduleClass = (key: string, spec: Partial<ModuleDefinition>): any =>
  class {
    static readonly key = key
    static readonly definition = {
      entities: [],
      commands: {},
      refusals: [],
      policies: [],
      reactions: {},
      indicators: {},
      ...spec
    }
  }

/**
 * Declares a room of a jobcentre's work: its lives, what can be done, how it says no.
 *
 * @category constructors
 */
// oxlint-disable-next-line typescript/no-explicit-any -- existential: each command has its own types
export const defineModule = <const Key extends string, C extends Readonly<Record<string, Command<any, any, never>>>>(
  key: Key,
  spec: ModuleSpec<C>
): ModuleStatic<Key, { readonly commands: CommandTypesOf<C> }> => moduleClass(key, spec as never)

/**
 * Declares a module that an agreement can choose. Its terms must suit every command that asks for them.
 *
 * @category constructors
 */
// oxlint-disable-next-line typescript/no-explicit-any -- existential: each command has its own types
export const definePoint = <const Key extends string, T, C extends Readonly<Record<string, Command<any, any, T>>>>(
  key: Key,
  spec: ModuleSpec<C> & { readonly terms: TermsChain<NoInfer<Key>, T> }
): ModuleStatic<Key, { readonly commands: CommandTypesOf<C>; readonly terms: T }> => moduleClass(key, spec as never)

/**
 * The same point with terms of a municipality's own. The fork must still suit the point's commands.
 *
 * @category constructors
 */
export const forkPoint = <
  Key extends string,
  T extends { readonly commands: object; readonly terms: unknown },
  Fork extends T["terms"]
>(
  point: ModuleStatic<Key, T>,
  changes: { readonly terms: TermsChain<NoInfer<Key>, Fork>; readonly title?: Texts }
): ModuleStatic<Key, { readonly commands: T["commands"]; readonly terms: Fork }> =>
  moduleClass(point.key, { ...point.definition, ...changes })

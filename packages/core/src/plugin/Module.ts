import type { CodeList, CodeTable } from "./CodeList.ts"
import type { Command, CommandDefinition } from "./Command.ts"
import type { Texts } from "./DataSchema.ts"
import type { AnyEntity } from "./Entity.ts"
import type { Indicator } from "./Indicator.ts"
import type { Material, MaterialOf } from "./Material.ts"
import type { Parameter } from "./Parameter.ts"
import type { PointPromises } from "./PointPromise.ts"
import type { OwnPolicy, Policy } from "./Policy.ts"
import type { Reaction } from "./Reaction.ts"
import type { AnyRefusal, Refusal } from "./Refusal.ts"
import type { Section } from "./Section.ts"
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
  readonly entities: AnyEntity
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
  readonly report: Section
  // oxlint-disable-next-line typescript/no-explicit-any -- existential: each parameter has its own value
  readonly parameters: ReadonlyArray<Parameter<any>>
  readonly codes: ReadonlyArray<CodeList>
  readonly tables: ReadonlyArray<CodeTable<unknown>>
  // oxlint-disable-next-line typescript/no-explicit-any -- existential: each point has its own terms
  readonly terms?: TermsChain<string, any>
  readonly material?: Readonly<Record<string, Material>>
  // oxlint-disable-next-line typescript/no-explicit-any -- existential: each point has its own terms
  readonly promises?: PointPromises<any>
}

/**
 * The entities of modules.
 *
 * @category models
 */
export type EntitiesOf<M> = M extends abstract new (_: never) => { readonly entities: infer E extends AnyEntity }
  ? E
  : never

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
export interface ModuleSpec<C, E extends ReadonlyArray<AnyEntity>, I extends Readonly<Record<string, Indicator>>> {
  readonly title: Texts
  readonly entities: E
  readonly commands: C
  /** The ways its rules can say no; the desk finds the sentences here. */
  readonly refusals?: ReadonlyArray<AnyRefusal>
  /** Rules on commands of this and other modules that a jobcentre may make an exception to. */
  readonly policies?: ReadonlyArray<Policy | OwnPolicy>
  readonly reactions?: Readonly<Record<string, Reaction>>
  readonly indicators?: I
  /** Its part of a report; all its indicators under its title without it. */
  readonly report?: Section<keyof NoInfer<I> & string>
  /** Values that a jobcentre may set. */
  // oxlint-disable-next-line typescript/no-explicit-any -- existential: each parameter has its own value
  readonly parameters?: ReadonlyArray<Parameter<any>>
  /** Lists of codes that plugins may add to; those that fields of the terms are from need not be named again. */
  readonly codes?: ReadonlyArray<CodeList>
  /** Tables with a value for every code of a list. */
  readonly tables?: ReadonlyArray<CodeTable<unknown>>
}

/** A policy on a command of its own module finds the command's name here. */
const onOwn =
  (key: string, commands: Readonly<Record<string, { readonly definition: CommandDefinition }>>) =>
  (policy: Policy | OwnPolicy): Policy => {
    if ("on" in policy) return policy
    const { command, ...rest } = policy
    const name = Object.keys(commands).find((one) => commands[one]!.definition === command)
    return { ...rest, on: `${key}.${name ?? "(a command of another module)"}` }
  }

interface Written extends Partial<Omit<ModuleDefinition, "policies">> {
  readonly policies?: ReadonlyArray<Policy | OwnPolicy>
}

/** A module from what was written of it. */
// oxlint-disable-next-line typescript/no-explicit-any -- the class is only a carrier of types
export const moduleClass = (key: string, { policies = [], ...spec }: Written): any =>
  class {
    static readonly key = key
    static readonly definition = {
      entities: [],
      commands: {},
      refusals: [],
      policies: policies.map(onOwn(key, spec.commands ?? {})),
      reactions: {},
      indicators: {},
      report: {},
      parameters: [],
      codes: [],
      tables: [],
      ...spec
    }
  }

/* oxlint-disable typescript/no-explicit-any -- existential: each command has its own types */
/**
 * Declares a room of a jobcentre's work: its lives, what can be done, how it says no.
 *
 * @category constructors
 */
export const defineModule = <
  const Key extends string,
  C extends Readonly<Record<string, Command<any, any, never>>>,
  const E extends ReadonlyArray<AnyEntity> = readonly [],
  I extends Readonly<Record<string, Indicator>> = {}
>(
  key: Key,
  spec: ModuleSpec<C, E, I>
): ModuleStatic<Key, { readonly commands: CommandTypesOf<C>; readonly entities: E[number] }> =>
  moduleClass(key, spec as never)

/**
 * Declares a module that an agreement can choose. Its terms must suit every command that asks for them.
 *
 * @category constructors
 */
export const definePoint = <
  const Key extends string,
  T,
  C extends Readonly<Record<string, Command<any, any, T>>>,
  const E extends ReadonlyArray<AnyEntity> = readonly [],
  I extends Readonly<Record<string, Indicator>> = {}
>(
  key: Key,
  spec: ModuleSpec<C, E, I> & {
    readonly terms: TermsChain<NoInfer<Key>, T>
    /** What a change of each field of the terms needs, once the agreement is signed. */
    readonly material: MaterialOf<NoInfer<T>>
    /** What each side promises by these terms, and which facts show it; nothing is known to be promised without it. */
    readonly promises?: PointPromises<NoInfer<T>>
  }
): ModuleStatic<Key, { readonly commands: CommandTypesOf<C>; readonly entities: E[number]; readonly terms: T }> =>
  moduleClass(key, spec as never)
/* oxlint-enable typescript/no-explicit-any */

/**
 * The same point with terms of a municipality's own. The fork must still suit the point's commands and promises.
 *
 * @category constructors
 */
export const forkPoint = <
  Key extends string,
  T extends { readonly commands: object; readonly entities: AnyEntity; readonly terms: unknown },
  Fork extends T["terms"]
>(
  point: ModuleStatic<Key, T>,
  changes: {
    readonly terms: TermsChain<NoInfer<Key>, Fork>
    readonly material: MaterialOf<NoInfer<Fork>>
    readonly title?: Texts
    /** Other promises; those of the point without it. */
    readonly promises?: PointPromises<NoInfer<Fork>>
  }
): ModuleStatic<Key, { readonly commands: T["commands"]; readonly entities: T["entities"]; readonly terms: Fork }> =>
  moduleClass(point.key, { ...point.definition, ...changes })

import type { Carried } from "./Carried.ts"
import type { AnyEdition } from "./Edition.ts"
import type { AnyModule, CommandsOf, EntitiesOf } from "./Module.ts"
import type { AnyPlugin } from "./Plugin.ts"

type PointsOf<E extends ReadonlyArray<AnyEdition>> = Carried<E[number]>["points"]
type Part<P extends ReadonlyArray<AnyPlugin>, K extends "add" | "replace" | "disable" | "entities"> = Carried<
  P[number]
>[K]
type KeyOf<M extends AnyModule> = M["key"]
type Offered<E extends ReadonlyArray<AnyEdition>, P extends ReadonlyArray<AnyPlugin>> = PointsOf<E> | Part<P, "add">
type Without<M, Key extends string> = Exclude<M, { readonly key: Key }>

/**
 * The modules of an installation by key: offered, less disabled, with what replaces them.
 *
 * @category models
 */
export type Installed<E extends ReadonlyArray<AnyEdition>, P extends ReadonlyArray<AnyPlugin>> = {
  readonly [
    One in
      | Without<Offered<E, P>, KeyOf<Part<P, "replace">> | Part<P, "disable">>
      | Without<Part<P, "replace">, Part<P, "disable">> as One["key"]
  ]: One
}

/**
 * The entities of an installation. Those of a disabled module too: its doors are closed, its lives can be read.
 *
 * @category models
 */
export type InstalledEntities<E extends ReadonlyArray<AnyEdition>, P extends ReadonlyArray<AnyPlugin>> =
  EntitiesOf<Without<PointsOf<E>, KeyOf<Part<P, "replace">>>> | Part<P, "entities">

type TermsOf<M> = M extends abstract new (_: never) => { readonly terms: infer T } ? T : never

/**
 * The terms of every installed point.
 *
 * @category models
 */
export type InstalledTerms<M> = { readonly [K in PointKeys<M>]: TermsOf<M[K]> }
type PointKeys<M> = { [K in keyof M]: TermsOf<M[K]> extends never ? never : K }[keyof M]

/**
 * The commands of every installed module.
 *
 * @category models
 */
export type InstalledCommands<M> = { readonly [K in keyof M]: CommandsOf<M[K]> }

/**
 * Mistakes in the list of plugins that can be told while it is written.
 *
 * @category models
 */
export type Conflicts<E extends ReadonlyArray<AnyEdition>, P extends ReadonlyArray<AnyPlugin>> =
  | Told<KeyOf<PointsOf<E>> & KeyOf<Part<P, "add">>, "is already in the edition: replace it">
  | Told<
      Exclude<KeyOf<Part<P, "replace">> | Part<P, "disable">, KeyOf<Offered<E, P>>>,
      "is not there to replace or disable"
    >
type Told<Key, What extends string> = Key extends string ? `"${Key}" ${What}` : never

/**
 * Asks for a field that nobody has when plugins conflict, so that the compiler shows what to do.
 *
 * @category models
 */
export type Check<E extends ReadonlyArray<AnyEdition>, P extends ReadonlyArray<AnyPlugin>> = [Conflicts<E, P>] extends [
  never
]
  ? unknown
  : { readonly conflict: Conflicts<E, P> }

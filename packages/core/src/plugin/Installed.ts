import type { Carried } from "./Carried.ts"
import type { AnyEdition } from "./Edition.ts"
import type { AnyModule, CommandsOf } from "./Module.ts"
import type { AnyPlugin } from "./Plugin.ts"

type PointsOf<E extends ReadonlyArray<AnyEdition>> = Carried<E[number]>["points"]
type Part<P extends ReadonlyArray<AnyPlugin>, K extends "add" | "replace" | "disable"> = Carried<P[number]>[K]
type KeyOf<M> = M extends { readonly key: infer K extends string } ? K : never
type ByKey<M extends AnyModule> = { readonly [One in M as One["key"]]: One }
type Offered<E extends ReadonlyArray<AnyEdition>, P extends ReadonlyArray<AnyPlugin>> = ByKey<
  PointsOf<E> | Part<P, "add">
>
type Replaced<P extends ReadonlyArray<AnyPlugin>> = ByKey<Part<P, "replace">>

/**
 * The modules of an installation by key: offered, less disabled, with what replaces them.
 *
 * @category models
 */
export type Installed<E extends ReadonlyArray<AnyEdition>, P extends ReadonlyArray<AnyPlugin>> = {
  readonly [K in Exclude<keyof Offered<E, P>, Part<P, "disable">>]: K extends keyof Replaced<P>
    ? Replaced<P>[K]
    : Offered<E, P>[K]
}

type TermsOf<M> = M extends abstract new (_: never) => { readonly terms: infer T } ? T : never

/**
 * The terms of every installed point.
 *
 * @category models
 */
export type InstalledTerms<M> = { readonly [K in keyof M as TermsOf<M[K]> extends never ? never : K]: TermsOf<M[K]> }

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
      Exclude<KeyOf<Part<P, "replace">> | Part<P, "disable">, keyof Offered<E, P>>,
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

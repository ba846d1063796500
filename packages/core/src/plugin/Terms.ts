import type { DataSchema } from "./DataSchema.ts"

/**
 * What stands in the signed agreement about one point, kept as it was signed.
 *
 * @da aftalt indhold
 * @category models
 */
export interface SignedTerms {
  readonly lineage: string
  readonly version: number
  readonly raw: unknown
}

/**
 * The signed wording does not say, and only the company can.
 *
 * @category models
 */
export interface NeedsAmendment {
  readonly _tag: "NeedsAmendment"
  readonly missing: ReadonlyArray<string>
}

/**
 * Says that signed terms lack fields that nobody may guess.
 *
 * @category constructors
 */
export const needsAmendment = (...missing: ReadonlyArray<string>): NeedsAmendment => ({
  _tag: "NeedsAmendment",
  missing
})

/**
 * The terms as today's code reads them, and how it came to that reading.
 *
 * @category models
 */
export type TermsView<T> =
  | { readonly view: "as-signed" | "upcast"; readonly terms: T }
  | { readonly view: "needs-amendment"; readonly missing: ReadonlyArray<string> }

/**
 * One wording in a lineage, and how the one before it is read as it.
 *
 * @category models
 */
export interface Wording {
  readonly lineage: string
  readonly version: number
  readonly schema: DataSchema
  // oxlint-disable-next-line typescript/no-explicit-any -- existential: the wording before
  readonly from: (before: any) => unknown
}

/**
 * All wordings of a point's terms, oldest first; the last is today's.
 *
 * @category models
 */
export interface TermsChain<Key extends string, T> {
  readonly key: Key
  readonly wordings: ReadonlyArray<Wording>
  /** The next wording in the same lineage. */
  upcast<S extends DataSchema>(
    version: number,
    schema: S,
    from: (before: T) => S["Type"] | NeedsAmendment
  ): TermsChain<Key, S["Type"]>
  /** A municipality's own wording, that still reads everything signed before. */
  fork<S extends DataSchema>(
    lineage: string,
    schema: S,
    from: (before: T) => S["Type"] | NeedsAmendment
  ): TermsChain<Key, S["Type"]>
  /** `undefined` when no wording here is the one that was signed. */
  read(signed: SignedTerms): TermsView<T> | undefined
}

/**
 * The terms of a point, from their first wording.
 *
 * @category constructors
 */
export const defineTerms = <const Key extends string, S extends DataSchema>(
  key: Key,
  schema: S
): TermsChain<Key, S["Type"]> => chain(key, [{ lineage: "base", version: 1, schema, from: (before) => before }])

const chain = <Key extends string, T>(key: Key, wordings: ReadonlyArray<Wording>): TermsChain<Key, T> => ({
  key,
  wordings,
  upcast: (version, schema, from) =>
    chain(key, [...wordings, { lineage: wordings.at(-1)!.lineage, version, schema, from }]),
  fork: (lineage, schema, from) => chain(key, [...wordings, { lineage, version: 1, schema, from }]),
  read: (signed) => {
    const at = wordings.findIndex(({ lineage, version }) => lineage === signed.lineage && version === signed.version)
    return at < 0 ? undefined : readThrough(wordings.slice(at + 1), signed.raw)
  }
})

const readThrough = <T>(later: ReadonlyArray<Wording>, raw: unknown): TermsView<T> => {
  let terms = raw
  for (const { from } of later) {
    const next = from(terms)
    if (isNeedsAmendment(next)) return { view: "needs-amendment", missing: next.missing }
    terms = next
  }
  return { view: later.length === 0 ? "as-signed" : "upcast", terms: terms as T }
}

const isNeedsAmendment = (value: unknown): value is NeedsAmendment =>
  typeof value === "object" && value !== null && "_tag" in value && value._tag === "NeedsAmendment"

import type { KeyOfAny } from "./Entity.ts"

/**
 * What a change of a field of signed terms needs: approval anew by all, or by some places of the plan; a message to the
 * parties; or nothing.
 *
 * @da væsentlig ændring, besked, stiltiende
 * @category models
 */
export type Material = "reapprove" | "notify" | "silent" | { readonly reapproveBy: ReadonlyArray<string> }

/**
 * What a change needs, for every field of the terms: whoever adds a field must say.
 *
 * @category models
 */
export type MaterialOf<T> = { readonly [F in KeyOfAny<T>]: Material }

const strictness = (needs: Material): number =>
  ["silent", "notify", "reapprove"].indexOf(typeof needs === "object" ? "reapprove" : needs)

/**
 * Fields of terms that differ, with what the change of each needs, the strictest first. A field that nobody has told
 * about needs approval.
 *
 * @category operations
 */
export const changedTerms = (
  material: Readonly<Record<string, Material>>,
  before: object,
  after: object
): ReadonlyArray<{ readonly field: string; readonly needs: Material }> => {
  const was = before as Readonly<Record<string, unknown>>
  const is = after as Readonly<Record<string, unknown>>
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !sameValue(was[field], is[field]))
    .map((field) => ({ field, needs: material[field] ?? ("reapprove" as const) }))
    .toSorted((a, b) => strictness(b.needs) - strictness(a.needs) || (a.field < b.field ? -1 : 1))
}

/** Terms are plain data: two are the same when their values are, whatever the order of keys. */
const sameValue = (one: unknown, other: unknown): boolean => {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [a, b] = [one, other] as ReadonlyArray<Readonly<Record<string, unknown>>>
  const keys = new Set([...Object.keys(a!), ...Object.keys(b!)])
  return [...keys].every((key) => sameValue(a![key], b![key]))
}

import { changedTerms, defineRefusal, type SignedTerms } from "../plugin/index.ts"

/**
 * It is so already: what was meant is something else, or it was said before.
 *
 * @assumes whoever changes something wants it to be another than it is; a version that changes nothing hides those that do
 * @category refusals
 */
export class NothingChanges extends defineRefusal("NothingChanges", {
  source: "antagelse: en ændring ændrer noget",
  da: (_: { readonly field: string }) => "Sådan er det allerede: her er intet at ændre.",
  en: () => "It is so already: there is nothing to change here.",
  at: ({ field }) => field
}) {}

/** Refuses what is said when it is what is so. Of what there is nothing to compare with, something else refuses. */
export const someChange = <Value>(is: Value | undefined, said: Value, field: string) =>
  NothingChanges.when(is !== undefined && sameSaid(is, said), { field })

/** Whether two values say the same, whatever the order of keys. */
export const sameSaid = (one: unknown, other: unknown): boolean =>
  changedTerms({}, { one }, { one: other }).length === 0

/** Whether two wordings of a point are the same, and say the same. */
export const sameTerms = (one: SignedTerms | undefined, other: SignedTerms | undefined): boolean => sameSaid(one, other)

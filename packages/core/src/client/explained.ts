import type { Catalog } from "../desk/index.ts"
import type { Refusal } from "../plugin/index.ts"
import type { Explained } from "./Doors.ts"

/** A refusal with its sentences. */
export const explained = <R extends Refusal>({ refusals }: Catalog, refusal: R): Explained<R> => {
  const texts = refusals.get(refusal._tag)?.texts
  return {
    ...refusal,
    da: texts?.da(refusal.facts) ?? refusal._tag,
    en: texts?.en(refusal.facts) ?? refusal._tag,
    source: texts?.source ?? ""
  }
}

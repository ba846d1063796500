import type { TermsChain, TermsView } from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"
import { compare } from "./outcome.ts"

/**
 * Terms as they stand in a signed agreement, to be read as today's code reads them.
 *
 * @category models
 */
export interface SignedTermsSpec<T> {
  /** How they are read; `undefined` when no wording here is the one that was signed. */
  readonly views: (expected: TermsView<T> | undefined) => void
}

/**
 * A specification of the wordings of a point: `terms(chain).signed("base/1", raw).views({ view: "upcast", terms })`.
 *
 * @category constructors
 */
export const terms = <T>(
  chain: TermsChain<string, T>
): {
  /** @param wording lineage and version, such as `base/1` */
  readonly signed: (wording: string, raw: unknown) => SignedTermsSpec<T>
} => ({
  signed: (wording, raw) => {
    const slash = wording.lastIndexOf("/")
    const [lineage, version] = [wording.slice(0, slash), Number(wording.slice(slash + 1))]
    const signed = chain.wordings.find((one) => one.lineage === lineage && one.version === version)
    if (signed !== undefined && !Schema.is(signed.schema)(raw))
      throw new Error(`nobody can have signed this as ${wording}: ${JSON.stringify(raw)}`)
    return {
      views: (expected) => compare(`${chain.key} signed as ${wording}`, chain.read({ lineage, version, raw }), expected)
    }
  }
})

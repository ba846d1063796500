import { match } from "ts-pattern"
import type { Value } from "../facts/index.ts"

/**
 * What a result says about its target.
 *
 * @shape `metLowerBound`: what is known already meets it · `metGrossOnly`: not met when what no longer counts is taken
 * away · `undetermined`: something needed to judge is unknown · `disputed`: the source contradicts itself ·
 * `derivable`: the answer depends on a definition the source does not give · `qualitative`: nothing to count
 * @source LBR 2011, kap. 3
 * @category models
 */
export type Verdict =
  | "met"
  | "notMet"
  | "metLowerBound"
  | "metGrossOnly"
  | "notCountable"
  | "notReported"
  | "undetermined"
  | "disputed"
  | "derivable"
  | "qualitative"
  | "noTarget"

/**
 * The verdict on a value against a target that is a number; `undefined` for no target.
 *
 * @param net what is left when what no longer counts is taken away
 * @category operations
 */
export const verdictOf = (value: Value, target: number | undefined, net?: number): Verdict => {
  if (target === undefined && "value" in value) return "noTarget"
  return match(value)
    .with({ _tag: "notCountable" }, (): Verdict => "notCountable")
    .with({ _tag: "notReported" }, (): Verdict => "notReported")
    .with({ _tag: "lowerBound" }, ({ value: known }): Verdict => (known >= target! ? "metLowerBound" : "undetermined"))
    .with({ _tag: "exact" }, ({ value: counted }): Verdict => {
      if (counted < target!) return "notMet"
      return net !== undefined && net < target! ? "metGrossOnly" : "met"
    })
    .exhaustive()
}

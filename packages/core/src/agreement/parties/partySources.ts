import * as Schema from "effect/Schema"
import type { BranchGroup } from "../../party/index.ts"
import { Code, defineCodes, defineParameter, matching } from "../../plugin/index.ts"

/**
 * Who told a jobcentre something about a party. A plugin may add others.
 *
 * @da kilder til oplysninger om virksomheder
 * @assumes three sources; a jobcentre may have more
 * @category models
 */
export const partySources = defineCodes("parties.sources", {
  cvr: { da: "CVR-registret", en: "the Central Business Register" },
  virksomheden: { da: "virksomheden selv", en: "the company itself" },
  konsulent: { da: "en virksomhedskonsulent", en: "a consultant of the jobcentre" }
})

const Prefix = Schema.String.check(
  matching(/^\d{1,6}$/, {
    expected: "the first digits of a branch code",
    rule: { code: "branchPrefix", da: "skal være 1 til 6 cifre", en: "must be 1 to 6 digits" }
  })
).annotate({ examples: ["10", "4711", "620100"] })

const groups: Schema.Codec<ReadonlyArray<BranchGroup>, ReadonlyArray<BranchGroup>> = Schema.Array(
  Schema.Struct({ scheme: Schema.optionalKey(Code), prefix: Prefix, group: Code })
)

/**
 * How branch codes map to the groups that a jobcentre counts by.
 *
 * @da brancheinddeling
 * @assumes none: the groups of 2008 (håndværk, industri, service, social og sundhed) were chosen freely, and no source maps
 * codes to them
 * @category models
 */
export const branchGroups = defineParameter("parties.branchGroups", {
  title: { da: "Brancheinddeling", en: "Branch groups" },
  form: groups,
  value: [],
  source: "antagelse: ingen inddeling, før jobcenteret vælger en"
})

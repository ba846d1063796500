import type { Wording } from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"
import { maker } from "../generate.ts"
import { twice } from "../twice.ts"
import { law, type PluginLaw } from "./Law.ts"

const isAmendment = (read: unknown): boolean =>
  typeof read === "object" && read !== null && "_tag" in read && read._tag === "NeedsAmendment"

const readAs = (key: string, before: Wording, { lineage, version, schema, from }: Wording): void => {
  const { value } = maker(5)
  const what = `${key} ${lineage}/${version} from ${before.lineage}/${before.version}`
  for (let tries = 0; tries < 40; tries += 1) {
    const signed = value(before.schema)
    const came = twice(what, { signed }, (given) => from(given.signed))
    if ("threw" in came) throw new Error(`${what} throws on ${JSON.stringify(signed)}: ${came.threw}`)
    if (!isAmendment(came.gave) && !Schema.is(schema)(came.gave))
      throw new Error(`${what} reads ${JSON.stringify(signed)} as ${JSON.stringify(came.gave)}`)
  }
}

/** Laws 15 and 16: the wordings of a point. */
export const wordingLaws: ReadonlyArray<PluginLaw> = [
  law(15, "terms of every wording before are read as the next, or say what to ask the company", ({ module }) => {
    const { key, wordings } = module.definition.terms ?? { key: "", wordings: [] }
    for (const [at, wording] of wordings.entries()) if (at > 0) readAs(key, wordings[at - 1]!, wording)
  }),
  law(16, "a point's terms carry its key, and no two wordings the same number", ({ module: { key, definition } }) => {
    const { terms } = definition
    if (terms === undefined) return
    if (terms.key !== key) throw new Error(`the terms of ${key} are of ${terms.key}`)
    const names = terms.wordings.map(({ lineage, version }) => `${lineage}/${version}`)
    const twiceThere = names.find((name, at) => names.indexOf(name) !== at)
    if (twiceThere !== undefined) throw new Error(`${key} has two wordings ${twiceThere}`)
  })
]

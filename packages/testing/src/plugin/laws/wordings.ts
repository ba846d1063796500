import type { AnyModule } from "@partnerskab/core/plugin"
import type * as SchemaAST from "effect/SchemaAST"
import { law, none, type PluginLaw } from "./Law.ts"
import { readAs } from "./readings.ts"

const isAmendment = (read: unknown): boolean =>
  typeof read === "object" && read !== null && "_tag" in read && read._tag === "NeedsAmendment"

/** The names of the fields of a struct, or of all structs of a union. */
const fieldsOf = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  if (ast._tag === "Union") return ast.types.flatMap(fieldsOf)
  if (ast._tag === "Suspend") return fieldsOf(ast.thunk())
  return ast._tag === "Objects" ? ast.propertySignatures.map(({ name }) => String(name)) : []
}

const materialProblems = ({ key, definition: { terms, material = {} } }: AnyModule): ReadonlyArray<string> => {
  if (terms === undefined) return []
  const fields = new Set(fieldsOf(terms.wordings.at(-1)!.schema.ast).filter((name) => name !== "_tag"))
  return [
    ...[...fields]
      .filter((name) => material[name] === undefined)
      .map((name) => `material of ${key} does not say what a change of ${name} needs`),
    ...Object.keys(material)
      .filter((name) => !fields.has(name))
      .map((name) => `material of ${key} names ${name}, which is not in today's wording`)
  ]
}

/** Laws 15 to 18: what was written before is read as it is written today. */
export const wordingLaws: ReadonlyArray<PluginLaw> = [
  law(15, "terms of every wording before are read as the next, or say what to ask the company", ({ module }) => {
    const { key, wordings } = module.definition.terms ?? { key: "", wordings: [] }
    for (const [at, next] of wordings.entries()) {
      if (at === 0) continue
      const before = wordings[at - 1]!
      const what = `${key} ${next.lineage}/${next.version} from ${before.lineage}/${before.version}`
      readAs(what, { before, next }, isAmendment)
    }
  }),
  law(16, "a point's terms carry its key, and no two wordings the same number", ({ module: { key, definition } }) => {
    const { terms } = definition
    if (terms === undefined) return
    if (terms.key !== key) throw new Error(`the terms of ${key} are of ${terms.key}`)
    const names = terms.wordings.map(({ lineage, version }) => `${lineage}/${version}`)
    const twiceThere = names.find((name, at) => names.indexOf(name) !== at)
    if (twiceThere !== undefined) throw new Error(`${key} has two wordings ${twiceThere}`)
  }),
  law(17, "an event of every form before is read as the next", ({ module }) => {
    for (const { key, definition } of module.definition.entities) {
      for (const [type, forms] of Object.entries(definition.forms)) {
        for (const [at, next] of forms.entries()) {
          if (at === 0) continue
          const before = forms[at - 1]!
          const what = `${key}.${type}/${next.form} from ${before.form}`
          readAs(what, { before, next })
        }
      }
    }
  }),
  law(18, "material says what a change needs for every field of today's wording, and for no other", ({ module }) =>
    none(materialProblems(module))
  )
]

import type * as SchemaAST from "effect/SchemaAST"
import { pointer } from "../plugin/index.ts"
import type { PersonalField } from "./Description.ts"

/** The fields of a schema that hold personal texts, in order of place. */
export const personalFields = (ast: SchemaAST.AST): ReadonlyArray<PersonalField> => {
  const found = new Map<string, PersonalField>()
  const walk = (node: SchemaAST.AST, at: string, above: ReadonlyArray<SchemaAST.AST>): void => {
    // A form that refers to itself is looked through once more, and no deeper.
    if (above.filter((one) => one === node).length > 1) return
    const kind = node.annotations?.["personal"]
    if (typeof kind === "string") found.set(`${at} ${kind}`, { at, kind })
    for (const [below, part] of partsOf(node)) walk(part, `${at}${below}`, [...above, node])
  }
  walk(ast, "", [])
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, field]) => field)
}

type Part = readonly [below: string, part: SchemaAST.AST]

const partsOf = (node: SchemaAST.AST): ReadonlyArray<Part> => {
  // What is given may have another form than what the rules see: both are looked through.
  const given = (node.encoding ?? []).map(({ to }): Part => ["", to])
  switch (node._tag) {
    case "Objects":
      return [
        ...given,
        ...node.propertySignatures.map(({ name, type }): Part => [pointer(String(name)), type]),
        ...node.indexSignatures.map(({ type }): Part => ["/*", type])
      ]
    case "Arrays":
      return [
        ...given,
        ...node.elements.map((type, at): Part => [pointer(at), type]),
        ...node.rest.map((type): Part => ["/*", type])
      ]
    case "Union":
      return [...given, ...node.types.map((type): Part => ["", type])]
    case "Suspend":
      return [...given, ["", node.thunk()]]
    default:
      return given
  }
}

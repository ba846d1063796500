import type * as SchemaAST from "effect/SchemaAST"
import { pointer } from "../plugin/index.ts"

/** A part of a schema, with the JSON pointer to where its values stand; `*` is every item and every key. */
export interface SchemaNode {
  readonly node: SchemaAST.AST
  readonly at: string
  /** The parts it is a part of, outermost first. */
  readonly above: ReadonlyArray<SchemaAST.AST>
  /** It is only a part of what is given: the rules see what is made of it. */
  readonly given: boolean
}

/** Every part of a schema: what is given, and what the rules see. Some parts may not be ours to look into. */
export const nodesOf = (
  ast: SchemaAST.AST,
  isOurs: (node: SchemaAST.AST) => boolean = () => true
): ReadonlyArray<SchemaNode> => {
  const found: Array<SchemaNode> = []
  const walk = (one: SchemaNode): void => {
    const { node, at, above, given } = one
    // A form that refers to itself is looked through once more, and no deeper.
    if (above.filter((outer) => outer === node).length > 1) return
    found.push(one)
    if (!isOurs(node)) return
    for (const [below, part] of partsOf(node)) walk({ node: part, at: `${at}${below}`, above: [...above, node], given })
    for (const { to } of node.encoding ?? []) walk({ node: to, at, above: [...above, node], given: true })
  }
  walk({ node: ast, at: "", above: [], given: false })
  return found
}

type Part = readonly [below: string, part: SchemaAST.AST]

const partsOf = (node: SchemaAST.AST): ReadonlyArray<Part> => {
  switch (node._tag) {
    case "Objects":
      return [
        ...node.propertySignatures.map(({ name, type }): Part => [pointer(String(name)), type]),
        ...node.indexSignatures.flatMap(({ parameter, type }): ReadonlyArray<Part> => [
          ["/*", parameter],
          ["/*", type]
        ])
      ]
    case "Arrays":
      return [
        ...node.elements.map((type, at): Part => [pointer(at), type]),
        ...node.rest.map((type): Part => ["/*", type])
      ]
    case "Union":
      return node.types.map((type): Part => ["", type])
    case "Declaration":
      return node.typeParameters.map((type): Part => ["", type])
    case "Suspend":
      return [["", node.thunk()]]
    default:
      return []
  }
}

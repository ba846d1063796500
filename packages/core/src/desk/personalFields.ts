import type * as SchemaAST from "effect/SchemaAST"
import type { PersonalField } from "./Description.ts"
import { nodesOf } from "./schemaNodes.ts"

/** The fields of a schema that hold personal texts, in order of place. */
export const personalFields = (ast: SchemaAST.AST): ReadonlyArray<PersonalField> => {
  const found = new Map<string, PersonalField>()
  for (const { node, at } of nodesOf(ast)) {
    const kind = node.annotations?.["personal"]
    if (typeof kind === "string") found.set(`${at} ${kind}`, { at, kind })
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, field]) => field)
}

import type { CodeList, DataSchema, FieldWords, Texts } from "@partnerskab/core/plugin"
import * as SchemaAST from "effect/SchemaAST"

/** A field of some terms, as a page tells it. */
export interface TermsField {
  readonly name: string
  readonly holds: string
  readonly optional: boolean
  readonly words: Texts | undefined
  /** A value that it can have. */
  readonly example: unknown
}

interface ListOf {
  readonly module: string
  readonly list: CodeList
}

interface Annotated {
  readonly words?: FieldWords
  readonly personal?: string
  readonly rule?: { readonly code: string }
  readonly expected?: string
}

const annotated = (node: SchemaAST.AST): Annotated => (SchemaAST.resolve(node) ?? {}) as Annotated
const told = ({ annotations }: SchemaAST.Check<never>): Annotated => (annotations ?? {}) as Annotated

/** The fields of some terms; a shape that has no words here yet is an error, and is to be given them. */
export const fieldsOf = ({ ast }: DataSchema, lists: ReadonlyArray<ListOf>): ReadonlyArray<TermsField> => {
  if (!SchemaAST.isObjects(ast) || ast.indexSignatures.length > 0)
    throw new Error(`terms that are no fields: ${ast._tag}`)
  return ast.propertySignatures.map(({ name, type }) => {
    const { words } = annotated(type)
    const list = lists.find((one) => one.list === words?.codes)
    return { name: String(name), optional: SchemaAST.isOptional(type), words, ...shapeOf(type, list) }
  })
}

type Shape = Pick<TermsField, "holds" | "example">

const shapeOf = (node: SchemaAST.AST, list: ListOf | undefined): Shape => {
  const { personal } = annotated(node)
  if (personal !== undefined) return personalText(node)
  if (SchemaAST.isBoolean(node)) return { holds: "yes or no: `true` or `false`", example: true }
  if (SchemaAST.isNumber(node)) return { holds: numberIn(node), example: 1 }
  if (SchemaAST.isUnion(node)) return oneOf(node)
  if (SchemaAST.isString(node) && annotated(node).rule?.code === "code") return codeOf(list)
  if (SchemaAST.isArrays(node) && node.elements.length === 0 && node.rest.length === 1) {
    const item = shapeOf(node.rest[0]!, list)
    return { holds: `a list of ${item.holds.replace(/^a code /, "codes ")}`, example: [item.example] }
  }
  throw new Error(`no words for ${node._tag} in terms`)
}

const numberIn = ({ checks }: SchemaAST.AST): string =>
  [...(checks ?? [])]
    .map((check) => told(check as never).expected ?? "?")
    .map((one) =>
      one.replace(/^an integer$/, "a whole number").replace(/^a value greater than or equal to /, "at least ")
    )
    .join(", ")

const oneOf = ({ types }: SchemaAST.Union): Shape => {
  const literals = types.map((one) => {
    if (!SchemaAST.isLiteral(one)) throw new Error(`no words for a choice with ${one._tag} in terms`)
    return one.literal
  })
  return { holds: literals.map((one) => `\`${JSON.stringify(one)}\``).join(" or "), example: literals[0] }
}

const codeOf = (list: ListOf | undefined): Shape => {
  if (list === undefined) throw new Error("a code of no list in terms: name it in inWords")
  return {
    holds: `a code of [${list.list.key}](code-lists.md#${list.module})`,
    example: Object.keys(list.list.entries)[0]
  }
}

/** Given as a text, and kept by reference. */
const personalText = ({ encoding }: SchemaAST.AST): Shape => {
  const checks = [...(encoding ?? [])].flatMap(({ to }) => to.checks ?? []).map((check) => told(check as never))
  const length = checks.find(({ rule }) => rule?.code === "length")?.expected ?? "?"
  return { holds: `text that somebody types, kept by reference: ${length}`, example: "…" }
}

import * as Schema from "effect/Schema"
import { resolve } from "effect/SchemaAST"
import type * as SchemaAST from "effect/SchemaAST"
import type { CodeList } from "./CodeList.ts"
import type { DataSchema } from "./DataSchema.ts"
import { type FieldWords, isCodeList } from "./FieldWords.ts"
import { pointer } from "./pointer.ts"
import type { TermsChain } from "./Terms.ts"

/** The list that is named on a part of a form, or on what it is made of. */
const listOf = (node: SchemaAST.AST): CodeList | undefined => {
  const { words } = (resolve(node) ?? {}) as { readonly words?: FieldWords }
  return isCodeList(words?.codes) ? words.codes : undefined
}

const partsOf = (node: SchemaAST.AST): ReadonlyArray<SchemaAST.AST> => {
  switch (node._tag) {
    case "Objects":
      return [
        ...node.propertySignatures.map(({ type }) => type),
        ...node.indexSignatures.flatMap(({ parameter, type }) => [parameter, type])
      ]
    case "Arrays":
      return [...node.elements, ...node.rest]
    case "Union":
      return node.types
    case "Suspend":
      return [node.thunk()]
    default:
      return []
  }
}

const known = new WeakMap<DataSchema, ReadonlyArray<CodeList>>()

/** The lists that the codes of a form are from. What is no form has none: `assemble` says so. */
export const listsIn = (schema: DataSchema): ReadonlyArray<CodeList> => {
  if (!Schema.isSchema(schema)) return []
  const told = known.get(schema)
  if (told !== undefined) return told
  const seen = new Set<SchemaAST.AST>()
  const look = (node: SchemaAST.AST): void => {
    if (seen.has(node)) return
    seen.add(node)
    partsOf(node).forEach(look)
  }
  look(schema.ast)
  const found = [...new Set([...seen].flatMap((node) => listOf(node) ?? []))]
  known.set(schema, found)
  return found
}

/**
 * A module, as far as its lists of codes go.
 *
 * @category models
 */
export interface Declaring {
  readonly codes: ReadonlyArray<CodeList>
  readonly terms?: Pick<TermsChain<string, never>, "wordings">
}

/**
 * The lists of codes that a module declares: those it names, and those that the fields of its terms are from.
 *
 * @category operations
 */
export const codeListsOf = ({ codes, terms }: Declaring): ReadonlyArray<CodeList> => [
  ...new Set([...codes, ...(terms?.wordings ?? []).flatMap(({ schema }) => listsIn(schema))])
]

/** A part of a form with the value that fills it, and its key in the whole. */
interface Filled {
  readonly at: ReadonlyArray<string | number>
  readonly node: SchemaAST.AST
  readonly value: unknown
}

const filledIn = ({ at, node, value }: Filled): ReadonlyArray<Filled> => {
  const below = (key: string | number, part: SchemaAST.AST | undefined, one: unknown): ReadonlyArray<Filled> =>
    part === undefined ? [] : [{ at: [...at, key], node: part, value: one }]
  switch (node._tag) {
    case "Objects": {
      if (typeof value !== "object" || value === null) return []
      const named = new Map(node.propertySignatures.map(({ name, type }) => [name, type]))
      return Object.entries(value).flatMap(([key, one]) =>
        named.has(key)
          ? below(key, named.get(key), one)
          : node.indexSignatures.flatMap(({ parameter, type }) => [
              ...below(key, parameter, key),
              ...below(key, type, one)
            ])
      )
    }
    case "Arrays": {
      if (!Array.isArray(value)) return []
      const { elements, rest } = node
      return value.flatMap((one, n) => {
        // What comes after the repeated part stands last.
        const fromEnd = value.length - n
        return below(n, elements[n] ?? rest[fromEnd < rest.length ? rest.length - fromEnd : 0], one)
      })
    }
    case "Union": {
      const taken = node.types.find((type) => Schema.is(Schema.make<DataSchema>(type))(value))
      return taken === undefined ? [] : [{ at, node: taken, value }]
    }
    case "Suspend":
      return [{ at, node: node.thunk(), value }]
    default:
      return []
  }
}

const isText = (value: unknown): value is string => typeof value === "string"

/** Each code in a value that a list is named for, and where it stands. */
export const codesIn = (
  filled: Filled
): ReadonlyArray<{ readonly list: CodeList; readonly code: string; readonly at: string }> => {
  const { at, node, value } = filled
  const list = listOf(node)
  if (list === undefined) return filledIn(filled).flatMap(codesIn)
  if (isText(value)) return [{ list, code: value, at: pointer(...at) }]
  return Array.isArray(value)
    ? value.flatMap((code, n) => (isText(code) ? [{ list, code, at: pointer(...at, n) }] : []))
    : []
}

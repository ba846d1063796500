import { type DataSchema, PersonalText } from "@partnerskab/core/plugin"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { type Chance, chance } from "../history/chance.ts"
import { textSource } from "./texts.ts"

/** Makes values of forms. */
export interface Maker {
  readonly by: Chance
  /** A value as a rule sees it, with references for the texts about people. */
  readonly value: (schema: DataSchema) => unknown
  /** A value as it is read from outside: a text about a person is still one. */
  readonly read: (schema: DataSchema) => unknown
  /** A value as it is given from outside, before it is read. */
  readonly given: (schema: DataSchema) => unknown
}

/** What values are made with. */
export interface Making {
  /** How often a text is one that was given before. */
  readonly again?: number
  /** The number that texts are counted from. */
  readonly from?: number
  /** Texts about people, by number; texts like others without it. */
  readonly personal?: (number: number) => string
}

const attempts = 1_500
const numbers = [1, 2, 0, 5, 10, 0.5, 100, 1000, -1]
const anything = ["text", 1, true, null, { of: "any" }, ["one"]]
const strict = { onExcessProperty: "error" } as const

const decoders = new WeakMap<SchemaAST.AST, (given: unknown) => Result.Result<unknown, unknown>>()
const decode = (ast: SchemaAST.AST, given: unknown) => {
  const known = decoders.get(ast) ?? Schema.decodeUnknownResult(Schema.make<DataSchema>(ast), strict)
  decoders.set(ast, known)
  return known(given)
}

/** Whether a text about a person is read, whatever is made of it then. */
const isPersonal = ({ annotations, encoding }: SchemaAST.AST): boolean =>
  annotations?.["personal"] !== undefined || encoding?.some(({ to }) => isPersonal(to)) === true

/** The same number gives the same values. */
export const maker = (seed: number, { again = 0, from = 0, personal }: Making = {}): Maker => {
  const by = chance(seed)
  const texts = textSource(by, { again, from })
  let people = 0

  const make = (ast: SchemaAST.AST, depth: number): unknown => {
    const examples = SchemaAST.resolve(ast)?.["examples"] as ReadonlyArray<unknown> | undefined
    if (examples !== undefined && examples.length > 0)
      return Schema.encodeSync(Schema.make<DataSchema>(ast))(by.pick(examples))
    if (personal !== undefined && isPersonal(ast)) {
      const text = personal((people += 1))
      if (Result.isSuccess(decode(ast, text))) return text
    }
    if (ast.encoding === undefined && ast.checks === undefined && ast._tag !== "Declaration")
      return shape(ast, 0, depth)
    const outside = ast.encoding === undefined ? ast : SchemaAST.toEncoded(ast)
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const value = shape(outside, attempt, depth)
      if (Result.isSuccess(decode(ast, value))) return value
    }
    throw new Error("no value was found for a form: annotate it with `examples`")
  }

  const shape = (ast: SchemaAST.AST, attempt: number, depth: number): unknown => {
    switch (ast._tag) {
      case "String":
        return texts.text(attempt)
      case "Number":
        return attempt < numbers.length && by.maybe(0.5) ? numbers[attempt] : by.below(10 ** (1 + (attempt % 6)))
      case "Boolean":
        return by.maybe(0.5)
      case "Literal":
        return ast.literal
      case "Enum":
        return by.pick(ast.enums)[1]
      case "Null":
        return null
      case "Undefined":
      case "Void":
        return undefined
      case "Union":
        return make(by.pick(ast.types), depth + 1)
      case "Suspend":
        return make(ast.thunk(), depth + 1)
      case "Arrays":
        return listOf(ast, attempt, depth)
      case "Objects":
        return recordOf(ast, depth)
      default:
        return anything[attempt % anything.length]
    }
  }

  const listOf = ({ elements, rest }: SchemaAST.Arrays, attempt: number, depth: number): unknown => {
    const [item, ...last] = rest
    const length = item === undefined || depth > 6 ? 0 : by.below(3) + (attempt % 5)
    return [
      ...elements.map((one) => make(one, depth + 1)),
      ...Array.from({ length }, () => make(item!, depth + 1)),
      ...last.map((one) => make(one, depth + 1))
    ]
  }

  const recordOf = ({ propertySignatures, indexSignatures }: SchemaAST.Objects, depth: number): unknown => ({
    ...Object.fromEntries(
      indexSignatures.flatMap(({ parameter, type }) =>
        Array.from({ length: by.below(3) }, () => [make(parameter, depth + 1), make(type, depth + 1)] as const)
      )
    ),
    ...Object.fromEntries(
      propertySignatures
        .filter(({ type }) => !SchemaAST.isOptional(type) || (depth < 6 && by.maybe(0.6)))
        .map(({ name, type }) => [name, make(type, depth + 1)] as const)
        .filter(([, value]) => value !== undefined)
    )
  })

  const given = (schema: DataSchema): unknown => make(schema.ast, 0)
  const read = (schema: DataSchema): unknown => Schema.decodeUnknownSync(schema, strict)(given(schema))
  return { by, given, read, value: (schema) => withoutTexts(read(schema)) }
}

/** References in the place of texts about people, as the desk puts them: `text-1`, `text-2`. */
export const withoutTexts = (value: unknown): unknown => {
  let found = 0
  const look = (one: unknown): unknown => {
    if (one instanceof PersonalText) return `text-${(found += 1)}`
    if (Array.isArray(one)) return one.map(look)
    if (typeof one !== "object" || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([key, field]) => [key, look(field)]))
  }
  return look(value)
}

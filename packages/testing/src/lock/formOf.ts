import { canonical } from "@partnerskab/core/storage"
import type * as SchemaAST from "effect/SchemaAST"

/**
 * A form in words that only change when the form does: shape, what may be left out, literals, and checks by what they
 * are called.
 *
 * Neither `Schema.toRepresentation` nor `toJsonSchemaDocument` is used: both keep titles and descriptions, which may be
 * reworded freely, leave out checks that are not effect's own, such as `Id` and `Code` here, and have a format that is
 * effect's to change in a minor release. The AST they are made from is what all schemas of effect 4 share. A check of
 * effect is known by the identity it is persisted under, one of ours by the code of its rule and what it expects; what
 * a transformation does is seen on values, not here.
 */
export const formOf = (ast: SchemaAST.AST): unknown => described(ast, [])

const described = (ast: SchemaAST.AST, above: ReadonlyArray<SchemaAST.AST>): unknown => {
  const again = above.lastIndexOf(ast)
  if (again >= 0) return { again: above.length - again }
  const within = [...above, ast]
  const part = (one: SchemaAST.AST) => described(one, within)
  const { annotations, checks = [], encoding = [] } = ast
  return {
    is: ast._tag,
    ...shapeOf(ast, part),
    ...named("rule", codeOf(annotations)),
    ...named("personal", annotations?.["personal"]),
    ...(checks.length === 0 ? {} : { checks: sorted(checks.flatMap((one) => checkOf(one, part))) }),
    ...(encoding.length === 0 ? {} : { from: encoding.map(({ to }) => part(to)) })
  }
}

type Part = (ast: SchemaAST.AST) => unknown

const named = (name: string, value: unknown): object => (value === undefined ? {} : { [name]: value })
const sorted = (all: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  all.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1))
const mayBeLeftOut = ({ context }: SchemaAST.AST): object => (context?.isOptional === true ? { optional: true } : {})
const codeOf = (annotations: object | undefined): string | undefined =>
  (annotations as { readonly rule?: { readonly code?: string } } | undefined)?.rule?.code

const idOf = (annotations: object | undefined): string | undefined =>
  (annotations as { readonly representation?: { readonly id?: string } } | undefined)?.representation?.id

const shapeOf = (ast: SchemaAST.AST, part: Part): object => {
  switch (ast._tag) {
    case "Literal":
      return { literal: String(ast.literal), of: typeof ast.literal }
    case "UniqueSymbol":
      return { symbol: String(ast.symbol) }
    case "Enum":
      return { values: sorted(ast.enums.map(([, value]) => value)) }
    case "TemplateLiteral":
      return { parts: ast.parts.map(part) }
    case "Arrays":
      return {
        elements: ast.elements.map((one) => ({ ...mayBeLeftOut(one), value: part(one) })),
        rest: ast.rest.map(part)
      }
    case "Objects":
      return {
        fields: Object.fromEntries(
          ast.propertySignatures.map(({ name, type }) => [String(name), { ...mayBeLeftOut(type), value: part(type) }])
        ),
        records: ast.indexSignatures.map(({ parameter, type }) => ({ key: part(parameter), value: part(type) }))
      }
    case "Union":
      return { types: sorted(ast.types.map(part)), ...named("mode", ast.options?.mode) }
    case "Suspend":
      return { of: part(ast.thunk()) }
    case "Declaration":
      return { of: ast.typeParameters.map(part), ...named("id", idOf(ast.annotations)) }
    default:
      return {}
  }
}

const checkOf = (check: SchemaAST.Check<never>, part: Part): ReadonlyArray<unknown> => {
  const { annotations } = check
  const persisted = annotations?.representation
  if (persisted !== undefined) {
    const { id, payload, schemas = [] } = persisted
    return [{ id, payload, ...(schemas.length === 0 ? {} : { schemas: schemas.map(part) }) }]
  }
  if (check._tag === "FilterGroup") return check.checks.flatMap((one) => checkOf(one, part))
  return [{ rule: codeOf(annotations) ?? null, expected: annotations?.expected ?? null }]
}

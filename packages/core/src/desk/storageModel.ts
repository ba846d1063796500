import type * as SchemaAST from "effect/SchemaAST"
import type { EntityDefinition } from "../plugin/index.ts"
import type { FieldType, StorageModel } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"

/**
 * What is installed, as a storage needs to know it: every entity, also those of disabled modules, in order of key.
 *
 * @category operations
 */
export const storageModelOf = ({ fieldTypes, owners, entities }: Catalog): StorageModel => ({
  contract: 1,
  entities: [...fieldTypes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([entity, fields]) => ({
      entity,
      owner: owners.get(entity) ?? "core",
      fields,
      ...danishOf(entities.get(entity)!)
    }))
})

const danishOf = ({ words }: EntityDefinition): Pick<StorageModel["entities"][number], "danish"> => {
  const { plural, fields = {} } = words ?? {}
  if (plural === undefined) return {}
  const named = Object.entries(fields).map(([field, { da }]) => [field, da])
  return { danish: { plural: plural.da, fields: Object.fromEntries(named) } }
}

/** What each declared field of an entity holds, over all its states. */
export const fieldTypesOf = ({ state, lookup }: EntityDefinition): Readonly<Record<string, FieldType>> => ({
  state: "text",
  ...Object.fromEntries(lookup.map((name) => [name, oneOf(typesAt(state.ast, name))]))
})

/** Days among other texts are texts; nothing that is told of a field is anything. */
const oneOf = (found: ReadonlySet<FieldType>): FieldType => {
  const [first, ...others] = found.has("text") ? [...found].filter((type) => type !== "day") : found
  return first === undefined || others.length > 0 ? "mixed" : first
}

/** The types of a field in every state that has it. */
const typesAt = (ast: SchemaAST.AST, name: string): ReadonlySet<FieldType> =>
  new Set(
    statesOf(ast).flatMap(({ propertySignatures }) =>
      propertySignatures.filter((field) => field.name === name).flatMap(({ type }) => typesOf(type))
    )
  )

const statesOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.Objects> => {
  if (ast._tag === "Union") return ast.types.flatMap(statesOf)
  if (ast._tag === "Suspend") return statesOf(ast.thunk())
  return ast._tag === "Objects" ? [ast] : []
}

/** What is not there is no type. A form that refers to itself is no scalar, and so is anything else. */
const typesOf = (ast: SchemaAST.AST): ReadonlyArray<FieldType> => {
  switch (ast._tag) {
    case "Null":
    case "Undefined":
      return []
    case "String":
      return [isDayForm(ast) ? "day" : "text"]
    case "TemplateLiteral":
      return ["text"]
    case "Number":
      return ["number"]
    case "Boolean":
      return ["boolean"]
    case "Literal":
      return [typeOfValue(ast.literal)]
    case "Enum":
      return ast.enums.map(([, value]) => typeOfValue(value))
    case "Union":
      return ast.types.flatMap(typesOf)
    default:
      // A state only ever sees the reference of a personal text.
      return [typeof ast.annotations?.["personal"] === "string" ? "text" : "mixed"]
  }
}

const typeOfValue = (value: unknown): FieldType => {
  if (typeof value === "string") return "text"
  return typeof value === "number" || typeof value === "boolean" ? (typeof value as FieldType) : "mixed"
}

const isDayForm = ({ annotations, checks }: SchemaAST.AST): boolean =>
  [annotations, ...(checks ?? []).map((check) => check.annotations)].some(
    (one) => (one?.["rule"] as { readonly code?: string } | undefined)?.code === "day"
  )

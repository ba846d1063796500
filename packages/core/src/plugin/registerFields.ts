import * as Schema from "effect/Schema"
import { resolve } from "effect/SchemaAST"
import type { DataSchema, Texts } from "./DataSchema.ts"

type Fields = Readonly<Record<string, DataSchema>>

/** The fields of a struct, by name. */
export const fieldsOfStruct = (schema: DataSchema): Fields => {
  const { fields } = schema as { readonly fields?: Fields }
  if (fields === undefined) throw new TypeError("the fields of a register are a Schema.Struct")
  return fields
}

const isPersonal = ({ ast }: DataSchema): boolean => ast.annotations?.["personal"] !== undefined

const figures = ["entry", "entries", "perYear", "mayBeShown"]
const own = ["entry", "on", "_tag", "enteredOn", "consents"]

/** Throws for fields that would hide what every entry has, and for those that tell nothing when they are counted by. */
export const checkFields = (
  key: string,
  fields: Fields,
  { countBy, sumBy }: { readonly countBy: ReadonlyArray<string>; readonly sumBy: ReadonlyArray<string> }
): void => {
  const figure = sumBy.find((name) => figures.includes(name))
  if (figure !== undefined)
    throw new TypeError(`the register ${key}: ${figure} is a figure of every register; call the field something else`)
  const hiding = own.find((name) => fields[name] !== undefined)
  if (hiding !== undefined)
    throw new TypeError(`the register ${key}: every entry has ${hiding}; call the field something else`)
  for (const name of countBy) {
    const field = fields[name]
    if (field === undefined) throw new TypeError(`the register ${key}: it has no field ${name} to count by`)
    if (isPersonal(field))
      throw new TypeError(`the register ${key}: ${name} is a text about a person; it is not counted by`)
  }
}

/** As they are kept: a reference in the place of each text about a person. */
export const asKept = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => {
      if (!isPersonal(schema)) return [name, schema]
      return [name, schema.ast.context?.isOptional === true ? Schema.optionalKey(Schema.String) : Schema.String]
    })
  )

/** What people call the fields that entries are found by and added up; the field's own name without words. */
export const wordsOfFields = (fields: Fields, names: ReadonlyArray<string>): Readonly<Record<string, Texts>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const { words } = (resolve(fields[name]!.ast) ?? {}) as { readonly words?: Texts }
      return words === undefined ? [] : [[name, { da: words.da, en: words.en }]]
    })
  )

import type * as SchemaAST from "effect/SchemaAST"
import { PersonalText, type Refusal } from "../plugin/index.ts"
import { segment } from "./invalid.ts"
import { LooksLikeCpr } from "./refusals.ts"

// An id that the library made is random digits, and now and then they fall like a day of birth.
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const shape = /(?<!\d)(\d{2})(\d{2})\d{2}[-\s]?\d{4}(?!\d)/g

/**
 * Whether a text has something in it of the shape of a CPR number: a day and a month, a year, and four digits.
 *
 * The check digit is not looked at: since October 2007 it does not always hold. Replacement numbers (day + 60) count too.
 *
 * @source cpr.dk, by way of the domain reference 2.18
 * @category predicates
 */
export const looksLikeCpr = (text: string): boolean => {
  for (const [, dd, mm] of text.replaceAll(uuid, " ").matchAll(shape)) {
    const day = Number(dd) > 60 ? Number(dd) - 60 : Number(dd)
    if (day >= 1 && day <= 31 && Number(mm) >= 1 && Number(mm) <= 12) return true
  }
  return false
}

/** Refuses every text in a command's input that looks like a CPR number; a field declared as a P-number may. */
export const cprRefusals = (ast: SchemaAST.AST, input: unknown): ReadonlyArray<Refusal> => {
  const found: Array<Refusal> = []
  const look = (value: unknown, at: ReadonlyArray<string>): void => {
    if (typeof value === "string") {
      if (looksLikeCpr(value) && !isPNumber(ast, at))
        found.push(...LooksLikeCpr.when(true, { field: at.map((key) => `/${segment(key)}`).join("") }))
    } else if (value instanceof PersonalText) look(value.text, at)
    else if (Array.isArray(value)) value.forEach((one, index) => look(one, [...at, String(index)]))
    else if (typeof value === "object" && value !== null)
      for (const [key, field] of Object.entries(value)) {
        look(key, [...at, key])
        look(field, [...at, key])
      }
  }
  look(input, [])
  return found
}

/** Whether the schema says that the field is a P-number: ten digits that may happen to look like a day of birth. */
const isPNumber = (ast: SchemaAST.AST, [key, ...rest]: ReadonlyArray<string>): boolean => {
  if (ast._tag === "Union") return ast.types.some((one) => isPNumber(one, key === undefined ? [] : [key, ...rest]))
  if (key === undefined)
    return (ast.checks ?? []).some(
      ({ annotations }) => (annotations?.["rule"] as { readonly code?: string } | undefined)?.code === "pNumber"
    )
  if (ast._tag === "Arrays") {
    const item = ast.elements[Number(key)] ?? ast.rest[0]
    return item !== undefined && isPNumber(item, rest)
  }
  if (ast._tag !== "Objects") return false
  const field = ast.propertySignatures.find(({ name }) => name === key)?.type ?? ast.indexSignatures[0]?.type
  return field !== undefined && isPNumber(field, rest)
}

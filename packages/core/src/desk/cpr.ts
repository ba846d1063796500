import type * as SchemaAST from "effect/SchemaAST"
import { cprBirthday } from "../party/index.ts"
import { PersonalText, pointer, type Refusal } from "../plugin/index.ts"
import { LooksLikeCpr } from "./refusals.ts"

// An id or a hash that the library made is random digits, and now and then they fall like a day of birth.
const made = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<![0-9a-z])[0-9a-f]{64}(?![0-9a-z])/g
// People write it with and without a hyphen, a dash, spaces and full stops.
const shape = /(?<!\d)(\d{2})[.\s-]?(\d{2})[.\s-]?\d{2}\s?[-.\u2010-\u2015\u2212]?\s?\d{4}(?!\d)/g

/**
 * Whether a text has something in it of the shape of a CPR number: a day and a month, a year, and four digits.
 *
 * The check digit is not looked at: since October 2007 it does not always hold. Replacement numbers (day + 60) count too.
 *
 * @source cpr.dk: since 1 October 2007 modulus 11 need not hold; a replacement number has its day raised by 60
 * @category predicates
 */
export const looksLikeCpr = (text: string): boolean => {
  for (const [, dd = "", mm = ""] of text.replaceAll(made, " ").matchAll(shape))
    if (cprBirthday(dd, mm) !== undefined) return true
  return false
}

/**
 * Refuses every text and number in a command's input that looks like a CPR number. A field declared as a P-number may;
 * terms of points are looked at when they are read with their own schema.
 */
export const cprRefusals = (ast: SchemaAST.AST, input: unknown, below: string): ReadonlyArray<Refusal> => {
  const found: Array<Refusal> = []
  const refuse = (at: ReadonlyArray<string>): void => {
    found.push(...LooksLikeCpr.when(true, { field: `${below}${pointer(...at)}` }))
  }
  const look = (value: unknown, at: ReadonlyArray<string>): void => {
    const rules = rulesAt(ast, at)
    if (rules.includes("readLater")) return
    const text = value instanceof PersonalText ? value.text : typeof value === "number" ? String(value) : value
    if (typeof text === "string") {
      if (looksLikeCpr(text) && !rules.includes("pNumber")) refuse(at)
    } else if (Array.isArray(value)) value.forEach((one, index) => look(one, [...at, String(index)]))
    else if (typeof value === "object" && value !== null)
      for (const [key, field] of Object.entries(value)) {
        if (looksLikeCpr(key)) refuse([...at, key])
        look(field, [...at, key])
      }
  }
  look(input, [])
  return found
}

/** The codes of the rules that a schema has for a field. */
const rulesAt = (ast: SchemaAST.AST, at: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (ast._tag === "Union") return ast.types.flatMap((one) => rulesAt(one, at))
  const [key, ...rest] = at
  if (key === undefined) {
    const annotated = [ast.annotations, ...(ast.checks ?? []).map(({ annotations }) => annotations)]
    return annotated.flatMap((one) => (one?.["rule"] as { readonly code?: string } | undefined)?.code ?? [])
  }
  if (ast._tag === "Arrays") {
    const item = ast.elements[Number(key)] ?? ast.rest[0]
    return item === undefined ? [] : rulesAt(item, rest)
  }
  if (ast._tag !== "Objects") return []
  const field = ast.propertySignatures.find(({ name }) => name === key)?.type ?? ast.indexSignatures[0]?.type
  return field === undefined ? [] : rulesAt(field, rest)
}

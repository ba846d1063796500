import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import { type Carried, type InvalidField, pointer } from "../plugin/index.ts"
import type { InputInvalid } from "./refusals.ts"

const danishTypes: Readonly<Record<string, string>> = {
  string: "tekst",
  number: "et tal",
  boolean: "sand eller falsk",
  array: "en liste",
  null: "tom"
}

/** `string | null` in Danish words, what is no type's name as it stands. */
const inDanish = (expected: string): string =>
  expected
    .split(" | ")
    .map((one) => danishTypes[one] ?? one)
    .join(" | ")

const ofRule = (annotations: object | undefined): InvalidField | undefined => {
  const rule = (annotations as { readonly rule?: { readonly code: string; readonly da: string; readonly en: string } })
    ?.rule
  return rule === undefined ? undefined : { rule: rule.code, da: rule.da, en: rule.en }
}

const expected = (text: string): InvalidField => {
  const allowed = text.replace(/^Expected (a value )?/, "")
  return { rule: "type", da: `skal være: ${inDanish(allowed)}`, en: `must be: ${allowed}` }
}

/** Says what is allowed beside that something is not. */
const unknownKey = (ast: SchemaAST.AST): InvalidField => {
  const allowed = ast._tag === "Objects" ? ast.propertySignatures.map(({ name }) => String(name)).join(", ") : ""
  if (allowed === "") return { rule: "unknown", da: "findes ikke her", en: "is not known here" }
  return { rule: "unknown", da: `findes ikke her; her er: ${allowed}`, en: `is not known here; there are: ${allowed}` }
}

// The formatter gives one text for each issue; the fields travel in it as JSON.
const format = SchemaIssue.makeFormatterStandardSchemaV1({
  leafHook: (issue) => {
    if (issue._tag === "MissingKey") return JSON.stringify({ rule: "missing", da: "mangler", en: "is missing" })
    if (issue._tag === "UnexpectedKey") return JSON.stringify(unknownKey(issue.ast))
    return JSON.stringify(expected(SchemaIssue.defaultLeafHook(issue)))
  },
  checkHook: (issue) => {
    const rule = ofRule(issue.filter.annotations)
    if (rule !== undefined) return JSON.stringify(rule)
    const wanted = issue.filter.annotations?.["expected"]
    return JSON.stringify(expected(typeof wanted === "string" ? wanted : "a valid value"))
  }
})

/** One refusal for each field that a schema refuses, below a JSON pointer: the first reason of several. */
export const invalidFields = (issue: SchemaIssue.Issue, below: string): ReadonlyArray<Carried<typeof InputInvalid>> => {
  const refusals = format(issue).issues.map(({ path = [], message }) => {
    const at = `${below}${pointer(...path.map((part) => String(typeof part === "object" ? part.key : part)))}`
    const { rule, da, en } = fieldOf(message)
    const name = at === "" ? "" : `${at} `
    return { _tag: "InputInvalid", at, facts: { rule, da: `${name}${da}`, en: `${name}${en}` } } as const
  })
  return [...Map.groupBy(refusals, ({ at }) => at).values()].map(([first]) => first!)
}

const fieldOf = (message: string): InvalidField => {
  try {
    return JSON.parse(message) as InvalidField
  } catch {
    return expected(message)
  }
}

import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import { type Carried, type InvalidField, pointer } from "../plugin/index.ts"
import { expectedWords } from "./expectedWords.ts"
import type { InputInvalid } from "./refusals.ts"

const ofRule = (annotations: object | undefined): InvalidField | undefined => {
  const rule = (annotations as { readonly rule?: { readonly code: string; readonly da: string; readonly en: string } })
    ?.rule
  return rule === undefined ? undefined : { rule: rule.code, da: rule.da, en: rule.en }
}

const expected = (text: string): InvalidField => {
  const { da, en } = expectedWords(text.replace(/^Expected /, ""))
  return { rule: "type", da: `skal være ${da}`, en: `must be ${en}` }
}

/** Says what is allowed beside that something is not: the fields there are, or what a key of a record must be. */
const unknownKey = (ast: SchemaAST.AST): InvalidField => {
  const { propertySignatures = [], indexSignatures = [] } = ast._tag === "Objects" ? ast : {}
  const allowed = propertySignatures.map(({ name }) => String(name)).join(", ")
  const rules = indexSignatures.flatMap(({ parameter: { checks = [] } }) =>
    checks.flatMap(({ annotations }) => ofRule(annotations) ?? [])
  )
  if (allowed === "" && rules.length > 0)
    return {
      rule: "unknown",
      da: `kan ikke være en nøgle her: den ${rules.map(({ da }) => da).join(" og ")}`,
      en: `cannot be a key here: it ${rules.map(({ en }) => en).join(" and ")}`
    }
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

const refusalAt = (at: string, { rule, da, en }: InvalidField): Carried<typeof InputInvalid> => {
  const facts = at === "" ? { rule, da, en, whole: true as const } : { rule, da: `${at} ${da}`, en: `${at} ${en}` }
  return { _tag: "InputInvalid", at, facts }
}

/** One refusal for each field that a schema refuses, below a JSON pointer: the first reason of several. */
export const invalidFields = (issue: SchemaIssue.Issue, below: string): ReadonlyArray<Carried<typeof InputInvalid>> => {
  const refusals = format(issue).issues.map(({ path = [], message }) => {
    const at = `${below}${pointer(...path.map((part) => String(typeof part === "object" ? part.key : part)))}`
    return refusalAt(at, fieldOf(message))
  })
  return [...Map.groupBy(refusals, ({ at }) => at).values()].map(([first]) => first!)
}

/** A struct without fields takes anything at all; here it takes nothing. */
export const fieldsOfNone = (
  ast: SchemaAST.AST,
  given: unknown,
  below: string
): ReadonlyArray<Carried<typeof InputInvalid>> => {
  if (ast._tag !== "Objects" || ast.propertySignatures.length + ast.indexSignatures.length > 0) return []
  if (typeof given !== "object" || given === null || Array.isArray(given)) return [refusalAt(below, expected("object"))]
  return Object.keys(given).map((key) => refusalAt(`${below}${pointer(key)}`, unknownKey(ast)))
}

const fieldOf = (message: string): InvalidField => {
  try {
    return JSON.parse(message) as InvalidField
  } catch {
    return expected(message)
  }
}

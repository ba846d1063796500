import * as Schema from "effect/Schema"
import { resolve } from "effect/SchemaAST"
import type * as SchemaAST from "effect/SchemaAST"
import type { Day } from "../calendar/index.ts"
import type { CodeList, CodesOn } from "./CodeList.ts"
import { type CodeWords, codeWords, sayCode } from "./codeWords.ts"
import type { DataSchema, Texts } from "./DataSchema.ts"
import { type FieldWords, isCodeList } from "./FieldWords.ts"
import { pointer } from "./pointer.ts"
import { defineRefusal, type Refusal } from "./Refusal.ts"
import type { TermsChain } from "./Terms.ts"

/**
 * A code that a point cannot cover from a day, with those it can.
 *
 * @category models
 */
export interface CodeNotAgreed {
  readonly code: string
  /** What the point is called. */
  readonly title: Texts
  /** The day the terms would hold from. */
  readonly on: Day
  readonly allowed: ReadonlyArray<string>
  /** What the allowed codes stand for. */
  readonly words: CodeWords
  /** JSON pointer to the code, or to the day when the terms were told before. */
  readonly field: string
}

/** Codes as they are written, each with what it stands for. */
const choices = ({ allowed, words }: CodeNotAgreed, language: keyof Texts): string =>
  allowed
    .map((code) => {
      const said = sayCode(words, code, language)
      if (said === code) return code
      return language === "da" ? `${code} »${said}«` : `${code} “${said}”`
    })
    .join(", ")

/**
 * A code in the terms of a point that its list does not have on the day the terms would hold from, with those it has.
 *
 * @assumes what is agreed is done later, by the same list: what is in none could be agreed and never be done
 * @category refusals
 */
export class TermsCodeUnknown extends defineRefusal("TermsCodeUnknown", {
  source: "aftalens kodelister",
  da: (facts: CodeNotAgreed) =>
    `Punktet »${facts.title.da}« kan ikke omfatte ${facts.code} fra ${facts.on}; vælg ${choices(facts, "da") || "(der er ingen)"}.`,
  en: (facts) =>
    `The point “${facts.title.en}” cannot cover ${facts.code} from ${facts.on}; choose ${choices(facts, "en") || "(there is none)"}.`,
  at: ({ field }) => field
}) {}

/**
 * The day that terms begin to hold, and where an input tells of it.
 *
 * @category models
 */
export interface TermsBegin {
  /** JSON pointer to the terms; to the day, of terms that were told before. */
  readonly at: string
  /** The first day they hold; of terms that are not in force yet, the first they could. */
  readonly on: Day
  /** The day is not known yet: it may be a later one. A code that can be used from a later day is taken then. */
  readonly orLater?: boolean
}

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
const listsIn = (schema: DataSchema): ReadonlyArray<CodeList> => {
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

const codesIn = (
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

/**
 * Terms as they were read, with the form they were read with.
 *
 * @category models
 */
export interface TermsRead {
  readonly schema: DataSchema
  readonly terms: unknown
  /** What the point is called. */
  readonly title: Texts
  /** They were told before, and are not in the input. */
  readonly before?: boolean
}

/**
 * Refuses each code in terms that its list does not have on the day they begin to hold. Of a field that names no list,
 * none is refused.
 *
 * @category operations
 */
export const termsCodesKnown = (
  { schema, terms, title, before = false }: TermsRead,
  { at, on, orLater = false }: TermsBegin,
  codesOn: CodesOn
): ReadonlyArray<Refusal<"TermsCodeUnknown", CodeNotAgreed>> =>
  listsIn(schema).length === 0
    ? []
    : codesIn({ at: [], node: schema.ast, value: terms }).flatMap(({ list, code, at: below }) => {
        const usable = codesOn(list, on, orLater)
        const allowed = [...usable.keys()]
        return TermsCodeUnknown.unless(usable.has(code), {
          code,
          title,
          on,
          allowed,
          words: codeWords(usable, allowed),
          field: before ? at : `${at}${below}`
        })
      })

import { resolve } from "effect/SchemaAST"
import type { PointWords, TermsWords } from "../agreement/index.ts"
import { type DataSchema, type FieldWords, isCodeList, type Texts } from "../plugin/index.ts"
import type { Catalog } from "./Catalog.ts"
import type { InstalledCodes } from "./codes.ts"
import { pointTitle } from "./pointTitle.ts"
import { nodesOf } from "./schemaNodes.ts"

/** What every point is called in an edition, and what the fields of all its wordings are called. */
export const pointWordsOf = (
  { brought, editions, codes }: Pick<Catalog, "brought" | "editions" | "codes">,
  edition: string | undefined
): Readonly<Record<string, PointWords>> => {
  const printed = editions.find(({ key }) => key === edition)?.points ?? []
  // What was agreed about a point that is disabled now can be read all the same.
  const modules = new Map(
    brought.flatMap(({ key, definition }) => (definition.terms === undefined ? [] : [[key, definition] as const]))
  )
  const all = [...new Set([...printed.map(({ point }) => point), ...modules.keys()])]
  return Object.fromEntries(
    all.map((point): readonly [string, PointWords] => {
      const place = printed.find((one) => one.point === point)
      const module = modules.get(point)
      const wordings = module?.terms?.wordings ?? []
      return [
        point,
        {
          ...(place === undefined ? {} : { number: place.number }),
          title: pointTitle({ brought, editions }, point, edition),
          wordings: Object.fromEntries(
            wordings.map(({ lineage, version, schema }) => [`${lineage}/${version}`, termsWordsOf(schema, codes)])
          )
        }
      ]
    })
  )
}

const textsOf = ({ da, en }: Texts): Texts => ({ da, en })

/** What codes stand for: those of a list with what plugins add, on whichever day; those of a point that is disabled too. */
const wordsIn = (
  codes: NonNullable<FieldWords["codes"]>,
  { lists }: InstalledCodes
): Readonly<Record<string, Texts>> => {
  const entries = isCodeList(codes) ? (lists.get(codes.key) ?? Object.entries(codes.entries)) : Object.entries(codes)
  return Object.fromEntries([...entries].map(([code, words]) => [code, textsOf(words)]))
}

/** What the fields of a schema are called, what the codes in them stand for, and which of them hold personal texts. */
const termsWordsOf = ({ ast }: DataSchema, installed: InstalledCodes): TermsWords => {
  const fields: Record<string, Texts> = {}
  const codes: Record<string, Readonly<Record<string, Texts>>> = {}
  const personal = new Set<string>()
  for (const { node, at } of nodesOf(ast)) {
    const { words, personal: kind } = (resolve(node) ?? {}) as {
      readonly words?: FieldWords
      readonly personal?: string
    }
    if (typeof kind === "string") personal.add(at)
    if (words === undefined) continue
    fields[at] = textsOf(words)
    // The codes of a list stand in its items.
    if (words.codes !== undefined) codes[at] = codes[`${at}/*`] = wordsIn(words.codes, installed)
  }
  return { fields, codes, personal: [...personal] }
}

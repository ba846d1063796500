import type { Texts } from "../plugin/index.ts"

type Words = readonly [da: string, en: string]

const types: Readonly<Record<string, Words>> = {
  string: ["en tekst", "a text"],
  number: ["et tal", "a number"],
  boolean: ["true eller false", "true or false"],
  array: ["en liste", "a list"],
  null: ["tom (null)", "empty (null)"],
  object: ["et objekt", "an object"],
  "JSON value": ["en JSON-værdi", "a JSON value"],
  "an integer": ["et helt tal", "a whole number"],
  "a finite number": ["et tal", "a number"],
  "exactly one member to match": ["præcis én af formerne", "exactly one of the forms"]
}

const bounds: ReadonlyArray<readonly [of: RegExp, ...words: Words]> = [
  [/^a value greater than or equal to (\S+)$/, "mindst $1", "at least $1"],
  [/^a value less than or equal to (\S+)$/, "højst $1", "at most $1"],
  [/^a value greater than (\S+)$/, "mere end $1", "more than $1"],
  [/^a value less than (\S+)$/, "mindre end $1", "less than $1"],
  [/^a value between (\S+) and (\S+)$/, "fra $1 til $2", "from $1 to $2"]
]

/** A value that a form names, without the quotation marks of code; `undefined` for the name of a type. */
const literalOf = (text: string): string | undefined => {
  if (/^-?\d+(\.\d+)?$/.test(text)) return text
  // An empty text, and one with a space at an end, could not be seen without its marks.
  if (/^"\S(.*\S)?"$/.test(text)) return String(JSON.parse(text))
  return text.startsWith('"') ? text : undefined
}

const typeWords = (text: string): Words => {
  const [of, ...words] = bounds.find(([form]) => form.test(text)) ?? []
  if (of === undefined) return types[text] ?? [text, text]
  const [da, en] = words as unknown as Words
  return [text.replace(of, da), text.replace(of, en)]
}

const listed = (parts: ReadonlyArray<string>, or: string): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${or} ${parts.at(-1)}`

/** What something must be, after "skal være" and "must be": "et objekt", "one of: company, publicUnit". */
export const expectedWords = (expected: string): Texts => {
  const parts = [...new Set(expected.split(" | "))]
  const literals = parts.flatMap((one) => literalOf(one) ?? [])
  const others = parts.filter((one) => literalOf(one) === undefined).map(typeWords)
  const all = literals.join(", ")
  const [da, en] = literals.length > 1 ? [`en af: ${all}`, `one of: ${all}`] : [all, all]
  // The values come last: what follows a list would read as one of them.
  const given = (one: string) => (one === "" ? [] : [one])
  return {
    da: listed([...others.map(([danish]) => danish), ...given(da)], "eller"),
    en: listed([...others.map(([, english]) => english), ...given(en)], "or")
  }
}

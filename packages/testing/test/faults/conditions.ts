import type { Scalar } from "@partnerskab/core/facts"
import { byValue, type Condition, findIn, meets, unstorableIn } from "@partnerskab/core/storage"
import type { Fault } from "./Fault.ts"
import { findsBy } from "./finding.ts"

type Meets = (value: Scalar, condition: Condition) => boolean

/** Decides in its own way whether a value is as it must be, of texts that it can keep. */
const decides = (name: string, decide: Meets): Fault =>
  decidesAll(name, (value, one) => (unstorableIn(one) === undefined ? decide : meets)(value, one))

/** Decides in its own way whether a value is as it must be. */
export const decidesAll = (name: string, decide: Meets): Fault =>
  findsBy(name, (rows, { where, ...query }) =>
    findIn(
      rows.filter(({ fields }) => Object.entries(where).every(([field, one]) => decide(fields[field] ?? null, one))),
      { ...query, where: {} }
    )
  )

const isRange = (one: Condition): one is { readonly from: string | number; readonly to?: string | number } =>
  typeof one === "object" && one !== null && ("from" in one || "to" in one)
const isIn = (one: Condition): one is { readonly in: ReadonlyArray<Scalar> } =>
  typeof one === "object" && one !== null && "in" in one
const isPrefix = (one: Condition): one is { readonly prefix: string } =>
  typeof one === "object" && one !== null && "prefix" in one

const oneOf = (name: string, decide: (value: Scalar, values: ReadonlyArray<Scalar>) => boolean): Fault =>
  decides(name, (value, one) => (isIn(one) ? decide(value, one.in) : meets(value, one)))

const between = (
  name: string,
  decide: (value: Scalar, from: string | number | undefined, to: string | number | undefined) => boolean
): Fault => decides(name, (value, one) => (isRange(one) ? decide(value, one.from, one.to) : meets(value, one)))

const begins = (name: string, decide: (value: Scalar, prefix: string) => boolean): Fault =>
  decides(name, (value, one) => (isPrefix(one) ? decide(value, one.prefix) : meets(value, one)))

/** As a database would do it that was given the text as a pattern. */
const isLike = (text: string, pattern: string): boolean => {
  const signs: Readonly<Record<string, string>> = { "%": ".*", _: "." }
  const source = [...pattern].map((sign) => signs[sign] ?? sign.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
  return new RegExp(`^${source.join("")}`, "u").test(text)
}

const dictionary = new Intl.Collator("da")
const compared = (
  compare: (a: Scalar, b: Scalar) => number,
  isSameKind = (a: Scalar, b: Scalar) => typeof a === typeof b
) => {
  const above = (value: Scalar, from: string | number | undefined) =>
    from === undefined || (isSameKind(value, from) && compare(value, from) >= 0)
  return (value: Scalar, from: string | number | undefined, to: string | number | undefined): boolean =>
    above(value, from) && (to === undefined || (isSameKind(value, to) && compare(value, to) <= 0))
}
const right = compared(byValue)

/** Mistakes in what a field must be. */
export const conditionFaults: ReadonlyArray<Fault> = [
  findsBy("compares texts of a field that holds anything as a dictionary does", (rows, { where, ...query }) => {
    const { value: one, ...rest } = where
    const compare = new Intl.Collator("da").compare
    const isBetween = (value: Scalar): boolean => {
      if (one === undefined || !isRange(one) || typeof value !== "string") return meets(value, one ?? null)
      const { from, to } = one
      return typeof (from ?? to) === "string" && typeof (to ?? from) === "string"
        ? (from === undefined || compare(value, String(from)) >= 0) &&
            (to === undefined || compare(value, String(to)) <= 0)
        : meets(value, one)
    }
    return findIn(one === undefined ? rows : rows.filter(({ fields }) => isBetween(fields["value"] ?? null)), {
      ...query,
      where: rest
    })
  }),
  findsBy("finds no life by a field that nobody declares", (rows, query) =>
    findIn("undeclared" in query.where ? [] : rows, query)
  ),
  findsBy(
    "leaves out a condition on a field that nobody declares",
    (rows, { where: { undeclared: _, ...where }, ...query }) => findIn(rows, { ...query, where })
  ),
  oneOf("finds everything among none", (value, values) => values.length === 0 || values.includes(value)),
  oneOf("never finds nothing among several", (value, values) => value !== null && values.includes(value)),
  oneOf("compares several values as texts", (value, values) => values.map(String).includes(String(value))),
  oneOf("looks only for the first of several", (value, values) => values.length > 0 && values[0] === value),
  oneOf(
    "looks only for different values, and finds none of one that is named twice",
    (value, values) => values.filter((one) => one === value).length === 1
  ),
  between("leaves out the first of a range", (value, from, to) => right(value, from, to) && value !== from),
  between("leaves out the last of a range", (value, from, to) => right(value, from, to) && value !== to),
  between("forgets the end of a range that has both", (value, from, to) =>
    right(value, from, from === undefined ? to : undefined)
  ),
  between("forgets the beginning of a range that has both", (value, from, to) =>
    right(value, to === undefined ? from : undefined, to)
  ),
  between("turns a range round that ends before it begins", (value, from, to) =>
    from !== undefined && to !== undefined && typeof from === typeof to && byValue(from, to) > 0
      ? right(value, to, from)
      : right(value, from, to)
  ),
  between(
    "compares texts of a range as a Danish dictionary does",
    compared((a, b) => (typeof a === "string" ? dictionary.compare(a, String(b)) : byValue(a, b)))
  ),
  between(
    "compares texts of a range by code unit",
    compared((a, b) => (typeof a === "string" ? (a < String(b) ? -1 : a === b ? 0 : 1) : byValue(a, b)))
  ),
  between(
    "compares numbers of a range as texts",
    compared((a, b) => byValue(String(a), String(b)))
  ),
  between(
    "compares whole numbers in a range",
    compared((a, b) => (typeof a === "number" ? Math.trunc(a) - Math.trunc(Number(b)) : byValue(a, b)))
  ),
  between(
    "lets a range of numbers meet texts of digits",
    compared(
      (a, b) => (typeof a === typeof b ? byValue(a, b) : Number(a) - Number(b)),
      (a, b) =>
        a !== null && a !== "" && !Number.isNaN(Number(a) - Number(b) || (typeof a === typeof b ? 0 : Number.NaN))
    )
  ),
  between("lets a range without a beginning meet nothing", (value, from, to) =>
    value === null && from === undefined ? true : right(value, from, to)
  ),
  between(
    "lets a range meet every kind that comes after",
    compared(byValue, (a) => a !== null)
  ),
  begins("takes a beginning for a pattern", (value, prefix) => typeof value === "string" && isLike(value, prefix)),
  begins(
    "finds a beginning without regard to capitals",
    (value, prefix) => typeof value === "string" && value.toLowerCase().startsWith(prefix.toLowerCase())
  ),
  begins("finds a beginning anywhere", (value, prefix) => typeof value === "string" && value.includes(prefix)),
  begins(
    "finds no text that begins with nothing",
    (value, prefix) => typeof value === "string" && prefix !== "" && value.startsWith(prefix)
  ),
  begins("finds what has no text by a beginning of nothing", (value, prefix) => String(value ?? "").startsWith(prefix)),
  begins("finds a number by its first digit", (value, prefix) => value !== null && String(value).startsWith(prefix)),
  begins(
    "takes the first half of a letter for all of it",
    (value, prefix) => typeof value === "string" && value.startsWith(prefix === "🥐" ? prefix.slice(0, 1) : prefix)
  ),
  begins(
    "finds a beginning up to the last letter of three bytes",
    (value, prefix) => typeof value === "string" && value.startsWith(prefix) && value < `${prefix}\uffff`
  ),
  findsBy("looks only at the first of several forms of conditions", (rows, query) => {
    const [first, ...rest] = Object.entries(query.where)
    const plain = rest.filter(([, one]) => typeof one !== "object" || one === null)
    return findIn(rows, { ...query, where: Object.fromEntries([...(first === undefined ? [] : [first]), ...plain]) })
  }),
  findsBy("finds by the last of several conditions", (rows, query) =>
    findIn(rows, { ...query, where: Object.fromEntries(Object.entries(query.where).slice(-1)) })
  )
]

/** The same ways of deciding, without a mistake. */
export const soundConditions: ReadonlyArray<Fault> = [
  decides("decides as it should", meets),
  between("compares ranges as it should", right),
  begins("finds beginnings as it should", (value, prefix) => typeof value === "string" && value.startsWith(prefix))
]

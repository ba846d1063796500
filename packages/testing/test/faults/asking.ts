import {
  type AsyncStorage,
  byValue,
  type Condition,
  folded,
  isSought,
  isStorable,
  meets,
  type PersonText,
  unstorableIn
} from "@partnerskab/core/storage"
import type { Scalar } from "@partnerskab/core/facts"
import { decidesAll } from "./conditions.ts"
import { type Fault, fault } from "./Fault.ts"
import { seeks } from "./seeking.ts"

/** Fails for a text that it cannot keep, as a database does that is asked for it. */
const failsFor = <K extends keyof AsyncStorage>(name: string, ...asked: ReadonlyArray<K>): Fault =>
  fault(
    name,
    (inner) =>
      Object.fromEntries(
        asked.map((one) => [
          one,
          async (given: never) => {
            if (unstorableIn(given) !== undefined) throw new Error("invalid byte sequence")
            return (inner[one] as (given: never) => Promise<unknown>)(given)
          }
        ])
      ) as Partial<AsyncStorage>
  )

/** Decides a condition with a text that nobody can keep in its own way. */
const decidesThem = (name: string, decide: (value: Scalar, condition: Condition) => boolean): Fault =>
  decidesAll(name, (value, one) => (unstorableIn(one) === undefined ? meets(value, one) : decide(value, one)))

const isBetween = (value: Scalar, one: Condition): boolean => {
  if (typeof one !== "object" || one === null || typeof value !== "string") return false
  const { from = "", to = "\u{10ffff}" } = one as { readonly from?: string; readonly to?: string }
  return ("from" in one || "to" in one) && byValue(value, from) >= 0 && byValue(value, to) <= 0
}

const begins = (value: Scalar, one: Condition): boolean =>
  typeof one === "object" &&
  one !== null &&
  "prefix" in one &&
  typeof value === "string" &&
  value.startsWith(one.prefix)

/** Mistakes in questions for what no storage can have. */
export const askingFaults: ReadonlyArray<Fault> = [
  failsFor("cannot find a text that it cannot keep", "find"),
  failsFor("cannot load a life by a text that it cannot keep", "load"),
  failsFor("cannot read the journal of a life that it cannot keep", "journal"),
  failsFor("cannot count by a text that it cannot keep", "measure"),
  failsFor("cannot seek a text that it cannot keep", "findPersons"),
  failsFor("cannot read a reference that it cannot keep", "persons"),
  failsFor("cannot erase a reference that it cannot keep", "erase"),
  failsFor("cannot settle a key that it cannot keep", "settle"),
  decidesThem("takes half a letter for the beginning of a whole one", begins),
  decidesThem("finds what stands before or after half a letter", isBetween),
  fault("takes half a letter for a question mark", (inner) => ({
    find: (query) =>
      inner.find({
        ...query,
        where: Object.fromEntries(
          Object.entries(query.where).map(([field, one]) => [
            field,
            typeof one === "string" ? one.replaceAll("\0", "").toWellFormed() : one
          ])
        )
      })
  })),
  seeks("seeks half a letter within whole ones", {
    is: (text, query) =>
      isSought(text, { ...query, words: [] }) && query.words.every((word) => folded(text.text).includes(folded(word)))
  }),
  seeks("takes a word that it cannot keep for none", {
    is: (text, query) => isSought(text, { ...query, words: query.words.filter(isStorable) })
  }),
  fault("reads a text as often as its reference is named", (inner) => ({
    persons: async (refs) => {
      const known = new Map((await inner.persons(refs)).map((text): [string, PersonText] => [text.ref, text]))
      return refs.flatMap((ref) => known.get(ref) ?? [])
    }
  }))
]

/** The same ways, without a mistake. */
export const soundAsking: ReadonlyArray<Fault> = [
  decidesThem("meets no condition with a text that it cannot keep", (value, one) => meets(value, one))
]

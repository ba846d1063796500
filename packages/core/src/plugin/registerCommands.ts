import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import type { CodeList } from "./CodeList.ts"
import { type Choices, choices, sayChoices } from "./codeWords.ts"
import { type Command, command, type DecideContext, decision } from "./Command.ts"
import type { DataSchema } from "./DataSchema.ts"
import type { AnyEntity, EntityEvent } from "./Entity.ts"
import { absent, inForce, one, type Reads } from "./Read.ts"
import { pointer } from "./pointer.ts"
import { defineRefusal } from "./Refusal.ts"
import { fieldsOfStruct } from "./registerFields.ts"
import { Id, Note } from "./Text.ts"

/**
 * A consent would end before it begins.
 *
 * @assumes the last day of a consent is not before its first
 * @category refusals
 */
export class ConsentEndsFirst extends defineRefusal("ConsentEndsFirst", {
  source: "antagelse: et samtykke slutter ikke, før det begynder",
  da: ({ firstDay }: { readonly firstDay: Day }) => `Samtykket gælder fra ${firstDay}; det kan ikke slutte før.`,
  en: ({ firstDay }) => `The consent holds from ${firstDay}; it cannot end before.`,
  at: () => "/lastDay"
}) {}

/**
 * A code in a field of an entry that its list does not have on the day, with those it has.
 *
 * @assumes what a code stands for is in a list that a plugin may add to; what is in none could not be counted
 * @category refusals
 */
export class EntryCodeUnknown extends defineRefusal("EntryCodeUnknown", {
  source: "registerets kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

interface Given {
  readonly entry: string
  readonly on: Day
}

interface Spec {
  readonly fields: DataSchema
  readonly consent?: boolean
  readonly codes?: Readonly<Record<string, CodeList>>
  readonly inForce?: string
}

/** Refuses each code that is in no list; a field that is not given has none. */
const codesKnown = (
  codes: Readonly<Record<string, CodeList>>,
  given: Given,
  { codesOn }: Pick<DecideContext, "codesOn">
) =>
  Object.entries(codes).flatMap(([field, list]) => {
    const told = (given as unknown as Readonly<Record<string, string | ReadonlyArray<string> | undefined>>)[field]
    const known = codesOn(list, given.on)
    const refused = (code: string, ...at: ReadonlyArray<string | number>) =>
      EntryCodeUnknown.unless(known.has(code), { code, ...choices(known), field: pointer(...at) })
    if (told === undefined) return []
    return typeof told === "string" ? refused(told, field) : told.flatMap((code, at) => refused(code, field, at))
  })

// oxlint-disable-next-line typescript/no-explicit-any -- each register has its own fields; `defineRegister` gives the types
type Made = Command<any, never, unknown>

/** What can be done with the entries of a register. */
export const registerCommands = (
  entity: AnyEntity,
  { fields, consent = false, codes = {}, inForce: agreementIn }: Spec
): Readonly<Record<"add" | "change" | "remove", Made>> => {
  const named = { entry: Id, on: Day }
  const happened = (type: string, { entry, on }: Given, data: object) =>
    ({ entity: entity.key, id: entry, type, effectiveOn: on, data }) satisfies EntityEvent
  const input = Schema.Struct({ ...named, ...fieldsOfStruct(fields) }) as unknown as DataSchema<Given>
  const there = ({ entry }: { readonly entry: string }) => ({ entry: one(entity, entry, "/entry") })
  const partner = (given: Given): Reads => {
    const agreement =
      agreementIn === undefined ? undefined : (given as unknown as Readonly<Record<string, string>>)[agreementIn]
    return agreement === undefined ? {} : { agreement: inForce(agreement, given.on, `/${agreementIn}`) }
  }
  const add = command({
    input,
    reads: (given) => ({ nothing: absent(entity, given.entry, "/entry"), ...partner(given) }),
    decide: (_, { entry, on, ...given }, context) =>
      decision([codesKnown(codes, { entry, on, ...given }, context)], () => [happened("Added", { entry, on }, given)])
  })
  const change = command({
    input,
    reads: (given) => ({ ...there(given), ...partner(given) }),
    decide: (_, { entry, on, ...given }, context) =>
      decision([codesKnown(codes, { entry, on, ...given }, context)], () => [happened("Changed", { entry, on }, given)])
  })
  const remove = command({
    input: Schema.Struct({ ...named, reason: Schema.optionalKey(Note) }),
    reads: there,
    decide: (_, { entry, on, reason }) =>
      decision([], () => [happened("Removed", { entry, on }, reason === undefined ? {} : { reasonRef: reason })])
  })
  const giveConsent = command({
    input: Schema.Struct({ ...named, by: Id, lastDay: Schema.optionalKey(Day) }),
    reads: there,
    decide: (_, { entry, on, ...given }) =>
      decision([ConsentEndsFirst.when(given.lastDay !== undefined && given.lastDay < on, { firstDay: on })], () => [
        happened("ConsentGiven", { entry, on }, given)
      ])
  })
  const withdrawConsent = command({
    input: Schema.Struct(named),
    reads: there,
    decide: (_, { entry, on }) => decision([], () => [happened("ConsentWithdrawn", { entry, on }, {})])
  })
  return { add, change, remove, ...(consent ? { giveConsent, withdrawConsent } : {}) } as never
}

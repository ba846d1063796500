import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { type Command, command, decision } from "./Command.ts"
import type { DataSchema } from "./DataSchema.ts"
import type { AnyEntity, EntityEvent } from "./Entity.ts"
import { absent, one } from "./Read.ts"
import { defineRefusal } from "./Refusal.ts"
import { fieldsOfStruct } from "./registerEntity.ts"
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

// oxlint-disable-next-line typescript/no-explicit-any -- each register has its own fields; `defineRegister` gives the types
type Given = Command<any, never, unknown>

/** What can be done with the entries of a register. */
export const registerCommands = (
  entity: AnyEntity,
  fields: DataSchema,
  consent: boolean
): Readonly<Record<"add" | "change" | "remove", Given>> => {
  const named = { entry: Id, on: Day }
  const happened = (type: string, { entry, on }: { readonly entry: string; readonly on: Day }, data: object) =>
    ({ entity: entity.key, id: entry, type, effectiveOn: on, data }) satisfies EntityEvent
  const input = Schema.Struct({ ...named, ...fieldsOfStruct(fields) }) as unknown as DataSchema<{
    readonly entry: string
    readonly on: Day
  }>
  const there = ({ entry }: { readonly entry: string }) => ({ entry: one(entity, entry, "/entry") })
  const add = command({
    input,
    reads: ({ entry }) => ({ nothing: absent(entity, entry, "/entry") }),
    decide: (_, { entry, on, ...given }) => decision([], () => [happened("Added", { entry, on }, given)])
  })
  const change = command({
    input,
    reads: there,
    decide: (_, { entry, on, ...given }) => decision([], () => [happened("Changed", { entry, on }, given)])
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

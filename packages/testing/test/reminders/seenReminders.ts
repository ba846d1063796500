import type { AnyEntity, Reminder } from "@partnerskab/core/plugin"
import { maker } from "../../src/plugin/generate.ts"

/** One thing that an entity reminds of, as its states were seen to want it. */
export interface SeenReminder {
  /** `agreement/ends`: the entity, and the first word of the reminder's key. */
  readonly kind: string
  readonly roles: ReadonlyArray<string>
  readonly every: ReadonlyArray<NonNullable<Reminder["every"]> | undefined>
  /** The states in which it is wanted. */
  readonly states: ReadonlyArray<string>
}

const statesTried = 400

// A year is any number to a schema, and not every number is a year with days in it.
const inAYear = (state: object): object => ("year" in state ? { ...state, year: 2011 } : state)

// What a role is called when it is data of the life: the same for every life.
const asRole = (role: string): string =>
  role.startsWith("port.") ? "port.…" : /^(company|authority)\.|^(person|company|authority)$/.test(role) ? role : "…"

/** What an entity reminds of over many states that its schema allows, drawn from a fixed seed. */
export const seenRemindersOf = ({ key, definition }: AnyEntity): ReadonlyArray<SeenReminder> => {
  const make = maker(1)
  const seen = new Map<string, Array<Reminder & { readonly state: string }>>()
  for (let tried = 0; tried < statesTried; tried += 1) {
    const state = inAYear(make.value(definition.state) as object)
    for (const reminder of definition.reminders(state, "id")) {
      const kind = `${key}/${reminder.key.split("/")[0]}`
      seen.set(kind, [...(seen.get(kind) ?? []), { ...reminder, state: (state as { readonly _tag: string })._tag }])
    }
  }
  const order = Object.keys(definition.when)
  return [...seen].map(([kind, all]) => ({
    kind,
    roles: [...new Set(all.map(({ role }) => asRole(role)))].toSorted(),
    every: all.map(({ every }) => every),
    states: order.filter((tag) => all.some(({ state }) => state === tag))
  }))
}

import { createPartnerskab, edition2016, storageModel } from "@partnerskab/core"
import { Day, type Instant } from "@partnerskab/core/calendar"
import { absent, command, decision, defineEntity, defineModule, definePlugin, Id } from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"
import { readFileSync, writeFileSync } from "node:fs"
import { type Connection, postgres } from "../src/index.ts"

/** How many times a letter comes again, a day after the other. */
export const timesAgain = 3

/** Something of which the secretariat is told once, and then again a few days in a row. */
class Letter extends defineEntity("letter", {
  state: Schema.TaggedStruct("Written", { on: Day, lastDay: Day }),
  events: { Written: Schema.Struct({ lastDay: Day }) },
  begin: { Written: ({ lastDay }, on) => ({ _tag: "Written", on, lastDay }) },
  when: { Written: {} },
  reminders: ({ on, lastDay }) => [
    { key: "once", dueOn: on, role: "authority.secretariat" },
    { key: "again", dueOn: on, role: "authority.secretariat", every: { days: 1, lastDay } }
  ]
}) {}

const write = command({
  input: Schema.Struct({ letter: Id, on: Day, lastDay: Day }),
  reads: ({ letter }) => ({ nothing: absent(Letter, letter) }),
  decide: (_, { letter, on, lastDay }) => decision([], () => [Letter.events.Written(letter, on, { lastDay })])
})

class Letters extends defineModule("letters", {
  title: { da: "Breve", en: "Letters" },
  entities: [Letter],
  commands: { write }
}) {}
class WithLetters extends definePlugin("withLetters", { version: "1.0.0", add: [Letters] }) {}

const editions = [edition2016] as const
const plugins = [WithLetters] as const

/**
 * A clock that goes so many times faster, and that jumps ahead by whole days when a file says so: in every process at once.
 */
export const jumpingClock = (file: string, began: number, times: number) => ({
  now: (): Instant => {
    const days = Number(readFileSync(file, "utf8"))
    return new Date(began + (Date.now() - began) * times + days * 86_400_000).toISOString()
  },
  jump: (days: number): void => writeFileSync(file, String(days))
})

export const model = storageModel({ editions, plugins })

export const installed = (connection: Connection, authority: string, clock: { readonly now: () => Instant }) =>
  createPartnerskab({
    authority: { code: authority, displayName: authority },
    editions,
    plugins,
    staff: { secretariat: ["someone"] },
    storage: postgres(connection),
    clock
  })

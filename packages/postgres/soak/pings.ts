import { createPartnerskab, edition2016, storageModel } from "@partnerskab/core"
import { Day, type Instant } from "@partnerskab/core/calendar"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  Id,
  reaction
} from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"
import { type Connection, postgres } from "../src/index.ts"

/** Something that is answered by a reaction, and of which somebody is reminded. */
class Ping extends defineEntity("ping", {
  state: Schema.TaggedStruct("Sent", { on: Day }),
  events: { Sent: Schema.Struct({}) },
  begin: { Sent: (_, on) => ({ _tag: "Sent", on }) },
  when: { Sent: {} },
  reminders: ({ on }) => [{ key: "answer", dueOn: on, role: "consultant" }]
}) {}
class Echo extends defineEntity("echo", {
  state: Schema.TaggedStruct("Heard", { ping: Schema.String }),
  events: { Heard: Schema.Struct({ ping: Schema.String }) },
  begin: { Heard: (echo) => ({ _tag: "Heard", ...echo }) },
  when: { Heard: {} },
  lookup: ["ping"]
}) {}

const send = command({
  input: Schema.Struct({ ping: Id, on: Day }),
  reads: ({ ping }) => ({ nothing: absent(Ping, ping) }),
  decide: (_, { ping, on }) => decision([], () => [Ping.events.Sent(ping, on, {})])
})
const hear = command({
  input: Schema.Struct({ ping: Id, on: Day }),
  reads: () => ({}),
  decide: (_, { ping, on }, { newId }) => decision([], () => [Echo.events.Heard(newId(0), on, { ping })])
})

class Pings extends defineModule("pings", {
  title: { da: "Kald", en: "Pings" },
  entities: [Ping],
  commands: { send }
}) {}
class Echoes extends defineModule("echoes", {
  title: { da: "Svar", en: "Echoes" },
  entities: [Echo],
  commands: { hear },
  reactions: { onSent: reaction(Ping, "Sent", ({ id, on }) => ({ command: "hear", input: { ping: id, on } })) }
}) {}
class WithPings extends definePlugin("withPings", { version: "1.0.0", add: [Pings, Echoes] }) {}

const editions = [edition2016] as const
const plugins = [WithPings] as const

export const model = storageModel({ editions, plugins })

/** A clock that goes so many times faster: a lease of a minute is over in seconds. */
export const fastClock = (began: number, times: number) => ({
  now: (): Instant => new Date(began + (Date.now() - began) * times).toISOString()
})

export const installed = (connection: Connection, authority: string, clock: { readonly now: () => Instant }) =>
  createPartnerskab({
    authority: { code: authority, displayName: authority },
    editions,
    plugins,
    storage: postgres(connection),
    clock
  })

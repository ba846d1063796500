import * as Schema from "effect/Schema"
import { addDays, Day } from "../../src/calendar/index.ts"
import { absent, command, decision, defineEntity, defineModule, definePlugin, Id, one } from "../../src/plugin/index.ts"

/** A visit that is planned, moved, and made; the consultant is reminded a week before. */
export class Visit extends defineEntity("visit", {
  state: Schema.Union([Schema.TaggedStruct("Planned", { on: Day }), Schema.TaggedStruct("Made", { on: Day })]),
  events: { Planned: Schema.Struct({}), Moved: Schema.Struct({}), Made: Schema.Struct({}) },
  begin: { Planned: (_, on) => ({ _tag: "Planned", on }) },
  when: {
    Planned: { Moved: (visit, _, on) => ({ ...visit, on }), Made: (_, __, on) => ({ _tag: "Made", on }) },
    Made: {}
  },
  reminders: ({ _tag, on }) =>
    _tag === "Planned" ? [{ key: "weekBefore", dueOn: addDays(on, -7), role: "authority.primary" }] : []
}) {}
const input = Schema.Struct({ visit: Id, on: Day })
const reads = ({ visit }: { readonly visit: string }) => ({ visit: one(Visit, visit) })
export class Visits extends defineModule("visits", {
  title: { da: "Opfølgningsbesøg", en: "Follow-up visits" },
  entities: [Visit],
  commands: {
    plan: command({
      input,
      reads: ({ visit }) => ({ nothing: absent(Visit, visit) }),
      decide: (_, { visit, on }) => decision([], () => [Visit.events.Planned(visit, on, {})])
    }),
    move: command({
      input,
      reads,
      decide: (_, { visit, on }) => decision([], () => [Visit.events.Moved(visit, on, {})])
    }),
    make: command({
      input,
      reads,
      decide: (_, { visit, on }) => decision([], () => [Visit.events.Made(visit, on, {})])
    })
  }
}) {}
export class WithVisits extends definePlugin("withVisits", { version: "1.0.0", add: [Visits] }) {}

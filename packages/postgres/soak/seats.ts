import { Day } from "@partnerskab/core/calendar"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  deny,
  Id,
  one,
  policy,
  within
} from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"

/** How many a workplace has room for. */
export const most = 5

const common = { workplace: Schema.String }
const at = (workplace: string): string => `seats/workplace/${workplace}`

/** Somebody's place at a workplace. */
export class Seat extends defineEntity("seat", {
  state: Schema.Union([Schema.TaggedStruct("Taken", common), Schema.TaggedStruct("Left", common)]),
  events: { Taken: Schema.Struct({ workplace: Schema.String }), Left: Schema.Struct({}) },
  begin: { Taken: (seat) => ({ _tag: "Taken", ...seat }) },
  when: { Taken: { Left: (seat) => ({ ...seat, _tag: "Left" }) }, Left: {} },
  lookup: ["workplace"],
  boundaries: ({ workplace }) => [at(workplace)]
}) {}

const take = command({
  input: Schema.Struct({ seat: Id, workplace: Id, on: Day }),
  reads: ({ seat }) => ({ nothing: absent(Seat, seat) }),
  decide: (_, { seat, workplace, on }) => decision([], () => [Seat.events.Taken(seat, on, { workplace })])
})
const leave = command({
  input: Schema.Struct({ seat: Id, on: Day }),
  reads: ({ seat }) => ({ seat: one(Seat, seat) }),
  decide: ({ seat: { id } }, { on }) => decision([], () => [Seat.events.Left(id, on, {})])
})

export class Seats extends defineModule("seats", {
  title: { da: "Pladser", en: "Seats" },
  entities: [Seat],
  commands: { take, leave }
}) {}

/** A rule over a set of lives, as a municipality would add it to a module of somebody else's. */
const atMost = policy(Seats, "take", {
  id: "soak/atMost",
  reads: ({ workplace }) => ({ taken: within(at(workplace), Seat, { workplace, state: "Taken" }) }),
  check: ({ read: { taken } }) =>
    taken.length < most
      ? undefined
      : deny("Full", { da: "Der er ikke plads til flere.", en: "There is no room for more." })
})

export class WithSeats extends definePlugin("withSeats", { version: "1.0.0", add: [Seats], policies: [atMost] }) {}

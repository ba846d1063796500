import * as Schema from "effect/Schema"
import { Day } from "../../src/calendar/index.ts"
import { PNumber } from "../../src/party/index.ts"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  defineRefusal,
  Id,
  one,
  within
} from "../../src/plugin/index.ts"

/** How many supported persons a workplace may have: one for five up to fifty, then one for ten; one when there are few. */
export const mostSupported = (ordinary: number): number =>
  ordinary <= 50 ? Math.max(1, Math.floor(ordinary / 5)) : 10 + Math.floor((ordinary - 50) / 10)

const common = { workplace: PNumber, citizen: Schema.String, firstDay: Day }
const atWorkplace = (workplace: string) => `stays/workplace/${workplace}`

export class Stay extends defineEntity("stay", {
  state: Schema.Union([
    Schema.TaggedStruct("Running", common),
    Schema.TaggedStruct("Over", { ...common, lastDay: Day })
  ]),
  events: { Started: Schema.Struct({ workplace: PNumber, citizen: Schema.String }), Ended: Schema.Struct({}) },
  begin: { Started: (stay, firstDay) => ({ _tag: "Running", ...stay, firstDay }) },
  when: { Running: { Ended: (stay, _, lastDay) => ({ ...stay, _tag: "Over", lastDay }) }, Over: {} },
  lookup: ["workplace"],
  boundaries: ({ workplace }) => [atWorkplace(workplace)]
}) {}

export class RatioExceeded extends defineRefusal("RatioExceeded", {
  source: "BEK 1297 of 09.11.2017 § 92",
  da: ({ workplace, atMost }: { readonly workplace: string; readonly atMost: number }) =>
    `Arbejdsstedet ${workplace} kan højst have ${atMost}.`,
  en: ({ workplace, atMost }) => `Workplace ${workplace} may have ${atMost} at most.`,
  at: () => "/workplace"
}) {}

const start = command({
  input: Schema.Struct({ stay: Id, workplace: PNumber, citizen: Id, ordinaryStaff: Schema.Natural, on: Day }),
  reads: ({ stay, workplace }) => ({
    nothing: absent(Stay, stay, "/stay"),
    supported: within(atWorkplace(workplace), Stay, { workplace, state: "Running" })
  }),
  decide: ({ supported }, { stay, workplace, citizen, ordinaryStaff, on }) => {
    const atMost = mostSupported(ordinaryStaff)
    return decision([RatioExceeded.when(supported.length >= atMost, { workplace, atMost })], () => [
      Stay.events.Started(stay, on, { workplace, citizen })
    ])
  }
})
const end = command({
  input: Schema.Struct({ stay: Id, lastDay: Day }),
  reads: ({ stay }) => ({ stay: one(Stay, stay, "/stay") }),
  decide: ({ stay: { id } }, { lastDay }) => decision([], () => [Stay.events.Ended(id, lastDay, {})])
})

export class Stays extends defineModule("stays", {
  title: { da: "Forløb", en: "Stays" },
  entities: [Stay],
  commands: { start, end },
  refusals: [RatioExceeded]
}) {}
export class WithStays extends definePlugin("withStays", { version: "1.0.0", add: [Stays] }) {}

export const aStay = (n: number, ordinaryStaff: number) =>
  ({ stay: `s${n}`, workplace: "1003000001", citizen: `citizen-${n}`, ordinaryStaff, on: "2011-03-01" }) as const

import * as Schema from "effect/Schema"
import { addDays, Day, hasDays, period } from "../../calendar/index.ts"
import { defineEntity, defineFact, Label, type StateOf } from "../../plugin/index.ts"

/**
 * A network that runs.
 *
 * @da netværk
 * @category models
 */
export class NetworkRuns extends defineFact("network.runs")<{ readonly network: string }>() {}

/**
 * A company's membership of a network, and how many people it has registered.
 *
 * @da tilmelding til netværk
 * @category models
 */
export class Membership extends defineFact("network.membership")<
  { readonly network: string; readonly agreement: string },
  "people"
>() {}

const Member = Schema.Struct({
  agreement: Schema.String,
  participant: Schema.String,
  substitute: Schema.optionalKey(Schema.String),
  firstDay: Day
})

const common = {
  name: Label,
  startedOn: Day,
  formedFrom: Schema.Array(Schema.String),
  members: Schema.Array(Member)
}

/**
 * Companies that meet to share knowledge and take part in the employment work. Memberships live in its state.
 *
 * @da branchenetværk
 * @source LBR 2011, kap. 3 nr. 3; four networks became three, then one
 * @category models
 */
export class Network extends defineEntity("network", {
  state: Schema.Union([
    Schema.TaggedStruct("Running", common),
    Schema.TaggedStruct("Merged", { ...common, into: Schema.String, lastDay: Day })
  ]),
  events: {
    Started: Schema.Struct({ name: Label, formedFrom: common.formedFrom, members: common.members }),
    Joined: Member.mapFields(({ firstDay: _, ...member }) => member),
    Merged: Schema.Struct({ into: Schema.String })
  },
  words: {
    name: { da: "netværket", en: "the network" },
    plural: { da: "netværk", en: "networks" },
    states: { Merged: { da: "det er lagt sammen med et andet", en: "it has been merged into another" } },
    events: { Joined: { da: "få en ny deltager", en: "be joined" }, Merged: { da: "lægges sammen", en: "be merged" } }
  },
  begin: { Started: (network, startedOn) => ({ _tag: "Running", ...network, startedOn }) },
  when: {
    Running: {
      Joined: (network, member, firstDay) => ({ ...network, members: [...network.members, { ...member, firstDay }] }),
      Merged: (network, { into }, firstDayOfOther) => ({
        ...network,
        _tag: "Merged",
        into,
        lastDay: addDays(firstDayOfOther, -1)
      })
    },
    Merged: {}
  },
  facts: (network, id) => {
    const lastDay = network._tag === "Merged" ? network.lastDay : undefined
    const during = (firstDay: Day) => period(firstDay < network.startedOn ? network.startedOn : firstDay, lastDay)
    return [
      ...[during(network.startedOn)].filter(hasDays).map((days) => NetworkRuns.during(days, { network: id })),
      ...network.members
        .filter(({ firstDay }) => hasDays(during(firstDay)))
        .map(({ agreement, substitute, firstDay }) =>
          Membership.during(
            during(firstDay),
            { network: id, agreement },
            { key: agreement, measures: { people: substitute === undefined ? 1 : 2 } }
          )
        )
    ]
  }
}) {}

/**
 * The state of a network.
 *
 * @category models
 */
export type NetworkState = StateOf<typeof Network>

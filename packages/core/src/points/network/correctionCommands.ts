import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { command, decision, Id, many, one, type Seen } from "../../plugin/index.ts"
import { alongEarlier, leftMeanwhile } from "./merging.ts"
import { Network, type NetworkState } from "./Network.ts"
import { MergedBeforeItBegan, NotMergedInto, StartedByMerge } from "./refusals.ts"

const endsAfter = ({ id, state }: Seen<NetworkState>, startedOn: Day) =>
  MergedBeforeItBegan.when(state._tag === "Merged" && state.lastDay < startedOn, { network: id, startedOn })

/** @da ret netværkets første dag */
export const correctStart = command({
  input: Schema.Struct({ network: Id, on: Day }),
  reads: ({ network }) => ({ network: one(Network, network, "/network") }),
  decide: ({ network }, { on }) => {
    const { formedFrom } = network.state
    return decision([StartedByMerge.when(formedFrom.length > 0, { formedFrom }), endsAfter(network, on)], () => [
      Network.events.StartCorrected(network.id, on, {})
    ])
  }
})

/**
 * Corrects the day of a merge, of all the networks that were merged and of the new one, in one commit: who left between
 * the two days has been in whichever network it was by then.
 *
 * @da ret dagen for en sammenlægning
 * @source LBR 2011, p. 11 and p. 19: two days are printed for the merge of Industri and Service
 */
export const correctMerge = command({
  input: Schema.Struct({ networks: Schema.Array(Id), into: Id, on: Day }),
  reads: ({ networks, into }) => ({
    networks: many(Network, networks, "/networks"),
    into: one(Network, into, "/into")
  }),
  decide: ({ networks, into }, { on }) => {
    const { formedFrom } = into.state
    const given = networks.map(({ id }) => id)
    return decision(
      [
        NotMergedInto.unless(
          formedFrom.length > 0 && given.length === formedFrom.length && given.every((id) => formedFrom.includes(id)),
          { into: into.id, formedFrom }
        ),
        networks.flatMap(({ id, state }) =>
          MergedBeforeItBegan.when(on <= state.startedOn, { network: id, startedOn: state.startedOn })
        ),
        endsAfter(into, on)
      ],
      () => {
        const members = alongEarlier(networks, into.state, on)
        return [
          ...networks.flatMap(({ id, state }) => [
            Network.events.MergeCorrected(id, on, {}),
            ...leftMeanwhile(state, into.state, on).map(({ agreement, lastDay }) =>
              Network.events.Left(id, lastDay, { agreement })
            )
          ]),
          Network.events.StartCorrected(into.id, on, members.length === 0 ? {} : { members })
        ]
      }
    )
  }
})

import * as Schema from "effect/Schema"
import { addDays, covers, Day } from "../../calendar/index.ts"
import { agreed, command, decision, Id, one } from "../../plugin/index.ts"
import { Network, type NetworkState } from "./Network.ts"
import { networkTerms } from "./networkCommands.ts"
import {
  MemberAlready,
  MemberLeavesFirst,
  NetworkNotRunning,
  NotMemberThen,
  PeopleReplacedLater,
  SubstituteIsParticipant
} from "./refusals.ts"

const reads = ({ network }: { readonly network: string }) => ({ network: one(Network, network, "/network") })

/** What is told of a merged network is of its last day or before. */
const whileItRan = ({ id, state }: { readonly id: string; readonly state: NetworkState }, on: Day) =>
  NetworkNotRunning.when(state._tag === "Merged" && state.lastDay < on, { network: id, field: "/network" })

const memberOf = ({ members }: NetworkState, agreement: string) =>
  members.findLast((member) => member.agreement === agreement)

/** @da meld virksomhed ud af netværk */
export const leave = command({
  input: Schema.Struct({ network: Id, agreement: Id, lastDay: Day }),
  reads,
  decide: ({ network }, { agreement, lastDay }) => {
    const member = memberOf(network.state, agreement)
    return decision(
      [
        whileItRan(network, lastDay),
        NotMemberThen.when(member === undefined || (member.lastDay !== undefined && member.lastDay < lastDay), {
          agreement,
          on: lastDay
        }),
        MemberLeavesFirst.when(member !== undefined && lastDay < member.firstDay, {
          firstDay: member?.firstDay ?? ""
        })
      ],
      () => [Network.events.Left(network.id, lastDay, { agreement })]
    )
  }
})

/** Refuses others from a day on which the company is no member, or before they were replaced last. */
const replaceable = (state: NetworkState, { agreement, on }: { readonly agreement: string; readonly on: Day }) => {
  const member = memberOf(state, agreement)
  const last = member?.before?.at(-1)?.lastDay
  return [
    NotMemberThen.unless(member !== undefined && covers(member, on), { agreement, on }),
    last === undefined ? [] : PeopleReplacedLater.when(on <= last, { last: addDays(last, 1) })
  ].flat()
}

const other = { network: Id, agreement: Id, on: Day }

/** @da skift deltager i netværk */
export const replaceParticipant = command({
  input: Schema.Struct({ ...other, participant: Id }),
  reads,
  decide: ({ network }, { agreement, on, participant }) => {
    const substitute = memberOf(network.state, agreement)?.substitute
    return decision(
      [
        whileItRan(network, on),
        replaceable(network.state, { agreement, on }),
        SubstituteIsParticipant.when(participant === substitute, { agreement })
      ],
      () => [
        Network.events.PeopleReplaced(network.id, on, {
          agreement,
          participant,
          ...(substitute === undefined ? {} : { substitute })
        })
      ]
    )
  }
})

/** @da skift suppleant i netværk, eller vær uden */
export const replaceSubstitute = command({
  input: Schema.Struct({ ...other, substitute: Schema.optionalKey(Id) }),
  reads,
  decide: ({ network }, { agreement, on, substitute }) => {
    const participant = memberOf(network.state, agreement)?.participant ?? ""
    return decision(
      [
        whileItRan(network, on),
        replaceable(network.state, { agreement, on }),
        SubstituteIsParticipant.when(participant === substitute, { agreement })
      ],
      () => [
        Network.events.PeopleReplaced(network.id, on, {
          agreement,
          participant,
          ...(substitute === undefined ? {} : { substitute })
        })
      ]
    )
  }
})

/**
 * Corrects the days of a company's latest membership, also in a network that is merged by now. Without a last day it has
 * none.
 *
 * @da ret en tilmelding
 */
export const correctMember = command({
  input: Schema.Struct({ network: Id, agreement: Id, firstDay: Day, lastDay: Schema.optionalKey(Day) }),
  reads: ({ network, agreement, firstDay }) => ({
    network: one(Network, network, "/network"),
    agreed: agreed(networkTerms, agreement, firstDay)
  }),
  decide: ({ network, agreed: { party } }, { agreement, firstDay, lastDay }) => {
    const own = network.state.members.filter((member) => member.agreement === agreement)
    return decision(
      [
        whileItRan(network, lastDay ?? firstDay),
        NotMemberThen.when(own.length === 0, { agreement, on: firstDay }),
        MemberLeavesFirst.when(lastDay !== undefined && lastDay < firstDay, { firstDay }),
        MemberAlready.when(
          own.slice(0, -1).some((before) => before.lastDay === undefined || firstDay <= before.lastDay),
          { agreement }
        )
      ],
      () => [
        Network.events.MemberCorrected(network.id, firstDay, {
          agreement,
          party,
          ...(lastDay === undefined ? {} : { lastDay })
        })
      ]
    )
  }
})

import { addDays, type Day } from "../../calendar/index.ts"
import type { NetworkFields, NetworkMember } from "./networkFields.ts"

interface Seats {
  readonly participant: string
  readonly substitute?: string
}

/** A network in which the latest membership of an agreement is another. */
const withMember = <N extends NetworkFields>(
  network: N,
  agreement: string,
  change: (member: NetworkMember) => NetworkMember
): N => {
  const at = network.members.findLastIndex((one) => one.agreement === agreement)
  return at < 0 ? network : { ...network, members: network.members.with(at, change(network.members[at]!)) }
}

const without = ({ planned = [] }: Pick<NetworkFields, "planned">, meeting: string) =>
  planned.filter((one) => one.meeting !== meeting)

/** How many meetings that were held a network remembers: those of about a year. */
const remembered = 4

/** The meetings a network remembers that were held, the latest first. */
export const meetingsHeld = ({ met, metBefore = [] }: Pick<NetworkFields, "met" | "metBefore">) => [
  ...(met === undefined ? [] : [met]),
  ...metBefore
]

const latestFirst = (a: { readonly callBy: Day }, b: { readonly callBy: Day }) =>
  a.callBy === b.callBy ? 0 : a.callBy < b.callBy ? 1 : -1

/** What can be told of a network also when it is merged: of its last day and before. */
export const toldSteps = {
  Left: <N extends NetworkFields>(network: N, { agreement }: { readonly agreement: string }, lastDay: Day) =>
    withMember(network, agreement, (member) => ({ ...member, lastDay })),
  PeopleReplaced: <N extends NetworkFields>(
    network: N,
    { agreement, ...now }: Seats & { readonly agreement: string },
    on: Day
  ) =>
    withMember(network, agreement, ({ participant, substitute, before = [], ...member }) => ({
      ...member,
      ...now,
      before: [
        ...before,
        { participant, ...(substitute === undefined ? {} : { substitute }), lastDay: addDays(on, -1) }
      ]
    })),
  MemberCorrected: <N extends NetworkFields>(
    network: N,
    told: { readonly agreement: string; readonly party: string; readonly lastDay?: Day },
    firstDay: Day
  ) =>
    withMember(network, told.agreement, ({ lastDay: _, ...member }) => ({
      ...member,
      ...told,
      firstDay
    })),
  StartCorrected: <N extends NetworkFields>(
    network: N,
    { members = [] }: { readonly members?: ReadonlyArray<NetworkMember> },
    startedOn: Day
  ) => ({ ...network, startedOn, members: [...members, ...network.members] }),
  MeetingPlanned: <N extends NetworkFields>(
    network: N,
    told: { readonly meeting: string; readonly remindOn: Day; readonly callBy: Day },
    on: Day
  ) => ({ ...network, planned: [...without(network, told.meeting), { ...told, on }] }),
  MeetingOver: <N extends NetworkFields>(
    network: N,
    { meeting, callBy }: { readonly meeting: string; readonly callBy?: Day }
  ): N => {
    const { met: _, metBefore: _before, ...rest } = network
    const others = meetingsHeld(network).filter((one) => one.meeting !== meeting)
    const held = [...(callBy === undefined ? [] : [{ meeting, callBy }]), ...others]
    const [met, ...metBefore] = held.toSorted(latestFirst).slice(0, remembered)
    return {
      ...rest,
      planned: without(network, meeting),
      ...(met === undefined ? {} : { met }),
      ...(metBefore.length === 0 ? {} : { metBefore })
    } as unknown as N
  }
}

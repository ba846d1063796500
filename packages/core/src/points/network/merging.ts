import { covers, type Day, overlaps } from "../../calendar/index.ts"
import type { NetworkFields, NetworkMember } from "./networkFields.ts"

type Networks = ReadonlyArray<{ readonly state: Pick<NetworkFields, "members" | "planned"> }>

/** One membership of several of the same: the earliest, for as long as any lasts. */
const asOne = (same: ReadonlyArray<NetworkMember>): NetworkMember => {
  const { lastDay: _, ...first } = same.toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1))[0]!
  const lasts = same.flatMap(({ lastDay }) => lastDay ?? [])
  return lasts.length < same.length ? first : { ...first, lastDay: lasts.toSorted().at(-1)! }
}

/** Everyone who is in any of the networks on a day or later, once, from the earliest day. */
export const together = (networks: Networks, on: Day): ReadonlyArray<NetworkMember> =>
  [
    ...Map.groupBy(
      networks.flatMap(({ state }) => state.members).filter(({ lastDay }) => lastDay === undefined || on <= lastDay),
      ({ agreement }) => agreement
    ).values()
  ].map(asOne)

type Into = Pick<NetworkFields, "members" | "startedOn">

/** Those who come along when a merge turns out to be earlier: in one of the networks then, and gone by the day it had. */
export const alongEarlier = (networks: Networks, into: Into, on: Day): ReadonlyArray<NetworkMember> =>
  together(
    networks.map(({ state }) => ({
      state: {
        members: state.members.filter(
          (member) =>
            member.lastDay !== undefined &&
            member.lastDay < into.startedOn &&
            !into.members.some((one) => one.agreement === member.agreement && overlaps(one, member))
        )
      }
    })),
    on
  )

/** The members of a network who, when a merge turns out to be later, left the other on days that are the network's own. */
export const leftMeanwhile = ({ members }: Pick<NetworkFields, "members">, into: Into, on: Day) =>
  [...new Map(members.map((member) => [member.agreement, member])).values()].flatMap((member) => {
    const lastDay = into.members.findLast(({ agreement }) => agreement === member.agreement)?.lastDay
    if (lastDay === undefined || lastDay < into.startedOn || on <= lastDay) return []
    const stayed = covers(member, lastDay) && member.lastDay !== lastDay
    return stayed ? [{ agreement: member.agreement, lastDay }] : []
  })

/** The meetings that any of the networks has on a day or later, each once. */
export const plannedFrom = (networks: Networks, on: Day): NonNullable<NetworkFields["planned"]> => [
  ...new Map(
    networks
      .flatMap(({ state: { planned = [] } }) => planned)
      .filter((one) => on <= one.on)
      .map((one) => [one.meeting, one] as const)
  ).values()
]

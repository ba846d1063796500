import type { Day } from "../../calendar/index.ts"
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

/** The meetings that any of the networks has on a day or later, each once. */
export const plannedFrom = (networks: Networks, on: Day): NonNullable<NetworkFields["planned"]> => [
  ...new Map(
    networks
      .flatMap(({ state: { planned = [] } }) => planned)
      .filter((one) => on <= one.on)
      .map((one) => [one.meeting, one] as const)
  ).values()
]

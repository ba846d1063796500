import { addDays, covers, type Day, hasDays, type Period, period } from "../../calendar/index.ts"
import type { Seen } from "../../plugin/index.ts"
import type { NetworkLife, NetworkMember } from "./networkFields.ts"

/**
 * Who comes for a company in a network, by references to people.
 *
 * @category models
 */
export interface Participants {
  readonly agreement: string
  readonly party?: string
  readonly participant: string
  readonly substitute?: string
}

/** The days a network has run, as far as they are known. */
export const daysOfNetwork = (network: NetworkLife): Period =>
  period(network.startedOn, network._tag === "Merged" ? network.lastDay : undefined)

/** Those who are members on a day. */
export const membersOn = ({ members }: Pick<NetworkLife, "members">, on: Day): ReadonlyArray<NetworkMember> =>
  members.filter((member) => covers(member, on))

/**
 * Who comes to a network on a day: of each company in it, the participant and the substitute it has that day.
 *
 * @da deltagere
 * @category operations
 */
export const participantsOn = (network: Pick<NetworkLife, "members">, on: Day): ReadonlyArray<Participants> =>
  membersOn(network, on).map(({ agreement, party, participant, substitute, before = [] }) => {
    const then = before.find(({ lastDay }) => on <= lastDay) ?? { participant, substitute }
    return {
      agreement,
      ...(party === undefined ? {} : { party }),
      participant: then.participant,
      ...(then.substitute === undefined ? {} : { substitute: then.substitute })
    }
  })

/** The network that has taken over from another by a day; itself while it runs. */
const following = (networks: ReadonlyMap<string, Seen<NetworkLife>>, id: string, on: Day): string => {
  const state = networks.get(id)?.state
  return state?._tag === "Merged" && state.lastDay < on ? following(networks, state.into, on) : id
}

/**
 * The networks a meeting is of on a day: those named, or what they have become by then; all that run when none is named.
 */
export const networksOf = (
  all: ReadonlyArray<Seen<NetworkLife>>,
  { named, on }: { readonly named: ReadonlyArray<string>; readonly on: Day }
): ReadonlyArray<Seen<NetworkLife>> => {
  const byId = new Map(all.map((one) => [one.id, one]))
  const chosen = new Set(named.map((id) => following(byId, id, on)))
  return all.filter(({ id, state }) => (named.length === 0 ? covers(daysOfNetwork(state), on) : chosen.has(id)))
}

/** Everybody in some networks on a day, each agreement once. */
export const everybodyIn = (networks: ReadonlyArray<Seen<NetworkLife>>, on: Day) => [
  ...new Map(
    networks
      .flatMap(({ id, state }) =>
        membersOn(state, on).map(({ agreement, party }) => ({
          network: id,
          agreement,
          ...(party === undefined ? {} : { party })
        }))
      )
      .toReversed()
      .map((one) => [one.agreement, one] as const)
  ).values()
]

/** The parts of a membership with as many people, oldest first; consecutive ones with the same number are one. */
export const seatsOf = (member: NetworkMember): ReadonlyArray<Period & { readonly people: number }> => {
  const count = (substitute: string | undefined) => (substitute === undefined ? 1 : 2)
  const parts: Array<{ firstDay: Day; lastDay?: Day; people: number }> = []
  let firstDay = member.firstDay
  const add = (people: number, lastDay: Day | undefined): void => {
    if (!hasDays(period(firstDay, lastDay))) return
    const last = parts.at(-1)
    if (last?.people === people) parts[parts.length - 1] = { ...period(last.firstDay, lastDay), people }
    else parts.push({ ...period(firstDay, lastDay), people })
    if (lastDay !== undefined) firstDay = addDays(lastDay, 1)
  }
  for (const { substitute, lastDay } of member.before ?? [])
    add(count(substitute), member.lastDay !== undefined && member.lastDay < lastDay ? member.lastDay : lastDay)
  add(count(member.substitute), member.lastDay)
  return parts
}

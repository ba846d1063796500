import { Meeting, type MeetingState, Network, type NetworkState, participantsOn } from "@partnerskab/core"
import type { Day } from "@partnerskab/core/calendar"
import { type Host, mailAddressOf } from "./host.ts"
import type { Hours, Invitation, Invited } from "./invitation.ts"
import { nameOfParty, peopleOf } from "./people.ts"
import type { Partnerships } from "./partnerships.ts"

/** What changes where or when a meeting is, so that whoever said yes is asked again. */
const changes = new Set(["Moved", "DayCorrected", "Described", "Cancelled", "Voided"])

/** A meeting as it is to stand in calendars; `undefined` when there is no such meeting. */
export const invitationTo = async (
  { pk, host, hoursOf }: { readonly pk: Partnerships; readonly host: Host; readonly hoursOf?: HoursOf },
  meeting: string
): Promise<{ readonly state: MeetingState; readonly invitation: Invitation } | undefined> => {
  const found = await pk.get(Meeting, meeting)
  if (found === undefined) return undefined
  const { state } = found
  const history = await pk.history(Meeting, meeting)
  const networks = await networksOf(pk, meeting)
  const hours = hoursOf?.(meeting)
  const at = state.host?.party
  const place = at === undefined ? undefined : await nameOfParty(pk, at, state.on)
  return {
    state,
    invitation: {
      meeting,
      on: state.on,
      ...(hours === undefined ? {} : { hours }),
      title: ["Netværksmøde", ...networks.map(({ name }) => name)].join(", "),
      ...(place === undefined ? {} : { place }),
      invited: await invitedTo({ pk, host }, networks, state.on),
      sequence: history.filter(({ type }) => changes.has(type)).length,
      stamp: history.at(-1)?.recordedAt ?? ""
    }
  }
}

/** The hours of a meeting, in a table of the host's. */
export type HoursOf = (meeting: string) => Hours | undefined

/** The networks that have the meeting in their calendar: those it was called for, or what they have become. */
const networksOf = async (pk: Partnerships, meeting: string): Promise<ReadonlyArray<NetworkState>> => {
  const networks: Array<NetworkState> = []
  let after: string | undefined
  do {
    const page = await pk.find(Network, {}, { limit: 100, after })
    networks.push(...page.rows.map(({ state }) => state))
    after = page.next
  } while (after !== undefined)
  return networks.filter(({ planned }) => planned?.some((one) => one.meeting === meeting) === true)
}

const invitedTo = async (
  { pk, host }: { readonly pk: Partnerships; readonly host: Host },
  networks: ReadonlyArray<NetworkState>,
  on: Day
): Promise<ReadonlyArray<Invited>> => {
  const participants = networks.flatMap((network) => participantsOn(network, on)).map(({ participant }) => participant)
  return (await peopleOf(pk, participants)).flatMap(({ person, name, reach }) => {
    const address = mailAddressOf(host, person, reach)
    return address === undefined ? [] : [{ person, name, address }]
  })
}

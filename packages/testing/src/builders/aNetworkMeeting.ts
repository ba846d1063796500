import type { Day } from "@partnerskab/core/calendar"
import { Meeting, type MeetingState, Network } from "@partnerskab/core/points"
import { anAgreementInForce, type BuiltAgreement } from "./anAgreementInForce.ts"
import { built } from "./CannotBuild.ts"
import { doorOf } from "./doorOf.ts"
import { type Jobcentre, numberOf, today } from "./Jobcentre.ts"

/**
 * What is to be otherwise with a network meeting. Everything has a value that suits the rest.
 *
 * @category models
 */
export interface NetworkMeetingChanges<M> {
  readonly meeting?: string
  /** The network, which is started; one that is there already is named by its id. */
  readonly network?: string
  readonly on?: Day
  /** Whose companies are members and come, one person each; one agreement of its own without it. */
  readonly agreements?: ReadonlyArray<BuiltAgreement<M>>
}

/**
 * A network meeting that was built.
 *
 * @category models
 */
export interface BuiltNetworkMeeting<M> {
  readonly meeting: string
  readonly network: string
  readonly agreements: ReadonlyArray<BuiltAgreement<M>>
  /** How it stands now. */
  readonly seen: () => Promise<MeetingState>
}

/**
 * A meeting that was held, and to which its members came: `await aNetworkMeeting(town, { agreements: [bakery, garage] })`.
 *
 * @throws {CannotBuild} when a command is refused
 * @category constructors
 */
export const aNetworkMeeting = async <M>(
  at: Jobcentre<M>,
  changes: NetworkMeetingChanges<M> = {}
): Promise<BuiltNetworkMeeting<M>> => {
  const { meeting = `meeting-${numberOf(at, "meeting")}`, network = "network-1", on = today(at) } = changes
  const agreements = changes.agreements ?? [await anAgreementInForce(at, { on })]
  const door = doorOf(at, "network")
  await theNetwork(at, { network, on, agreements })
  await built("aNetworkMeeting: network.callMeeting", door.callMeeting({ meeting, kind: "own", network, on }))
  await built("aNetworkMeeting: network.holdMeeting", door.holdMeeting({ meeting }))
  for (const { agreement } of agreements)
    await built("aNetworkMeeting: network.attendMeeting", door.attendMeeting({ meeting, agreement, people: 1 }))
  const seen = async (): Promise<MeetingState> => (await at.pk.get(Meeting, meeting))!.state
  return { meeting, network, agreements, seen }
}

/** A network that runs, with these companies among its members. */
const theNetwork = async <M>(
  at: Jobcentre<M>,
  {
    network,
    on,
    agreements
  }: { readonly network: string; readonly on: Day } & Required<Pick<NetworkMeetingChanges<M>, "agreements">>
): Promise<void> => {
  const door = doorOf(at, "network")
  const there = (await at.pk.get(Network, network))?.state
  if (there === undefined)
    await built("aNetworkMeeting: network.start", door.start({ network, on, name: `Netværk ${network}` }))
  for (const { agreement, company } of agreements) {
    if (there?.members.some((member) => member.agreement === agreement) === true) continue
    const input = { network, agreement, on, participant: company.contacts.primary }
    await built("aNetworkMeeting: network.join", door.join(input))
  }
}

import { addDays, countWords, type Day } from "../../calendar/index.ts"
import { one, ownPolicy, warn, within } from "../../plugin/index.ts"
import { leave } from "./memberCommands.ts"
import { Meeting, meetingsOf } from "./Meeting.ts"
import { namedBy } from "./meetingChecks.ts"
import { callMeeting } from "./meetingCommands.ts"
import type { MeetingFields } from "./meetingFields.ts"
import { Network } from "./Network.ts"
import { networkCadence, networkSize } from "./networkCodes.ts"
import { join } from "./networkCommands.ts"
import { membersOn } from "./networkDays.ts"

const reads = ({ network }: { readonly network: string }) => ({ network: one(Network, network, "/network") })

/**
 * Warns when a network gets more companies than it aims at.
 *
 * @source LBR 2011, p. 11: 10-15 companies in each network
 * @assumes it is a warning: the network that was left had 63
 */
export const notTooMany = ownPolicy(join, {
  id: "network.notTooMany",
  reads,
  check: ({ input: { on }, read: { network }, valueOn }) => {
    const companies = membersOn(network.state, on).length + 1
    const { atMost } = valueOn(networkSize, on)
    return companies <= atMost
      ? undefined
      : warn("network.tooMany", {
          da: `Netværket får ${countWords(companies, "virksomhed", "virksomheder")}; målet er højst ${atMost}.`,
          en: `The network gets ${countWords(companies, "company", "companies")}; the aim is at most ${atMost}.`
        })
  }
})

/**
 * Warns when a network is left with fewer companies than it aims at.
 *
 * @source LBR 2011, p. 11: 10-15 companies in each network
 * @assumes it is a warning
 */
export const notTooFew = ownPolicy(leave, {
  id: "network.notTooFew",
  reads,
  check: ({ input: { agreement, lastDay }, read: { network }, valueOn }) => {
    const after: Day = addDays(lastDay, 1)
    const companies = membersOn(network.state, after).filter((one) => one.agreement !== agreement).length
    const { atLeast } = valueOn(networkSize, after)
    return companies >= atLeast
      ? undefined
      : warn("network.tooFew", {
          da: `Netværket har ${countWords(companies, "virksomhed", "virksomheder")} tilbage; målet er mindst ${atLeast}.`,
          en: `The network has ${countWords(companies, "company", "companies")} left; the aim is at least ${atLeast}.`
        })
  }
})

/** The one network a meeting is of, however it is named; a meeting of several or of all is in none of them. */
const onlyNetwork = (meeting: Pick<MeetingFields, "network" | "networks">): string | undefined => {
  const named = namedBy(meeting)
  return named.length === 1 ? named[0] : undefined
}

/**
 * Warns when a network gets more meetings of its own in a year than it aims at.
 *
 * @source LBR 2011, p. 11: 3-4 meetings a year in each network
 * @assumes a calendar year, cancelled meetings left out; it is a warning
 */
export const notTooOften = ownPolicy(callMeeting, {
  id: "network.notTooOften",
  reads: (meeting) => {
    const network = onlyNetwork(meeting) ?? ""
    return { meetings: within(meetingsOf(network), Meeting, { network }) }
  },
  check: ({ input, read: { meetings }, valueOn }) => {
    const { kind, on } = input
    if (kind !== "own" || onlyNetwork(input) === undefined) return undefined
    const year = on.slice(0, 4)
    const own = meetings.filter(
      ({ state }) =>
        state.kind === "own" && state.on.startsWith(year) && state._tag !== "Cancelled" && state._tag !== "Voided"
    )
    const { atMost } = valueOn(networkCadence, on)
    return own.length < atMost
      ? undefined
      : warn("network.tooOften", {
          da: `Netværket får ${countWords(own.length + 1, "møde", "møder")} i ${year}; målet er højst ${atMost}.`,
          en: `The network gets ${countWords(own.length + 1, "meeting", "meetings")} in ${year}; the aim is at most ${atMost}.`
        })
  }
})

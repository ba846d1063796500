import type { Day } from "../../calendar/index.ts"
import { type Considering, type Policy, type Seen, warn, within } from "../../plugin/index.ts"
import { allNetworks, Network, type NetworkState } from "./Network.ts"

interface Ending {
  readonly agreement: string
  readonly lastDay: Day
  readonly point?: string
}

type Asked = Considering<Ending, { readonly networks: ReadonlyArray<Seen<NetworkState>> }>

const warnsOfMember = (id: string, on: "agreement.end" | "agreement.endPoint"): Policy => ({
  id,
  on,
  reads: () => ({ networks: within(allNetworks, Network, {}) }),
  check: ({ input: { agreement, lastDay, point }, read: { networks } }: Asked) => {
    if (point !== undefined && point !== "network") return undefined
    const stays = networks.filter(
      ({ state }) =>
        state._tag === "Running" &&
        state.members.some((one) => one.agreement === agreement && (one.lastDay === undefined || lastDay < one.lastDay))
    )
    if (stays.length === 0) return undefined
    const names = stays.map(({ state }) => state.name).join(", ")
    return warn("network.stillMember", {
      da: `Virksomheden er stadig med i netværk: ${names}. Meld den ud, hvis den ikke skal mindes om flere møder.`,
      en: `The company is still in networks: ${names}. Let it leave if it is not to be reminded of more meetings.`
    })
  }
})

/**
 * Whoever ends the agreement, or its point, is told of the networks that the company is still in.
 *
 * @assumes a company may stay in a network without an agreement; a plugin may forbid it
 */
export const membershipsLeft: ReadonlyArray<Policy> = [
  warnsOfMember("network.membersBeforeEnd", "agreement.end"),
  warnsOfMember("network.membersBeforePoint", "agreement.endPoint")
]

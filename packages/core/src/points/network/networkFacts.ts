import { hasDays, period } from "../../calendar/index.ts"
import { common } from "../../party/index.ts"
import { defineDimension, defineFact } from "../../plugin/index.ts"
import type { NetworkLife } from "./networkFields.ts"
import { daysOfNetwork, seatsOf } from "./networkDays.ts"

/**
 * A network that runs.
 *
 * @da netværk
 * @category models
 */
export class NetworkRuns extends defineFact("network.runs")<{ readonly network: string }>() {}

/**
 * A company's membership of a network, and how many people it has registered. Where that number changes, another begins.
 *
 * @da tilmelding til netværk
 * @shape `party` is `null` for one that was told before parties were kept
 * @category models
 */
export class Membership extends defineFact("network.membership")<
  { readonly network: string; readonly agreement: string; readonly party: string | null },
  "people"
>() {}

/**
 * The network that goes on with what a network was: itself until it is merged, then what it was merged into, and so on.
 * A figure over a network and all it came from is asked with `is(NetworkLineage, "network", <the network>)`.
 *
 * @da netværkets efterfølger
 * @source LBR 2011, p. 11 and p. 20: four networks became three, then one
 * @assumes what is counted of a merged network is counted with the one that goes on, whatever the day
 * @category models
 */
export class NetworkLineage extends defineDimension("network.lineage")<string>() {}

/** A lineage is a matter of what is known, not of days: it holds on all of them. */
const always = period("1900-01-01")

const lineageOf = (network: NetworkLife, id: string) =>
  network._tag === "Merged"
    ? []
    : [id, ...(network.lineage ?? network.formedFrom)].map((one) => ({
        ...NetworkLineage.of(one, id, always),
        key: one
      }))

const membershipsOf = (network: NetworkLife, id: string) => {
  const days = daysOfNetwork(network)
  const told = new Set<string>()
  return network.members.flatMap((member) =>
    seatsOf(member).flatMap(({ people, ...seats }) => {
      const { agreement, party = null } = member
      const during = common(days, seats)
      if (during === undefined) return []
      const key = told.has(agreement) ? `${agreement}/${during.firstDay}` : agreement
      told.add(agreement)
      return [Membership.during(during, { network: id, agreement, party }, { key, measures: { people } })]
    })
  )
}

/** What is counted about a network. */
export const factsOfNetwork = (network: NetworkLife, id: string) => [
  ...[daysOfNetwork(network)].filter(hasDays).map((days) => NetworkRuns.during(days, { network: id })),
  ...membershipsOf(network, id),
  ...lineageOf(network, id)
]

import { point } from "@partnerskab/testing"
import { type Day, Meeting, Network, Networks } from "../../src/index.ts"

/** A network from 1 January 2010, with nobody in it. */
export const started = (network: string, on: Day = "2010-01-01") =>
  Network.events.Started(network, on, { name: network, formedFrom: [], members: [], callBy: "2010-05-01" })

export const joined = (network: string, agreement: string, on: Day = "2010-01-01", more = {}) =>
  Network.events.Joined(network, on, { agreement, party: `party-${agreement}`, participant: `${agreement}-1`, ...more })

export const called = (meeting: string, on: Day, more = {}) =>
  Meeting.events.Called(meeting, on, { kind: "own", network: "n1", ...more })

/** Two networks; the bakery is in the first. Three agreements have the point. */
export const networks = point(Networks)
  .agreed("a1", { party: "party-a1", terms: { people: 2 } })
  .agreed("a2", { party: "party-a2", terms: { people: 1 } })
  .given(started("n1"), started("n2"), joined("n1", "a1"))

/** The two merged into a third on 1 July 2010. */
export const merged = networks.given(
  Network.events.Merged("n1", "2010-07-01", { into: "n3" }),
  Network.events.Merged("n2", "2010-07-01", { into: "n3" }),
  Network.events.Started("n3", "2010-07-01", {
    name: "n3",
    formedFrom: ["n1", "n2"],
    lineage: ["n1", "n2"],
    members: [{ agreement: "a1", party: "party-a1", participant: "a1-1", firstDay: "2010-01-01" }]
  })
)

export const forA1 = { network: "n1", agreement: "a1", party: "party-a1" } as const

/** A meeting of the first network that was held on 1 March 2010, for the one company. */
export const held = networks.given(
  called("m1", "2010-03-01", { themes: ["apv"] }),
  Meeting.events.Held("m1", "2010-03-01", { heldFor: ["n1"], members: [forA1] })
)

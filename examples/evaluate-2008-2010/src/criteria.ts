import {
  type Day,
  InForce,
  InPreparation,
  KindOfParty,
  Membership,
  NetworkMeeting,
  NetworkRuns,
  PartyKnown,
  PlaceRegistered,
  PlaceStands,
  PointInForce
} from "@partnerskab/core"
import { allOf, atLeast, type Criterion, figure, noTarget } from "@partnerskab/core/evaluation"
import { is } from "@partnerskab/core/plugin"
import { askedCriteria } from "./askedCriteria.ts"
import { pointCriteria } from "./programmeCriteria.ts"
import { countingDay } from "./townPlan.ts"

/** The 656 places of the register are for these two; mentors and adult apprentices are counted by themselves. */
const registered = ["virksomhedspraktik", "loentilskud"]

const stock = { how: "stock" } as const
const agreements = figure(InForce, { taken: stock })
const withPoint = (point: string) => figure(PointInForce, { taken: stock, where: { point } })
const centreArea = [is(KindOfParty, "party", "centreArea")]
const meetings = (kind?: "own" | "theme" | "conference" | "joint") =>
  figure(NetworkMeeting, {
    taken: { how: "flow" },
    where: { outcome: "held", ...(kind === undefined ? {} : { kind }) }
  })

const printed = (page: number) => ({ da: `LBR 2011, s. ${page}`, en: `LBR 2011, p. ${page}` })
const perPoint = (
  point: string,
  title: Criterion["title"],
  spec: Pick<Criterion, "id" | "target" | "source">
): Criterion => ({
  ...spec,
  title,
  unit: "agreements",
  asOf: countingDay,
  result: withPoint(point),
  of: agreements
})

/** The end of the project: the day meant by criteria that print none. @assumes */
const endOfProject: Day = "2010-12-31"

/** Criteria about agreements, networks and places. */
const agreementCriteria: ReadonlyArray<Criterion> = [
  {
    id: "SC-01",
    title: { da: "etablering af 50 P-aftaler", en: "50 partnership agreements established" },
    unit: "agreements",
    source: printed(11),
    asOf: countingDay,
    target: atLeast(50),
    result: agreements
  },
  {
    id: "SC-02",
    title: { da: "etablering af P-aftaler med alle Centerområder", en: "agreements with all centre areas" },
    unit: "centerAreas",
    source: printed(11),
    asOf: countingDay,
    target: allOf(figure(PartyKnown, { taken: stock, joins: centreArea })),
    result: figure(InForce, { taken: stock, joins: centreArea }),
    beside: [
      {
        name: "inPreparation",
        title: { da: "under udarbejdelse", en: "in preparation" },
        figure: figure(InPreparation, { taken: stock, joins: centreArea })
      }
    ]
  },
  {
    id: "SC-04",
    title: { da: "4 branchenetværk", en: "4 branch networks" },
    unit: "networks",
    source: printed(11),
    // The criterion is about the start of the project: the four became three, then one.
    asOf: "2008-12-31",
    target: atLeast(4),
    result: figure(NetworkRuns, { taken: stock })
  },
  {
    id: "SC-07",
    title: {
      da: "netværksmøder i alt (inkl. konferencer, fælles møde, temamøde)",
      en: "network meetings in all (with conferences, joint meeting, theme meeting)"
    },
    unit: "meetings",
    source: printed(11),
    asOf: endOfProject,
    target: noTarget,
    result: meetings(),
    parts: {
      own: meetings("own"),
      theme: meetings("theme"),
      conference: meetings("conference"),
      joint: meetings("joint")
    }
  },
  perPoint(
    "network",
    { da: "virksomheder med punkt 1", en: "companies with point 1" },
    { id: "SC-08", target: noTarget, source: printed(11) }
  ),
  {
    id: "SC-08b",
    title: { da: "tilmeldte inkl. suppleanter", en: "people registered, substitutes included" },
    unit: "registrations",
    source: printed(11),
    asOf: countingDay,
    target: noTarget,
    result: figure(Membership, { taken: stock, counted: { sum: "people" } })
  },
  perPoint(
    "retention",
    { da: "48 virksomheder indgik aftale om punkt 2", en: "48 companies agreed on point 2" },
    { id: "SC-09", target: atLeast(48, 50), source: printed(12) }
  ),
  perPoint(
    "recruitment",
    { da: "48 virksomheder indgik aftale om punkt 3", en: "48 companies agreed on point 3" },
    { id: "SC-12", target: atLeast(48, 50), source: printed(12) }
  ),
  perPoint(
    "placements",
    { da: "35 af de 50 virksomheder indgik aftale om punkt 4", en: "35 of the 50 companies agreed on point 4" },
    { id: "SC-13", target: atLeast(35, 50), source: printed(12) }
  ),
  {
    id: "SC-16",
    title: { da: "etablering af 600 pladser", en: "600 places established" },
    unit: "places",
    source: printed(12),
    asOf: countingDay,
    target: atLeast(600),
    result: registered.map((instrument) => figure(PlaceRegistered, { taken: { how: "flow" }, where: { instrument } })),
    net: registered.map((instrument) => figure(PlaceStands, { taken: stock, where: { status: "inUse", instrument } })),
    beside: [
      {
        name: "pausedOrClosed",
        title: { da: "i bero eller lukket", en: "on hold or closed" },
        figure: figure(PlaceStands, { taken: stock, where: { inUse: false } })
      }
    ]
  }
]

/**
 * The criteria of the 2011 evaluation whose facts the model holds. They are counted from what the commands left behind.
 *
 * @source LBR 2011, kap. 3
 */
export const criteria: ReadonlyArray<Criterion> = [...agreementCriteria, ...pointCriteria, ...askedCriteria]

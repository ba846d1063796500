import * as Schema from "effect/Schema"
import { addDays, Day, hasDays, period } from "../../calendar/index.ts"
import { PNumber } from "../../party/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"

/**
 * How a place stands: it can be occupied, it is on hold, or it is closed.
 *
 * @da i brug, i bero, lukket
 * @category models
 */
export type PlaceStatus = "inUse" | "onHold" | "closed"

const Status: Schema.Codec<PlaceStatus, PlaceStatus> = Schema.Literals(["inUse", "onHold", "closed"])

/**
 * A place that has been registered: counted on the day it was, whatever became of it.
 *
 * @da registreret plads
 * @category models
 */
export class PlaceRegistered extends defineFact("placements.placeRegistered")<{
  readonly party: string
  readonly instrument: string
}>() {}

/**
 * A place as it stands in each part of its life.
 *
 * @da plads: i brug, i bero, lukket
 * @category models
 */
export class PlaceStands extends defineFact("placements.placeStands")<{
  readonly party: string
  readonly instrument: string
  readonly status: PlaceStatus
  readonly inUse: boolean
}>() {}

/**
 * Why a place is on hold or closed.
 *
 * @assumes the source documents name no reasons
 * @category models
 */
export const PlaceReason: Schema.Codec<PlaceReason, PlaceReason> = Schema.Literals([
  "noMentor",
  "workload",
  "season",
  "companyWish",
  "other"
])

/**
 * Why a place is on hold or closed.
 *
 * @category models
 */
export type PlaceReason = "noMentor" | "workload" | "season" | "companyWish" | "other"

const offered = {
  agreement: Schema.String,
  party: Schema.String,
  workplace: Schema.optionalKey(PNumber),
  /** What it is offered for, such as `virksomhedspraktik`: a code, as later laws name others. */
  instrument: Code
}
const common = { ...offered, phases: Schema.Array(Schema.Struct({ status: Status, firstDay: Day })) }

/** The set of all places of an agreement: what depends on the agreement's point. */
export const ofAgreement = (agreement: string): string => `placements/agreement/${agreement}`

/**
 * A standing offer that citizens can occupy one after the other. A place is not a placement.
 *
 * @da plads
 * @source LBR 2011, kap. 3 nr. 6, p. 16 and p. 20: open, on hold ("i bero"), closed ("lukket")
 * @category models
 */
export class Place extends defineEntity("place", {
  state: Schema.Union([
    Schema.TaggedStruct("InUse", common),
    Schema.TaggedStruct("OnHold", { ...common, reason: PlaceReason }),
    Schema.TaggedStruct("Closed", { ...common, reason: PlaceReason })
  ]),
  events: {
    Registered: Schema.Struct(offered),
    PutOnHold: Schema.Struct({ reason: PlaceReason }),
    Resumed: Schema.Struct({}),
    Closed: Schema.Struct({ reason: PlaceReason })
  },
  begin: {
    Registered: (place, firstDay) => ({ ...next({ ...place, phases: [] }, "inUse", firstDay), _tag: "InUse" })
  },
  when: {
    InUse: {
      PutOnHold: (place, why, on) => ({ ...next(place, "onHold", on), ...why, _tag: "OnHold" }),
      Closed: (place, why, on) => ({ ...next(place, "closed", on), ...why, _tag: "Closed" })
    },
    OnHold: {
      Resumed: ({ reason: _, ...place }, _nothing, on) => ({ ...next(place, "inUse", on), _tag: "InUse" }),
      Closed: (place, why, on) => ({ ...next(place, "closed", on), ...why, _tag: "Closed" })
    },
    Closed: {}
  },
  words: {
    name: { da: "pladsen", en: "the place" },
    plural: { da: "pladser", en: "places" },
    fields: {
      agreement: { da: "aftale", en: "agreement" },
      party: { da: "virksomhed", en: "party" },
      workplace: { da: "arbejdssted", en: "workplace" },
      instrument: { da: "redskab", en: "instrument" }
    },
    states: {
      InUse: { da: "den er i brug", en: "it is in use" },
      OnHold: { da: "den er i bero", en: "it is on hold" },
      Closed: { da: "den er lukket", en: "it is closed" }
    },
    events: {
      PutOnHold: { da: "sættes i bero", en: "be put on hold" },
      Resumed: { da: "tages i brug igen", en: "be taken into use again" },
      Closed: { da: "lukkes", en: "be closed" }
    }
  },
  lookup: ["agreement", "party", "workplace", "instrument"],
  boundaries: ({ agreement }) => [ofAgreement(agreement)],
  facts: ({ party, instrument, phases }) => [
    PlaceRegistered.on(phases[0]!.firstDay, { party, instrument }),
    ...phases
      .map(({ status, firstDay }, at) => {
        const following = phases[at + 1]
        return { status, at, days: period(firstDay, following && addDays(following.firstDay, -1)) }
      })
      .filter(({ days }) => hasDays(days))
      .map(({ status, at, days }) =>
        PlaceStands.during(days, { party, instrument, status, inUse: status === "inUse" }, { key: String(at) })
      )
  ]
}) {}

/**
 * The state of a place.
 *
 * @category models
 */
export type PlaceState = StateOf<typeof Place>

interface Phases {
  readonly phases: ReadonlyArray<{ readonly status: PlaceStatus; readonly firstDay: Day }>
}

function next<P extends Phases>(place: P, status: PlaceStatus, firstDay: Day): P {
  return {
    ...place,
    phases: [...place.phases, { status, firstDay }]
  }
}

import * as Schema from "effect/Schema"
import { defineEntity, type StateOf } from "../../../plugin/index.ts"
import { placeEvents } from "./placeEvents.ts"
import { factsOfPlace } from "./placeFacts.ts"
import { placeFields, PlaceReason } from "./placeFields.ts"
import { closedSteps, heldSteps, inUseSteps, registered, withStatus } from "./placeSteps.ts"
import { placeWords } from "./placeWords.ts"
import { requestsOf } from "./publishing.ts"

/** The set of all places of an agreement: what depends on the agreement's point. */
export const ofAgreement = (agreement: string): string => `placements/agreement/${agreement}`

/**
 * A standing offer that citizens can occupy one after the other. A place is not a placement: it knows the days it is
 * occupied, and by which. Whether it is open, occupied, on hold or closed on a day is derived: `placeOn`.
 *
 * @da plads
 * @source LBR 2011, kap. 3 nr. 6, p. 16 and p. 20: open, on hold ("i bero"), closed ("lukket")
 * @category models
 */
export class Place extends defineEntity("place", {
  state: Schema.Union([
    Schema.TaggedStruct("InUse", placeFields),
    Schema.TaggedStruct("OnHold", { ...placeFields, reason: PlaceReason }),
    Schema.TaggedStruct("Closed", { ...placeFields, reason: PlaceReason })
  ]),
  events: placeEvents,
  begin: { Registered: (place, firstDay) => ({ ...registered(place, firstDay), _tag: "InUse" }) },
  when: {
    InUse: {
      ...inUseSteps,
      PutOnHold: (place, why, on) => ({
        ...withStatus(place, { status: "onHold", ...why }, on),
        ...why,
        _tag: "OnHold"
      }),
      Closed: (place, why, on) => ({ ...withStatus(place, { status: "closed", ...why }, on), ...why, _tag: "Closed" })
    },
    OnHold: {
      ...heldSteps,
      Resumed: ({ reason: _, ...place }, _nothing, on) => ({
        ...withStatus(place, { status: "inUse" }, on),
        _tag: "InUse"
      }),
      Closed: (place, why, on) => ({ ...withStatus(place, { status: "closed", ...why }, on), ...why, _tag: "Closed" })
    },
    Closed: closedSteps
  },
  words: placeWords,
  lookup: ["agreement", "party", "workplace", "instrument", "freeFrom"],
  boundaries: ({ agreement }) => [ofAgreement(agreement)],
  facts: factsOfPlace,
  reminders: requestsOf,
  evolution: 2,
  projection: 2
}) {}

/**
 * The state of a place.
 *
 * @category models
 */
export type PlaceState = StateOf<typeof Place>

import * as Schema from "effect/Schema"
import { Day } from "../../../calendar/index.ts"
import { defineEntity, type StateOf } from "../../../plugin/index.ts"
import { placementEvents } from "./placementEvents.ts"
import { factsOfPlacement } from "./placementFacts.ts"
import { placementFields } from "./placementFields.ts"
import { remindersOfEnded, remindersOfRunning } from "./placementReminders.ts"
import { runningSteps, toldSteps } from "./placementSteps.ts"
import { placementWords } from "./placementWords.ts"

/**
 * The set of all placements at a workplace: what the law counts supported people by.
 *
 * @category operations
 */
export const atWorkplace = (workplace: string): string => `workplace/${workplace}`

/**
 * The set of all placements of a citizen.
 *
 * @category operations
 */
export const ofCitizen = (citizen: string): string => `placements/citizen/${citizen}`

/**
 * The set of all placements on a place.
 *
 * @category operations
 */
export const onPlace = (place: string): string => `placements/place/${place}`

const why = { reason: Schema.String, call: Schema.Boolean, noteRef: Schema.optionalKey(Schema.String) }

/**
 * One citizen's days on one place. Whether it is coming, running or over on a day follows from its days.
 *
 * @da forløb
 * @source LBR 2011, p. 16 and p. 20-21: an activation on a place, its purpose, follow-up, evaluation, and what it came to
 * @assumes it is agreed with a last day, which may move; no source says so
 * @category models
 */
export class Placement extends defineEntity("placement", {
  state: Schema.Union([
    Schema.TaggedStruct("Agreed", placementFields),
    Schema.TaggedStruct("EndedEarly", { ...placementFields, ...why, agreedLastDay: Day }),
    Schema.TaggedStruct("CalledOff", { ...placementFields, ...why, calledOffOn: Day })
  ]),
  events: placementEvents,
  begin: { Started: ({ late: _, overrides: __, ...started }, firstDay) => ({ ...started, _tag: "Agreed", firstDay }) },
  when: {
    Agreed: {
      ...runningSteps,
      EndedEarly: (placement, why, lastDay) => ({
        ...placement,
        ...why,
        _tag: "EndedEarly",
        agreedLastDay: placement.lastDay,
        lastDay
      }),
      CalledOff: (placement, why, calledOffOn) => ({ ...placement, ...why, _tag: "CalledOff", calledOffOn })
    },
    EndedEarly: {
      ...toldSteps,
      EndWithdrawn: ({ reason: _, call: _call, noteRef: _note, agreedLastDay: lastDay, ...placement }) => ({
        ...placement,
        _tag: "Agreed",
        lastDay
      })
    },
    CalledOff: {}
  },
  words: placementWords,
  lookup: [
    "citizen",
    "agreement",
    "party",
    "place",
    "workplace",
    "instrument",
    "targetGroup",
    "grantedOn",
    "firstDay",
    "lastDay"
  ],
  boundaries: ({ workplace, citizen, place }) => [atWorkplace(workplace), ofCitizen(citizen), onPlace(place)],
  facts: (placement) => {
    switch (placement._tag) {
      case "Agreed":
        return factsOfPlacement(placement)
      case "EndedEarly":
        return factsOfPlacement(placement, { reason: placement.reason })
      case "CalledOff":
        return []
    }
  },
  reminders: (placement) => {
    switch (placement._tag) {
      case "Agreed":
        return remindersOfRunning(placement)
      case "EndedEarly":
        return remindersOfEnded({ call: placement.call, endedOn: placement.lastDay })
      case "CalledOff":
        return remindersOfEnded({ call: placement.call, endedOn: placement.calledOffOn })
    }
  },
  projection: 2
}) {}

/**
 * The state of a placement.
 *
 * @da forløb
 * @category models
 */
export type PlacementState = StateOf<typeof Placement>

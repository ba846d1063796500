import * as Schema from "effect/Schema"
import { addDays } from "../../calendar/index.ts"
import { defineEntity, type StateOf } from "../../plugin/index.ts"
import { meetingEvents } from "./meetingEvents.ts"
import { factsOfMeeting } from "./meetingFacts.ts"
import { meetingFields } from "./meetingFields.ts"
import { calledSteps, heldSteps } from "./meetingSteps.ts"

/** The set of all meetings of one network. */
export const meetingsOf = (network: string): string => `network/meetings/${network}`

/**
 * A meeting of one network, of several, or of all.
 *
 * @da netværksmøde
 * @source LBR 2011, p. 19: one meeting was cancelled because too few could come
 * @category models
 */
export class Meeting extends defineEntity("networkMeeting", {
  state: Schema.Union([
    Schema.TaggedStruct("Called", meetingFields),
    Schema.TaggedStruct("Held", meetingFields),
    Schema.TaggedStruct("Cancelled", { ...meetingFields, reason: Schema.String }),
    Schema.TaggedStruct("Voided", meetingFields)
  ]),
  events: meetingEvents,
  begin: { Called: (meeting, on) => ({ _tag: "Called", ...meeting, on }) },
  when: {
    Called: {
      ...calledSteps,
      Held: (meeting, resolved) => ({ ...meeting, ...resolved, _tag: "Held" }),
      Cancelled: (meeting, { reason }) => ({ ...meeting, _tag: "Cancelled", reason }),
      Voided: (meeting) => ({ ...meeting, _tag: "Voided" })
    },
    Held: { ...heldSteps, Voided: (meeting) => ({ ...meeting, _tag: "Voided" }) },
    Cancelled: { Voided: ({ reason: _, ...meeting }) => ({ ...meeting, _tag: "Voided" }) },
    Voided: {}
  },
  words: {
    name: { da: "mødet", en: "the meeting" },
    plural: { da: "netværksmøder", en: "network meetings" },
    fields: {
      network: { da: "netværk", en: "network" },
      on: { da: "dag", en: "day" }
    },
    reminders: {
      tell: {
        da: "Netværksmødet mangler at blive meldt holdt eller aflyst",
        en: "It has not been told whether the network meeting was held or cancelled"
      }
    },
    states: {
      Called: { da: "det er ikke holdt endnu", en: "it has not been held yet" },
      Held: { da: "det er holdt", en: "it has been held" },
      Cancelled: { da: "det er aflyst", en: "it has been cancelled" },
      Voided: { da: "det er taget tilbage", en: "it has been taken back" }
    },
    events: {
      Held: { da: "holdes", en: "be held" },
      Cancelled: { da: "aflyses", en: "be cancelled" },
      DayCorrected: { da: "få rettet sin dag", en: "have its day corrected" },
      Moved: { da: "flyttes", en: "be moved" },
      Described: { da: "få andre temaer eller en anden vært", en: "have other themes or another host" },
      Attended: { da: "få fortalt, hvem der kom", en: "be told who came" },
      Apologised: { da: "få et afbud", en: "have an apology" },
      GuestsTold: { da: "få talt sine gæster", en: "have its guests counted" },
      MinutesWritten: { da: "få et referat", en: "have minutes" },
      Voided: { da: "tages tilbage", en: "be taken back" }
    }
  },
  lookup: ["network", "on"],
  boundaries: ({ network }) => (network === undefined ? [] : [meetingsOf(network)]),
  facts: factsOfMeeting,
  reminders: ({ _tag, on }) =>
    _tag === "Called" ? [{ key: `tell/${on}`, dueOn: addDays(on, 1), role: "authority.secretariat" }] : [],
  evolution: 2,
  projection: 2
}) {}

/**
 * The state of a meeting.
 *
 * @category models
 */
export type MeetingState = StateOf<typeof Meeting>

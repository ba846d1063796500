import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { defineEntity, defineFact } from "../../plugin/index.ts"

/**
 * What kind of meeting it is: a network's own, a theme meeting, a conference, or a meeting of all networks.
 *
 * @da netværksmøde, temamøde, konference, fælles møde
 * @source LBR 2011, kap. 3 nr. 3 and p. 19
 * @category models
 */
export const MeetingKind: Schema.Codec<MeetingKind, MeetingKind> = Schema.Literals([
  "own",
  "theme",
  "conference",
  "joint"
])

/**
 * What kind of meeting it is.
 *
 * @da netværksmøde, temamøde, konference, fælles møde
 * @category models
 */
export type MeetingKind = "own" | "theme" | "conference" | "joint"

/**
 * A meeting that was held, or cancelled, on its day.
 *
 * @da netværksmøde
 * @category models
 */
export class NetworkMeeting extends defineFact("network.meeting")<{
  readonly kind: MeetingKind
  readonly outcome: "held" | "cancelled"
}>() {}

const common = { kind: MeetingKind, network: Schema.optionalKey(Schema.String), on: Day }

/**
 * A meeting of one network, or of all.
 *
 * @da netværksmøde
 * @source LBR 2011, p. 19: one meeting was cancelled because too few could come
 * @category models
 */
export class Meeting extends defineEntity("networkMeeting", {
  state: Schema.Union([
    Schema.TaggedStruct("Called", common),
    Schema.TaggedStruct("Held", common),
    Schema.TaggedStruct("Cancelled", { ...common, reason: Schema.Literals(["tooFew", "host", "other"]) })
  ]),
  events: {
    Called: Schema.Struct({ kind: MeetingKind, network: common.network }),
    Held: Schema.Struct({}),
    Cancelled: Schema.Struct({ reason: Schema.Literals(["tooFew", "host", "other"]) }),
    DayCorrected: Schema.Struct({})
  },
  begin: { Called: (meeting, on) => ({ _tag: "Called", ...meeting, on }) },
  when: {
    Called: {
      Held: (meeting) => ({ ...meeting, _tag: "Held" }),
      Cancelled: (meeting, { reason }) => ({ ...meeting, _tag: "Cancelled", reason }),
      DayCorrected: (meeting, _, on) => ({ ...meeting, on })
    },
    Held: { DayCorrected: (meeting, _, on) => ({ ...meeting, on }) },
    Cancelled: {}
  },
  words: {
    name: { da: "mødet", en: "the meeting" },
    plural: { da: "netværksmøder", en: "network meetings" },
    fields: {
      network: { da: "netværk", en: "network" },
      on: { da: "dag", en: "day" }
    },
    states: {
      Held: { da: "det er holdt", en: "it has been held" },
      Cancelled: { da: "det er aflyst", en: "it has been cancelled" }
    },
    events: {
      Held: { da: "holdes", en: "be held" },
      Cancelled: { da: "aflyses", en: "be cancelled" },
      DayCorrected: { da: "få rettet sin dag", en: "have its day corrected" }
    }
  },
  lookup: ["network", "on"],
  facts: ({ _tag, kind, on }) =>
    _tag === "Called" ? [] : [NetworkMeeting.on(on, { kind, outcome: _tag === "Held" ? "held" : "cancelled" })]
}) {}

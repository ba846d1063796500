import * as Schema from "effect/Schema"
import { addDays, Day, hasDays, period } from "../../calendar/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"

/**
 * A meeting of a group that was held, or cancelled, on its day; when it was held, how many came and how many items it had.
 *
 * @da gruppemøde
 * @source LBR 2011, p. 13: ambassador group 4 + 6 + 6; p. 17: steering group 2 + 5 + 4
 * @category models
 */
export class GroupMet extends defineFact("groups.met")<
  { readonly group: string; readonly kind: string; readonly outcome: "held" | "cancelled" },
  "present" | "items"
>() {}

/**
 * A decision that a group has made and nobody has carried out yet.
 *
 * @da beslutning, der ikke er udført
 * @category models
 */
export class DecisionOpen extends defineFact("groups.decisionOpen")<{
  readonly group: string
  readonly kind: string
}>() {}

/**
 * A decision, on the day of its meeting.
 *
 * @da beslutning
 * @category models
 */
export class DecisionMade extends defineFact("groups.decisionMade")<{
  readonly group: string
  readonly kind: string
}>() {}

const Item = Schema.Struct({
  item: Schema.String,
  noteRef: Schema.optionalKey(Schema.String),
  minutesRef: Schema.optionalKey(Schema.String)
})
const Decision = Schema.Struct({
  decision: Schema.String,
  item: Schema.String,
  responsible: Schema.String,
  dueOn: Day,
  noteRef: Schema.String,
  doneOn: Schema.optionalKey(Day)
})
const common = {
  group: Schema.String,
  kind: Code,
  on: Day,
  agenda: Schema.Array(Item),
  decisions: Schema.Array(Decision)
}
const decided = {
  decision: Schema.String,
  item: Schema.String,
  responsible: Schema.String,
  noteRef: Schema.String,
  dueOn: Day
}

/**
 * A meeting of a group: its agenda, what was said of each item, and what was decided, by whom and by when.
 *
 * @da gruppemøde
 * @source LBR 2011, p. 21-22
 * @category models
 */
export class GroupMeeting extends defineEntity("groupMeeting", {
  state: Schema.Union([
    Schema.TaggedStruct("Called", common),
    Schema.TaggedStruct("Held", { ...common, present: Schema.Array(Schema.String) }),
    Schema.TaggedStruct("Cancelled", { ...common, reason: Code }),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: {
    Called: Schema.Struct({ group: Schema.String, kind: Code, agenda: common.agenda }),
    ItemAdded: Schema.Struct({ item: Schema.String, noteRef: Schema.optionalKey(Schema.String) }),
    Held: Schema.Struct({ present: Schema.Array(Schema.String) }),
    Cancelled: Schema.Struct({ reason: Code }),
    Minuted: Schema.Struct({ item: Schema.String, minutesRef: Schema.String }),
    Decided: Schema.Struct(decided),
    CarriedOut: Schema.Struct({ decision: Schema.String }),
    DayCorrected: Schema.Struct({}),
    Voided: Schema.Struct({})
  },
  begin: { Called: (meeting, on) => ({ _tag: "Called", ...meeting, on, decisions: [] }) },
  when: {
    Called: {
      ItemAdded: (meeting, item) => ({ ...meeting, agenda: [...meeting.agenda, item] }),
      Held: (meeting, { present }) => ({ ...meeting, _tag: "Held", present }),
      Cancelled: (meeting, { reason }) => ({ ...meeting, _tag: "Cancelled", reason }),
      DayCorrected: (meeting, _, on) => ({ ...meeting, on }),
      Voided: (meeting) => ({ ...meeting, _tag: "Voided" })
    },
    Held: {
      ItemAdded: (meeting, item) => ({ ...meeting, agenda: [...meeting.agenda, item] }),
      Minuted: (meeting, { item, minutesRef }) => ({
        ...meeting,
        agenda: meeting.agenda.map((one) => (one.item === item ? { ...one, minutesRef } : one))
      }),
      Decided: (meeting, decision) => ({ ...meeting, decisions: [...meeting.decisions, decision] }),
      CarriedOut: (meeting, { decision }, doneOn) => ({
        ...meeting,
        decisions: meeting.decisions.map((one) => (one.decision === decision ? { ...one, doneOn } : one))
      }),
      DayCorrected: (meeting, _, on) => ({ ...meeting, on }),
      Voided: ({ present: _, ...meeting }) => ({ ...meeting, _tag: "Voided" })
    },
    Cancelled: { Voided: ({ reason: _, ...meeting }) => ({ ...meeting, _tag: "Voided" }) },
    Voided: {}
  },
  words: {
    name: { da: "gruppemødet", en: "the group meeting" },
    plural: { da: "gruppemøder", en: "group meetings" },
    fields: { group: { da: "gruppe", en: "group" }, kind: { da: "art", en: "kind" }, on: { da: "dag", en: "day" } },
    reminders: {
      tell: {
        da: "Gruppens møde mangler at blive meldt holdt eller aflyst",
        en: "It has not been told whether the meeting of the group was held or cancelled"
      },
      decision: {
        da: "En beslutning fra gruppens møde skal være udført",
        en: "A decision of the group's meeting is due"
      }
    },
    states: {
      Called: { da: "det er indkaldt", en: "it has been called" },
      Held: { da: "det er holdt", en: "it has been held" },
      Cancelled: { da: "det er aflyst", en: "it has been cancelled" },
      Voided: { da: "det er taget tilbage", en: "it has been taken back" }
    },
    events: {
      ItemAdded: { da: "få et punkt på dagsordenen", en: "be given an item" },
      Held: { da: "holdes", en: "be held" },
      Cancelled: { da: "aflyses", en: "be cancelled" },
      Minuted: { da: "få referat", en: "be minuted" },
      Decided: { da: "få en beslutning", en: "be given a decision" },
      CarriedOut: { da: "få en beslutning udført", en: "have a decision carried out" },
      DayCorrected: { da: "få rettet sin dag", en: "have its day corrected" },
      Voided: { da: "tages tilbage", en: "be taken back" }
    }
  },
  lookup: ["group", "kind", "on"],
  facts: (meeting) => {
    const { _tag, group, kind, on, agenda, decisions } = meeting
    const of = { group, kind }
    if (_tag === "Cancelled") return [GroupMet.on(on, { ...of, outcome: "cancelled" })]
    if (_tag !== "Held") return []
    const measures = { present: meeting.present.length, items: agenda.length }
    return [
      GroupMet.on(on, { ...of, outcome: "held" }, { measures }),
      ...decisions.map(({ decision }) => DecisionMade.on(on, of, { key: decision })),
      ...decisions
        .map(({ decision, doneOn }) => ({ decision, days: period(on, doneOn && addDays(doneOn, -1)) }))
        .filter(({ days }) => hasDays(days))
        .map(({ decision, days }) => DecisionOpen.during(days, of, { key: decision }))
    ]
  },
  reminders: ({ _tag, on, decisions }) => {
    if (_tag === "Called") return [{ key: `tell/${on}`, dueOn: addDays(on, 1), role: "authority.secretariat" }]
    if (_tag !== "Held") return []
    return decisions
      .filter(({ doneOn }) => doneOn === undefined)
      .map(({ decision, dueOn, responsible: person }) => ({
        key: `decision/${decision}`,
        dueOn,
        role: "person",
        person
      }))
  }
}) {}

/**
 * The state of a meeting of a group.
 *
 * @category models
 */
export type GroupMeetingState = StateOf<typeof GroupMeeting>

import * as Schema from "effect/Schema"
import { addDays, Day } from "../../calendar/index.ts"
import { Code, defineEntity } from "../../plugin/index.ts"
import { HealthPromoted } from "./retentionFacts.ts"

const about = { agreement: Schema.String, party: Schema.String, kind: Code }
const common = { ...about, on: Day }

/**
 * Something that is done for the health of a company's employees: for all of them, so that nobody is named.
 *
 * @da sundhedsfremme
 * @source Cabi-case Slagelse: health promotion is in the later label of the point
 * @assumes an agreement by the earlier label may have it too: a label is not a term
 * @category models
 */
export class HealthActivity extends defineEntity("healthActivity", {
  state: Schema.Union([
    Schema.TaggedStruct("Planned", { ...common, noticeOn: Day }),
    Schema.TaggedStruct("Held", { ...common, people: Schema.Natural }),
    Schema.TaggedStruct("Cancelled", { ...common, reason: Schema.String }),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: {
    Planned: Schema.Struct({ ...about, noticeOn: Day }),
    Held: Schema.Struct({ people: Schema.Natural }),
    Cancelled: Schema.Struct({ reason: Schema.String }),
    Voided: Schema.Struct({})
  },
  begin: { Planned: (told, on) => ({ ...told, _tag: "Planned", on }) },
  when: {
    Planned: {
      Held: ({ noticeOn: _, ...activity }, { people }, on) => ({ ...activity, _tag: "Held", people, on }),
      Cancelled: ({ noticeOn: _, ...activity }, { reason }) => ({ ...activity, _tag: "Cancelled", reason }),
      Voided: ({ noticeOn: _, ...activity }) => ({ ...activity, _tag: "Voided" })
    },
    Held: {
      Held: (activity, { people }, on) => ({ ...activity, people, on }),
      Voided: ({ people: _, ...activity }) => ({ ...activity, _tag: "Voided" })
    },
    Cancelled: { Voided: ({ reason: _, ...activity }) => ({ ...activity, _tag: "Voided" }) },
    Voided: {}
  },
  words: {
    name: { da: "sundhedsaktiviteten", en: "the health activity" },
    plural: { da: "sundhedsaktiviteter", en: "health activities" },
    fields: {
      agreement: { da: "aftale", en: "agreement" },
      party: { da: "virksomhed", en: "party" },
      kind: { da: "art", en: "kind" },
      on: { da: "dag", en: "day" }
    },
    reminders: {
      health: { da: "Aktiviteten om sundhed nærmer sig", en: "The health activity is coming up" },
      untold: {
        da: "Det mangler at blive meldt, om aktiviteten blev holdt",
        en: "It has not been told whether the activity was held"
      }
    },
    states: {
      Planned: { da: "den er planlagt", en: "it is planned" },
      Held: { da: "den er holdt", en: "it has been held" },
      Cancelled: { da: "den er aflyst", en: "it has been cancelled" },
      Voided: { da: "den skulle aldrig have været der", en: "it should never have been there" }
    },
    events: {
      Held: { da: "holdes", en: "be held" },
      Cancelled: { da: "aflyses", en: "be cancelled" },
      Voided: { da: "tages ud", en: "be taken out" }
    }
  },
  lookup: ["agreement", "party", "kind", "on"],
  facts: (activity) =>
    activity._tag === "Held"
      ? [
          HealthPromoted.on(
            activity.on,
            { agreement: activity.agreement, party: activity.party, kind: activity.kind },
            { measures: { people: activity.people } }
          )
        ]
      : [],
  reminders: (activity) =>
    activity._tag === "Planned"
      ? [
          { key: `health/${activity.on}`, dueOn: activity.noticeOn, role: "company.primary" },
          { key: `untold/${activity.on}`, dueOn: addDays(activity.on, 1), role: "authority.primary" }
        ]
      : []
}) {}

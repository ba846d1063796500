import * as Schema from "effect/Schema"
import { addDays } from "../../calendar/index.ts"
import { Code, defineEntity, Label, type Reminder, type StateOf } from "../../plugin/index.ts"
import { factsOfFair } from "./fairFacts.ts"
import { deadlines, fairFields, type FairLife, FairVisitors } from "./fairFields.ts"
import { heldSteps, plannedSteps } from "./fairSteps.ts"

/** Companies are reminded before, the jobcentre after: to say that it was held, and to tell the counts until it has. */
const remindersOf = (fair: FairLife): ReadonlyArray<Reminder> => {
  const { on, remindOn, countsBy, companies, visitors } = fair
  switch (fair._tag) {
    case "Planned":
      return [
        ...companies.flatMap(({ agreement }) =>
          agreement === undefined
            ? []
            : [{ key: `fair/${on}/${agreement}`, dueOn: remindOn, role: "company.primary", agreement }]
        ),
        { key: `tell/${on}`, dueOn: addDays(on, 1), role: "authority.secretariat" }
      ]
    case "Held":
      return visitors === undefined
        ? [{ key: `counts/${countsBy}`, dueOn: countsBy, role: "authority.secretariat", every: { weeks: 1 } }]
        : []
    case "Cancelled":
    case "Voided":
      return []
  }
}

/**
 * A fair or an event with the companies that take part.
 *
 * @da jobmesse, event
 * @source LBR 2011, kap. 3 nr. 8 and p. 13
 * @category models
 */
export class Fair extends defineEntity("fair", {
  state: Schema.Union([
    Schema.TaggedStruct("Planned", fairFields),
    Schema.TaggedStruct("Held", fairFields),
    Schema.TaggedStruct("Cancelled", { ...fairFields, reason: Schema.String }),
    Schema.TaggedStruct("Voided", fairFields)
  ]),
  events: {
    Planned: Schema.Struct({ kind: Code, title: Label, ...deadlines }),
    DayChanged: Schema.Struct(deadlines),
    Registered: Schema.Struct({ party: Schema.String, agreement: Schema.optionalKey(Schema.String) }),
    Unregistered: Schema.Struct({ party: Schema.String }),
    JobsTold: Schema.Struct({ party: Schema.String, jobs: Schema.Int }),
    Held: Schema.Struct({}),
    Cancelled: Schema.Struct({ reason: Schema.String }),
    CountsTold: Schema.Struct({ visitors: Schema.optionalKey(FairVisitors), jobs: Schema.optionalKey(Schema.Int) }),
    HiresTold: Schema.Struct({ party: Schema.optionalKey(Schema.String), people: Schema.Int }),
    Evaluated: Schema.Struct({ evaluationRef: Schema.String }),
    Voided: Schema.Struct({})
  },
  begin: { Planned: (fair, on) => ({ ...fair, _tag: "Planned", on, companies: [] }) },
  when: {
    Planned: {
      ...plannedSteps,
      Held: (fair) => ({ ...fair, _tag: "Held" }),
      Cancelled: (fair, { reason }) => ({ ...fair, _tag: "Cancelled", reason }),
      Voided: (fair) => ({ ...fair, _tag: "Voided" })
    },
    Held: { ...heldSteps, Voided: (fair) => ({ ...fair, _tag: "Voided" }) },
    Cancelled: { Voided: ({ reason: _, ...fair }) => ({ ...fair, _tag: "Voided" }) },
    Voided: {}
  },
  words: {
    name: { da: "messen", en: "the fair" },
    plural: { da: "messer og events", en: "fairs and events" },
    fields: { kind: { da: "art", en: "kind" }, on: { da: "dag", en: "day" } },
    reminders: {
      fair: { da: "Messen nærmer sig", en: "The fair is coming up" },
      tell: {
        da: "Messen mangler at blive meldt holdt eller aflyst",
        en: "It has not been told whether the fair was held or cancelled"
      },
      counts: { da: "Messens tal mangler", en: "The counts of the fair are missing" }
    },
    states: {
      Planned: { da: "den er ikke holdt endnu", en: "it has not been held yet" },
      Held: { da: "den er holdt", en: "it has been held" },
      Cancelled: { da: "den er aflyst", en: "it has been cancelled" },
      Voided: { da: "den er taget tilbage", en: "it has been taken back" }
    },
    events: {
      DayChanged: { da: "få en anden dag", en: "have another day" },
      Registered: { da: "få tilmeldt en virksomhed", en: "have a company registered" },
      Unregistered: { da: "få frameldt en virksomhed", en: "have a company taken off" },
      JobsTold: { da: "få fortalt en virksomheds job", en: "be told a company's jobs" },
      Held: { da: "holdes", en: "be held" },
      Cancelled: { da: "aflyses", en: "be cancelled" },
      CountsTold: { da: "få fortalt sine tal", en: "be told its counts" },
      HiresTold: { da: "få fortalt ansættelser", en: "be told hires" },
      Evaluated: { da: "evalueres", en: "be evaluated" },
      Voided: { da: "tages tilbage", en: "be taken back" }
    }
  },
  lookup: ["kind", "on"],
  facts: factsOfFair,
  reminders: remindersOf
}) {}

/**
 * The state of a fair.
 *
 * @category models
 */
export type FairState = StateOf<typeof Fair>

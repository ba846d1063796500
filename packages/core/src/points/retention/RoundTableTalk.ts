import * as Schema from "effect/Schema"
import { addDays, Day } from "../../calendar/index.ts"
import { Code, defineEntity, type StateOf } from "../../plugin/index.ts"
import { RoundTable, RoundTableRole } from "./retentionFacts.ts"
import { SickListedRef } from "./retentionFields.ts"

const noteRef = Schema.optionalKey(Schema.String)

const about = {
  agreement: Schema.String,
  party: Schema.String,
  /** Most talks are in no case: the law asks for a case of few. */
  case: Schema.optionalKey(Schema.String),
  employee: Schema.optionalKey(SickListedRef),
  purpose: Code
}
const common = { ...about, on: Day }
const roles = { participants: Schema.Array(Code), noteRef }

const employer = "arbejdsgiver"

/**
 * A talk of all who can help a sick-listed employee to stay at work. It is voluntary, and may be held several times. Who was
 * there is told by role, and what of the employee suffers is told nowhere.
 *
 * @da rundbordssamtale
 * @source LBR 2011, p. 12; randers.dk: who takes part, voluntary, several times, never to dismiss
 * @category models
 */
export class RoundTableTalk extends defineEntity("roundTableTalk", {
  state: Schema.Union([
    Schema.TaggedStruct("Planned", { ...common, noticeOn: Day }),
    Schema.TaggedStruct("Held", { ...common, ...roles }),
    Schema.TaggedStruct("Cancelled", { ...common, reason: Schema.String }),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: {
    Planned: Schema.Struct({ ...about, noticeOn: Day }),
    /** Held without having been planned. */
    Told: Schema.Struct({ ...about, ...roles }),
    Moved: Schema.Struct({ noticeOn: Day }),
    Held: Schema.Struct(roles),
    Cancelled: Schema.Struct({ reason: Schema.String }),
    Voided: Schema.Struct({})
  },
  begin: {
    Planned: (told, on) => ({ ...told, _tag: "Planned", on }),
    Told: (told, on) => ({ ...told, _tag: "Held", on })
  },
  when: {
    Planned: {
      Moved: (talk, { noticeOn }, on) => ({ ...talk, on, noticeOn }),
      Held: ({ noticeOn: _, ...talk }, told, on) => ({ ...talk, ...told, _tag: "Held", on }),
      Cancelled: ({ noticeOn: _, ...talk }, { reason }) => ({ ...talk, _tag: "Cancelled", reason }),
      Voided: ({ noticeOn: _, ...talk }) => ({ ...talk, _tag: "Voided" })
    },
    Held: {
      /** Told again, it is corrected. */
      Held: ({ noteRef: _, ...talk }, told, on) => ({ ...talk, ...told, on }),
      Voided: ({ participants: _, noteRef: __, ...talk }) => ({ ...talk, _tag: "Voided" })
    },
    Cancelled: { Voided: ({ reason: _, ...talk }) => ({ ...talk, _tag: "Voided" }) },
    Voided: {}
  },
  words: {
    name: { da: "rundbordssamtalen", en: "the round-table talk" },
    plural: { da: "rundbordssamtaler", en: "round-table talks" },
    fields: {
      agreement: { da: "aftale", en: "agreement" },
      party: { da: "virksomhed", en: "party" },
      on: { da: "dag", en: "day" }
    },
    reminders: {
      talk: {
        da: "Den rundbordssamtale, der er aftalt, nærmer sig",
        en: "The round-table talk that was agreed is coming up"
      },
      untold: {
        da: "Det mangler at blive meldt, om rundbordssamtalen blev holdt",
        en: "It has not been told whether the round-table talk was held"
      }
    },
    states: {
      Planned: { da: "den er planlagt", en: "it is planned" },
      Held: { da: "den er holdt", en: "it has been held" },
      Cancelled: { da: "den er aflyst", en: "it has been cancelled" },
      Voided: { da: "den skulle aldrig have været der", en: "it should never have been there" }
    },
    events: {
      Moved: { da: "flyttes", en: "be moved" },
      Held: { da: "holdes", en: "be held" },
      Cancelled: { da: "aflyses", en: "be cancelled" },
      Voided: { da: "tages ud", en: "be taken out" }
    }
  },
  lookup: ["agreement", "party", "on"],
  facts: (talk) => {
    const { agreement, party, on } = talk
    const whose = { agreement, party }
    const inCase = talk.case !== undefined
    switch (talk._tag) {
      case "Held":
        return [
          RoundTable.on(on, {
            ...whose,
            standing: "held",
            inCase,
            employer: talk.participants.includes(employer),
            reason: null
          }),
          ...talk.participants.map((role) => RoundTableRole.on(on, { ...whose, role }, { key: role }))
        ]
      case "Cancelled":
        return [RoundTable.on(on, { ...whose, standing: "cancelled", inCase, employer: false, reason: talk.reason })]
      case "Planned":
      case "Voided":
        return []
    }
  },
  reminders: (talk) =>
    talk._tag === "Planned"
      ? [
          { key: `talk/${talk.on}/company`, dueOn: talk.noticeOn, role: "company.primary" },
          { key: `talk/${talk.on}/authority`, dueOn: talk.noticeOn, role: "authority.primary" },
          // A talk that nobody tells of is not counted.
          { key: `untold/${talk.on}`, dueOn: addDays(talk.on, 1), role: "authority.primary" }
        ]
      : []
}) {}

/**
 * The state of a talk.
 *
 * @category models
 */
export type RoundTableTalkState = StateOf<typeof RoundTableTalk>

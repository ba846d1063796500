import * as Schema from "effect/Schema"
import { addDays, Day } from "../../calendar/index.ts"
import { Side } from "../../party/index.ts"
import { defineEntity, type Reminder, type StateOf } from "../../plugin/index.ts"
import { answerDay } from "./answerDay.ts"
import { factsOfCase } from "./dissatisfactionFacts.ts"

const about = {
  round: Schema.String,
  side: Side,
  agreement: Schema.String,
  party: Schema.String,
  questions: Schema.Array(Schema.String)
}
const noteRef = Schema.optionalKey(Schema.String)
/** Each time it was resolved, and yet was not. */
const resolvedBefore = Schema.Struct({ resolvedOn: Day, resolution: Schema.String, reopenedOn: Day })
const fields = { ...about, openedOn: Day, before: Schema.optionalKey(Schema.Array(resolvedBefore)) }
const begun = { ...fields, contactedOn: Day, resolveBy: Day }
const Resolved = Schema.TaggedStruct("Resolved", {
  ...begun,
  contactedOn: Schema.optionalKey(Day),
  resolvedOn: Day,
  resolution: Schema.String,
  noteRef
})
type ResolvedCase = Omit<typeof Resolved.Type, "_tag">

/** What was resolved stays so; a company nobody has called waits for a call, another case goes on. */
const reopened = (
  { resolvedOn, resolution, noteRef: _, resolveBy: _before, contactedOn, before = [], ...it }: ResolvedCase,
  { resolveBy }: { readonly resolveBy: Day },
  reopenedOn: Day
) => {
  const again = { ...it, before: [...before, { resolvedOn, resolution, reopenedOn }] }
  return contactedOn === undefined
    ? { ...again, _tag: "Open" as const }
    : { ...again, _tag: "Begun" as const, contactedOn, resolveBy }
}

/**
 * What is done about a dissatisfied answer: it has the id of the invitation that was answered.
 *
 * @da sag om et utilfreds svar
 * @source LBR 2011, p. 15: the responsible consultant has contacted the company at once, and the problem has been solved
 * @assumes the consultant is reminded again the day after, and every week until the company is called: no source says how
 * @category models
 */
export class Dissatisfaction extends defineEntity("dissatisfaction", {
  state: Schema.Union([
    Schema.TaggedStruct("Open", fields),
    Schema.TaggedStruct("Begun", begun),
    Resolved,
    Schema.TaggedStruct("Withdrawn", fields)
  ]),
  events: {
    Opened: Schema.Struct(about),
    AnswerCorrected: Schema.Struct({ questions: about.questions }),
    Withdrawn: Schema.Struct({}),
    Contacted: Schema.Struct({ by: Schema.optionalKey(Schema.String), resolveBy: Day, noteRef }),
    Resolved: Schema.Struct({ resolution: Schema.String, noteRef: Schema.String }),
    Reopened: Schema.Struct({ resolveBy: Day, noteRef })
  },
  begin: { Opened: (told, openedOn) => ({ _tag: "Open", ...told, openedOn }) },
  when: {
    Open: {
      AnswerCorrected: (it, { questions }, on) => ({ ...it, questions, openedOn: answerDay(it, on) }),
      Withdrawn: (it) => ({ ...it, _tag: "Withdrawn" }),
      Contacted: (it, { resolveBy }, contactedOn) => ({ ...it, _tag: "Begun", contactedOn, resolveBy }),
      Resolved: (it, told, resolvedOn) => ({ ...it, ...told, _tag: "Resolved", resolveBy: resolvedOn, resolvedOn })
    },
    Begun: {
      AnswerCorrected: (it, { questions }, on) => ({ ...it, questions, openedOn: answerDay(it, on) }),
      Resolved: (it, told, resolvedOn) => ({ ...it, ...told, _tag: "Resolved", resolvedOn })
    },
    Resolved: {
      AnswerCorrected: (it, { questions }, on) => ({ ...it, questions, openedOn: answerDay(it, on) }),
      Reopened: ({ _tag, ...it }, told, on) => reopened(it, told, on)
    },
    Withdrawn: { Opened: (_, told, openedOn) => ({ _tag: "Open", ...told, openedOn }) }
  },
  words: {
    name: { da: "sagen om utilfredshed", en: "the case of dissatisfaction" },
    plural: { da: "sager om utilfredshed", en: "cases of dissatisfaction" },
    fields: {
      round: { da: "undersøgelse", en: "survey" },
      agreement: { da: "aftale", en: "agreement" },
      party: { da: "virksomhed", en: "party" },
      openedOn: { da: "åbnet", en: "opened on" }
    },
    reminders: {
      contact: { da: "En utilfreds virksomhed skal ringes op", en: "A dissatisfied company is to be called" },
      uncontacted: {
        da: "En utilfreds virksomhed er stadig ikke ringet op",
        en: "A dissatisfied company has still not been called"
      },
      resolve: { da: "En sag om utilfredshed skal være løst", en: "A case of dissatisfaction is to be resolved" }
    },
    states: {
      Open: { da: "den venter på kontakt", en: "it waits for a contact" },
      Begun: { da: "den er i gang", en: "it has been begun" },
      Resolved: { da: "den er løst", en: "it is resolved" },
      Withdrawn: { da: "den er trukket tilbage", en: "it has been withdrawn" }
    },
    events: {
      Opened: { da: "åbnes", en: "be opened" },
      AnswerCorrected: { da: "få rettet, hvad den er om", en: "have what it is about corrected" },
      Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" },
      Contacted: { da: "begyndes med en kontakt", en: "be begun by a contact" },
      Resolved: { da: "løses", en: "be resolved" },
      Reopened: { da: "åbnes igen", en: "be opened again" }
    }
  },
  lookup: ["round", "agreement", "party", "openedOn"],
  evolution: 4,
  facts: (state) => (state._tag === "Withdrawn" ? [] : factsOfCase(state)),
  reminders: (state): ReadonlyArray<Reminder> => {
    const role = "authority.primary"
    if (state._tag === "Open") {
      const from = state.before?.at(-1)?.reopenedOn ?? state.openedOn
      return [
        { key: `contact/${from}`, dueOn: from, role },
        // Whoever enters the answer is not told of it the same day, and may be the one who is to call.
        { key: `uncontacted/${from}`, dueOn: addDays(from, 1), role, every: { weeks: 1 } }
      ]
    }
    if (state._tag === "Begun") return [{ key: `resolve/${state.resolveBy}`, dueOn: state.resolveBy, role }]
    return []
  }
}) {}

/**
 * The state of a case.
 *
 * @category models
 */
export type DissatisfactionState = StateOf<typeof Dissatisfaction>

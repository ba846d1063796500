import * as Schema from "effect/Schema"
import { addDays, Day, daysBetween, hasDays, period } from "../../calendar/index.ts"
import { Side } from "../../party/index.ts"
import { defineEntity, defineFact, type Reminder, type StateOf } from "../../plugin/index.ts"

/**
 * A case that a dissatisfied answer opened.
 *
 * @da utilfreds svar, sag åbnet
 * @source LBR 2011, p. 15
 * @category models
 */
export class DissatisfactionOpened extends defineFact("surveys.dissatisfactionOpened")<{
  readonly round: string
  readonly side: Side
  readonly agreement: string
  readonly party: string
}>() {}

/**
 * A case on the days it is open; not on the day it is resolved.
 *
 * @da åben sag om utilfredshed
 * @category models
 */
export class DissatisfactionOpen extends defineFact("surveys.dissatisfactionOpen")<{
  readonly agreement: string
  readonly party: string
  readonly begun: boolean
}>() {}

/**
 * A company that has been contacted about its answer, and how many days after the answer.
 *
 * @da utilfreds virksomhed kontaktet
 * @unit days; 0 for the same day
 * @source LBR 2011, p. 15: contacted at once
 * @category models
 */
export class DissatisfactionContacted extends defineFact("surveys.dissatisfactionContacted")<
  { readonly agreement: string; readonly party: string },
  "days"
>() {}

/**
 * A case that is resolved, and how many days after the answer.
 *
 * @da sag om utilfredshed løst, sagsbehandlingstid
 * @unit days; 0 for the same day
 * @source LBR 2011, p. 15: the problem has been solved; how long it took is not told
 * @category models
 */
export class DissatisfactionResolved extends defineFact("surveys.dissatisfactionResolved")<
  { readonly agreement: string; readonly party: string; readonly resolution: string },
  "days"
>() {}

const about = {
  round: Schema.String,
  side: Side,
  agreement: Schema.String,
  party: Schema.String,
  questions: Schema.Array(Schema.String)
}
const noteRef = Schema.optionalKey(Schema.String)
const fields = { ...about, openedOn: Day }
const begun = { ...fields, contactedOn: Schema.optionalKey(Day), resolveBy: Day }

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
    Schema.TaggedStruct("Resolved", { ...begun, resolvedOn: Day, resolution: Schema.String, noteRef }),
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
      AnswerCorrected: (it, { questions }, openedOn) => ({ ...it, questions, openedOn }),
      Withdrawn: (it) => ({ ...it, _tag: "Withdrawn" }),
      Contacted: (it, { resolveBy }, contactedOn) => ({ ...it, _tag: "Begun", contactedOn, resolveBy }),
      Resolved: (it, told, resolvedOn) => ({ ...it, ...told, _tag: "Resolved", resolveBy: resolvedOn, resolvedOn })
    },
    Begun: {
      AnswerCorrected: (it, { questions }) => ({ ...it, questions }),
      Resolved: (it, told, resolvedOn) => ({ ...it, ...told, _tag: "Resolved", resolvedOn })
    },
    Resolved: {
      Reopened: ({ resolvedOn: _, resolution: _how, noteRef: _note, ...it }, { resolveBy }) => ({
        ...it,
        _tag: "Begun",
        resolveBy
      })
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
  evolution: 2,
  facts: (state) => {
    if (state._tag === "Withdrawn") return []
    const { round, side, agreement, party, openedOn } = state
    const whose = { agreement, party }
    const contactedOn = state._tag === "Open" ? undefined : state.contactedOn
    const resolvedOn = state._tag === "Resolved" ? state.resolvedOn : undefined
    const until = (day: Day | undefined) => (day === undefined ? undefined : addDays(day, -1))
    const waiting = period(openedOn, until(contactedOn ?? resolvedOn))
    return [
      DissatisfactionOpened.on(openedOn, { round, side, agreement, party }),
      ...[waiting]
        .filter(hasDays)
        .map((days) => DissatisfactionOpen.during(days, { ...whose, begun: false }, { key: "waiting" })),
      ...(contactedOn === undefined
        ? []
        : [
            DissatisfactionContacted.on(contactedOn, whose, { measures: { days: daysBetween(openedOn, contactedOn) } }),
            ...[period(contactedOn, until(resolvedOn))]
              .filter(hasDays)
              .map((days) => DissatisfactionOpen.during(days, { ...whose, begun: true }, { key: "begun" }))
          ]),
      ...(state._tag === "Resolved"
        ? [
            DissatisfactionResolved.on(
              state.resolvedOn,
              { ...whose, resolution: state.resolution },
              { measures: { days: daysBetween(openedOn, state.resolvedOn) } }
            )
          ]
        : [])
    ]
  },
  reminders: (state): ReadonlyArray<Reminder> => {
    const role = "authority.primary"
    if (state._tag === "Open") {
      const { openedOn } = state
      return [
        { key: `contact/${openedOn}`, dueOn: openedOn, role },
        // Whoever enters the answer is not told of it the same day, and may be the one who is to call.
        { key: `uncontacted/${openedOn}`, dueOn: addDays(openedOn, 1), role, every: { weeks: 1 } }
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

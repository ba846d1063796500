import * as Schema from "effect/Schema"
import { addDays, Day } from "../../calendar/index.ts"
import { defineEntity, defineFact, type Reminder, type StateOf } from "../../plugin/index.ts"

/**
 * A round that was opened, on its days, and how many per cent of the answers must be satisfied in it.
 *
 * @da åben undersøgelse
 * @category models
 */
export class SurveyRoundOpen extends defineFact("surveys.roundOpen")<
  { readonly round: string; readonly quarter: string; readonly subject: string },
  "threshold"
>() {}

/**
 * A quarter that had no survey, and why.
 *
 * @da kvartal uden undersøgelse
 * @source LBR 2011, p. 14: none in the fourth quarter of 2009
 * @category models
 */
export class SurveyRoundSkipped extends defineFact("surveys.roundSkipped")<{
  readonly round: string
  readonly quarter: string
  readonly subject: string
  readonly reason: string
}>() {}

const about = { quarter: Schema.String, subject: Schema.String }
const opened = {
  ...about,
  questions: Schema.Array(Schema.String),
  firstDay: Day,
  lastDay: Day,
  threshold: Schema.Number
}
const noteRef = Schema.optionalKey(Schema.String)

const secretariat = "authority.secretariat"

const withdrawn = ({ quarter, subject }: { readonly quarter: string; readonly subject: string }) => ({
  _tag: "Withdrawn" as const,
  quarter,
  subject
})

/**
 * The survey of one quarter about one subject: who is asked and what they answer are lives of their own.
 *
 * @da tilfredshedsundersøgelse, runde
 * @source LBR 2011, p. 14: an electronic questionnaire each quarter, except the fourth of 2009
 * @category models
 */
export class SurveyRound extends defineEntity("surveyRound", {
  state: Schema.Union([
    Schema.TaggedStruct("Planned", { ...about, opensOn: Day }),
    Schema.TaggedStruct("Open", opened),
    Schema.TaggedStruct("Closed", { ...opened, closedOn: Day }),
    Schema.TaggedStruct("Skipped", { ...about, skippedOn: Day, reason: Schema.String }),
    Schema.TaggedStruct("Withdrawn", about)
  ]),
  events: {
    Planned: Schema.Struct(about),
    Opened: Schema.Struct({ ...about, questions: opened.questions, lastDay: Day, threshold: opened.threshold }),
    Skipped: Schema.Struct({ ...about, reason: Schema.String, noteRef }),
    Closed: Schema.Struct({}),
    Reopened: Schema.Struct({ lastDay: Day, reason: Schema.String, noteRef }),
    Withdrawn: Schema.Struct({})
  },
  begin: {
    Planned: (round, opensOn) => ({ _tag: "Planned", ...round, opensOn }),
    Opened: (round, firstDay) => ({ _tag: "Open", ...round, firstDay }),
    Skipped: ({ noteRef: _, ...round }, skippedOn) => ({ _tag: "Skipped", ...round, skippedOn })
  },
  when: {
    Planned: {
      Planned: (_, round, opensOn) => ({ _tag: "Planned", ...round, opensOn }),
      Opened: (_, round, firstDay) => ({ _tag: "Open", ...round, firstDay }),
      Skipped: (_, { noteRef: _note, ...round }, skippedOn) => ({ _tag: "Skipped", ...round, skippedOn }),
      Withdrawn: withdrawn
    },
    Open: {
      Closed: (round, _, closedOn) => ({ ...round, _tag: "Closed", closedOn }),
      Reopened: (round, { lastDay }) => ({ ...round, lastDay }),
      Withdrawn: withdrawn
    },
    Closed: {
      Reopened: ({ closedOn: _, ...round }, { lastDay }) => ({ ...round, _tag: "Open", lastDay }),
      Withdrawn: withdrawn
    },
    Skipped: { Opened: (_, round, firstDay) => ({ _tag: "Open", ...round, firstDay }), Withdrawn: withdrawn },
    Withdrawn: {}
  },
  words: {
    name: { da: "undersøgelsen", en: "the survey" },
    plural: { da: "undersøgelser", en: "surveys" },
    fields: { quarter: { da: "kvartal", en: "quarter" }, subject: { da: "emne", en: "subject" } },
    reminders: {
      open: { da: "Spørgerunden skal åbnes", en: "The survey round is to be opened" },
      close: { da: "Spørgerunden skal lukkes", en: "The survey round is to be closed" }
    },
    states: {
      Planned: { da: "den er planlagt", en: "it is planned" },
      Open: { da: "den er åbnet", en: "it has been opened" },
      Closed: { da: "den er lukket", en: "it is closed" },
      Skipped: { da: "den er sprunget over", en: "it has been skipped" },
      Withdrawn: { da: "den er trukket tilbage", en: "it has been withdrawn" }
    },
    events: {
      Planned: { da: "planlægges", en: "be planned" },
      Opened: { da: "åbnes", en: "be opened" },
      Skipped: { da: "springes over", en: "be skipped" },
      Closed: { da: "lukkes", en: "be closed" },
      Reopened: { da: "åbnes igen", en: "be opened again" },
      Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" }
    },
    claims: {
      "surveys.quarter": {
        da: "en undersøgelse for",
        en: "a survey for",
        fields: ["quarter"]
      }
    }
  },
  lookup: ["quarter", "subject"],
  claims: ({ _tag, quarter, subject }) =>
    _tag === "Withdrawn" ? [] : [{ scope: "surveys.quarter", key: `${quarter}/${subject}` }],
  facts: (state, round) => {
    const { quarter, subject } = state
    if (state._tag === "Planned" || state._tag === "Withdrawn") return []
    if (state._tag === "Skipped")
      return [SurveyRoundSkipped.on(state.skippedOn, { round, quarter, subject, reason: state.reason })]
    const { firstDay, lastDay, threshold } = state
    const last = state._tag === "Closed" && state.closedOn < lastDay ? state.closedOn : lastDay
    return [
      SurveyRoundOpen.during({ firstDay, lastDay: last }, { round, quarter, subject }, { measures: { threshold } })
    ]
  },
  reminders: (state): ReadonlyArray<Reminder> => {
    if (state._tag === "Planned") return [{ key: `open/${state.opensOn}`, dueOn: state.opensOn, role: secretariat }]
    if (state._tag === "Open")
      return [{ key: `close/${state.lastDay}`, dueOn: addDays(state.lastDay, 1), role: secretariat }]
    return []
  }
}) {}

/**
 * The state of a round.
 *
 * @category models
 */
export type SurveyRoundState = StateOf<typeof SurveyRound>

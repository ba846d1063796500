import * as Schema from "effect/Schema"
import { addDays, Day, daysBetween, hasDays, period } from "../../calendar/index.ts"
import { defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"

/**
 * What was agreed at a visit and is not done yet.
 *
 * @da aftalt ved besøg, ikke gjort
 * @category models
 */
export class VisitActionOpen extends defineFact("visits.actionOpen")<{
  readonly agreement: string
  readonly party: string
  readonly action: string
}>() {}

/**
 * What was agreed at a visit and is done, in time or not, and how many days it took.
 *
 * @da aftalt ved besøg og gjort
 * @unit days
 * @category models
 */
export class VisitActionDone extends defineFact("visits.actionDone")<
  { readonly agreement: string; readonly party: string; readonly action: string; readonly inTime: boolean },
  "days"
>() {}

/** The set of all that was agreed at a visit. */
export const ofVisit = (visit: string): string => `visits/visit/${visit}`

const told = {
  visit: Schema.String,
  agreement: Schema.String,
  party: Schema.String,
  action: Schema.String,
  responsible: Schema.String,
  dueOn: Day
}
const noteRef = Schema.optionalKey(Schema.String)
const fields = { ...told, agreedOn: Day }

/**
 * Something that was agreed at a visit: who does it, and by when.
 *
 * @da aftalt ved besøg
 * @source LBR 2011, p. 5: words on paper are turned into action
 * @category models
 */
export class VisitAction extends defineEntity("visitAction", {
  state: Schema.Union([
    Schema.TaggedStruct("Open", fields),
    Schema.TaggedStruct("Done", { ...fields, doneOn: Day }),
    Schema.TaggedStruct("Dropped", { ...fields, droppedOn: Day, reason: Schema.String }),
    Schema.TaggedStruct("Withdrawn", fields)
  ]),
  events: {
    Agreed: Schema.Struct({ ...told, noteRef }),
    Replanned: Schema.Struct({ responsible: told.responsible, dueOn: Day }),
    Done: Schema.Struct({ noteRef }),
    Dropped: Schema.Struct({ reason: Schema.String, noteRef }),
    Reopened: Schema.Struct({}),
    Withdrawn: Schema.Struct({})
  },
  begin: { Agreed: ({ noteRef: _, ...action }, agreedOn) => ({ _tag: "Open", ...action, agreedOn }) },
  when: {
    Open: {
      Replanned: (action, plan) => ({ ...action, ...plan }),
      Done: (action, _, doneOn) => ({ ...action, _tag: "Done", doneOn }),
      Dropped: (action, { reason }, droppedOn) => ({ ...action, _tag: "Dropped", droppedOn, reason }),
      Withdrawn: (action) => ({ ...action, _tag: "Withdrawn" })
    },
    Done: {
      Reopened: ({ doneOn: _, ...action }) => ({ ...action, _tag: "Open" }),
      Withdrawn: ({ doneOn: _, ...action }) => ({ ...action, _tag: "Withdrawn" })
    },
    Dropped: {
      Reopened: ({ droppedOn: _, reason: _why, ...action }) => ({ ...action, _tag: "Open" }),
      Withdrawn: ({ droppedOn: _, reason: _why, ...action }) => ({ ...action, _tag: "Withdrawn" })
    },
    Withdrawn: {}
  },
  words: {
    name: { da: "det aftalte", en: "what was agreed" },
    plural: { da: "aftalt ved besøg", en: "things agreed at visits" },
    fields: {
      visit: { da: "besøg", en: "visit" },
      agreement: { da: "aftale", en: "agreement" },
      party: { da: "virksomhed", en: "party" },
      responsible: { da: "ansvarlig", en: "responsible" },
      dueOn: { da: "senest", en: "due on" }
    },
    reminders: {
      due: { da: "En aftale fra et besøg skal være udført", en: "An action from a visit is due" }
    },
    states: {
      Open: { da: "det er ikke gjort", en: "it is not done" },
      Done: { da: "det er gjort", en: "it is done" },
      Dropped: { da: "det er opgivet", en: "it has been given up" },
      Withdrawn: { da: "det er trukket tilbage", en: "it has been withdrawn" }
    },
    events: {
      Replanned: { da: "få en anden ansvarlig eller dag", en: "be given another person or day" },
      Done: { da: "meldes gjort", en: "be told done" },
      Dropped: { da: "opgives", en: "be given up" },
      Reopened: { da: "tages op igen", en: "be taken up again" },
      Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" }
    }
  },
  lookup: ["visit", "agreement", "party", "responsible", "dueOn"],
  boundaries: ({ visit }) => [ofVisit(visit)],
  facts: (state) => {
    if (state._tag === "Withdrawn") return []
    const { agreement, party, action, agreedOn, dueOn } = state
    const whose = { agreement, party, action }
    const endedOn = state._tag === "Open" ? undefined : state._tag === "Done" ? state.doneOn : state.droppedOn
    const open = period(agreedOn, endedOn && addDays(endedOn, -1))
    return [
      ...[open].filter(hasDays).map((days) => VisitActionOpen.during(days, whose)),
      ...(state._tag === "Done"
        ? [
            VisitActionDone.on(
              state.doneOn,
              { ...whose, inTime: state.doneOn <= dueOn },
              { measures: { days: daysBetween(agreedOn, state.doneOn) } }
            )
          ]
        : [])
    ]
  },
  reminders: (state) =>
    state._tag === "Open"
      ? [
          {
            key: `due/${state.dueOn}/${state.responsible}`,
            dueOn: state.dueOn,
            role: "person",
            person: state.responsible
          }
        ]
      : []
}) {}

/**
 * The state of what was agreed at a visit.
 *
 * @category models
 */
export type VisitActionState = StateOf<typeof VisitAction>

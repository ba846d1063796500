import * as Schema from "effect/Schema"
import { Day, period } from "../../calendar/index.ts"
import { defineEntity, type Reminder, type StateOf } from "../../plugin/index.ts"
import { factsOfCase } from "./retentionFacts.ts"
import { type CaseFields, caseFields, opened, reckoned } from "./retentionFields.ts"

/** The set of all cases under an agreement. */
export const casesOf = (agreement: string): string => `retention/agreement/${agreement}`

const closed = { lastDay: Day, outcome: Schema.String, kept: Schema.Boolean }

const withTalk = <C extends CaseFields>(state: C, talk: string, on?: Day): C => ({
  ...state,
  talks: [...state.talks.filter((one) => one.talk !== talk), ...(on === undefined ? [] : [{ talk, on }])].toSorted(
    (a, b) => (a.on < b.on ? -1 : 1)
  )
})

/** What is told of a case while it is open, and when it is over. */
const toldSteps = {
  StepTaken: <C extends CaseFields>(state: C, { step }: { readonly step: string }, on: Day): C => ({
    ...state,
    steps: [...state.steps.filter((one) => one.step !== step || one.on !== on), { step, on }].toSorted((a, b) =>
      a.on < b.on ? -1 : 1
    )
  }),
  StepWithdrawn: <C extends CaseFields>(state: C, { step }: { readonly step: string }, on: Day): C => ({
    ...state,
    steps: state.steps.filter((one) => one.step !== step || one.on !== on)
  }),
  TalkHeld: <C extends CaseFields>(state: C, { talk }: { readonly talk: string }, on: Day): C =>
    withTalk(state, talk, on),
  TalkWithdrawn: <C extends CaseFields>(state: C, { talk }: { readonly talk: string }): C => withTalk(state, talk)
}

/** Whoever has a duty is reminded until the step is taken; of one that comes again, until the case is closed. */
const remindersOf = ({ deadlines, steps }: CaseFields): ReadonlyArray<Reminder> =>
  deadlines
    .filter(({ step, everyWeeks }) => everyWeeks !== undefined || !steps.some((taken) => taken.step === step))
    .map(({ step, duty, remindOn, everyWeeks }) => ({
      key: `deadline/${step}`,
      dueOn: remindOn,
      role: `${duty}.primary`,
      ...(everyWeeks === undefined ? {} : { every: { weeks: everyWeeks } })
    }))

/**
 * An employee who is ill, and what is done to keep them at work. It says when and who, and never what of: no field of it
 * holds a text, and the note it may have must not tell a diagnosis either.
 *
 * @da fastholdelsessag
 * @source Cabi-case Slagelse; egedalkommune.dk: the employer may not ask for the diagnosis
 * @assumes an employee has one case at a time
 * @category models
 */
export class RetentionCase extends defineEntity("retentionCase", {
  state: Schema.Union([
    Schema.TaggedStruct("Open", caseFields),
    Schema.TaggedStruct("Closed", { ...caseFields, ...closed }),
    Schema.TaggedStruct("Voided", caseFields)
  ]),
  events: {
    Opened: Schema.Struct(opened),
    Reckoned: Schema.Struct(reckoned),
    StepTaken: Schema.Struct({ step: Schema.String }),
    StepWithdrawn: Schema.Struct({ step: Schema.String }),
    TalkHeld: Schema.Struct({ talk: Schema.String }),
    TalkWithdrawn: Schema.Struct({ talk: Schema.String }),
    Closed: Schema.Struct({ outcome: Schema.String, kept: Schema.Boolean }),
    ClosingWithdrawn: Schema.Struct({}),
    Voided: Schema.Struct({})
  },
  begin: { Opened: (told, openedOn) => ({ ...told, _tag: "Open", openedOn, steps: [], talks: [] }) },
  when: {
    Open: {
      ...toldSteps,
      Reckoned: ({ expected: _, fastTrackOn: __, ...state }, told) => ({ ...state, ...told }),
      Closed: (state, told, lastDay) => ({ ...state, ...told, _tag: "Closed", lastDay }),
      Voided: (state) => ({ ...state, _tag: "Voided" })
    },
    Closed: {
      ...toldSteps,
      ClosingWithdrawn: ({ lastDay: _, outcome: __, kept: ___, ...state }) => ({ ...state, _tag: "Open" }),
      Voided: ({ lastDay: _, outcome: __, kept: ___, ...state }) => ({ ...state, _tag: "Voided" })
    },
    Voided: {}
  },
  words: {
    name: { da: "fastholdelsessagen", en: "the retention case" },
    plural: { da: "fastholdelsessager", en: "retention cases" },
    fields: {
      agreement: { da: "aftale", en: "agreement" },
      party: { da: "virksomhed", en: "party" },
      employee: { da: "medarbejder", en: "employee" },
      firstSickDay: { da: "første sygedag", en: "first sick day" },
      openedOn: { da: "åbnet", en: "opened on" }
    },
    reminders: {
      deadline: {
        da: "En frist i en sag om fastholdelse nærmer sig",
        en: "A deadline in a retention case is coming up"
      }
    },
    states: {
      Open: { da: "den er åben", en: "it is open" },
      Closed: { da: "den er lukket", en: "it has been closed" },
      Voided: { da: "den skulle aldrig have været der", en: "it should never have been there" }
    },
    events: {
      Reckoned: { da: "få regnet sine frister", en: "have its deadlines reckoned" },
      StepTaken: { da: "få fortalt om et skridt", en: "be told a step of" },
      StepWithdrawn: { da: "få trukket et skridt tilbage", en: "have a step withdrawn" },
      TalkHeld: { da: "få en rundbordssamtale", en: "have a round-table talk" },
      TalkWithdrawn: { da: "få trukket en samtale tilbage", en: "have a talk withdrawn" },
      Closed: { da: "lukkes", en: "be closed" },
      ClosingWithdrawn: { da: "åbnes igen", en: "be opened again" },
      Voided: { da: "tages ud", en: "be taken out" }
    },
    claims: {
      "retention/employee": {
        fields: ["employee"],
        da: "en fastholdelsessag i de dage om",
        en: "a retention case on those days about"
      }
    }
  },
  lookup: ["agreement", "party", "employee", "firstSickDay", "openedOn"],
  boundaries: ({ agreement }) => [casesOf(agreement)],
  claims: (state) =>
    state._tag === "Voided"
      ? []
      : [
          {
            scope: "retention/employee",
            key: state.employee,
            during: period(state.firstSickDay, state._tag === "Closed" ? state.lastDay : undefined)
          }
        ],
  facts: (state) => {
    switch (state._tag) {
      case "Open":
        return factsOfCase(state)
      case "Closed":
        return factsOfCase(state, state)
      case "Voided":
        return []
    }
  },
  reminders: (state) => (state._tag === "Open" ? remindersOf(state) : [])
}) {}

/**
 * The state of a case.
 *
 * @category models
 */
export type RetentionCaseState = StateOf<typeof RetentionCase>

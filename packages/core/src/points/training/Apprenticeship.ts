import * as Schema from "effect/Schema"
import { Day, hasDays, type Period, period } from "../../calendar/index.ts"
import { PNumber } from "../../party/index.ts"
import { Code, defineEntity, type StateOf } from "../../plugin/index.ts"
import { ApprenticeRef } from "./ApprenticeRef.ts"
import { ApplicationDue, ApprenticeshipBegun, ApprenticeshipEnded, ApprenticeshipRuns } from "./trainingFacts.ts"

const agreed = {
  agreement: Schema.String,
  party: Schema.String,
  workplace: Schema.optionalKey(PNumber),
  employee: ApprenticeRef,
  profession: Code,
  lastDay: Day,
  /** The day both sides are told that it ends. */
  noticeOn: Day,
  applyBy: Day,
  applyNoticeOn: Day
}
const common = { ...agreed, firstDay: Day, appliedOn: Schema.optionalKey(Day) }

type Fields = Schema.Struct<typeof common>["Type"]

const factsOf = (state: Fields, early?: string) => {
  const { agreement, party, profession, firstDay, lastDay, applyBy, appliedOn } = state
  const who = { agreement, party, profession }
  const days: Period = { firstDay, lastDay }
  if (!hasDays(days)) return []
  return [
    ApprenticeshipBegun.on(firstDay, who),
    ApprenticeshipRuns.during(days, who),
    ApprenticeshipEnded.on(lastDay, { ...who, early: early !== undefined, reason: early ?? null }),
    ApplicationDue.on(applyBy, { ...who, kept: appliedOn !== undefined && appliedOn <= applyBy })
  ]
}

/**
 * An agreement on an employee as an adult apprentice. One with somebody unemployed is a placement: the person's status
 * decides the point, not the instrument.
 *
 * @da voksenlærling (ansat)
 * @source LBR 2011, p. 12-13: with unemployed and with employees
 * @assumes an employee has one at a time
 * @category models
 */
export class Apprenticeship extends defineEntity("apprenticeship", {
  state: Schema.Union([
    Schema.TaggedStruct("Agreed", common),
    Schema.TaggedStruct("EndedEarly", { ...common, agreedLastDay: Day, reason: Schema.String }),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: {
    Agreed: Schema.Struct(agreed),
    LastDayChanged: Schema.Struct({ noticeOn: Day }),
    Applied: Schema.Struct({}),
    EndedEarly: Schema.Struct({ reason: Schema.String }),
    EndWithdrawn: Schema.Struct({}),
    Voided: Schema.Struct({})
  },
  begin: { Agreed: (told, firstDay) => ({ ...told, _tag: "Agreed", firstDay }) },
  when: {
    Agreed: {
      LastDayChanged: (state, { noticeOn }, lastDay) => ({ ...state, noticeOn, lastDay }),
      Applied: (state, _, appliedOn) => ({ ...state, appliedOn }),
      EndedEarly: (state, { reason }, lastDay) => ({
        ...state,
        _tag: "EndedEarly",
        reason,
        agreedLastDay: state.lastDay,
        lastDay
      }),
      Voided: (state) => ({ ...state, _tag: "Voided" })
    },
    EndedEarly: {
      Applied: (state, _, appliedOn) => ({ ...state, appliedOn }),
      EndWithdrawn: ({ reason: _, agreedLastDay: lastDay, ...state }) => ({ ...state, _tag: "Agreed", lastDay }),
      Voided: ({ reason: _, agreedLastDay: __, ...state }) => ({ ...state, _tag: "Voided" })
    },
    Voided: {}
  },
  words: {
    name: { da: "voksenlærlingeaftalen", en: "the adult apprentice's agreement" },
    plural: { da: "voksenlærlingeaftaler med ansatte", en: "agreements on employees as adult apprentices" },
    fields: {
      agreement: { da: "aftale", en: "agreement" },
      party: { da: "virksomhed", en: "party" },
      workplace: { da: "arbejdssted", en: "workplace" },
      employee: { da: "medarbejder", en: "employee" },
      profession: { da: "fag", en: "profession" },
      firstDay: { da: "første dag", en: "first day" },
      lastDay: { da: "sidste dag", en: "last day" }
    },
    reminders: {
      ends: { da: "Voksenlærlingeforløbet slutter", en: "The adult apprenticeship ends" },
      apply: {
        da: "Der skal søges om tilskud til voksenlærlingen",
        en: "The subsidy for the adult apprentice is to be applied for"
      }
    },
    states: {
      Agreed: { da: "den er aftalt", en: "it is agreed" },
      EndedEarly: { da: "den er sluttet før tiden", en: "it has ended early" },
      Voided: { da: "den skulle aldrig have været der", en: "it should never have been there" }
    },
    events: {
      LastDayChanged: { da: "få en anden sidste dag", en: "be given another last day" },
      Applied: { da: "få søgt tilskud", en: "have the subsidy applied for" },
      EndedEarly: { da: "slutte før tiden", en: "end early" },
      EndWithdrawn: { da: "fortsætte alligevel", en: "go on after all" },
      Voided: { da: "tages ud", en: "be taken out" }
    },
    claims: {
      "training/apprentice": {
        fields: ["employee"],
        da: "en voksenlærlingeaftale i de dage om",
        en: "an adult apprentice's agreement on those days about"
      }
    }
  },
  lookup: ["agreement", "party", "workplace", "employee", "profession", "firstDay", "lastDay"],
  claims: ({ _tag, employee, firstDay, lastDay }) =>
    _tag === "Voided" || lastDay < firstDay
      ? []
      : [{ scope: "training/apprentice", key: employee, during: period(firstDay, lastDay) }],
  facts: (state) => {
    switch (state._tag) {
      case "Agreed":
        return factsOf(state)
      case "EndedEarly":
        return factsOf(state, state.reason)
      case "Voided":
        return []
    }
  },
  reminders: (state) => {
    if (state._tag === "Voided") return []
    const { lastDay, noticeOn, applyBy, applyNoticeOn, appliedOn } = state
    return [
      ...(state._tag === "Agreed"
        ? [
            { key: `ends/${lastDay}/company`, dueOn: noticeOn, role: "company.primary" },
            { key: `ends/${lastDay}/authority`, dueOn: noticeOn, role: "authority.primary" }
          ]
        : []),
      ...(appliedOn === undefined ? [{ key: `apply/${applyBy}`, dueOn: applyNoticeOn, role: "company.primary" }] : [])
    ]
  }
}) {}

/**
 * The state of an adult apprentice's agreement.
 *
 * @category models
 */
export type ApprenticeshipState = StateOf<typeof Apprenticeship>

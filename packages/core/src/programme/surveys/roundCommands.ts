import * as Schema from "effect/Schema"
import { addWorkingDays, addDays, Day } from "../../calendar/index.ts"
import {
  Code,
  command,
  type DecideContext,
  decision,
  Id,
  maybe,
  Note,
  one,
  pointer,
  within
} from "../../plugin/index.ts"
import { SurveyInvitation, ofRound } from "./SurveyInvitation.ts"
import { SurveyRound, type SurveyRoundState } from "./SurveyRound.ts"
import { codeKnown, eachOnce } from "./surveyChecks.ts"
import {
  remindBeforeClosing,
  satisfactionThreshold,
  surveyQuestions,
  surveyReasons,
  surveySubjects
} from "./surveyCodes.ts"
import { Quarter, someOf } from "./surveyFields.ts"
import { ClosedBeforeAnswer, OtherRound, RoundEndsFirst, RoundHasInvitations, SurveyNotOpen } from "./surveyRefusals.ts"

interface About {
  readonly quarter: string
  readonly subject: string
}

const sameRound = (seen: { readonly state: SurveyRoundState } | undefined, { quarter, subject }: About) => {
  if (seen === undefined) return []
  const known = { quarter: seen.state.quarter, subject: seen.state.subject }
  return OtherRound.when(known.quarter !== quarter || known.subject !== subject, known)
}

const reads = ({ round }: { readonly round: string }) => ({ round: maybe(SurveyRound, round) })

/** @da planlæg en undersøgelse: dagen den skal åbnes, også når den flyttes */
export const plan = command({
  input: Schema.Struct({ round: Id, quarter: Quarter, subject: Code, on: Day }),
  reads,
  decide: ({ round: seen }, { round, on, ...about }, context) =>
    decision(
      [
        sameRound(seen, about),
        codeKnown({ list: surveySubjects, code: about.subject, on, field: "/subject" }, context)
      ],
      () => [SurveyRound.events.Planned(round, on, about)]
    )
})

/**
 * Opens a round from a day to another; a planned one, one that was skipped, or a new one.
 *
 * @da åbn en undersøgelse
 */
export const open = command({
  input: Schema.Struct({
    round: Id,
    quarter: Quarter,
    subject: Code,
    on: Day,
    lastDay: Day,
    questions: someOf(Code, 50)
  }),
  reads,
  decide: ({ round: seen }, { round, on, ...told }, context) =>
    decision(
      [
        sameRound(seen, told),
        codeKnown({ list: surveySubjects, code: told.subject, on, field: "/subject" }, context),
        RoundEndsFirst.when(told.lastDay < on, { firstDay: on }),
        eachOnce(told.questions, (at) => pointer("questions", at)),
        told.questions.flatMap((code, at) =>
          codeKnown({ list: surveyQuestions, code, on, field: pointer("questions", at) }, context)
        )
      ],
      () => [SurveyRound.events.Opened(round, on, { ...told, threshold: context.valueOn(satisfactionThreshold, on) })]
    )
})

/** @da spring et kvartal over */
export const skip = command({
  input: Schema.Struct({
    round: Id,
    quarter: Quarter,
    subject: Code,
    on: Day,
    reason: Code,
    note: Schema.optionalKey(Note)
  }),
  reads,
  decide: ({ round: seen }, { round, on, note, ...told }, context) =>
    decision(
      [
        sameRound(seen, told),
        codeKnown({ list: surveySubjects, code: told.subject, on, field: "/subject" }, context),
        codeKnown({ list: surveyReasons, code: told.reason, on, field: "/reason" }, context)
      ],
      () => [SurveyRound.events.Skipped(round, on, { ...told, ...(note === undefined ? {} : { noteRef: note }) })]
    )
})

const wholeRound = ({ round }: { readonly round: string }) => ({
  round: one(SurveyRound, round, "/round"),
  asked: within(ofRound(round), SurveyInvitation, { round })
})

/**
 * Closes a round: those who have not answered are reminded no more.
 *
 * @da luk en undersøgelse
 */
export const close = command({
  input: Schema.Struct({ round: Id, on: Day }),
  reads: wholeRound,
  decide: ({ round: { id, state }, asked }, { on }) => {
    const answered = asked.flatMap((invited) => (invited.state._tag === "Answered" ? [invited.state.answeredOn] : []))
    const earliest = answered.toSorted().at(-1)
    return decision(
      [
        state._tag === "Open"
          ? SurveyNotOpen.when(on < state.firstDay, { round: id, firstDay: state.firstDay, lastDay: state.lastDay })
          : [],
        earliest === undefined ? [] : ClosedBeforeAnswer.when(on < earliest, { earliest })
      ],
      () => [
        SurveyRound.events.Closed(id, on, {}),
        ...asked
          .filter((invited) => invited.state._tag === "Invited")
          .map((invited) => SurveyInvitation.events.Lapsed(invited.id, on, {}))
      ]
    )
  }
})

/**
 * The day those who have not answered are reminded: so many working days before the last, and the last day itself when
 * there is no time for that.
 */
export const reminderBefore = (
  lastDay: Day,
  from: Day,
  { valueOn, holidays }: Pick<DecideContext, "valueOn" | "holidays">
): Day => {
  const before = addWorkingDays(lastDay, -valueOn(remindBeforeClosing, from), holidays)
  return before < addDays(from, 1) ? lastDay : before
}

/**
 * Opens a round again, or gives it more days, with the reason. Those who have not answered can do so again.
 *
 * @da åbn en undersøgelse igen
 */
export const reopen = command({
  input: Schema.Struct({ round: Id, on: Day, lastDay: Day, reason: Code, note: Schema.optionalKey(Note) }),
  reads: wholeRound,
  decide: ({ round: { id, state }, asked }, { on, lastDay, reason, note }, context) =>
    decision(
      [
        RoundEndsFirst.when(lastDay < on, { firstDay: on }),
        "firstDay" in state ? RoundEndsFirst.when(lastDay < state.firstDay, { firstDay: state.firstDay }) : [],
        codeKnown({ list: surveyReasons, code: reason, on, field: "/reason" }, context)
      ],
      () => [
        SurveyRound.events.Reopened(id, on, { lastDay, reason, ...(note === undefined ? {} : { noteRef: note }) }),
        ...asked
          .filter((invited) => invited.state._tag === "Invited" || invited.state._tag === "Lapsed")
          .map((invited) =>
            SurveyInvitation.events.Reopened(invited.id, on, { remindOn: reminderBefore(lastDay, on, context) })
          )
      ]
    )
})

/**
 * Takes back a round that should not have been entered, while nobody is asked in it.
 *
 * @da træk en undersøgelse tilbage
 */
export const withdrawRound = command({
  input: Schema.Struct({ round: Id, on: Day }),
  reads: wholeRound,
  decide: ({ round: { id }, asked: all }, { on }) => {
    const asked = all.filter((invited) => invited.state._tag !== "Withdrawn").length
    return decision([RoundHasInvitations.when(asked > 0, { asked })], () => [SurveyRound.events.Withdrawn(id, on, {})])
  }
})

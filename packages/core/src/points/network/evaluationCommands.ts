import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { absent, Code, command, decision, Id, one, oneIfGiven, type Seen } from "../../plugin/index.ts"
import { Meeting, type MeetingState } from "./Meeting.ts"
import { inList } from "./meetingChecks.ts"
import { MeetingEvaluation } from "./MeetingEvaluation.ts"
import { networkQuestions } from "./networkCodes.ts"
import { BeforeTheMeeting, EvaluationOfAnother, MeetingNotHeld, MoreAnswersThanAsked } from "./refusals.ts"

const numbers = { asked: Schema.Natural, yes: Schema.Natural, no: Schema.Natural }

const addsUp = ({ asked, yes, no }: { readonly asked: number; readonly yes: number; readonly no: number }) =>
  MoreAnswersThanAsked.when(asked < yes + no, { asked, answered: yes + no })

const notBefore = (meeting: Seen<MeetingState> | undefined, on: Day) =>
  meeting === undefined ? [] : BeforeTheMeeting.when(on < meeting.state.on, { on: meeting.state.on })

/**
 * What members answered about a meeting that was held, or about the meetings on the whole.
 *
 * @da evaluér netværksmøder
 */
export const tellEvaluation = command({
  input: Schema.Struct({ evaluation: Id, on: Day, question: Code, meeting: Schema.optionalKey(Id), ...numbers }),
  reads: ({ evaluation, meeting }) => ({
    nothing: absent(MeetingEvaluation, evaluation, "/evaluation"),
    meeting: oneIfGiven(Meeting, meeting, "/meeting")
  }),
  decide: ({ meeting }, { evaluation, on, ...told }, context) =>
    decision(
      [
        addsUp(told),
        inList({ list: networkQuestions, on, field: "/question" }, told.question, context),
        meeting === undefined ? [] : MeetingNotHeld.unless(meeting.state._tag === "Held", { meeting: meeting.id }),
        notBefore(meeting, on)
      ],
      () => [MeetingEvaluation.events.Told(evaluation, on, told)]
    )
})

/**
 * Corrects the numbers and the day of an evaluation; one of a meeting names it, as its day is not before.
 *
 * @da ret evalueringen: tal og dag på ny
 */
export const correctEvaluation = command({
  input: Schema.Struct({ evaluation: Id, meeting: Schema.optionalKey(Id), on: Day, ...numbers }),
  reads: ({ evaluation, meeting }) => ({
    evaluation: one(MeetingEvaluation, evaluation, "/evaluation"),
    meeting: oneIfGiven(Meeting, meeting, "/meeting")
  }),
  decide: ({ evaluation: { id, state }, meeting }, { on, meeting: named, asked, yes, no }) =>
    decision(
      [
        addsUp({ asked, yes, no }),
        EvaluationOfAnother.unless(state.meeting === named, { own: state.meeting }),
        notBefore(meeting, on)
      ],
      () => [MeetingEvaluation.events.Corrected(id, on, { asked, yes, no })]
    )
})

/** @da tag evalueringen tilbage */
export const voidEvaluation = command({
  input: Schema.Struct({ evaluation: Id }),
  reads: ({ evaluation }) => ({ evaluation: one(MeetingEvaluation, evaluation, "/evaluation") }),
  decide: ({ evaluation: { id, state } }) => decision([], () => [MeetingEvaluation.events.Voided(id, state.on, {})])
})

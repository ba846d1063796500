import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { absent, Code, command, decision, Id, one, oneIfGiven } from "../../plugin/index.ts"
import { Meeting } from "./Meeting.ts"
import { inList } from "./meetingChecks.ts"
import { MeetingEvaluation } from "./MeetingEvaluation.ts"
import { networkQuestions } from "./networkCodes.ts"
import { BeforeTheMeeting, MeetingNotHeld, MoreAnswersThanAsked } from "./refusals.ts"

const numbers = { asked: Schema.Natural, yes: Schema.Natural, no: Schema.Natural }

const addsUp = ({ asked, yes, no }: { readonly asked: number; readonly yes: number; readonly no: number }) =>
  MoreAnswersThanAsked.when(asked < yes + no, { asked, answered: yes + no })

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
        meeting === undefined ? [] : BeforeTheMeeting.when(on < meeting.state.on, { on: meeting.state.on })
      ],
      () => [MeetingEvaluation.events.Told(evaluation, on, told)]
    )
})

const reads = ({ evaluation }: { readonly evaluation: string }) => ({
  evaluation: one(MeetingEvaluation, evaluation, "/evaluation")
})

/** @da ret evalueringen: tal og dag på ny */
export const correctEvaluation = command({
  input: Schema.Struct({ evaluation: Id, on: Day, ...numbers }),
  reads,
  decide: ({ evaluation: { id } }, { on, asked, yes, no }) =>
    decision([addsUp({ asked, yes, no })], () => [MeetingEvaluation.events.Corrected(id, on, { asked, yes, no })])
})

/** @da tag evalueringen tilbage */
export const voidEvaluation = command({
  input: Schema.Struct({ evaluation: Id }),
  reads,
  decide: ({ evaluation: { id, state } }) => decision([], () => [MeetingEvaluation.events.Voided(id, state.on, {})])
})

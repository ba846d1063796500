import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import {
  command,
  type DecideContext,
  decision,
  type EntityEvent,
  Id,
  maybe,
  Note,
  one,
  type Seen
} from "../../plugin/index.ts"
import { firstDone } from "./answerDay.ts"
import { Dissatisfaction, type DissatisfactionState } from "./Dissatisfaction.ts"
import { SurveyInvitation, type SurveyInvitationState } from "./SurveyInvitation.ts"
import { SurveyRound } from "./SurveyRound.ts"
import { answersTo, notClosed, openOn } from "./surveyChecks.ts"
import { answerCounts, casesOf } from "./surveyCodes.ts"
import { Answers } from "./surveyFields.ts"
import { AnsweredAfterwards, NotOfRound } from "./surveyRefusals.ts"

const input = Schema.Struct({ invitation: Id, round: Id, on: Day, answers: Answers, note: Schema.optionalKey(Note) })

const reads = ({ invitation, round }: { readonly invitation: string; readonly round: string }) => ({
  invitation: one(SurveyInvitation, invitation, "/invitation"),
  round: one(SurveyRound, round, "/round"),
  opened: maybe(Dissatisfaction, invitation)
})

type Told = Pick<(typeof input)["Type"], "answers" | "note">

/** Answers with what each counts as; a class nobody knows has been refused. */
const counted = ({ answers, note }: Told, { valueFor }: Pick<DecideContext, "valueFor">) => ({
  answers: answers.map((one) => ({ ...one, counts: valueFor(answerCounts, one.answer) ?? ("neutral" as const) })),
  ...(note === undefined ? {} : { noteRef: note })
})

interface Case {
  readonly invitation: Seen<SurveyInvitationState>
  readonly opened: Seen<DissatisfactionState> | undefined
  readonly answers: ReturnType<typeof counted>["answers"]
  readonly on: Day
}

type Answered = Pick<Case, "answers">

const dissatisfiedWith = ({ answers }: Answered) =>
  answers.filter(({ counts }) => counts === "dissatisfied").map(({ question }) => question)

/** Refuses a day after something was done about an answer that is dissatisfied still. */
const beforeDone = (opened: Case["opened"], on: Day, given: Answered) => {
  const latest = opened === undefined ? undefined : firstDone(opened.state)
  return latest === undefined || dissatisfiedWith(given).length === 0
    ? []
    : AnsweredAfterwards.when(latest < on, { latest })
}

/** What becomes of the case when the answers are these: opened, changed or withdrawn, in the same commit. */
const caseOf = (
  { invitation: { id, state }, opened, answers, on }: Case,
  { valueOn }: Pick<DecideContext, "valueOn">
): ReadonlyArray<EntityEvent> => {
  const questions = dissatisfiedWith({ answers })
  const { round, side, agreement, party } = state
  const standing = opened?.state._tag
  if (questions.length === 0) return standing === "Open" ? [Dissatisfaction.events.Withdrawn(id, on, {})] : []
  // What was resolved is left as it was, but it began when the answer was given.
  if (standing === "Open" || standing === "Begun" || (standing === "Resolved" && opened?.state.openedOn !== on))
    return [Dissatisfaction.events.AnswerCorrected(id, on, { questions })]
  return standing === "Resolved" || !valueOn(casesOf, on).includes(side)
    ? []
    : [Dissatisfaction.events.Opened(id, on, { round, side, agreement, party, questions })]
}

/**
 * Takes the answer of one who was asked, once. A dissatisfied one opens a case in the same commit.
 *
 * @da svar på undersøgelsen
 * @refuses {@link SurveyNotOpen} when the round takes no answers on the day
 * @source LBR 2011, p. 15: who answers dissatisfied is contacted at once
 */
export const answer = command({
  input,
  reads,
  decide: ({ invitation, round, opened }, { on, ...told }, context) =>
    decision(
      [
        NotOfRound.when(invitation.state.round !== round.id, { round: invitation.state.round }),
        openOn(round, on, invitation.state.invitedOn),
        notClosed(round),
        answersTo(round.state, { ...told, on }, context)
      ],
      () => {
        const given = counted(told, context)
        return [
          SurveyInvitation.events.Answered(invitation.id, on, given),
          ...caseOf({ invitation, opened, on, answers: given.answers }, context)
        ]
      }
    )
})

/**
 * Puts right what was entered of an answer, also after the round; `on` is the day it was given.
 *
 * @da ret et svar
 * @refuses {@link SurveyNotOpen} when the round took no answers on the day
 * @assumes a case that nobody has begun is withdrawn when the answer was not dissatisfied after all
 */
export const correctAnswer = command({
  input,
  reads,
  decide: ({ invitation, round, opened }, { on, ...told }, context) => {
    const given = counted(told, context)
    return decision(
      [
        NotOfRound.when(invitation.state.round !== round.id, { round: invitation.state.round }),
        openOn(round, on, invitation.state.invitedOn),
        answersTo(round.state, { ...told, on }, context),
        beforeDone(opened, on, given)
      ],
      () => [
        SurveyInvitation.events.AnswerCorrected(invitation.id, on, given),
        ...caseOf({ invitation, opened, on, answers: given.answers }, context)
      ]
    )
  }
})

import type { Day } from "../../calendar/index.ts"
import { choices, type CodeList, type DecideContext } from "../../plugin/index.ts"
import { pointer } from "../../plugin/index.ts"
import type { SurveyRoundState } from "./SurveyRound.ts"
import { QuestionNotAsked, QuestionTwice, SurveyNotOpen, UnknownSurveyCode } from "./surveyRefusals.ts"
import { surveyAnswers } from "./surveyCodes.ts"

/** Refuses a code that its list does not have on a day. */
export const codeKnown = (
  {
    list,
    code,
    on,
    field
  }: { readonly list: CodeList; readonly code: string; readonly on: Day; readonly field: string },
  { codesOn }: Pick<DecideContext, "codesOn">
) => {
  const known = codesOn(list, on)
  return UnknownSurveyCode.unless(known.has(code), { code, ...choices(known), field })
}

/** Refuses a question that is named before in the same list. */
export const eachOnce = (questions: ReadonlyArray<string>, fieldOf: (at: number) => string) =>
  questions.flatMap((question, at) =>
    QuestionTwice.when(questions.indexOf(question) < at, { question, field: fieldOf(at) })
  )

/** The days a round takes answers; none while it is not opened. */
export const daysOf = (round: SurveyRoundState): { readonly firstDay: Day; readonly lastDay: Day } | undefined => {
  if (!("firstDay" in round)) return undefined
  const { firstDay, lastDay } = round
  return { firstDay, lastDay: round._tag === "Closed" && round.closedOn < lastDay ? round.closedOn : lastDay }
}

/** Refuses a day on which a round takes no answers. */
export const openOn = (
  { id, state }: { readonly id: string; readonly state: SurveyRoundState },
  on: Day,
  from?: Day
) => {
  const days = daysOf(state)
  if (days === undefined) return SurveyNotOpen.when(true, { round: id, firstDay: null, lastDay: null })
  const firstDay = from !== undefined && from > days.firstDay ? from : days.firstDay
  return SurveyNotOpen.unless(firstDay <= on && on <= days.lastDay, { round: id, firstDay, lastDay: days.lastDay })
}

/** Refuses a round that is closed: a new answer to it needs that it is opened again. */
export const notClosed = ({ id, state }: { readonly id: string; readonly state: SurveyRoundState }) => {
  const days = state._tag === "Closed" ? daysOf(state)! : undefined
  return days === undefined ? [] : SurveyNotOpen.when(true, { round: id, ...days })
}

/** Refuses answers to what was not asked, twice to one question, or in a class nobody knows. */
export const answersTo = (
  round: SurveyRoundState,
  {
    answers,
    on
  }: { readonly answers: ReadonlyArray<{ readonly question: string; readonly answer: string }>; readonly on: Day },
  context: Pick<DecideContext, "codesOn">
) => [
  ...eachOnce(
    answers.map(({ question }) => question),
    (at) => pointer("answers", at, "question")
  ),
  ...answers.flatMap(({ question }, at) =>
    "questions" in round
      ? QuestionNotAsked.unless(round.questions.includes(question), {
          question,
          asked: round.questions,
          field: pointer("answers", at, "question")
        })
      : []
  ),
  ...answers.flatMap(({ answer }, at) =>
    codeKnown({ list: surveyAnswers, code: answer, on, field: pointer("answers", at, "answer") }, context)
  )
]

import type { Day } from "../../calendar/index.ts"
import type { Side } from "../../party/index.ts"
import { defineFact } from "../../plugin/index.ts"
import type { AnswerCounts } from "./surveyCodes.ts"

/**
 * One who was asked.
 *
 * @da spurgt
 * @source LBR 2011, p. 14: how many were asked is not told
 * @category models
 */
export class SurveyInvited extends defineFact("surveys.invited")<{
  readonly round: string
  readonly side: Side
  readonly agreement: string
  readonly party: string
}>() {}

/**
 * One who was reminded, each time.
 *
 * @da mindet om at svare
 * @category models
 */
export class SurveyReminded extends defineFact("surveys.reminded")<{
  readonly round: string
  readonly side: Side
  readonly agreement: string
  readonly party: string
}>() {}

/**
 * One who answered, whatever the answers.
 *
 * @da har svaret
 * @category models
 */
export class SurveyReturned extends defineFact("surveys.returned")<{
  readonly round: string
  readonly side: Side
  readonly agreement: string
  readonly party: string
}>() {}

/**
 * The answer to one question, and what it counts as. A share of them is never a fact.
 *
 * @da svar
 * @source LBR 2011, p. 14
 * @category models
 */
export class SurveyAnswer extends defineFact("surveys.answer")<{
  readonly round: string
  readonly side: Side
  readonly agreement: string
  readonly party: string
  readonly question: string
  readonly answer: string
  readonly counts: AnswerCounts
}>() {}

interface Asked {
  readonly round: string
  readonly side: Side
  readonly agreement: string
  readonly party: string
  readonly invitedOn: Day
  readonly remindedOn?: ReadonlyArray<Day>
}

interface Answered {
  readonly answeredOn: Day
  readonly answers: ReadonlyArray<{ readonly question: string; readonly answer: string; readonly counts: AnswerCounts }>
}

/** What is counted of one who is asked. */
export const factsOfInvitation = (
  { round, side, agreement, party, invitedOn, remindedOn = [] }: Asked,
  answered: Answered | undefined
) => {
  const whose = { round, side, agreement, party }
  return [
    SurveyInvited.on(invitedOn, whose),
    ...remindedOn.map((day) => SurveyReminded.on(day, whose, { key: day })),
    ...(answered === undefined
      ? []
      : [
          SurveyReturned.on(answered.answeredOn, whose),
          ...answered.answers.map(({ question, answer, counts }) =>
            SurveyAnswer.on(answered.answeredOn, { ...whose, question, answer, counts }, { key: question })
          )
        ])
  ]
}

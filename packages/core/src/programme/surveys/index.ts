/**
 * Surveys of satisfaction of both parties, dissatisfied answers, and surveys that others made.
 *
 * @module
 */
export {
  nearestCounts,
  type NearestCount,
  type PrintedQuestion,
  type Unattainable,
  unattainablePercents
} from "./attainable.ts"
export { externalAgainst, type PrintedAgainst } from "./externalAgainst.ts"
export { Dissatisfaction, type DissatisfactionState } from "./Dissatisfaction.ts"
export {
  DissatisfactionContacted,
  DissatisfactionOpen,
  DissatisfactionOpened,
  DissatisfactionResolved
} from "./dissatisfactionFacts.ts"
export { ExternalSurvey, ExternalQuestion, type ExternalSurveyState, ExternalSurveyed } from "./ExternalSurvey.ts"
export { surveyMakers } from "./externalCommands.ts"
export { SurveyInvitation, type SurveyInvitationState } from "./SurveyInvitation.ts"
export { SurveyAnswer, SurveyInvited, SurveyReminded, SurveyReturned } from "./invitationFacts.ts"
export { SurveyRound, type SurveyRoundState, SurveyRoundOpen, SurveyRoundSkipped } from "./SurveyRound.ts"
export { type Satisfaction, satisfactionOf, type SurveyCounts } from "./satisfactionOf.ts"
export {
  type AnswerCounts,
  answerCounts,
  casesOf,
  dissatisfactionResolutions,
  remindBeforeClosing,
  resolveWithin,
  satisfactionThreshold,
  surveyAnswers,
  surveyQuestions,
  surveyReasons,
  surveySubjects
} from "./surveyCodes.ts"
export { Quarter } from "./surveyFields.ts"
export {
  AnsweredAfterwards,
  BeforeDissatisfaction,
  ClosedBeforeAnswer,
  InvitedTwice,
  MoreThanAsked,
  NobodyToRemind,
  NoResultTold,
  NotOfRound,
  OtherRound,
  QuestionNotAsked,
  QuestionTwice,
  RoundEndsFirst,
  RoundHasInvitations,
  SurveyNotOpen,
  UnknownSurveyCode
} from "./surveyRefusals.ts"
export { Surveys } from "./Surveys.ts"

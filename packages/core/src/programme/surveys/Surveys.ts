import { defineModule, toldAhead } from "../../plugin/index.ts"
import { answer, correctAnswer } from "./answerCommands.ts"
import { contactDissatisfied, reopenDissatisfaction, resolveDissatisfaction } from "./caseCommands.ts"
import { Dissatisfaction } from "./Dissatisfaction.ts"
import { ExternalSurvey } from "./ExternalSurvey.ts"
import { correctExternal, recordExternal, surveyMakers, withdrawExternal } from "./externalCommands.ts"
import { SurveyInvitation } from "./SurveyInvitation.ts"
import { invite, remind, withdrawInvitation } from "./inviteCommands.ts"
import { SurveyRound } from "./SurveyRound.ts"
import { close, open, plan, reopen, skip, withdrawRound } from "./roundCommands.ts"
import {
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
import { surveyIndicators } from "./surveyIndicators.ts"
import {
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
import { surveySection } from "./surveySays.ts"

/**
 * Surveys of satisfaction, of both parties, and what is done when somebody is dissatisfied.
 *
 * @da tilfredshedsundersøgelser
 * @source LBR 2011, p. 14-15: each quarter, against 80 %; p. 5: systematic follow-up on the satisfaction of both parties
 * @category models
 */
export class Surveys extends defineModule("surveys", {
  title: { da: "Tilfredshedsundersøgelser", en: "Surveys of satisfaction" },
  entities: [SurveyRound, SurveyInvitation, Dissatisfaction, ExternalSurvey],
  policies: toldAhead("surveys", { answer, contactDissatisfied, resolveDissatisfaction }),
  commands: {
    plan,
    open,
    skip,
    close,
    reopen,
    withdrawRound,
    invite,
    remind,
    withdrawInvitation,
    answer,
    correctAnswer,
    contactDissatisfied,
    resolveDissatisfaction,
    reopenDissatisfaction,
    recordExternal,
    correctExternal,
    withdrawExternal
  },
  refusals: [
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
  ],
  codes: [surveySubjects, surveyQuestions, surveyAnswers, surveyReasons, dissatisfactionResolutions, surveyMakers],
  tables: [answerCounts],
  parameters: [satisfactionThreshold, remindBeforeClosing, casesOf, resolveWithin],
  indicators: surveyIndicators,
  report: surveySection
}) {}

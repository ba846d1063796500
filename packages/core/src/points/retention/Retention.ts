import { definePoint, observed, toldAhead } from "../../plugin/index.ts"
import {
  askFastTrack,
  closeCase,
  correctFirstSickDay,
  expectAbsence,
  openCase,
  takeStep,
  voidCase,
  withdrawClosing,
  withdrawStep
} from "./caseCommands.ts"
import { cancelCourse, holdCourse, inviteToCourse, moveCourse, planCourse, voidCourse } from "./courseCommands.ts"
import { deadlineNotice, sicknessDeadlines } from "./deadlines.ts"
import { openCasesLeft } from "./dependants.ts"
import { HealthActivity } from "./HealthActivity.ts"
import { cancelHealth, holdHealth, planHealth, voidHealth } from "./healthCommands.ts"
import { RetentionCase } from "./RetentionCase.ts"
import {
  healthKinds,
  keepsAtWork,
  keptAtWork,
  retentionCancelReasons,
  retentionCourseKinds,
  retentionNotice,
  retentionOutcomes,
  retentionPurposes,
  retentionSteps,
  talkCancelReasons,
  talkNeeds,
  talkRoles
} from "./retentionCodes.ts"
import { RetentionCourse } from "./RetentionCourse.ts"
import { RetentionCourseOffered, RoundTable } from "./retentionFacts.ts"
import { retentionIndicators } from "./retentionIndicators.ts"
import {
  AimsAtDismissal,
  CaseTakenOut,
  ClosedTooEarly,
  InvitedAfterCourse,
  InvitedAlready,
  NoSuchStep,
  NotInvited,
  OutsideCase,
  RetentionCodeUnknown,
  SickAfterwards,
  TalkLacksRole,
  TalkOfAnother
} from "./retentionRefusals.ts"
import { retentionTerms } from "./retentionTerms.ts"
import { RoundTableTalk } from "./RoundTableTalk.ts"
import { cancelTalk, holdTalk, moveTalk, planTalk, tellTalk, voidTalk } from "./talkCommands.ts"

/**
 * Point 2: keeping sick-listed employees at work.
 *
 * @da fastholdelse af sygemeldte medarbejdere
 * @source LBR 2011, kap. 3 nr. 4: round-table talks and courses
 * @assumes what each side promises beside the terms: the printed terms are not in the source documents
 * @assumes the company takes part in a talk when the employer is there, and the authority holds a course for those it invites
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Retention extends definePoint("retention", {
  title: { da: "Fastholdelse af sygemeldte medarbejdere", en: "Keeping sick-listed employees at work" },
  terms: retentionTerms,
  material: { roundTableTalks: "reapprove", courses: "reapprove" },
  promises: {
    talks: {
      by: "company",
      title: { da: "Tager del i rundbordssamtaler", en: "Takes part in round-table talks" },
      promised: ({ roundTableTalks }) => roundTableTalks,
      per: "year",
      observed: observed(RoundTable, {
        through: "agreement",
        taken: "flow",
        where: { standing: "held", employer: true }
      })
    },
    courses: {
      by: "company",
      title: { da: "Tager del i kurser", en: "Takes part in courses" },
      promised: ({ courses }) => courses,
      per: "year",
      observed: observed(RetentionCourseOffered, { through: "agreement", taken: "flow", where: { came: true } })
    },
    talksHeld: {
      by: "authority",
      title: { da: "Holder rundbordssamtaler", en: "Holds round-table talks" },
      promised: ({ roundTableTalks }) => roundTableTalks,
      per: "year",
      observed: observed(RoundTable, { through: "agreement", taken: "flow", where: { standing: "held" } })
    },
    coursesHeld: {
      by: "authority",
      title: { da: "Holder kurser", en: "Holds courses" },
      promised: ({ courses }) => courses,
      per: "year",
      observed: observed(RetentionCourseOffered, { through: "agreement", taken: "flow" })
    }
  },
  entities: [RetentionCase, RoundTableTalk, RetentionCourse, HealthActivity],
  policies: [...openCasesLeft, ...toldAhead("retention", { holdTalk, holdCourse, holdHealth })],
  commands: {
    openCase,
    correctFirstSickDay,
    expectAbsence,
    askFastTrack,
    takeStep,
    withdrawStep,
    closeCase,
    withdrawClosing,
    voidCase,
    planTalk,
    tellTalk,
    moveTalk,
    holdTalk,
    cancelTalk,
    voidTalk,
    planCourse,
    inviteToCourse,
    moveCourse,
    holdCourse,
    cancelCourse,
    voidCourse,
    planHealth,
    holdHealth,
    cancelHealth,
    voidHealth
  },
  refusals: [
    AimsAtDismissal,
    CaseTakenOut,
    ClosedTooEarly,
    InvitedAfterCourse,
    InvitedAlready,
    NoSuchStep,
    NotInvited,
    OutsideCase,
    RetentionCodeUnknown,
    SickAfterwards,
    TalkLacksRole,
    TalkOfAnother
  ],
  codes: [
    retentionSteps,
    retentionPurposes,
    retentionOutcomes,
    talkRoles,
    talkCancelReasons,
    retentionCourseKinds,
    healthKinds,
    retentionCancelReasons
  ],
  tables: [keepsAtWork, keptAtWork],
  parameters: [sicknessDeadlines, deadlineNotice, talkNeeds, retentionNotice],
  indicators: retentionIndicators
}) {}

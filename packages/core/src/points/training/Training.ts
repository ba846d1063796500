import { definePoint, observed } from "../../plugin/index.ts"
import {
  agreeApprentice,
  changeApprenticeEnd,
  endApprentice,
  tellApplied,
  voidApprentice,
  withdrawApprenticeEnd
} from "./apprenticeCommands.ts"
import { Apprenticeship } from "./Apprenticeship.ts"
import { cancelCourse, holdCourse, planCourse, voidCourse } from "./courseCommands.ts"
import { EmployeeCourse } from "./EmployeeCourse.ts"
import { dropNeed, followNeedUp, meetNeed, tellNeed, voidNeed } from "./needCommands.ts"
import {
  applicationMonths,
  applicationNotice,
  apprenticeEndNotice,
  apprenticeEndReasons,
  needFollowUpDays,
  noSubsidyFrom,
  trainingDropReasons,
  trainingProfessions,
  trainingSubjects,
  withoutSubsidy
} from "./trainingCodes.ts"
import { ApprenticeshipBegun, EmployeeCourseHeld, NeedFollowedUp } from "./trainingFacts.ts"
import { trainingIndicators } from "./trainingIndicators.ts"
import { TrainingNeed } from "./TrainingNeed.ts"
import { professionWithoutSubsidy } from "./trainingPolicies.ts"
import { ApprenticeshipNotEarly, NobodyTrained, TrainedTooEarly, TrainingCodeUnknown } from "./trainingRefusals.ts"
import { trainingTerms } from "./trainingTerms.ts"

/**
 * Point 5: training the company's employees.
 *
 * @da opkvalificering af virksomhedens medarbejdere
 * @source LBR 2011, kap. 3 nr. 7: adult apprentices among employees
 * @assumes what each side promises beside the terms: the printed terms are not in the source documents
 * @assumes the company takes an adult apprentice when an employee begins as one, and is advised when a need is followed up
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Training extends definePoint("training", {
  title: { da: "Opkvalificering af medarbejdere", en: "Training of employees" },
  terms: trainingTerms,
  material: { adultApprentices: "reapprove", courses: "reapprove" },
  promises: {
    apprentices: {
      by: "company",
      title: { da: "Tager voksenlærlinge", en: "Takes adult apprentices" },
      promised: ({ adultApprentices }) => adultApprentices,
      per: "year",
      observed: observed(ApprenticeshipBegun, { through: "agreement", taken: "flow" })
    },
    courses: {
      by: "company",
      title: { da: "Sender medarbejdere på kursus", en: "Sends employees to courses" },
      promised: ({ courses }) => courses,
      per: "year",
      observed: observed(EmployeeCourseHeld, { through: "agreement", taken: "flow" })
    },
    advice: {
      by: "authority",
      title: { da: "Rådgiver om opkvalificering", en: "Advises on training" },
      promised: () => true,
      per: "year",
      observed: observed(NeedFollowedUp, { through: "agreement", taken: "flow" })
    }
  },
  entities: [Apprenticeship, EmployeeCourse, TrainingNeed],
  policies: [professionWithoutSubsidy],
  commands: {
    agreeApprentice,
    changeApprenticeEnd,
    tellApplied,
    endApprentice,
    withdrawApprenticeEnd,
    voidApprentice,
    planCourse,
    holdCourse,
    cancelCourse,
    voidCourse,
    tellNeed,
    followNeedUp,
    meetNeed,
    dropNeed,
    voidNeed
  },
  refusals: [ApprenticeshipNotEarly, NobodyTrained, TrainedTooEarly, TrainingCodeUnknown],
  codes: [trainingProfessions, apprenticeEndReasons, trainingSubjects, trainingDropReasons],
  tables: [withoutSubsidy],
  parameters: [applicationMonths, applicationNotice, apprenticeEndNotice, needFollowUpDays, noSubsidyFrom],
  indicators: trainingIndicators
}) {}

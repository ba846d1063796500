/**
 * Point 5: training the company's employees.
 *
 * @module
 */
export { Apprenticeship, type ApprenticeshipState } from "./Apprenticeship.ts"
export { ApprenticeRef } from "./ApprenticeRef.ts"
export { EmployeeCourse } from "./EmployeeCourse.ts"
export {
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
export {
  ApplicationDue,
  ApprenticeshipBegun,
  ApprenticeshipEnded,
  ApprenticeshipRuns,
  EmployeeCourseHeld,
  NeedFollowedUp,
  NeedSettled,
  NeedTold
} from "./trainingFacts.ts"
export { TrainingNeed } from "./TrainingNeed.ts"
export { ApprenticeshipNotEarly, NobodyTrained, TrainedTooEarly, TrainingCodeUnknown } from "./trainingRefusals.ts"
export { trainingTerms } from "./trainingTerms.ts"
export { Training } from "./Training.ts"

import { indicator } from "../../plugin/index.ts"
import {
  ApplicationDue,
  ApprenticeshipBegun,
  ApprenticeshipEnded,
  ApprenticeshipRuns,
  EmployeeCourseHeld,
  NeedFollowedUp,
  NeedSettled,
  NeedTold
} from "./trainingFacts.ts"

/** What is counted of training. */
export const trainingIndicators = {
  apprentices: indicator(ApprenticeshipBegun, {
    title: { da: "Voksenlærlingeaftaler med ansatte", en: "Agreements on employees as adult apprentices" },
    taken: { how: "flow" }
  }),
  apprenticesByProfession: indicator(ApprenticeshipBegun, {
    title: { da: "Voksenlærlingeaftaler med ansatte efter fag", en: "Employees as adult apprentices, by profession" },
    taken: { how: "flow" },
    by: ["profession"]
  }),
  apprenticesNow: indicator(ApprenticeshipRuns, {
    title: { da: "Ansatte, der er voksenlærlinge", en: "Employees who are adult apprentices" },
    taken: { how: "stock" }
  }),
  apprenticesEnded: indicator(ApprenticeshipEnded, {
    title: { da: "Voksenlærlingeaftaler sluttet før tiden efter grund", en: "Agreements ended early, by reason" },
    taken: { how: "flow" },
    where: { early: true },
    by: ["reason"]
  }),
  applications: indicator(ApplicationDue, {
    title: { da: "Ansøgninger om tilskud: i tide og ikke", en: "Applications for subsidy: in time and not" },
    taken: { how: "flow" },
    by: ["kept"]
  }),
  courses: indicator(EmployeeCourseHeld, {
    title: { da: "Kurser for medarbejdere efter emne", en: "Employees' courses, by subject" },
    taken: { how: "flow" },
    by: ["subject"]
  }),
  coursePeople: indicator(EmployeeCourseHeld, {
    title: { da: "Medarbejdere på kursus", en: "Employees at courses" },
    taken: { how: "flow" },
    counted: { sum: "people" }
  }),
  courseDays: indicator(EmployeeCourseHeld, {
    title: { da: "Kursusdage, deltagere gange dage", en: "Course days, people times days" },
    taken: { how: "flow" },
    counted: { sum: "peopleDays" }
  }),
  needs: indicator(NeedTold, {
    title: { da: "Behov for opkvalificering efter emne", en: "Training needs, by subject" },
    taken: { how: "flow" },
    by: ["subject"]
  }),
  advice: indicator(NeedFollowedUp, {
    title: { da: "Opfølgninger på behov: i tide og ikke", en: "Needs followed up: in time and not" },
    taken: { how: "flow" },
    by: ["kept"]
  }),
  needsSettled: indicator(NeedSettled, {
    title: { da: "Behov dækket og bortfaldet", en: "Needs met and come to nothing" },
    taken: { how: "flow" },
    by: ["met", "reason"]
  })
}

import { defineFact } from "../../plugin/index.ts"

interface Whose {
  readonly agreement: string
  readonly party: string
}

type OfCompany = { readonly [K in keyof Whose]: Whose[K] }
type OfApprentice = OfCompany & { readonly profession: string }
type OfSubject = OfCompany & { readonly subject: string }

/**
 * An agreement on an employee as an adult apprentice, on its first day.
 *
 * @da voksenlærlingeaftale med ansat
 * @source LBR 2011, p. 13: it could not be counted
 * @category models
 */
export class ApprenticeshipBegun extends defineFact("training.apprentice")<OfApprentice>() {}

/**
 * The same on the days it lasts.
 *
 * @da voksenlærling
 * @category models
 */
export class ApprenticeshipRuns extends defineFact("training.apprenticeRuns")<OfApprentice>() {}

/**
 * The same on its last day, and why it was over before the one that was agreed.
 *
 * @da afsluttet voksenlærlingeaftale
 * @category models
 */
export class ApprenticeshipEnded extends defineFact("training.apprenticeEnded")<
  OfApprentice & { readonly early: boolean; readonly reason: string | null }
>() {}

/**
 * The last day to apply for the subsidy, and whether it was applied for by then.
 *
 * @da ansøgningsfrist
 * @source star.dk: within 1 month of start
 * @category models
 */
export class ApplicationDue extends defineFact("training.application")<OfApprentice & { readonly kept: boolean }>() {}

/**
 * A course for employees that was held: how many came, for how many days, and both multiplied.
 *
 * @da kursus for medarbejdere
 * @unit people, days, days of people
 * @category models
 */
export class EmployeeCourseHeld extends defineFact("training.course")<OfSubject, "people" | "days" | "peopleDays">() {}

/**
 * A need for training on the day the company told of it.
 *
 * @da behov for opkvalificering
 * @category models
 */
export class NeedTold extends defineFact("training.need")<OfSubject, "people">() {}

/**
 * A need on the day it was followed up: the company was advised. Whether that was in time, and after how many days.
 *
 * @da opfølgning på behov
 * @unit days
 * @category models
 */
export class NeedFollowedUp extends defineFact("training.advice")<OfSubject & { readonly kept: boolean }, "days">() {}

/**
 * A need on the day it was met, or came to nothing, and why.
 *
 * @da behov dækket
 * @category models
 */
export class NeedSettled extends defineFact("training.needSettled")<
  OfSubject & { readonly met: boolean; readonly reason: string | null }
>() {}

import { type Day, daysBetween, period } from "../../calendar/index.ts"
import { defineFact } from "../../plugin/index.ts"
import type { CaseFields, Duty } from "./retentionFields.ts"

interface Whose {
  readonly agreement: string
  readonly party: string
}

type OfCompany = { readonly [K in keyof Whose]: Whose[K] }

/**
 * A case on the day it was opened.
 *
 * @da åbnet fastholdelsessag
 * @category models
 */
export class RetentionOpened extends defineFact("retention.opened")<OfCompany>() {}

/**
 * A case on the days it is open.
 *
 * @da fastholdelsessag
 * @category models
 */
export class RetentionOpen extends defineFact("retention.open")<OfCompany>() {}

/**
 * A case on its last day: what became of it, and how many days after the first sick day.
 *
 * @da afsluttet fastholdelsessag
 * @unit days
 * @category models
 */
export class RetentionClosed extends defineFact("retention.closed")<
  OfCompany & { readonly outcome: string; readonly kept: boolean },
  "days"
>() {}

/**
 * A step that was taken in a case.
 *
 * @da skridt
 * @category models
 */
export class RetentionStepTaken extends defineFact("retention.step")<OfCompany & { readonly step: string }>() {}

/**
 * A deadline of a case on its last day, and whether the step was taken by then. One that comes again is not counted.
 *
 * @da frist
 * @category models
 */
export class RetentionDeadlineCame extends defineFact("retention.deadline")<
  OfCompany & { readonly step: string; readonly duty: Duty; readonly met: boolean }
>() {}

/**
 * The first round-table talk of a case, and how many days after the first sick day.
 *
 * @da dage til første rundbordssamtale
 * @unit days
 * @category models
 */
export class FirstTalk extends defineFact("retention.firstTalk")<OfCompany, "days">() {}

/**
 * A round-table talk that was held or cancelled, in a case or without one.
 *
 * @da rundbordssamtale
 * @source LBR 2011, p. 12: 108 held by 31 December 2010
 * @category models
 */
export class RoundTable extends defineFact("retention.talk")<
  OfCompany & {
    readonly standing: "held" | "cancelled"
    readonly inCase: boolean
    /** Whether the employer took part. */
    readonly employer: boolean
    readonly reason: string | null
  }
>() {}

/**
 * A role that took part in a round-table talk.
 *
 * @da deltager i rundbordssamtale
 * @category models
 */
export class RoundTableRole extends defineFact("retention.talkRole")<OfCompany & { readonly role: string }>() {}

/**
 * A course that was held, and how many companies and people came.
 *
 * @da kursus
 * @source LBR 2011, p. 12: 6 courses on the round-table talk for employers
 * @category models
 */
export class RetentionCourseHeld extends defineFact("retention.course")<
  { readonly kind: string },
  "companies" | "people"
>() {}

/**
 * A company that a course was held for, and how many of its people came; none when it was invited and did not come.
 *
 * @da deltagelse i kursus
 * @category models
 */
export class RetentionCourseOffered extends defineFact("retention.courseOffered")<
  OfCompany & { readonly kind: string; readonly came: boolean },
  "people"
>() {}

/**
 * Something that was done for the health of a company's employees.
 *
 * @da sundhedsfremme
 * @source Cabi-case Slagelse
 * @category models
 */
export class HealthPromoted extends defineFact("retention.health")<OfCompany & { readonly kind: string }, "people">() {}

/** What is counted about a case. */
export const factsOfCase = (
  { agreement, party, openedOn, firstSickDay, deadlines, steps, talks }: CaseFields,
  end?: { readonly lastDay: Day; readonly outcome: string; readonly kept: boolean }
) => {
  const whose = { agreement, party }
  const first = talks.map(({ on }) => on).toSorted()[0]
  return [
    RetentionOpened.on(openedOn, whose),
    RetentionOpen.during(period(openedOn, end?.lastDay), whose),
    ...steps.map(({ step, on }) => RetentionStepTaken.on(on, { ...whose, step }, { key: `${step}/${on}` })),
    ...deadlines
      .filter(({ everyWeeks, lastDay }) => everyWeeks === undefined && (end === undefined || lastDay <= end.lastDay))
      .map(({ step, duty, lastDay }) => {
        const met = steps.some((taken) => taken.step === step && taken.on <= lastDay)
        return RetentionDeadlineCame.on(lastDay, { ...whose, step, duty, met }, { key: step })
      }),
    ...(first === undefined
      ? []
      : [FirstTalk.on(first, whose, { measures: { days: daysBetween(firstSickDay, first) } })]),
    ...(end === undefined
      ? []
      : [
          RetentionClosed.on(
            end.lastDay,
            { ...whose, outcome: end.outcome, kept: end.kept },
            { measures: { days: daysBetween(firstSickDay, end.lastDay) } }
          )
        ])
  ]
}

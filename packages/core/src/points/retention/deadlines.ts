import * as Schema from "effect/Schema"
import { addWorkingDays, covers, Day, lastDayOf, period } from "../../calendar/index.ts"
import { Code, type DecideContext, defineParameter, Label } from "../../plugin/index.ts"
import { Duty, type Expected, type RetentionDeadline } from "./retentionFields.ts"

const Deadline = Schema.Struct({
  /** The step that meets it. */
  step: Code,
  duty: Duty,
  /** What the weeks are counted from. */
  after: Schema.Literals(["firstSickDay", "fastTrackAsked"]),
  /** @unit weeks */
  weeks: Schema.Natural,
  /** It comes again after so many weeks. @unit weeks */
  everyWeeks: Schema.optionalKey(Schema.Natural.check(Schema.isGreaterThan(0))),
  /** Only for an absence that is expected to last more weeks than this. @unit weeks */
  expectedOver: Schema.optionalKey(Schema.Natural),
  /** Not for one that employee and employer both expect to last fewer weeks than this. @unit weeks */
  unlessBothExpectUnder: Schema.optionalKey(Schema.Natural),
  /** First and last first sick day it is for. */
  firstDay: Schema.optionalKey(Day),
  lastDay: Schema.optionalKey(Day),
  source: Label,
  verified: Schema.Boolean
})

/**
 * A deadline of sickness absence: data with days, a source, and whether it was looked up.
 *
 * @category models
 */
export type SicknessDeadline = (typeof Deadline)["Type"]

const before2026 = { lastDay: "2026-06-30" } as const
const from2026 = { firstDay: "2026-07-01", unlessBothExpectUnder: 26 } as const
const law1750 = "LOV 1750/2025 (L 66); om det er 01.02. eller 01.07.2026, er ikke set"

/**
 * The deadlines of sickness absence: for whom, on which first sick days, and from which source. A jobcentre that has looked
 * one up, or knows of another, sets the whole list from a day on. It is the list of the first sick day that holds.
 *
 * @da frister ved sygefravær
 * @unit weeks
 * @source egedalkommune.dk (4 weeks, fast track), star.dk (8 and 22 weeks, every 4 weeks), L 66 of 06.11.2025 (26 weeks)
 * @assumes the new rules are for absences from 1 July 2026: which of 1 February and 1 July no source seen says
 * @assumes every fourth week is asked of absences up to 31 December 2024: the page is older, and says no day it ends on
 * @category models
 */
export const sicknessDeadlines = defineParameter("retention.deadlines", {
  title: { da: "Frister ved sygefravær", en: "Deadlines of sickness absence" },
  form: Schema.Array(Deadline),
  value: [
    {
      step: "sygefravaerssamtale",
      duty: "company",
      after: "firstSickDay",
      weeks: 4,
      source: "egedalkommune.dk; sygedagpengeloven § 7 a",
      verified: true
    },
    {
      step: "foerste-opfoelgning",
      duty: "authority",
      after: "firstSickDay",
      weeks: 8,
      expectedOver: 8,
      ...before2026,
      source: `star.dk; BEK kap. 5. Slutdagen: ${law1750}`,
      verified: false
    },
    {
      step: "opfoelgning",
      duty: "authority",
      after: "firstSickDay",
      weeks: 12,
      everyWeeks: 4,
      expectedOver: 8,
      lastDay: "2024-12-31",
      source: "star.dk (ældre side): derefter mindst hver 4. uge; siden lempet, dagen er ikke set",
      verified: false
    },
    {
      step: "hurtigt-spor",
      duty: "authority",
      after: "fastTrackAsked",
      weeks: 2,
      source: "egedalkommune.dk, htk.dk",
      verified: true
    },
    {
      step: "revurdering",
      duty: "authority",
      after: "firstSickDay",
      weeks: 22,
      ...before2026,
      source: `star.dk. Slutdagen: ${law1750}`,
      verified: false
    },
    {
      step: "samtale-foerste-halvaar",
      duty: "authority",
      after: "firstSickDay",
      weeks: 26,
      ...from2026,
      source: law1750,
      verified: false
    },
    {
      step: "revurdering",
      duty: "authority",
      after: "firstSickDay",
      weeks: 22,
      ...from2026,
      source: law1750,
      verified: false
    }
  ],
  source: "se hver frist"
})

/**
 * How many working days before a deadline the one who has the duty is reminded.
 *
 * @unit working days
 * @assumes 5
 * @category models
 */
export const deadlineNotice = defineParameter("retention.deadlineNotice", {
  title: {
    da: "Arbejdsdage før en frist, der gives besked",
    en: "Working days before a deadline at which one is told"
  },
  form: Schema.Natural,
  value: 5,
  source: "antagelse: 5 arbejdsdage"
})

/** What deadlines depend on. */
export interface Absence {
  readonly firstSickDay: Day
  readonly expected?: Expected
  readonly fastTrackOn?: Day
}

const isFor = ({ firstDay = "0001-01-01", ...deadline }: SicknessDeadline, { firstSickDay, expected }: Absence) =>
  covers(period(firstDay, deadline.lastDay), firstSickDay) &&
  // What nobody has said is not taken to be short.
  (deadline.expectedOver === undefined || expected === undefined || expected.weeks > deadline.expectedOver) &&
  (deadline.unlessBothExpectUnder === undefined ||
    expected?.byBoth !== true ||
    expected.weeks >= deadline.unlessBothExpectUnder)

/** The deadlines of an absence, each with its last day and the day somebody is reminded. */
export const deadlinesOf = (
  absence: Absence,
  { valueOn, holidays }: Pick<DecideContext, "valueOn" | "holidays">
): ReadonlyArray<RetentionDeadline> => {
  const notice = valueOn(deadlineNotice, absence.firstSickDay)
  return (
    valueOn(sicknessDeadlines, absence.firstSickDay)
      .filter((deadline) => isFor(deadline, absence))
      // A step has one deadline: the first in the list that is for this absence.
      .filter(({ step }, at, all) => all.findIndex((other) => other.step === step) === at)
      .flatMap(({ step, duty, after, weeks, everyWeeks, verified }) => {
        const from = after === "firstSickDay" ? absence.firstSickDay : absence.fastTrackOn
        if (from === undefined) return []
        const lastDay = lastDayOf(from, { unit: "weeks", count: weeks }, "lastDayOfMonth")
        const remindOn = addWorkingDays(lastDay, -notice, holidays)
        return [{ step, duty, lastDay, remindOn, verified, ...(everyWeeks === undefined ? {} : { everyWeeks }) }]
      })
  )
}

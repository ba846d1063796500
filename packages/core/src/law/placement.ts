import { addDays, type Day, daysBetween } from "../calendar/index.ts"
import { earliest, type Furthest, greatest } from "./furthest.ts"
import type { Law } from "./Law.ts"
import { type CaseOf, code, count, day, subject, yesNo } from "./Subject.ts"

const persons = { da: "personer", en: "persons" }
const fullTime = { da: "fuldtidspersoner", en: "full-time persons" }

/**
 * What rules may ask of one placement: of the agreement about it, of the workplace on that day, and of the citizen. It holds
 * no identity, and nothing of it is kept by the law.
 *
 * @remarks Persons, hours and percent are whole numbers of hundredths: 12.5 hours are `1250`. Age is in years. `forLaw` of
 *   a command takes 12.5, and turns it over.
 * @da et forløb, som reglerne ser det
 * @category models
 */
export const placementSubject = subject("placement", {
  instrument: code({
    da: "redskab",
    en: "instrument",
    words: {
      loentilskud: { da: "løntilskud", en: "løntilskud" },
      voksenlaerling: { da: "voksenlærling", en: "voksenlærling" }
    }
  }),
  targetGroup: code({ da: "målgruppe", en: "target group" }),
  employer: code({
    da: "arbejdsgiver",
    en: "employer",
    words: { private: { da: "privat", en: "private" }, public: { da: "offentlig", en: "public" } }
  }),
  purpose: code({
    da: "formål",
    en: "purpose",
    words: {
      loentimer: { da: "ordinære løntimer", en: "ordinary wage hours" },
      opkvalificering: { da: "opkvalificering", en: "training of particular competences" },
      afklaring: { da: "afklaring af job- eller uddannelsesmål", en: "clarification of a job or education goal" },
      fastholdelse: { da: "fastholdelse", en: "staying in employment" },
      raadighed: { da: "afprøvning af rådighed", en: "test of availability" }
    }
  }),

  decidedOn: day({ da: "bevilget", en: "granted on" }),
  firstDay: day({ da: "første dag", en: "first day", canChange: true }),
  lastDay: day({ da: "sidste dag", en: "last day", canChange: true }),
  agreedUntil: day({ da: "hidtil aftalt til", en: "agreed so far until" }),
  weeklyHours: count({
    da: "timer om ugen",
    en: "hours a week",
    unit: { da: "timer", en: "hours" },
    decimals: 2,
    most: 168_00,
    canChange: true
  }),
  concreteAssessment: yesNo({ da: "konkret vurdering", en: "concrete assessment", canChange: true }),
  verySpecialNeed: yesNo({ da: "helt særligt behov", en: "very special need" }),
  furtherFromWork: yesNo({ da: "længere fra arbejdsmarkedet", en: "further from the labour market" }),

  ordinary: count({ da: "ordinært ansatte", en: "ordinary employees", unit: fullTime, decimals: 2, most: 100_000_00 }),
  supported: count({
    da: "støttede i forvejen",
    en: "supported already",
    unit: persons,
    decimals: 2,
    most: 100_000_00
  }),
  supportedElsewhere: count({
    da: "støttede fra andre kommuner",
    en: "supported by other authorities",
    unit: persons,
    decimals: 2,
    most: 100_000_00
  }),
  adds: count({
    da: "nye støttede",
    en: "supported persons added",
    unit: persons,
    decimals: 2,
    most: 1000_00,
    canChange: true
  }),
  ordinaryThisMonth: count({
    da: "ordinært ansatte i seneste måned",
    en: "ordinary employees in the latest month",
    unit: fullTime,
    decimals: 2,
    most: 100_000_00
  }),
  ordinaryThisYear: count({
    da: "ordinært ansatte, gennemsnit af 12 måneder",
    en: "ordinary employees, average of 12 months",
    unit: fullTime,
    decimals: 2,
    most: 100_000_00
  }),
  beyondBudget: yesNo({ da: "ud over budgettets normering", en: "beyond the staffing of the budget" }),
  moreThanOneEmployee: yesNo({ da: "mere end én ansat", en: "more than one employee" }),
  statementGiven: yesNo({ da: "skriftlig erklæring", en: "written statement", canChange: true }),
  representativeHeard: yesNo({
    da: "tillidsrepræsentant hørt",
    en: "employees' representative heard",
    canChange: true
  }),
  subsidyShare: count({
    da: "støttens andel af lønnen",
    en: "subsidy's share of the wage",
    unit: { da: "procent", en: "percent" },
    decimals: 2,
    most: 100_00,
    canChange: true
  }),

  benefitSince: day({ da: "på ydelse siden", en: "on benefit since" }),
  hasEducation: yesNo({ da: "erhvervskompetencegivende uddannelse", en: "education that qualifies for work" }),
  over50: yesNo({ da: "over 50 år", en: "over 50" }),
  singleProvider: yesNo({ da: "eneforsørger", en: "single provider" }),
  employedHere: yesNo({ da: "ansat på stedet", en: "employed here" }),
  lastEmployedHere: yesNo({ da: "senest ansat på stedet", en: "last employed here" }),
  spousesCompany: yesNo({ da: "ægtefællens virksomhed", en: "the spouse's company" }),

  age: count({ da: "alder", en: "age", unit: { da: "år", en: "years" }, most: 130 }),
  isUnemployed: yesNo({ da: "ledig", en: "unemployed" }),
  unemployedSince: day({ da: "ledig siden", en: "unemployed since" }),
  skill: code({
    da: "uddannelse",
    en: "skill",
    words: {
      ufaglaert: { da: "ufaglært", en: "unskilled" },
      faglaert: { da: "faglært", en: "skilled" },
      foraeldet: { da: "forældet", en: "obsolete" }
    }
  }),
  onPositiveList: yesNo({ da: "på positivlisten", en: "on the positive list" }),
  excludedEducation: yesNo({ da: "undtaget uddannelse", en: "excluded education" }),
  appliedOn: day({ da: "ansøgt", en: "applied on", canChange: true }),
  beyondDuty: yesNo({ da: "ud over arbejdsgiverens pligt", en: "beyond the employer's duty" })
})

/**
 * One placement, with what is known of it: exactly, `{ between: [least, most] }`, or left out, which is unknown.
 *
 * @unit persons, hours and percent: hundredths
 * @category models
 */
export type PlacementCase = CaseOf<typeof placementSubject>

/**
 * The rules about placements, ready to be asked.
 *
 * @category models
 */
export type PlacementLaw = Law<typeof placementSubject>

/**
 * The last day a placement may have, as the law is known: at most ten years after its first.
 *
 * @da seneste lovlige slutdag
 * @category operations
 */
export const latestLegalEnd = (
  law: PlacementLaw,
  placement: PlacementCase & { readonly firstDay: Day }
): Furthest<Day> =>
  greatest(law, placement, { fact: "lastDay", from: placement.firstDay, to: addDays(placement.firstDay, tenYears) })

const tenYears = 3653

/**
 * How many more supported persons, each full time, a workplace may have on the day of the case.
 *
 * @da ledige pladser efter forholdstallet
 * @unit persons
 * @category operations
 */
export const maxPlaces = (law: PlacementLaw, placement: PlacementCase): Furthest<number> => {
  const { permitted, possible } = greatest(law, placement, { fact: "adds", from: 0, to: 1000_00 })
  return {
    ...(permitted === undefined ? {} : { permitted: Math.floor(permitted / 100) }),
    ...(possible === undefined ? {} : { possible: Math.floor(possible / 100) })
  }
}

/**
 * The first day a placement may begin, from a day on and within three years. It keeps its length.
 *
 * @da tidligste lovlige startdag
 * @category operations
 */
export const firstDayAllowed = (
  law: PlacementLaw,
  placement: PlacementCase & { readonly firstDay: Day; readonly lastDay: Day },
  from: Day
): Furthest<Day> => {
  const length = daysBetween(placement.firstDay, placement.lastDay)
  return earliest(law, (firstDay) => ({ ...placement, firstDay, lastDay: addDays(firstDay, length) }), {
    from,
    to: addDays(from, threeYears)
  })
}

const threeYears = 1096

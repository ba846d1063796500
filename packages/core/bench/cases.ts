import { addDays, type Day } from "../src/calendar/index.ts"

/** A placement of which everything is known. */
export interface Case {
  readonly instrument: string
  readonly targetGroup: string
  readonly employer: string
  readonly purpose: string
  readonly decidedOn: Day
  readonly firstDay: Day
  readonly lastDay: Day
  readonly agreedUntil: Day
  readonly weeklyHours: number
  readonly concreteAssessment: boolean
  readonly verySpecialNeed: boolean
  readonly furtherFromWork: boolean
  readonly ordinary: number
  readonly supported: number
  readonly supportedElsewhere: number
  readonly adds: number
  readonly ordinaryThisMonth: number
  readonly ordinaryThisYear: number
  readonly beyondBudget: boolean
  readonly moreThanOneEmployee: boolean
  readonly statementGiven: boolean
  readonly representativeHeard: boolean
  readonly subsidyShare: number
  readonly benefitSince: Day
  readonly hasEducation: boolean
  readonly over50: boolean
  readonly singleProvider: boolean
  readonly employedHere: boolean
  readonly lastEmployedHere: boolean
  readonly spousesCompany: boolean
}

/** Chance that comes out the same for the same seed: mulberry32. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A portfolio of made-up placements of 2026: work placements and wage-subsidy jobs, most of them as they should be. */
export const casesOf = (count: number, seed: number): ReadonlyArray<Case> => {
  const random = seeded(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const often = (share: number): boolean => random() < share
  const pick = <A>(from: ReadonlyArray<A>): A => from[below(from.length)]!
  return Array.from({ length: count }, (): Case => {
    const instrument = pick(["virksomhedspraktik", "virksomhedspraktik", "loentilskud"])
    const firstDay = addDays("2026-02-01", below(300))
    const days = instrument === "loentilskud" ? 30 + below(120) : pick([13, 20, 27, 27, 34])
    const lastDay = addDays(firstDay, days)
    const ordinary = below(8000)
    return {
      instrument,
      targetGroup: `lab-2020/${pick(["dagpenge", "jobparat-kontanthjaelp", "aktivitetsparat-kontanthjaelp", "sygedagpenge"])}`,
      employer: pick(["private", "private", "public"]),
      purpose: often(0.97) ? pick(["afklaring", "opkvalificering"]) : "fastholdelse",
      decidedOn: addDays(firstDay, often(0.98) ? -below(20) : 1),
      firstDay,
      lastDay,
      agreedUntil: addDays(firstDay, -1),
      weeklyHours: often(0.98) ? pick([1500, 2000, 3700]) : 4000,
      concreteAssessment: often(0.3),
      verySpecialNeed: often(0.1),
      furtherFromWork: often(0.3),
      ordinary,
      supported: often(0.9) ? 0 : 100 * (1 + below(4)),
      supportedElsewhere: often(0.95) ? 0 : 100,
      adds: 100,
      ordinaryThisMonth: ordinary,
      ordinaryThisYear: ordinary + (often(0.95) ? -below(50) : 1 + below(50)),
      beyondBudget: often(0.97),
      moreThanOneEmployee: ordinary > 100,
      statementGiven: often(0.97),
      representativeHeard: often(0.97),
      subsidyShare: often(0.97) ? below(5001) : 5001 + below(2000),
      benefitSince: addDays(firstDay, -150 - below(500)),
      hasEducation: often(0.7),
      over50: often(0.3),
      singleProvider: often(0.1),
      employedHere: often(0.05),
      lastEmployedHere: often(0.02),
      spousesCompany: often(0.01)
    }
  })
}

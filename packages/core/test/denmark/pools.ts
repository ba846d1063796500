import type { Pools } from "../law/properties.ts"

const yesOrNo = [true, false]
const groups = [
  "dagpenge",
  "sygedagpenge",
  "aktivitetsparat-kontanthjaelp",
  "fleksjobvisiteret",
  "foertidspension"
].map((code) => `lab-2020/${code}`)
const hundredths = [0, 100, 200, 499, 500, 999, 1000, 1400, 1500, 4900, 5000, 5999, 6000]

/** Around every limit, on days around every change; most are permitted in most ways, else nothing but no is compared. */
export const pools: Pools = {
  instrument: ["virksomhedspraktik", "virksomhedspraktik", "loentilskud", "loentilskud", "voksenlaerling", "mentor"],
  targetGroup: groups,
  employer: ["private", "public"],
  purpose: ["afklaring", "opkvalificering", "fastholdelse"],
  decidedOn: ["2014-12-31", "2015-01-01", "2019-12-31", "2022-03-01", "2026-01-02", "2026-01-02"],
  firstDay: ["2015-01-05", "2019-12-31", "2021-12-28", "2022-03-01", "2024-01-01", "2026-08-31", "2026-11-02"],
  lastDay: [
    "2015-05-04",
    "2015-07-04",
    "2022-03-28",
    "2026-11-29",
    "2026-11-30",
    "2027-01-31",
    "2027-02-28",
    "2027-05-02"
  ],
  agreedUntil: ["2022-03-28", "2027-05-02", "2027-08-01"],
  weeklyHours: [0, 3700, 3700, 3701],
  concreteAssessment: yesOrNo,
  verySpecialNeed: yesOrNo,
  furtherFromWork: yesOrNo,
  ordinary: hundredths,
  supported: [0, 0, 100, 200, 900, 1000],
  supportedElsewhere: [0, 0, 0, 100],
  adds: [0, 50, 100, 100],
  ordinaryThisMonth: [999, 1000, 1000],
  ordinaryThisYear: [1000, 1000, 1001],
  beyondBudget: [true, true, false],
  moreThanOneEmployee: yesOrNo,
  statementGiven: [true, true, true, false],
  representativeHeard: [true, true, false],
  subsidyShare: [0, 5000, 5000, 5001],
  benefitSince: ["2014-01-01", "2021-01-01", "2026-02-28", "2026-05-02"],
  hasEducation: yesOrNo,
  over50: yesOrNo,
  singleProvider: yesOrNo,
  employedHere: yesOrNo,
  lastEmployedHere: [false, false, false, true],
  spousesCompany: [false, false, false, true],
  age: [24, 25, 40],
  isUnemployed: yesOrNo,
  unemployedSince: ["2021-01-01", "2022-01-01", "2022-02-28"],
  skill: ["ufaglaert", "faglaert", "foraeldet"],
  onPositiveList: yesOrNo,
  excludedEducation: [false, false, true],
  appliedOn: ["2022-03-01", "2022-03-31", "2022-04-01", "2026-01-02"],
  beyondDuty: [true, true, false]
}

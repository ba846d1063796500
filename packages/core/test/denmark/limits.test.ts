import { describe, expect, it } from "vitest"
import { addDays, type Day } from "../../src/calendar/index.ts"
import { allowedBeside, danishPacks, quotaUse } from "../../src/denmark/index.ts"
import {
  compileLaw,
  judge,
  latestLegalEnd,
  maxPlaces,
  firstDayAllowed,
  type PlacementCase,
  placementSubject
} from "../../src/law/index.ts"
import { aPlacement } from "./aPlacement.ts"

const law = compileLaw(placementSubject, danishPacks)
const brokenBy = (given: PlacementCase) =>
  judge(law, given)
    .findings.filter(({ why }) => why === "broken")
    .map(({ rule }) => rule)
const latest = (given: PlacementCase & { readonly firstDay: Day }) => latestLegalEnd(law, given).permitted

describe("the ratio", () => {
  it.each([
    [0, 1],
    [4, 1],
    [5, 1],
    [9, 1],
    [10, 2],
    [14, 2],
    [15, 3],
    [19, 3],
    [20, 4],
    [40, 8],
    [44, 8],
    [45, 9],
    [49, 9],
    [50, 10],
    [59, 10],
    [60, 11]
  ])("of %i ordinary employees permits %i supported", (ordinary, allowed) => {
    expect(allowedBeside(ordinary * 100)).toBe(allowed)
    const given = { ...aPlacement, ordinary: ordinary * 100, supported: 0, adds: 100 }
    expect(maxPlaces(law, given).permitted).toBe(allowed)
    expect(brokenBy({ ...given, supported: (allowed - 1) * 100 })).toEqual([])
    expect(brokenBy({ ...given, supported: allowed * 100 })).toEqual(["ratio"])
  })

  it("counts parts of a person: 9.99 is not ten", () => {
    expect(brokenBy({ ...aPlacement, ordinary: 999, supported: 100 })).toEqual(["ratio"])
    expect(brokenBy({ ...aPlacement, ordinary: 1000, supported: 100 })).toEqual([])
  })

  it("counts those of other authorities, and leaves it open when nobody knows", () => {
    expect(brokenBy({ ...aPlacement, ordinary: 1000, supported: 100, supportedElsewhere: 100 })).toEqual(["ratio"])
    const { verdict, findings } = judge(law, {
      ...aPlacement,
      ordinary: 1000,
      supported: 0,
      supportedElsewhere: { between: [0, 300] }
    })
    expect(verdict).toBe("dependsOn")
    expect(findings[0]!.dependsOn).toEqual([
      { fact: "supportedElsewhere", easier: "less", possibleFrom: 100, permittedFrom: 100 }
    ])
    expect(findings[0]!.da).toContain("så vidt denne kommune ved")
  })

  it("is not asked of someone on sick leave who is employed there", () => {
    const full = { ...aPlacement, ordinary: 500, supported: 500, targetGroup: "lab-2020/sygedagpenge" }
    expect(brokenBy({ ...full, employedHere: false })).toContain("ratio")
    expect(brokenBy({ ...full, employedHere: true })).not.toContain("ratio")
  })

  it.each([
    ["2024-12-31", ["ratio"]],
    ["2025-01-01", []]
  ] as const)("of nytteindsats is asked until the end of 2024: on %s", (firstDay, broken) => {
    const given = {
      ...aPlacement,
      instrument: "nytteindsats",
      ordinary: 500,
      supported: 500,
      decidedOn: firstDay,
      firstDay,
      lastDay: firstDay
    }
    expect(brokenBy(given)).toEqual(broken)
  })

  it.each([
    ["2017-01-31", "noRule"],
    ["2017-02-01", undefined],
    ["2019-12-31", undefined],
    ["2020-01-01", "noRule"],
    ["2021-12-27", "noRule"],
    ["2021-12-28", undefined],
    ["2023-12-31", undefined],
    ["2024-01-01", undefined]
  ] as const)("on %s: %s", (firstDay, why) => {
    const found = judge(law, { ...aPlacement, firstDay }).findings.find(({ rule }) => rule === "ratio")
    expect(found?.why).toBe(why)
  })
})

describe("a work placement", () => {
  it.each([
    ["lab-2020/dagpenge", "2026-11-29"],
    ["lab-2020/jobparat-kontanthjaelp", "2026-11-29"],
    ["lab-2020/uddannelsesparat-under-30", "2026-11-29"],
    ["lab-2020/aktivitetsparat-kontanthjaelp", "2027-01-31"],
    ["lab-2020/sygedagpenge", "2027-01-31"],
    ["lab-2020/under-18", "2027-01-31"]
  ])("of %s ends at the latest on %s", (targetGroup, lastDay) => {
    const given = { ...aPlacement, targetGroup, firstDay: "2026-11-02" } as const
    expect(latest(given)).toBe(lastDay)
    expect(brokenBy({ ...given, lastDay: addDays(lastDay as Day, 1) })).toEqual(["praktik.length"])
  })

  it("may be 26 weeks after an assessment, and 13 weeks more at a time with a very special need", () => {
    const given = {
      ...aPlacement,
      targetGroup: "lab-2020/sygedagpenge",
      firstDay: "2026-11-02",
      concreteAssessment: true
    } as const
    expect(latest(given)).toBe("2027-05-02")
    expect(latest({ ...given, verySpecialNeed: true, agreedUntil: "2027-05-02" })).toBe("2027-08-01")
    expect(latest({ ...given, verySpecialNeed: true, agreedUntil: "2027-08-01" })).toBe("2027-10-31")
    expect(latest({ ...given, verySpecialNeed: true, agreedUntil: "2027-01-31" })).toBe("2027-08-01")
    expect(
      latest({ ...given, targetGroup: "lab-2020/dagpenge", verySpecialNeed: true, agreedUntil: "2027-05-02" })
    ).toBe("2026-11-29")
  })

  it("is not known before the act of 2020", () => {
    const given = { ...aPlacement, firstDay: "2020-01-02", lastDay: "2020-01-20" } as const
    const why = (decidedOn: Day) =>
      judge(law, { ...given, decidedOn }).findings.find(({ rule }) => rule === "praktik.length")?.why
    expect(why("2019-12-31")).toBe("noRule")
    expect(why("2020-01-01")).toBeUndefined()
  })

  it("of an unknown target group is never permitted", () => {
    const [finding] = judge(law, { ...aPlacement, targetGroup: "lab-2020/findes-ikke" }).findings
    expect(finding).toMatchObject({ rule: "praktik.length", verdict: "dependsOn", why: "noRule" })
  })
})

describe("a wage-subsidy job", () => {
  const job = {
    ...aPlacement,
    instrument: "loentilskud",
    employer: "private",
    firstDay: "2026-08-31",
    lastDay: "2026-09-30",
    furtherFromWork: false
  } as const

  it.each([
    ["lab-2020/dagpenge", "private", "2027-02-27"],
    ["lab-2020/dagpenge", "public", "2026-12-30"],
    ["lab-2020/selvforsoergende", "public", "2026-12-30"],
    ["lab-2020/aktivitetsparat-kontanthjaelp", "public", "2027-02-27"],
    ["lab-2020/sygedagpenge", "private", "2027-08-30"]
  ])("of %s with a %s employer ends at the latest on %s", (targetGroup, employer, lastDay) => {
    expect(latest({ ...job, targetGroup, employer })).toBe(lastDay)
  })

  it("may be six months longer for who is further from the labour market", () => {
    expect(latest({ ...job, targetGroup: "lab-2020/sygedagpenge", furtherFromWork: true })).toBe("2028-02-28")
  })

  it.each([
    ["2014-12-31", "2015-07-04"],
    ["2015-01-01", "2015-05-04"]
  ] as const)("granted on %s with a public employer ends at the latest on %s", (decidedOn, lastDay) => {
    const old = { ...job, employer: "public", decidedOn, firstDay: "2015-01-05", furtherFromWork: false } as const
    expect(brokenBy({ ...old, lastDay })).not.toContain("loentilskud.length")
    expect(brokenBy({ ...old, lastDay: addDays(lastDay, 1) })).toContain("loentilskud.length")
  })

  it.each([
    ["lab-2020/dagpenge", "public", "2026-09-30", ["loentilskud.benefitFirst"]],
    ["lab-2020/sygedagpenge", "private", "2026-09-30", ["loentilskud.benefitFirst"]],
    ["lab-2020/sygedagpenge", "public", "2026-09-30", []],
    ["lab-2020/foertidspension", "private", "2026-09-30", []]
  ] as const)("of %s with a %s employer: six months on benefit or not", (targetGroup, employer, _, broken) => {
    const soon = { ...job, targetGroup, employer, benefitSince: "2026-03-02", firstDay: "2026-09-01" } as const
    expect(brokenBy({ ...soon, hasEducation: true, over50: false, singleProvider: false })).toEqual(broken)
    expect(brokenBy({ ...soon, firstDay: "2026-09-02" })).toEqual([])
    for (const exempt of [{ hasEducation: false }, { over50: true }, { singleProvider: true }])
      expect(brokenBy({ ...soon, ...exempt })).toEqual([])
  })

  it("can begin on the first day that six months on benefit are over", () => {
    const given = {
      ...job,
      benefitSince: "2026-03-02",
      hasEducation: true,
      over50: false,
      singleProvider: false
    } as const
    expect(firstDayAllowed(law, given, "2026-04-01").permitted).toBe("2026-09-02")
    expect(firstDayAllowed(law, { ...given, over50: true }, "2026-04-01").permitted).toBe("2026-04-01")
    expect(firstDayAllowed(law, { ...given, lastEmployedHere: true }, "2026-04-01")).toEqual({})
  })

  it("asks a private employer for no fewer employees than last year, and a public one for its budget", () => {
    expect(brokenBy({ ...job, ordinaryThisMonth: 999, ordinaryThisYear: 1000 })).toEqual(["netIncrease"])
    expect(brokenBy({ ...job, employer: "public", ordinaryThisMonth: 999, ordinaryThisYear: 1000 })).toEqual([])
    expect(brokenBy({ ...job, employer: "public", beyondBudget: false })).toEqual(["netIncrease.public"])
    expect(brokenBy({ ...job, employer: "public", beyondBudget: false, furtherFromWork: true })).toEqual([])
  })

  it("is never where the citizen was last employed, with the spouse, or paid more than half by the subsidy", () => {
    expect(brokenBy({ ...job, lastEmployedHere: true })).toEqual(["notLastEmployer"])
    expect(brokenBy({ ...job, spousesCompany: true })).toEqual(["loentilskud.notSpouse"])
    expect(brokenBy({ ...job, subsidyShare: 5001 })).toEqual(["loentilskud.share"])
    expect(brokenBy({ ...job, employer: "public", subsidyShare: 9000 })).toEqual([])
  })
})

describe("the employees", () => {
  it("are heard, and a representative is not asked for where there is one employee at most", () => {
    expect(brokenBy({ ...aPlacement, representativeHeard: false, moreThanOneEmployee: true })).toEqual([
      "representativeHeard"
    ])
    expect(brokenBy({ ...aPlacement, representativeHeard: false, moreThanOneEmployee: false })).toEqual([])
    expect(brokenBy({ ...aPlacement, statementGiven: false })).toEqual(["representativeHeard"])
  })
})

describe("a quota", () => {
  const quotas = [{ authority: "0330", year: 2011, size: 400, source: "eksempel", verified: false }]

  it("is used by so much of it, and is short of some", () => {
    expect(quotaUse(quotas, { authority: "0330", year: 2011, stock: 370.8 })).toEqual({
      used: 0.927,
      isShort: true,
      lacks: 29.2,
      quota: quotas[0]
    })
    expect(quotaUse(quotas, { authority: "0330", year: 2011, stock: 400 })).toMatchObject({ isShort: false, lacks: 0 })
  })

  it("is not made up where none is known", () => {
    expect(quotaUse(quotas, { authority: "0330", year: 2012, stock: 1 })).toBeUndefined()
    expect(quotaUse(quotas, { authority: "0320", year: 2011, stock: 1 })).toBeUndefined()
    expect(quotaUse([{ ...quotas[0]!, size: 0 }], { authority: "0330", year: 2011, stock: 1 })).toBeUndefined()
  })
})

import { describe, expect, it } from "vitest"
import { addDays, type Day } from "../../src/calendar/index.ts"
import { danishPacks, ordinaryBy, quotaUse } from "../../src/denmark/index.ts"
import {
  compileLaw,
  firstDayAllowed,
  judge,
  maxPlaces,
  type PlacementCase,
  placementSubject
} from "../../src/law/index.ts"
import { aPlacement } from "./aPlacement.ts"

const law = compileLaw(placementSubject, danishPacks)
const brokenBy = (given: PlacementCase) =>
  judge(law, given)
    .findings.filter(({ why }) => why === "broken")
    .map(({ rule }) => rule)
const saidOf = (rule: string, given: PlacementCase) => {
  const found = judge(law, given).findings.find((one) => one.rule === rule)
  return found === undefined ? "permitted" : found.verdict
}

const job = { ...aPlacement, instrument: "loentilskud" } as const

describe("granting a work placement", () => {
  it.each([
    ["2026-11-01", "permitted"],
    ["2026-11-02", "permitted"],
    ["2026-11-03", "forbidden"]
  ] as const)("that begins on 2 November is on that day at the latest: on %s it is %s", (decidedOn, verdict) => {
    expect(saidOf("approvedBefore", { ...aPlacement, decidedOn, agreedUntil: "2026-11-01" })).toBe(verdict)
  })

  it.each([
    ["2026-11-15", "permitted"],
    ["2026-11-16", "permitted"],
    ["2026-11-17", "forbidden"]
  ] as const)("more days, when it is agreed until 15 November, on %s is %s", (decidedOn, verdict) => {
    expect(saidOf("approvedBefore", { ...aPlacement, decidedOn, agreedUntil: "2026-11-15" })).toBe(verdict)
  })

  it("is known to be in time, or not, from the days it may have been", () => {
    const on = (from: Day, to: Day) =>
      saidOf("approvedBefore", { ...aPlacement, agreedUntil: "2026-11-01", decidedOn: { between: [from, to] } })
    expect(on("2026-10-01", "2026-11-02")).toBe("permitted")
    expect(on("2026-10-01", "2026-11-03")).toBe("dependsOn")
    expect(on("2026-11-03", "2026-11-09")).toBe("forbidden")
  })

  it("is not asked of a wage-subsidy job", () => {
    expect(brokenBy({ ...job, decidedOn: "2026-11-03", agreedUntil: "2026-11-01" })).not.toContain("approvedBefore")
  })
})

describe("the last employer", () => {
  it.each(["virksomhedspraktik", "loentilskud"])("is not where a %s is", (instrument) => {
    expect(brokenBy({ ...aPlacement, instrument, lastEmployedHere: true })).toEqual(["notLastEmployer"])
  })

  it("may have a mentor, and an apprentice", () => {
    for (const instrument of ["mentor", "voksenlaerling"])
      expect(brokenBy({ ...aPlacement, instrument, lastEmployedHere: true })).not.toContain("notLastEmployer")
  })
})

describe("the purpose of a work placement", () => {
  it.each([
    ["loentimer", "permitted"],
    ["opkvalificering", "permitted"],
    ["afklaring", "permitted"],
    ["fastholdelse", "forbidden"],
    ["noget-andet", "forbidden"]
  ])("of someone unemployed: %s is %s", (purpose, verdict) => {
    expect(saidOf("praktik.purpose", { ...aPlacement, purpose, employedHere: true })).toBe(verdict)
  })

  it.each([
    ["sygedagpenge", true, "permitted"],
    ["jobafklaringsforloeb", true, "permitted"],
    ["ressourceforloeb", true, "forbidden"],
    ["sygedagpenge", false, "forbidden"]
  ])("may be to keep who is on %s in the job, employed here %s: %s", (group, employedHere, verdict) => {
    const given = { ...aPlacement, targetGroup: `lab-2020/${group}`, purpose: "fastholdelse", employedHere }
    expect(saidOf("praktik.purpose", given)).toBe(verdict)
    expect(saidOf("praktik.purpose", { ...given, purpose: "noget-andet" })).toBe("forbidden")
  })
})

describe("the hours of a work placement", () => {
  it.each([
    [3699, []],
    [3700, []],
    [3701, ["praktik.hours"]]
  ])("are at most full time: %i hundredths", (weeklyHours, broken) => {
    expect(brokenBy({ ...aPlacement, weeklyHours })).toEqual(broken)
  })
})

describe("the ratio and the statement", () => {
  const years = ["2023-03-01", "2024-12-31", "2025-01-01", "2026-11-02"] as const
  it.each(years.flatMap((on) => ["virksomhedspraktik", "loentilskud"].map((instrument) => [instrument, on] as const)))(
    "are asked of %s on %s",
    (instrument, firstDay) => {
      const given = { ...aPlacement, instrument, firstDay, lastDay: firstDay }
      expect(saidOf("ratio", { ...given, supported: 100 })).toBe("permitted")
      expect(saidOf("ratio", { ...given, supported: 200 })).toBe("forbidden")
      expect(saidOf("ratio", { ...given, supported: 150, adds: 51 })).toBe("forbidden")
      expect(saidOf("ratio", { ...given, supported: 150, adds: 50 })).toBe("permitted")
      expect(saidOf("representativeHeard", given)).toBe("permitted")
      expect(saidOf("representativeHeard", { ...given, representativeHeard: false })).toBe("forbidden")
    }
  )

  it.each([
    ["sygedagpenge", true, "permitted"],
    ["jobafklaringsforloeb", true, "permitted"],
    ["ressourceforloeb", true, "forbidden"],
    ["dagpenge", true, "forbidden"],
    ["sygedagpenge", false, "forbidden"],
    ["jobafklaringsforloeb", false, "forbidden"]
  ])("are not asked of who is on %s and employed here (%s): %s", (group, employedHere, verdict) => {
    const given = { ...aPlacement, supported: 900, targetGroup: `lab-2020/${group}`, employedHere }
    expect(saidOf("ratio", given)).toBe(verdict)
  })

  it("a statement is asked for even where there is one employee at most", () => {
    const alone = { ...aPlacement, moreThanOneEmployee: false, representativeHeard: false }
    expect(saidOf("representativeHeard", alone)).toBe("permitted")
    expect(saidOf("representativeHeard", { ...alone, statementGiven: false })).toBe("forbidden")
  })
})

describe("a wage-subsidy job", () => {
  it("asks a private employer for no budget, and a public one for no share of the wage", () => {
    expect(brokenBy({ ...job, beyondBudget: false })).toEqual([])
    expect(brokenBy({ ...job, employer: "public", subsidyShare: 10_000, lastDay: "2026-11-30" })).toEqual([])
    expect(brokenBy({ ...job, subsidyShare: 5000 })).toEqual([])
  })

  it("waits for the first of the next month, where the month has no such day", () => {
    const given = { ...job, benefitSince: "2026-08-31", hasEducation: true } as const
    const on = (firstDay: Day) => saidOf("loentilskud.benefitFirst", { ...given, firstDay, lastDay: firstDay })
    expect([on("2027-02-28"), on("2027-03-01")]).toEqual(["forbidden", "permitted"])
  })

  it("of who need not wait does not depend on since when", () => {
    const given = { ...job, targetGroup: "lab-2020/foertidspension", benefitSince: "unknown" } as const
    expect(saidOf("loentilskud.benefitFirst", given)).toBe("permitted")
    expect(saidOf("loentilskud.benefitFirst", { ...given, benefitSince: "2026-11-02" })).toBe("permitted")
  })

  it("is longer only for who is further from work, and with what is added in all", () => {
    const given = { ...job, targetGroup: "lab-2020/sygedagpenge", firstDay: "2026-08-31" } as const
    const until = (lastDay: Day, furtherFromWork: boolean) =>
      saidOf("loentilskud.length", { ...given, lastDay, furtherFromWork })
    expect([until("2027-08-30", false), until("2027-08-31", false)]).toEqual(["permitted", "forbidden"])
    expect([until("2028-02-28", true), until("2028-02-29", true)]).toEqual(["permitted", "forbidden"])
  })
})

describe("what is asked the other way round", () => {
  it("is of whole places: part of a person is none", () => {
    const given = { ...aPlacement, supported: { between: [50, 150] } } as const
    expect(maxPlaces(law, given)).toEqual({ permitted: 0, possible: 1 })
  })

  it("keeps the length of a placement, wherever it begins", () => {
    const asked = (lastDay: Day) =>
      firstDayAllowed(law, { ...aPlacement, agreedUntil: "2026-11-01", lastDay }, "2026-11-02")
    expect(asked("2026-11-29").permitted).toBe("2026-11-02")
    expect(asked("2026-11-30")).toEqual({})
  })

  it("looks three years ahead", () => {
    const given = { ...job, benefitSince: "2027-09-02", hasEducation: true } as const
    expect(firstDayAllowed(law, given, "2026-08-01").permitted).toBe("2028-03-02")
    expect(firstDayAllowed(law, { ...given, benefitSince: "2029-09-02" }, "2026-08-01")).toEqual({})
  })

  it("names only the facts that are missing", () => {
    const { findings } = judge(compileLaw(placementSubject, danishPacks), { ...job, employer: "unknown" })
    const of = (id: string) => findings.find(({ rule }) => rule === id)
    expect(of("netIncrease")).toMatchObject({ why: "unknownFacts", dependsOn: [{ fact: "employer" }] })
    expect(of("loentilskud.length")).toMatchObject({ why: "unknownFacts", dependsOn: [{ fact: "employer" }] })
    expect(of("netIncrease")!.dependsOn).toHaveLength(1)
  })
})

describe("a mentor", () => {
  const given = { ...aPlacement, instrument: "mentor", firstDay: "2026-08-31" } as const
  it("is given until the day before that date, or before the last of a month without it", () => {
    expect(saidOf("mentor.length", { ...given, lastDay: "2027-02-27" })).toBe("permitted")
    expect(saidOf("mentor.length", { ...given, lastDay: "2027-02-28" })).toBe("forbidden")
    expect(brokenBy({ ...given, lastDay: "2027-02-27" })).toEqual([])
    expect(brokenBy({ ...given, lastDay: "2027-02-27", beyondDuty: false })).toEqual(["mentor.beyondDuty"])
  })
})

describe("an adult apprentice", () => {
  const given = {
    ...aPlacement,
    instrument: "voksenlaerling",
    firstDay: "2022-03-31",
    appliedOn: "2022-03-31"
  } as const

  it("is applied for until the day before that date, or before the last of a month without it", () => {
    expect(saidOf("voksenlaerling.applied", { ...given, appliedOn: "2022-04-29" })).toBe("permitted")
    expect(saidOf("voksenlaerling.applied", { ...given, appliedOn: "2022-04-30" })).toBe("forbidden")
  })

  it.each([
    [24, "forbidden"],
    [25, "permitted"],
    [26, "permitted"]
  ])("of %i years is %s", (age, verdict) => {
    expect(saidOf("voksenlaerling.age", { ...given, age })).toBe(verdict)
  })

  const skilled = { ...given, skill: "faglaert", unemployedSince: "2022-03-01" } as const
  const who = (changes: PlacementCase) => saidOf("voksenlaerling.who", { ...skilled, ...changes })

  it("with a skill has waited three months, to the first of the next where the month has no such day", () => {
    expect([who({ firstDay: "2022-05-31" }), who({ firstDay: "2022-06-01" })]).toEqual(["forbidden", "permitted"])
    const late = { unemployedSince: "2022-03-31" } as const
    expect([who({ ...late, firstDay: "2022-06-30" }), who({ ...late, firstDay: "2022-07-01" })]).toEqual([
      "forbidden",
      "permitted"
    ])
  })

  it("without a skill, or with one that is obsolete, has not waited, whenever it was", () => {
    for (const skill of ["ufaglaert", "foraeldet"])
      for (const unemployedSince of ["unknown", addDays(given.firstDay, 9)] as const)
        expect(who({ skill, unemployedSince })).toBe("permitted")
  })

  it.each([
    ["ufaglaert", true, "permitted"],
    ["ufaglaert", false, "forbidden"],
    ["faglaert", true, "forbidden"],
    ["foraeldet", true, "forbidden"]
  ])("who is employed, %s, education on the list %s: %s", (skill, onPositiveList, verdict) => {
    expect(who({ skill, onPositiveList, isUnemployed: false, unemployedSince: "2020-01-01" })).toBe(verdict)
  })

  it("who is unemployed with a skill is not helped by the list", () => {
    expect(who({ onPositiveList: true })).toBe("forbidden")
    expect(who({ skill: "faglaert", onPositiveList: true, isUnemployed: true })).toBe("forbidden")
  })

  it("who is unemployed has waited before 2021 ended, whatever is on the list", () => {
    const early = {
      skill: "ufaglaert",
      onPositiveList: true,
      firstDay: "2020-03-31",
      unemployedSince: "2020-03-01"
    } as const
    expect([who(early), who({ ...early, isUnemployed: false })]).toEqual(["forbidden", "permitted"])
  })

  it("has no subsidy in an excluded education, in 2022", () => {
    expect(saidOf("voksenlaerling.education", { ...given, excludedEducation: true })).toBe("forbidden")
    expect(saidOf("voksenlaerling.education", { ...given, firstDay: "2021-12-31", excludedEducation: true })).toBe(
      "permitted"
    )
  })
})

describe("counting ordinary employees", () => {
  const parts = { unit: "fullTime", referenceMonths: 4, leftOut: ["fleksjob", "under-18"], supported: [] } as const
  const heads = { ...parts, unit: "headcount", referenceMonths: 0 } as const
  const full = { fullTimeHours: 37 }
  const month = (
    month: `${number}-${number}`,
    ...people: ReadonlyArray<readonly [number, number, ...Array<string>]>
  ) => ({
    month,
    people: people.map(([people, weeklyHours, ...as]) => ({ people, weeklyHours, as }))
  })
  const four = ["2026-06", "2026-07", "2026-08", "2026-09"] as const

  it("takes part-time as parts, nobody as more than one, and rounds down to hundredths", () => {
    const staff = (...people: Parameters<typeof month> extends readonly [unknown, ...infer P] ? P : never) =>
      ordinaryBy(
        parts,
        four.map((name) => month(name, ...people)),
        full
      )
    expect(staff([10, 37])).toBe(1000)
    expect(staff([2, 18.5])).toBe(100)
    expect(staff([3, 45])).toBe(300)
    expect(staff([1, 12.33])).toBe(33)
    expect(staff([0, 37])).toBe(0)
    expect(staff([4, 37], [5, 37, "fleksjob"], [6, 37, "elev"], [7, 37, "elev", "under-18"])).toBe(1000)
  })

  it("takes the average of the latest months, and is not known with fewer", () => {
    const rising = four.map((name, at) => month(name, [at + 1, 37]))
    expect(ordinaryBy(parts, [month("2026-01", [99, 37]), ...rising.toReversed()], full)).toBe(250)
    expect(ordinaryBy(parts, rising.slice(1), full)).toBeUndefined()
  })

  it("counts heads of the latest month, whatever their hours", () => {
    expect(ordinaryBy(heads, [month("2026-08", [9, 37]), month("2026-09", [3, 5], [1, 0])], full)).toBe(400)
    expect(ordinaryBy(heads, [], full)).toBeUndefined()
  })
})

describe("a quota that was changed", () => {
  const quota = { authority: "0330", year: 2011, size: 400, source: "eksempel", verified: false }

  it("is the last that was set, and is used up to the last tenth", () => {
    const both = [quota, { ...quota, size: 300 }]
    expect(quotaUse(both, { authority: "0330", year: 2011, stock: 300 })).toMatchObject({ isShort: false, lacks: 0 })
    expect(quotaUse([quota], { authority: "0330", year: 2011, stock: 399.9 })).toMatchObject({
      isShort: true,
      lacks: 0.1
    })
    expect(quotaUse([quota], { authority: "0330", year: 2011, stock: 410.3 })).toMatchObject({
      isShort: false,
      lacks: 0
    })
  })
})

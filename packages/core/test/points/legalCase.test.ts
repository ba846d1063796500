import { describe, expect, it } from "vitest"
import type { Day } from "../../src/calendar/index.ts"
import { countedAsSupported } from "../../src/index.ts"
import type { PlacementState } from "../../src/points/placements/placement/Placement.ts"
import { legalCase } from "../../src/points/placements/legal/legalCase.ts"

type Around = Parameters<typeof legalCase>[2]

const agreed = {
  placement: "s1",
  instrument: "virksomhedspraktik",
  purpose: "afklaring",
  targetGroup: "lab-2020/dagpenge",
  decidedOn: "2026-10-20" as Day,
  firstDay: "2026-11-02" as Day,
  lastDay: "2026-11-29" as Day,
  hours: [{ from: "2026-11-02" as Day, weeklyHours: 37 }]
}
const other = (
  id: string,
  firstDay: Day,
  lastDay: Day,
  { weeklyHours = 37, ...more }: { weeklyHours?: number; instrument?: string; _tag?: string } = {}
) => ({
  id,
  version: 1,
  state: {
    _tag: "Agreed",
    instrument: "loentilskud",
    firstDay,
    lastDay,
    hours: [{ from: firstDay, weeklyHours }],
    ...more
  } as unknown as PlacementState
})
const caseOf = (
  changes: Partial<Parameters<typeof legalCase>[0]> = {},
  told: Parameters<typeof legalCase>[1] = {},
  around: Partial<Around> = {}
) =>
  legalCase({ ...agreed, ...changes }, told, {
    employer: { sector: "private" } as Around["employer"],
    atWorkplace: [],
    counts: (instrument) => instrument !== "mentor",
    fullTime: 37,
    ...around
  })
const supported = (...atWorkplace: ReadonlyArray<ReturnType<typeof other>>) => caseOf({}, {}, { atWorkplace }).supported

describe("who counts as supported", () => {
  it("is in praktik or has a subsidy", () => {
    expect(countedAsSupported.values).toEqual({
      virksomhedspraktik: true,
      loentilskud: true,
      voksenlaerling: false,
      mentor: false,
      kursus: false
    })
  })

  it("is there on some day of the period, the first and the last of both included", () => {
    expect(supported(other("s2", "2026-10-01", "2026-11-01"))).toBe(0)
    expect(supported(other("s2", "2026-10-01", "2026-11-02"))).toBe(100)
    expect(supported(other("s2", "2026-11-29", "2026-12-31"))).toBe(100)
    expect(supported(other("s2", "2026-11-30", "2026-12-31"))).toBe(0)
  })

  it("is not this one, nobody who does not count, and nobody who was called off", () => {
    const all = ["2026-11-02", "2026-11-29"] as const
    expect(supported(other("s1", ...all), other("s2", ...all, { instrument: "mentor" }))).toBe(0)
    expect(supported(other("s2", ...all, { _tag: "CalledOff" }), other("s3", ...all, { _tag: "EndedEarly" }))).toBe(100)
  })

  it("is counted with those there at once, and not with those that follow", () => {
    const [one, next] = [other("s2", "2026-10-01", "2026-11-10"), other("s3", "2026-11-11", "2026-12-31")]
    expect(supported(one, next)).toBe(100)
    expect(supported(one, other("s3", "2026-11-10", "2026-12-31"))).toBe(200)
    expect(supported(one, next, other("s4", "2026-11-20", "2026-11-21"))).toBe(200)
  })

  it("is a part of a person, upwards, and never more than one", () => {
    const all = ["2026-11-02", "2026-11-29"] as const
    expect(supported(other("s2", ...all, { weeklyHours: 12.34 }))).toBe(34)
    expect(supported(other("s2", ...all, { weeklyHours: 40 }))).toBe(100)
    expect(caseOf({ hours: [{ from: "2026-11-02", weeklyHours: 12.34 }] }).adds).toBe(34)
  })
})

describe("the case that the rules are asked about", () => {
  it("has the hours that it rises to", () => {
    const hours = [
      { from: "2026-11-02", weeklyHours: 10 },
      { from: "2026-11-16", weeklyHours: 18.5 }
    ] as const
    expect(caseOf({ hours })).toMatchObject({ weeklyHours: 1850, adds: 50 })
  })

  it("has the days as they are, and before it begins nothing is agreed", () => {
    expect(caseOf()).toMatchObject({ decidedOn: "2026-10-20", firstDay: "2026-11-02", lastDay: "2026-11-29" })
    expect(caseOf().agreedUntil).toBe("2026-11-01")
    expect(caseOf({ agreedUntil: "2026-11-15" }).agreedUntil).toBe("2026-11-15")
  })

  it("leaves to a person what the law has no word for, and what was not told", () => {
    const { targetGroup: _, ...nobody } = agreed
    expect(caseOf({ purpose: "kommunens-eget" }).purpose).toBe("unknown")
    expect(
      legalCase(
        nobody,
        {},
        { employer: { sector: "public" } as Around["employer"], atWorkplace: [], counts: () => true, fullTime: 37 }
      )
    ).toMatchObject({
      targetGroup: "unknown",
      employer: "public",
      ordinary: "unknown",
      supportedElsewhere: "unknown",
      ordinaryThisMonth: "unknown",
      ordinaryThisYear: "unknown",
      subsidyShare: "unknown"
    })
  })

  it("has each number that was told where it belongs, in hundredths", () => {
    const told = {
      ordinary: { between: [9.5, 12] },
      supportedElsewhere: { exact: 1.25 },
      ordinaryThisMonth: { exact: 10 },
      ordinaryThisYear: { exact: 11 },
      subsidyShare: { exact: 40.5 },
      over50: true
    } as const
    expect(caseOf({}, told)).toMatchObject({
      ordinary: { between: [950, 1200] },
      supportedElsewhere: 125,
      ordinaryThisMonth: 1000,
      ordinaryThisYear: 1100,
      subsidyShare: 4050,
      over50: true
    })
  })
})

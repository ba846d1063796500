import { describe, expect, it } from "vitest"
import { addDays, type Day } from "../../src/calendar/index.ts"
import { earliest, greatest, judge, remedies } from "../../src/law/index.ts"
import { aHire, law } from "./bikes.ts"

const window = { from: "2022-05-02", to: "2023-05-02" } as const

describe("the last day that is permitted", () => {
  it("is the longest the law permits, and one day more is forbidden", () => {
    expect(greatest(law, aHire, { fact: "lastDay", ...window })).toEqual({
      permitted: "2022-05-15",
      possible: "2022-05-15"
    })
    expect(judge(law, { ...aHire, lastDay: "2022-05-15" }).verdict).toBe("permitted")
    expect(judge(law, { ...aHire, lastDay: "2022-05-16" }).verdict).toBe("forbidden")
  })

  it("is none when something else forbids the case", () => {
    expect(greatest(law, { ...aHire, bikes: 3 }, { fact: "lastDay", ...window })).toEqual({})
  })

  it("is only possible when something is not known", () => {
    expect(greatest(law, { ...aHire, age: "unknown" }, { fact: "lastDay", ...window })).toEqual({
      possible: "2022-05-15"
    })
  })

  it("is none between days that do not come in order", () => {
    expect(greatest(law, aHire, { fact: "lastDay", from: window.to, to: window.from })).toEqual({})
  })
})

describe("how many are permitted", () => {
  it.each([
    [0, 1],
    [999, 1],
    [1000, 2],
    [1499, 2],
    [1500, 3]
  ])("with %i hundredths of staff: %i", (staff, bikes) => {
    expect(greatest(law, { ...aHire, staff }, { fact: "bikes", from: 0, to: 200 }).permitted).toBe(bikes)
  })

  it("is told apart from how many may be, when the staff is only known between two numbers", () => {
    const known = { ...aHire, staff: { between: [1000, 1999] as const } }
    expect(greatest(law, known, { fact: "bikes", from: 0, to: 200 })).toEqual({ permitted: 2, possible: 3 })
  })

  it("is looked for at every value of a fact that chooses the rules, as there it can come and go", () => {
    const given = { ...aHire, lastDay: "2022-05-08" } as const
    expect(greatest(law, given, { fact: "hiredOn", from: "2019-12-01", to: "2022-05-02" }).permitted).toBe("2022-05-02")
    const long = { ...aHire, lastDay: "2022-05-10" } as const
    expect(greatest(law, long, { fact: "hiredOn", from: "2020-01-01", to: "2024-01-01" }).permitted).toBe("2022-12-31")
  })
})

describe("the first day that is permitted", () => {
  const lasting = (weeks: number) => (firstDay: Day) => ({
    ...aHire,
    hiredOn: firstDay,
    firstDay,
    lastDay: addDays(firstDay, weeks * 7 - 1)
  })

  it("is the day the law begins, for a hire that could not be before", () => {
    expect(earliest(law, lasting(2), { from: "2019-12-25", to: "2020-02-01" })).toEqual({
      permitted: "2020-01-01",
      possible: "2019-12-25"
    })
  })

  it("is none when no day of those asked about is", () => {
    expect(earliest(law, lasting(2), { from: "2023-01-01", to: "2023-03-01" })).toEqual({})
    expect(earliest(law, lasting(2), { from: "2022-12-31", to: "2023-03-01" }).permitted).toBe("2022-12-31")
  })
})

describe("what would make a forbidden case permitted", () => {
  it("is the nearest change of what can be changed, and nothing for what is permitted", () => {
    expect(remedies(law, aHire)).toEqual([])
    const given = { ...aHire, lastDay: "2022-05-20" as const }
    expect(remedies(law, given)).toEqual([
      { changes: { firstDay: "2022-05-07" }, da: "første dag: 2022-05-07", en: "first day: 2022-05-07" },
      { changes: { lastDay: "2022-05-15" }, da: "sidste dag: 2022-05-15", en: "last day: 2022-05-15" }
    ])
  })

  it("is several changes together when several rules are broken, and each that it gives is permitted", () => {
    const given = { ...aHire, lastDay: "2022-05-20" as const, bikes: 9 }
    const found = remedies(law, given)
    expect(found.map(({ changes }) => changes)).toContainEqual({ firstDay: "2022-05-07", bikes: 2 })
    for (const { changes } of found) expect(judge(law, { ...given, ...changes }).verdict).toBe("permitted")
  })

  it("is nothing when only what cannot be changed would do", () => {
    expect(remedies(law, { ...aHire, age: 12, helmet: true })).toEqual([])
    expect(remedies(law, { ...aHire, age: 12, parent: true })).toMatchObject([{ changes: { helmet: true } }])
  })
})

describe("an interval as hosts give it", () => {
  it.each([
    ["with ends that are not whole", { between: [0, 3.5] as const }, 2],
    ["without an upper end", { between: [0, Infinity] as const }, 2]
  ])("%s has a number that decides, and comes to an end", (_, bikes, permittedFrom) => {
    const [finding] = judge(law, { ...aHire, bikes }).findings
    expect(finding).toMatchObject({ verdict: "dependsOn", dependsOn: [{ fact: "bikes", permittedFrom }] })
  })

  it("with its upper end first is the same interval: nine bicycles may be among them", () => {
    expect(judge(law, { ...aHire, bikes: { between: [9, 0] } })).toEqual(
      judge(law, { ...aHire, bikes: { between: [0, 9] } })
    )
    expect(judge(law, { ...aHire, bikes: { between: [9, 0] } }).verdict).toBe("dependsOn")
  })

  it("between two of one point is that point, and between none that are whole has no number", () => {
    expect(judge(law, { ...aHire, bikes: { between: [3, 3] } }).verdict).toBe("forbidden")
    expect(greatest(law, aHire, { fact: "bikes", from: 0.2, to: 0.8 })).toEqual({})
  })

  it("that is null is not known", () => {
    expect(judge(law, { ...aHire, age: null as never }).verdict).toBe("dependsOn")
  })
})

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import type { Day } from "../src/index.ts"
import {
  authorityNameOn,
  BranchCode,
  type BranchGroup,
  branchGroupOf,
  common,
  entryOn,
  Headcount,
  heldDuring,
  isWithin,
  sizeClassOf,
  withEntry,
  withoutEntry
} from "../src/party/index.ts"

const takes = (schema: Schema.Codec<unknown, unknown>, given: unknown): boolean =>
  Result.isSuccess(Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })(given))

const names = [
  { from: "2008-01-01", name: "a" },
  { from: "2010-06-01", name: "b" }
] as const

describe("what holds from a day on", () => {
  it.each([
    ["2007-12-31", undefined, "the day before the first"],
    ["2008-01-01", "a", "the first day"],
    ["2010-05-31", "a", "the day before the next"],
    ["2010-06-01", "b", "the day of the next"],
    ["2010-06-02", "b", "the day after"],
    ["2999-12-31", "b", "for ever"]
  ] as const)("is on %s %s: %s", (on, name, _) => {
    expect(entryOn(names, on)?.name).toBe(name)
  })

  it("is nothing when nothing was said", () => {
    expect(entryOn(undefined, "2011-01-01")).toBeUndefined()
    expect(withoutEntry(undefined, "2011-01-01")).toEqual([])
    expect(heldDuring(undefined, { firstDay: "2011-01-01" })).toEqual([])
  })

  it("is in the order of days, in whatever order it is said; of one day the last said holds", () => {
    const between = withEntry<{ from: Day; name: string }>(names, { from: "2009-01-01", name: "c" })
    expect(between.map(({ name }) => name)).toEqual(["a", "c", "b"])
    expect(withEntry(between, { from: "2009-01-01", name: "d" }).map(({ name }) => name)).toEqual(["a", "d", "b"])
    expect(withoutEntry(between, "2009-01-01")).toEqual(names)
    expect(withoutEntry(between, "2009-01-02")).toEqual(between)
  })

  it("holds up to the day before the next, and only within the days that are looked at", () => {
    const held = (firstDay: Day, lastDay: Day) => heldDuring(names, { firstDay, lastDay }).map(([, days]) => days)
    expect(held("2007-01-01", "2010-12-31")).toEqual([
      { firstDay: "2008-01-01", lastDay: "2010-05-31" },
      { firstDay: "2010-06-01", lastDay: "2010-12-31" }
    ])
    expect(held("2010-05-31", "2010-05-31")).toEqual([{ firstDay: "2010-05-31", lastDay: "2010-05-31" }])
    expect(held("2007-01-01", "2007-12-31")).toEqual([])
    expect(common({ firstDay: "2010-01-01" }, { firstDay: "2009-01-01" })).toEqual({ firstDay: "2010-01-01" })
    expect(common({ firstDay: "2010-01-01", lastDay: "2010-01-02" }, { firstDay: "2010-01-03" })).toBeUndefined()
  })
})

describe("a headcount", () => {
  it.each([{ exact: 0 }, { exact: 19 }, { between: [2, 4] }, { between: [5, 5] }, { between: [0, 1] }, "unknown"])(
    "may be %j",
    (given) => {
      expect(takes(Headcount, given)).toBe(true)
    }
  )

  it.each([
    [{ exact: -1 }, "nobody is fewer than none"],
    [{ exact: 1.5 }, "people are whole"],
    [{ exact: "7" }, "a number is no text"],
    [{ between: [4, 2] }, "turned round"],
    [{ between: [-1, 2] }, "below none"],
    [{ between: [4] }, "one end"],
    [{ between: [1, 2, 3] }, "three ends"],
    [{ exact: 3, between: [2, 4] }, "two ways at once"],
    [{}, "no way at all"],
    [{ exact: 3, about: 1 }, "something else"],
    ["ukendt", "another word"],
    [null, "nothing"],
    [7, "a bare number"]
  ])("may not be %j: %s", (given, _) => {
    expect(takes(Headcount, given)).toBe(false)
  })

  it.each<readonly [Headcount, string | undefined]>([
    [{ exact: 0 }, "under20"],
    [{ exact: 19 }, "under20"],
    [{ exact: 20 }, "from20"],
    [{ between: [10, 19] }, "under20"],
    [{ between: [10, 20] }, "either"],
    [{ between: [19, 49] }, "either"],
    [{ between: [20, 49] }, "from20"],
    ["unknown", undefined]
  ])("of %j is in the size class %s", (headcount, size) => {
    expect(sizeClassOf(headcount)).toBe(size)
  })

  it.each<readonly [Headcount, Headcount, boolean]>([
    [{ exact: 12 }, { between: [10, 19] }, true],
    [{ exact: 10 }, { between: [10, 19] }, true],
    [{ exact: 9 }, { between: [10, 19] }, false],
    [{ exact: 20 }, { between: [10, 19] }, false],
    [{ between: [10, 19] }, { exact: 12 }, false],
    [{ between: [10, 19] }, { between: [10, 19] }, true],
    [{ exact: 12 }, { exact: 12 }, true],
    ["unknown", { exact: 12 }, false],
    [{ exact: 12 }, "unknown", true],
    ["unknown", "unknown", true]
  ])("of %j beside %j says as much and the same: %s", (one, other, within) => {
    expect(isWithin(one, other)).toBe(within)
  })
})

describe("a branch code", () => {
  it.each(["106100", "011100", "000000"])("may be %s", (code) => {
    expect(takes(BranchCode, code)).toBe(true)
  })

  it.each(["10.61.00", "10610", "1061000", "10610o", "", "106100 ", 106100])("may not be %j", (code) => {
    expect(takes(BranchCode, code)).toBe(false)
  })

  const groups: ReadonlyArray<BranchGroup> = [
    { prefix: "10", group: "industri" },
    { prefix: "1071", group: "haandvaerk" },
    { prefix: "10", group: "andet", scheme: "db25" }
  ]

  it("is in the group of the longest line that fits, of its own scheme", () => {
    expect(branchGroupOf({ code: "106100" }, groups)).toBe("industri")
    expect(branchGroupOf({ code: "107120" }, groups)).toBe("haandvaerk")
    expect(branchGroupOf({ code: "107120" }, groups.toReversed())).toBe("haandvaerk")
    expect(branchGroupOf({ code: "107120", scheme: "db07" }, groups)).toBe("haandvaerk")
    expect(branchGroupOf({ code: "107120", scheme: "db25" }, groups)).toBe("andet")
  })

  it("is in none when no line fits, and when there are no lines", () => {
    expect(branchGroupOf({ code: "881030" }, groups)).toBeUndefined()
    expect(branchGroupOf({ code: "106100" }, [])).toBeUndefined()
  })
})

describe("an authority", () => {
  const authority = {
    code: "0330",
    displayName: "Jobcenter Slagelse",
    names: [{ from: "2026-07-01", name: "Slagelse Kommune, beskæftigelse" }]
  } as const

  it.each([
    ["2026-06-30", "Jobcenter Slagelse"],
    ["2026-07-01", "Slagelse Kommune, beskæftigelse"],
    ["2026-07-02", "Slagelse Kommune, beskæftigelse"]
  ] as const)("is on %s called %s", (on, name) => {
    expect(authorityNameOn(authority, on)).toBe(name)
  })

  it("may list its names in any order", () => {
    const names = [
      { from: "2027-01-01", name: "c" },
      { from: "2026-07-01", name: "b" }
    ] as const
    expect(authorityNameOn({ ...authority, names }, "2026-12-31")).toBe("b")
    expect(authorityNameOn({ ...authority, names }, "2027-01-01")).toBe("c")
  })

  it("keeps its display name when it has no other", () => {
    expect(authorityNameOn({ code: "0330", displayName: "Jobcenter Slagelse" }, "2026-07-01")).toBe(
      "Jobcenter Slagelse"
    )
    expect(authorityNameOn({ ...authority, names: [] }, "2026-07-01")).toBe("Jobcenter Slagelse")
  })
})

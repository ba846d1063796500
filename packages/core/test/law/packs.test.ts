import { describe, expect, it } from "vitest"
import { lawOf, packsOf } from "../../src/desk/law.ts"
import {
  compileLaw,
  count,
  datedTable,
  day,
  type DatedValue,
  defineRule,
  definePack,
  explain,
  judge,
  lint,
  numberForm,
  packContent,
  type Rule,
  type RulePack,
  shadow,
  subject
} from "../../src/law/index.ts"
import { aHire, bicycles, grownUp, hire, length, longest, ratio } from "./bikes.ts"

const only = (...rules: ReadonlyArray<Rule>): RulePack => ({ ...bicycles, rules })
const rulesOf = (pack: RulePack | ReadonlyArray<RulePack>, given: Parameters<typeof judge<typeof hire>>[1]) =>
  judge(compileLaw(hire, Array.isArray(pack) ? pack : [pack as RulePack]), given).findings.map(
    ({ rule, why }) => `${rule} ${why}`
  )
const child = { ...aHire, age: 12, helmet: false } as const

describe("the days of a rule in a pack", () => {
  const on = (rule: Partial<Rule>, firstDay: (typeof aHire)["firstDay"], pack: Partial<RulePack> = {}) =>
    rulesOf(
      { ...only({ ...grownUp, noneBefore: "2000-01-01", ...rule }), ...pack },
      { ...child, firstDay, lastDay: firstDay }
    )

  it("are its own within those of the pack", () => {
    const own = { from: "2021-01-01", to: "2021-12-31" } as const
    expect(on(own, "2020-12-31")).toEqual(["grownUp noRule"])
    expect(on(own, "2021-01-01")).toEqual(["grownUp broken"])
    expect(on(own, "2021-12-31")).toEqual(["grownUp broken"])
    expect(on(own, "2022-01-01")).toEqual(["grownUp noRule"])
  })

  it("are the pack's where its own go beyond", () => {
    const wide = { from: "2010-01-01", to: "2030-12-31" } as const
    const pack = { from: "2020-01-01", to: "2022-12-31" } as const
    expect(on(wide, "2019-12-31", pack)).toEqual(["grownUp noRule"])
    expect(on(wide, "2020-01-01", pack)).toEqual(["grownUp broken"])
    expect(on(wide, "2022-12-31", pack)).toEqual(["grownUp broken"])
    expect(on(wide, "2023-01-01", pack)).toEqual(["grownUp noRule"])
  })

  it("are followed by nothing where it is known that it is no more, and preceded where it was not", () => {
    const known = { from: "2021-01-01", to: "2021-12-31", noneBefore: "2020-06-01", noneAfter: "2022-06-30" } as const
    const all = ["2020-05-31", "2020-06-01", "2021-06-01", "2022-06-30", "2022-07-01"] as const
    expect(all.map((firstDay) => on(known, firstDay))).toEqual([
      [],
      ["grownUp noRule"],
      ["grownUp broken"],
      ["grownUp noRule"],
      []
    ])
  })

  it("are asked about after one another, whichever comes first", () => {
    const law = compileLaw(hire, [
      only({ ...grownUp, noneBefore: "2020-06-01", noneAfter: "2022-06-30", to: "2022-06-30" })
    ])
    const at = (firstDay: (typeof aHire)["firstDay"]) => judge(law, { ...child, firstDay, lastDay: firstDay }).verdict
    const days = ["2020-05-31", "2020-06-01", "2022-06-30", "2022-07-01", "2020-05-31", "2022-06-30"] as const
    expect(days.map(at)).toEqual(["forbidden", "forbidden", "forbidden", "permitted", "forbidden", "forbidden"])
  })

  it("are told apart by one law, day by day", () => {
    const own = { from: "2021-01-01", to: "2021-12-31", noneBefore: "2020-06-01", noneAfter: "2022-06-30" } as const
    const law = compileLaw(hire, [only({ ...grownUp, ...own })])
    const at = (firstDay: (typeof aHire)["firstDay"]) =>
      judge(law, { ...child, firstDay, lastDay: firstDay }).findings[0]?.why ?? "none"
    const days = [
      "2020-05-31",
      "2020-06-01",
      "2020-12-31",
      "2021-01-01",
      "2021-12-31",
      "2022-01-01",
      "2022-06-30",
      "2022-07-01"
    ] as const
    const said = ["none", "noRule", "noRule", "broken", "broken", "noRule", "noRule", "none"]
    expect(days.map(at)).toEqual(said)
    expect(days.toReversed().map(at)).toEqual(said.toReversed())
  })

  it("with nobody knowing the rule concern whom any of its wordings would", () => {
    const first = {
      ...only({ ...grownUp, concerns: { kind: ["ladcykel"] }, noneBefore: "2000-01-01" }),
      to: "2020-12-31" as const
    }
    const second = { ...only({ ...grownUp, noneBefore: "2000-01-01" }), id: "second", from: "2022-01-01" as const }
    const between = { ...child, firstDay: "2021-06-01", lastDay: "2021-06-01" } as const
    expect(rulesOf([first, second], { ...between, kind: "ladcykel" })).toEqual(["grownUp noRule"])
    expect(rulesOf([first, second], between)).toEqual(["grownUp noRule"])
    expect(rulesOf([first, second], { ...between, kind: "ethjulet" })).toEqual([])
  })

  it("with two wordings go by the last that is listed", () => {
    const strict = { ...only({ ...grownUp, concerns: { kind: ["ladcykel"] } }), id: "strict" }
    expect(rulesOf([only(grownUp), strict], child)).toEqual([])
    expect(rulesOf([strict, only(grownUp)], child)).toEqual(["grownUp broken"])
  })
})

const parking = subject("parking", {
  hours: count({ da: "timer", en: "hours", unit: { da: "timer", en: "hours" }, decimals: 2, most: 10_000 }),
  on: day({ da: "dag", en: "day" })
})
const hoursOf = (value: number, more: Partial<DatedValue<number>> = {}): DatedValue<number> => ({
  from: "2020-01-01",
  value,
  source: "skilt",
  verified: true,
  ...more
})
const short = (rows: ReadonlyArray<DatedValue<number>>) =>
  defineRule(parking, {
    id: "short",
    da: "Kort",
    en: "Short",
    paragraph: "§ 1",
    source: "skilt",
    verified: true,
    anchor: "on",
    values: {
      most: datedTable<number>("parking.most", {
        da: "timer",
        en: "hours",
        form: numberForm({ unit: { da: "timer", en: "hours" }, decimals: 2 }),
        rows
      })
    },
    check: ({ that }) =>
      that({
        reads: ["hours"],
        easier: { hours: "less" },
        holds: ({ hours }, { most }) => hours <= most,
        da: ({ hours }, { most }) => `højst ${most} (${hours})`,
        en: ({ hours }, { most }) => `at most ${most} (${hours})`
      }),
    examples: [{ da: "En", en: "One", case: { hours: 100, on: "2020-01-01" }, verdict: "permitted" }]
  })
const lot = (rows: ReadonlyArray<DatedValue<number>>) =>
  definePack("parking", { da: "Parkering", en: "Parking", from: "2020-01-01", rules: [short(rows)] })

describe("two values on one day", () => {
  it("are found by who looks the pack over, also where the first has no end or they come in another order", () => {
    const codes = (rows: ReadonlyArray<DatedValue<number>>) =>
      lint([lot(rows)], { today: "2020-01-01" }).map(({ code, da }) => `${code} ${da.slice(0, 36)}`)
    expect(codes([hoursOf(100), hoursOf(200, { from: "2021-01-01" })])).toEqual([
      "overlap To værdier gælder den 2021-01-01: de"
    ])
    const ordered = [hoursOf(200, { from: "2021-01-01" }), hoursOf(100, { to: "2020-12-31" })]
    expect(codes(ordered)).toEqual([])
    expect(codes([hoursOf(100, { to: "2020-12-30" }), hoursOf(200, { from: "2021-01-01" })])).toEqual([
      "gap Ingen værdi gælder den 2020-12-31."
    ])
  })

  it("are the one listed last", () => {
    const law = compileLaw(parking, [lot([hoursOf(100), hoursOf(200)])])
    expect(judge(law, { hours: 150, on: "2022-01-01" }).verdict).toBe("permitted")
    expect(judge(law, { hours: 201, on: "2022-01-01" }).verdict).toBe("forbidden")
  })
})

describe("what is told of numbers", () => {
  const law = compileLaw(parking, [lot([hoursOf(150)])])

  it("has the comma of Danish, and a point in English", () => {
    const [finding] = judge(law, { hours: 175, on: "2022-01-01" }).findings
    expect([finding!.da, finding!.en]).toEqual([
      "Kort (§ 1) – ikke opfyldt: højst 1,50 timer (1,75).",
      "Short (§ 1) – not met: at most 1.50 hours (1.75)."
    ])
  })

  it("says what is not told, and what is between two", () => {
    const said = (hours: "unknown" | { readonly between: readonly [number, number] }) =>
      explain(law, { hours, on: "2022-01-01" })[0]!
    expect(said("unknown").facts[0]!.known).toEqual({ da: "ikke oplyst", en: "not told" })
    expect(said({ between: [50, 250] }).facts[0]!.known).toEqual({ da: "mellem 0,5 og 2,5", en: "between 0.5 and 2.5" })
    expect(said({ between: [151, 250] }).verdict).toBe("forbidden")
    const [finding] = judge(law, { hours: { between: [50, 250] }, on: "2022-01-01" }).findings
    expect(finding!.da).toContain("Det afhænger af: timer (tilladt til og med 1,5).")
  })

  it("says yes and no", () => {
    const facts = (parent: boolean) =>
      explain(compileLaw(hire, [only(grownUp)]), { ...child, parent })[0]!.facts.find(({ fact }) => fact === "parent")!
    expect([facts(true).known, facts(false).known]).toEqual([
      { da: "ja", en: "yes" },
      { da: "nej", en: "no" }
    ])
  })

  it("explains a rule that is broken as one, and needs no more facts", () => {
    const reasons = explain(law, { hours: 175, on: "2022-01-01" })
    expect(reasons).toMatchObject([
      { verdict: "forbidden", facts: expect.arrayContaining([expect.objectContaining({ fact: "hours" })]) }
    ])
    expect(judge(law, { hours: 175, on: "2022-01-01" }).findings[0]!.dependsOn).toEqual([])
  })
})

describe("what nobody knows", () => {
  const asking = (check: (typeof grownUp)["check"], given: Parameters<typeof judge<typeof hire>>[1]) =>
    judge(compileLaw(hire, [only({ ...grownUp, concerns: {}, check })]), { ...aHire, ...given }).verdict
  const that = { da: () => "", en: () => "", easier: {} }

  it("leaves a condition open that is told of no direction", () => {
    const isCargo = { ...that, reads: ["kind"], holds: ({ kind }: { readonly kind: string }) => kind === "ladcykel" }
    expect(asking(isCargo, { kind: "unknown" })).toBe("dependsOn")
    expect(asking({ ...isCargo, holds: () => true }, { kind: "unknown" })).toBe("dependsOn")
  })

  it("leaves open what a yes and what a no would each decide", () => {
    const bare = { ...that, reads: ["helmet"], holds: ({ helmet }: { readonly helmet: boolean }) => !helmet }
    expect(asking(bare, { helmet: "unknown" })).toBe("dependsOn")
    const worn = { ...bare, holds: ({ helmet }: { readonly helmet: boolean }) => helmet }
    expect(asking(worn, { helmet: "unknown" })).toBe("dependsOn")
    const same = { ...that, reads: ["helmet", "parent"], holds: (one: typeof aHire) => one.helmet === one.parent }
    expect(asking(same, { helmet: "unknown", parent: "unknown" })).toBe("dependsOn")
    const both = { ...same, holds: (one: typeof aHire) => one.helmet && one.parent }
    expect(asking(both, { helmet: "unknown", parent: "unknown" })).toBe("dependsOn")
    expect(asking({ ...same, holds: () => true }, { helmet: "unknown", parent: "unknown" })).toBe("permitted")
    expect(asking({ ...same, holds: () => false }, { helmet: "unknown", parent: "unknown" })).toBe("forbidden")
  })

  it("may be a day of another century", () => {
    const law = compileLaw(hire, [only(length)])
    const on = (lastDay: "1900-01-20" | "1999-12-31" | "2199-12-20") =>
      judge(law, { ...aHire, firstDay: "unknown", lastDay }).verdict
    expect([on("1900-01-20"), on("1999-12-31"), on("2199-12-20")]).toEqual(["dependsOn", "dependsOn", "dependsOn"])
  })

  it("does not hide a rule that is broken after it", () => {
    const { verdict, findings } = judge(compileLaw(hire, [bicycles]), { ...child, hiredOn: "unknown" })
    expect(findings.map((one) => one.verdict)).toEqual(["dependsOn", "forbidden"])
    expect(verdict).toBe("forbidden")
  })
})

describe("what is about to run out", () => {
  const quiet = { today: "2026-01-01", warnDays: 90 } as const
  const codes = (pack: RulePack, when: Parameters<typeof lint>[1] = quiet) =>
    lint([pack], when).map(({ code, where }) => `${code} ${where}`)

  it("is not told of when it has", () => {
    const over = { ...lot([hoursOf(100, { to: "2025-12-31" })]), to: "2025-12-31" as const }
    expect(codes(over)).toEqual([])
    expect(codes(over, { today: "2025-12-31" })).toEqual(["runsOut parking.most"])
  })

  it("is told of the value of today, and not of one that is coming", () => {
    const coming = lot([
      hoursOf(100, { to: "2026-12-31" }),
      hoursOf(200, { from: "2027-01-01", reviewOn: "2026-02-01" })
    ])
    expect(codes(coming)).toEqual([])
  })

  it("is told of every pack", () => {
    const bare = { ...lot([hoursOf(100)]), id: "bare", rules: [{ ...short([hoursOf(100)]), examples: [] }] }
    expect(lint([bicycles, bare], quiet).map(({ code, pack }) => [code, pack])).toEqual([["noExamples", "bare"]])
  })
})

describe("a rule that is in two packs", () => {
  it("is told of whichever is listed first, and on the very day they meet", () => {
    const old = { ...bicycles, to: "2022-12-31" as const }
    const newer = (from: "2022-12-31" | "2023-01-01") => ({ ...bicycles, id: "newer", from })
    const twice = (...packs: ReadonlyArray<RulePack>) =>
      lint(packs, { today: "2026-01-01" }).filter(({ code }) => code === "ruleTwice").length
    expect(twice(old, newer("2022-12-31"))).toBe(3)
    expect(twice(newer("2022-12-31"), old)).toBe(3)
    expect(twice(old, newer("2023-01-01"))).toBe(0)
    expect(twice(newer("2023-01-01"), old)).toBe(0)
  })
})

describe("what a pack says and does, part by part,", () => {
  const said = (pack: RulePack) => JSON.stringify(packContent(pack))
  const base = only(length, grownUp, ratio)
  const changed = (changes: Partial<Rule>) => only({ ...length, ...changes }, grownUp, ratio)
  const condition = length.check as Extract<Rule["check"], { readonly reads: unknown }>
  const check = grownUp.check as Extract<Rule["check"], { readonly any: unknown }>

  it.each([
    ["the name", { ...base, id: "other" }],
    ["its title in Danish", { ...base, da: "Andet" }],
    ["its title in English", { ...base, en: "Other" }],
    ["its first day", { ...base, from: "2020-01-02" }],
    ["its last day", { ...base, to: "2099-12-31" }],
    ["a rule less", only(length, grownUp)],
    ["the days of a rule", changed({ to: "2098-12-31" })],
    ["a paragraph", changed({ paragraph: "§ 4" })],
    ["what is assumed", changed({ assumes: "noget" })],
    ["whom it concerns", changed({ concerns: { kind: ["bycykel", "ladcykel", "ethjulet"] } })],
    ["the subject", changed({ subject: { ...length.subject, key: "other" } })],
    ["what a condition reads", changed({ check: { ...condition, reads: [...condition.reads, "helmet"] } })],
    ["a direction", changed({ check: { ...condition, easier: { ...condition.easier, lastDay: "more" } } })],
    ["one of all for all of them", only(length, { ...grownUp, check: { all: check.any } }, ratio)],
    ["a value", changed({ values: { longest: { ...longest, rows: longest.rows.slice(1) } } })],
    ["an example", changed({ examples: [] })]
  ] as ReadonlyArray<readonly [string, RulePack]>)("is another with %s", (_, pack) => {
    expect(said(pack)).not.toBe(said(base))
  })

  it("is told without what makes it so when nobody gives examples: then only the parts tell them apart", () => {
    const bare = (check: Rule["check"]) => said(only({ ...grownUp, examples: [], check }))
    expect(bare(check)).not.toBe(bare({ all: check.any }))
    expect(bare(check)).not.toBe(bare({ any: check.any.slice(0, 1) }))
    const [age] = check.any as ReadonlyArray<typeof condition>
    expect(bare(age!)).not.toBe(bare({ ...age!, easier: {} }))
    expect(said({ ...only({ ...grownUp, examples: [] }), from: "2020-02-01" })).not.toBe(
      said(only({ ...grownUp, examples: [] }))
    )
    expect(said(only({ ...grownUp, examples: [], subject: { ...grownUp.subject, key: "other" } }))).not.toBe(
      said(only({ ...grownUp, examples: [] }))
    )
  })
})

describe("another law that says the same for other reasons", () => {
  const day = { ...aHire, lastDay: "2022-05-30" as const }
  const now = compileLaw(hire, [only(length)])

  it("differs by the rules that object, though the verdict stays", () => {
    const coming = compileLaw(hire, [only(length, grownUp)])
    const report = shadow({ now, coming }, [{ id: "h", case: { ...day, age: 12 } }])
    expect(report).toMatchObject({ same: 0, changes: [], rules: [{ rule: "grownUp", forbids: 1, ceases: 0 }] })
    expect(shadow({ now: coming, coming: now }, [{ id: "h", case: { ...day, age: 12 } }]).rules).toMatchObject([
      { rule: "grownUp", forbids: 0, ceases: 1 }
    ])
  })

  it("differs by a rule that only depended, and then forbids", () => {
    const open = compileLaw(hire, [{ ...only(length), from: "2023-01-01" }])
    const report = shadow({ now: open, coming: now }, [{ id: "h", case: day }])
    expect(report.differences).toMatchObject([{ now: "dependsOn", coming: "forbidden", begins: [{ rule: "length" }] }])
  })
})

describe("the law that an installation has", () => {
  it("is one for each subject, made once", () => {
    const lawAbout = lawOf(packsOf([bicycles, lot([hoursOf(100)])], []))
    expect(lawAbout(hire).timelines.map(({ anchor }) => anchor)).toEqual(["hiredOn", "firstDay"])
    expect(lawAbout(parking).timelines.map(({ anchor }) => anchor)).toEqual(["on"])
    expect(lawAbout(hire)).toBe(lawAbout(hire))
  })
})

import { describe, expect, it } from "vitest"
import { lawFrom, lawOf, packsOf } from "../../src/desk/law.ts"
import {
  codesForm,
  compileLaw,
  defineRule,
  durationForm,
  earliest,
  explain,
  greatest,
  judge,
  numberForm,
  packContent,
  remedies,
  type Rule,
  type RulePack
} from "../../src/law/index.ts"
import { aHire, bicycles, grownUp, hire, law, length, longest, ratio } from "./bikes.ts"

const only = (...rules: ReadonlyArray<Rule>): RulePack => ({ ...bicycles, rules })
const words = { da: "Regel", en: "Rule", paragraph: "§ 9", source: "Cykelloven § 9", verified: true } as const
const text = { da: () => "", en: () => "" }

describe("a finding", () => {
  it("that is broken depends on nothing, whatever else is not known", () => {
    const { findings } = judge(law, { ...aHire, age: 12, parent: false, helmet: "unknown" })
    expect(findings).toMatchObject([{ rule: "grownUp", why: "broken", dependsOn: [] }])
  })

  it("names what decides in any part of a rule", () => {
    const dependsOn = (given: object) => judge(law, { ...aHire, age: 12, ...given }).findings[0]!.dependsOn
    expect(dependsOn({ parent: true, helmet: "unknown" })).toEqual([{ fact: "helmet" }])
    expect(dependsOn({ parent: "unknown", helmet: true })).toEqual([{ fact: "parent" }])
  })

  it("of a rule that no one has confirmed says so, also where none is known for the day", () => {
    const { findings } = judge(law, { ...aHire, firstDay: "2019-12-31", lastDay: "2020-01-02" })
    expect(findings).toMatchObject([{ rule: "ratio", why: "noRule", unverified: ["ratio"] }])
  })

  it("tells no number where two conditions go opposite ways", () => {
    const either = defineRule(hire, {
      ...words,
      id: "either",
      anchor: "firstDay",
      check: ({ that, any }) =>
        any(
          that({ reads: ["age"], easier: { age: "more" }, holds: ({ age }) => age >= 15, ...text }),
          that({ reads: ["age"], easier: { age: "less" }, holds: ({ age }) => age <= 5, ...text })
        )
    })
    const { findings } = judge(compileLaw(hire, [only(either)]), { ...aHire, age: "unknown" })
    expect(findings).toMatchObject([{ dependsOn: [{ fact: "age" }] }])
    expect(findings[0]!.dependsOn[0]).toEqual({ fact: "age" })
  })
})

describe("a question the other way round", () => {
  const last = (from: (typeof aHire)["lastDay"], to: (typeof aHire)["lastDay"]) =>
    greatest(law, aHire, { fact: "lastDay", from, to })

  it("of one day is about that day, and of days out of order about none", () => {
    expect(last("2022-05-15", "2022-05-15")).toEqual({ permitted: "2022-05-15", possible: "2022-05-15" })
    expect(last("2022-05-15", "2022-05-02")).toEqual({})
  })

  it("looks at the first and the last", () => {
    expect(greatest(law, aHire, { fact: "staff", from: 0, to: 2000 }).permitted).toBe(2000)
    const long = { ...aHire, lastDay: "2022-05-10" } as const
    expect(greatest(law, long, { fact: "hiredOn", from: "2022-12-31", to: "2023-02-01" }).permitted).toBe("2022-12-31")
    const week = (firstDay: (typeof aHire)["firstDay"]) => ({
      ...aHire,
      hiredOn: firstDay,
      firstDay,
      lastDay: firstDay
    })
    expect(earliest(law, week, { from: "2019-12-31", to: "2020-01-01" }).permitted).toBe("2020-01-01")
  })
})

describe("what would make it permitted", () => {
  it("is each way once, with all that it makes necessary", () => {
    const found = remedies(law, { ...aHire, lastDay: "2022-05-20", bikes: 9 }).map(({ changes }) => changes)
    expect(found).toHaveLength(2)
    expect(found).toEqual(
      expect.arrayContaining([
        { firstDay: "2022-05-07", bikes: 2 },
        { lastDay: "2022-05-15", bikes: 2 }
      ])
    )
  })

  it("has the fewest changes first", () => {
    const safe = defineRule(hire, {
      ...words,
      id: "safe",
      anchor: "firstDay",
      check: ({ that, any }) =>
        any(
          that({ reads: ["helmet"], holds: ({ helmet }) => helmet, ...text }),
          that({ reads: ["bikes"], easier: { bikes: "less" }, holds: ({ bikes }) => bikes <= 2, ...text })
        )
    })
    const few = defineRule(hire, {
      ...words,
      id: "few",
      anchor: "firstDay",
      check: ({ that }) =>
        that({
          reads: ["bikes", "helmet"],
          easier: { bikes: "less" },
          holds: ({ helmet, bikes }) => !helmet || bikes <= 5,
          ...text
        })
    })
    const found = remedies(compileLaw(hire, [only(safe, few)]), { ...aHire, bikes: 9 })
    expect(found.map(({ changes }) => changes)).toEqual([{ bikes: 2 }, { helmet: true, bikes: 5 }])
  })

  it("changes nothing that is not known", () => {
    const given = { ...aHire, firstDay: { between: ["2022-05-01", "2022-05-02"] }, lastDay: "2022-06-20" } as const
    expect(remedies(compileLaw(hire, [only(length)]), given).map(({ changes }) => changes)).toEqual([
      { lastDay: "2022-05-14" }
    ])
  })
})

describe("reasons", () => {
  it("tell the facts that choose a rule and its values", () => {
    const facts = explain(law, aHire).map(({ rule, facts }) => [rule, facts.map(({ fact }) => fact)])
    expect(facts).toEqual([
      ["length", ["kind", "firstDay", "lastDay", "hiredOn"]],
      ["grownUp", ["kind", "age", "parent", "helmet", "firstDay"]],
      ["ratio", ["bikes", "staff", "firstDay"]]
    ])
  })

  it("have no values where it is not known whether the rule is about the case", () => {
    const some = compileLaw(hire, [only({ ...ratio, concerns: { kind: ["bycykel"] } })])
    const [reason] = explain(some, { ...aHire, kind: "unknown" })
    expect(reason).toMatchObject({ verdict: "dependsOn", values: [] })
    expect(reason).not.toHaveProperty("check")
  })
})

describe("what a pack says without examples", () => {
  const bare = (rule: Rule): Rule => ({ ...rule, examples: [] })
  const said = (pack: RulePack) => JSON.stringify(packContent(pack))
  const base = only(bare(length))
  const changed = (changes: Partial<Rule>) => only(bare({ ...length, ...changes }))

  it.each([
    ["name", { ...base, id: "other" }],
    ["title", { ...base, en: "Other" }],
    ["last day", { ...base, to: "2099-12-31" }],
    ["rule in Danish", changed({ da: "Længde" })],
    ["source", changed({ source: "§ 10" })],
    ["mark", changed({ verified: false })],
    ["anchor", changed({ anchor: "firstDay" })],
    ["value", changed({ values: { longest: { ...longest, rows: longest.rows.slice(0, 1) } } })],
    ["name of a table", changed({ values: { longest: { ...longest, da: "længst" } } })]
  ] as ReadonlyArray<readonly [string, RulePack]>)("is another with another %s", (_, pack) => {
    expect(said(pack)).not.toBe(said(base))
  })

  it("is another with other words, where the only example is permitted", () => {
    const condition = length.check as Extract<Rule["check"], { readonly reads: unknown }>
    const yes = (da: string) =>
      said(only({ ...length, examples: length.examples.slice(0, 1), check: { ...condition, da: () => da } }))
    expect(yes("højst så længe")).not.toBe(yes("ikke længere"))
    expect(yes("højst så længe")).toBe(yes("højst så længe"))
  })
})

describe("the forms of values, at their edges,", () => {
  it("write every nought, and read nothing that only holds a value", () => {
    expect(numberForm({ unit: { da: "kr.", en: "DKK" }, decimals: 2 }).write(7400)).toBe("74.00")
    expect(["xP4W", "P4Wx", "P4X", "4W"].map(durationForm.read)).toEqual([undefined, undefined, undefined, undefined])
    expect(["P4W", "P6M", " P3D "].map(durationForm.read)).toEqual([
      { unit: "weeks", count: 4 },
      { unit: "months", count: 6 },
      { unit: "days", count: 3 }
    ])
    expect(codesForm().read("  a  b ")).toEqual(["a", "b"])
  })
})

describe("what the journal is told of packs", () => {
  it("is those about what was asked, with the beginning of their seals", () => {
    const cars = { ...only({ ...grownUp, subject: { key: "cars", facts: {} } }), id: "cars" }
    const sealed = { ...bicycles, seal: "0123456789abcdef" }
    const noted = lawFrom({ lawAbout: lawOf(packsOf([sealed, cars], [])) })
    expect(noted.asked()).toEqual([])
    noted.lawAbout(hire)
    expect(noted.asked()).toEqual(["law bicycles (0123456789ab)"])
  })
})

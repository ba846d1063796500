import { describe, expect, it } from "vitest"
import { compileLaw, explain, judge, overridden } from "../../src/law/index.ts"
import { aHire, bicycles, hire, law } from "./bikes.ts"

const foundIn = (given: Parameters<typeof judge<typeof hire>>[1]) =>
  judge(law, given).findings.map(({ rule, verdict, why }) => ({ rule, verdict, why }))

describe("what the law says of a case", () => {
  it("is yes when every rule is kept, and tells which of them no one has confirmed", () => {
    expect(judge(law, aHire)).toEqual({ verdict: "permitted", findings: [], unverified: ["ratio"] })
  })

  it("is no with every rule that is broken, told in both languages with paragraph and numbers", () => {
    const { verdict, findings } = judge(law, { ...aHire, lastDay: "2022-05-16", age: 12 })
    expect(verdict).toBe("forbidden")
    expect(findings.map(({ rule, da, en }) => ({ rule, da, en }))).toEqual([
      {
        rule: "length",
        da: "Lejens længde (§ 3) – ikke opfyldt: højst 14 dage, og den slutter 2022-05-16.",
        en: "Length of a hire (§ 3) – not met: at most 14 days, and it ends 2022-05-16."
      },
      {
        rule: "grownUp",
        da: "Alder (§ 4) – ikke opfyldt: enten (1) mindst 15 år (12) eller (2) en forælder med og hjelm.",
        en: "Age (§ 4) – not met: either (1) at least 15 years (12) or (2) a parent along and a helmet."
      }
    ])
  })

  it.each([
    ["2022-12-31", "permitted"],
    ["2023-01-01", "forbidden"]
  ] as const)("goes by the day that is its anchor: hired on %s it is %s", (hiredOn, verdict) => {
    expect(judge(law, { ...aHire, hiredOn, lastDay: "2022-05-10" }).verdict).toBe(verdict)
  })

  it.each([
    ["2019-12-31", [{ rule: "length", verdict: "dependsOn", why: "noRule" }]],
    ["2020-01-01", []]
  ] as const)("is never yes on a day no rule is known for: hired on %s", (hiredOn, findings) => {
    expect(foundIn({ ...aHire, hiredOn })).toEqual(findings)
  })

  it("says nothing of a rule that is known not to have been", () => {
    expect(foundIn({ ...aHire, firstDay: "2019-12-31", lastDay: "2019-12-31", age: 3 })).toEqual([
      { rule: "ratio", verdict: "dependsOn", why: "noRule" }
    ])
  })

  it("says that a value is not known, and why, instead of taking another", () => {
    const given = { ...aHire, kind: "ladcykel", hiredOn: "2024-01-01", age: 3 } as const
    expect(judge(law, given).findings.map(({ da, why }) => ({ da, why }))).toEqual([
      { da: "Lejens længde (§ 3) – kan ikke afgøres: Grænsen for ladcykler fra 2024 er ikke fundet.", why: "noRule" }
    ])
    expect(foundIn({ ...given, hiredOn: "2023-12-31" })).toEqual([
      { rule: "length", verdict: "forbidden", why: "broken" }
    ])
  })

  it("says when the answer rests on what no one has confirmed", () => {
    const [finding] = judge(law, { ...aHire, kind: "ladcykel", lastDay: "2022-05-20" }).findings
    expect(finding).toMatchObject({ rule: "length", unverified: ["bikes.longest"] })
    expect(finding!.da).toContain("Ikke bekræftet i lovens tekst: længste leje.")
  })

  it("is about no code the table does not have", () => {
    expect(foundIn({ ...aHire, kind: "ethjulet" })).toEqual([{ rule: "length", verdict: "dependsOn", why: "noRule" }])
  })
})

describe("what is not known exactly", () => {
  it.each([
    [{ between: [1000, 4900] } as const, "permitted"],
    [{ between: [999, 4900] } as const, "dependsOn"],
    [{ between: [100, 999] } as const, "forbidden"],
    ["unknown", "dependsOn"],
    [undefined, "dependsOn"]
  ] as const)("staff of %o: %s", (staff, verdict) => {
    const { staff: _, ...rest } = aHire
    expect(judge(law, staff === undefined ? rest : { ...rest, staff }).verdict).toBe(verdict)
  })

  it("comes with the number that decides", () => {
    const [finding] = judge(law, { ...aHire, staff: { between: [500, 4900] } }).findings
    expect(finding!.dependsOn).toEqual([{ fact: "staff", easier: "more", possibleFrom: 1000, permittedFrom: 1000 }])
    expect(finding!.da).toContain("Det afhænger af: ansatte (tilladt fra og med 10).")
  })

  it("comes with two numbers when something else is not known either", () => {
    const { dependsOn } = judge(law, {
      ...aHire,
      staff: { between: [0, 4900] },
      bikes: { between: [2, 4] }
    }).findings[0]!
    expect(dependsOn).toEqual([
      { fact: "bikes", easier: "less", possibleFrom: 4 },
      { fact: "staff", easier: "more", possibleFrom: 1000, permittedFrom: 2000 }
    ])
  })

  it("does not matter when an exemption is certain, or when it is certain that there is none", () => {
    expect(judge(law, { ...aHire, age: "unknown", parent: true, helmet: true }).verdict).toBe("permitted")
    expect(judge(law, { ...aHire, age: 12, parent: false, helmet: "unknown" }).verdict).toBe("forbidden")
    expect(judge(law, { ...aHire, age: 12, parent: true, helmet: "unknown" }).verdict).toBe("dependsOn")
  })

  it("does not matter for the day when all days between have one wording, and does when they have two", () => {
    expect(judge(law, { ...aHire, hiredOn: { between: ["2022-01-01", "2022-12-31"] } }).verdict).toBe("permitted")
    const { findings } = judge(law, { ...aHire, hiredOn: { between: ["2022-12-31", "2023-01-01"] } })
    expect(findings).toMatchObject([{ rule: "length", verdict: "dependsOn", dependsOn: [{ fact: "hiredOn" }] }])
  })

  it("leaves open what a code chooses", () => {
    expect(foundIn({ ...aHire, kind: "unknown" })).toEqual([
      { rule: "length", verdict: "dependsOn", why: "unknownFacts" },
      { rule: "grownUp", verdict: "dependsOn", why: "unknownFacts" }
    ])
  })

  it("is everything, when nothing is told", () => {
    expect(foundIn({}).map(({ rule }) => rule)).toEqual(["length", "grownUp", "ratio"])
    expect(judge(law, {}).verdict).toBe("dependsOn")
  })
})

describe("a person who decides otherwise", () => {
  const override = { rule: "length", by: "consultant-2", on: "2022-05-01", reason: "note-7" } as const

  it("is kept with the finding, which no longer counts", () => {
    const decided = overridden(judge(law, { ...aHire, lastDay: "2022-05-16" }), [override])
    expect(decided.verdict).toBe("permitted")
    expect(decided.findings[0]).toMatchObject({ rule: "length", verdict: "forbidden", overridden: override })
  })

  it("decides on the rules that are named, and no others", () => {
    expect(overridden(judge(law, { ...aHire, lastDay: "2022-05-16", age: 12 }), [override]).verdict).toBe("forbidden")
  })
})

describe("the reasons", () => {
  it("are given for every rule that concerns the case, with facts, values and parts", () => {
    const reasons = explain(law, { ...aHire, age: { between: [12, 20] }, parent: true, helmet: false })
    expect(reasons.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ["length", "permitted"],
      ["grownUp", "dependsOn"],
      ["ratio", "permitted"]
    ])
    const [length, grownUp] = reasons
    expect(length!.values).toEqual([
      {
        table: "bikes.longest",
        name: { da: "længste leje", en: "longest hire" },
        value: { da: "14 dage", en: "14 days" },
        source: "Cykelloven § 3",
        verified: true
      }
    ])
    expect(grownUp!.facts.find(({ fact }) => fact === "age")!.known).toEqual({
      da: "mellem 12 og 20",
      en: "between 12 and 20"
    })
    expect(grownUp!.check).toMatchObject({
      how: "any",
      verdict: "dependsOn",
      parts: [
        { how: "condition", verdict: "dependsOn" },
        { how: "all", verdict: "forbidden", parts: [{ verdict: "permitted" }, { verdict: "forbidden" }] }
      ]
    })
  })

  it("are given without values where no rule is known", () => {
    const [length] = explain(law, { ...aHire, hiredOn: "2019-01-01" })
    expect(length).toMatchObject({ rule: "length", verdict: "dependsOn", values: [] })
    expect(length!.check).toBeUndefined()
  })
})

describe("a law put together of packs", () => {
  it("has only the rules about its subject", () => {
    const other = {
      ...bicycles,
      id: "other",
      rules: bicycles.rules.map((rule) => ({ ...rule, subject: { key: "cars", facts: {} } }))
    }
    expect(judge(compileLaw(hire, [other]), aHire)).toEqual({ verdict: "permitted", findings: [], unverified: [] })
  })

  it("takes the wording of the pack that holds on the day", () => {
    const until = { ...bicycles, to: "2022-06-30" as const }
    const strict = {
      ...bicycles,
      id: "bicycles-2",
      from: "2022-07-01" as const,
      rules: bicycles.rules.map((rule) => (rule.id === "ratio" ? { ...rule, concerns: { kind: ["ladcykel"] } } : rule))
    }
    const both = compileLaw(hire, [until, strict])
    const given = { ...aHire, bikes: 9, hiredOn: "2022-07-01", lastDay: "2022-07-02" } as const
    expect(judge(both, { ...given, firstDay: "2022-06-30" }).findings.map(({ pack }) => pack)).toEqual(["bicycles"])
    expect(judge(both, { ...given, firstDay: "2022-07-01" }).verdict).toBe("permitted")
  })
})

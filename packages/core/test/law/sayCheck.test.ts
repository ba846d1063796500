import { describe, expect, it } from "vitest"
import type { Check, Condition } from "../../src/law/index.ts"
import { sayCheck } from "../../src/law/sayCheck.ts"

const one = (name: string): Condition => ({ reads: [], easier: {}, holds: () => true, da: () => name, en: () => name })
const [a, b, c, d] = ["a", "b", "c", "d"].map(one) as [Condition, Condition, Condition, Condition]
const said = (check: Check, language: "da" | "en" = "da") => sayCheck(check, (leaf) => leaf[language]({}, {}), language)

describe("conditions in one sentence", () => {
  it.each<[string, Check]>([
    ["a", a],
    ["a", { any: [{ all: [a] }] }],
    ["a og b", { all: [a, { all: [b] }] }],
    ["a og b og c", { all: [a, { all: [b, c] }] }],
    ["a eller b eller c", { any: [a, { any: [b, c] }] }],
    ["enten (1) a eller (2) b og c", { any: [a, { all: [b, c] }] }],
    ["enten (1) a og (b eller c) eller (2) d", { any: [{ all: [a, { any: [b, c] }] }, d] }],
    ["a og (b eller (c og d))", { all: [a, { any: [b, { all: [c, d] }] }] }]
  ])("never leave open what goes with what: %s", (text, check) => {
    expect(said(check)).toBe(text)
  })

  it("are said in English as well", () => {
    expect(said({ any: [a, { all: [b, c] }] }, "en")).toBe("either (1) a or (2) b and c")
  })
})

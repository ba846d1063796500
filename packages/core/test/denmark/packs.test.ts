import { describe, expect, it } from "vitest"
import { danishPacks, omissions } from "../../src/denmark/index.ts"
import { compileLaw, lint, packAsMarkdown, readValues, valuesAsCsv } from "../../src/law/index.ts"
import { judgeCase } from "../../src/law/judge.ts"

const rules = danishPacks.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule, name: `${pack.id} ${rule.id}` })))

describe("the Danish packs", () => {
  it("have no gap, no overlap, no rule twice and a source for everything", () => {
    expect(lint(danishPacks, { today: "2026-01-01" })).toEqual([])
  })

  it("say ninety days before which values are to be looked at again", () => {
    const due = lint(danishPacks, { today: "2026-11-28" })
    expect(due.length).toBeGreaterThan(0)
    expect(new Set(due.map(({ code }) => code))).toEqual(new Set(["reviewDue"]))
  })

  it.each(rules)("$name answers its examples as it says, with a yes and a no among them", ({ pack, rule }) => {
    const alone = compileLaw(rule.subject, [{ ...pack, rules: [rule] }])
    for (const example of rule.examples)
      expect([example.da, judgeCase(alone, example.case).verdict]).toEqual([example.da, example.verdict])
    const verdicts = rule.examples.map(({ verdict }) => verdict)
    expect(verdicts).toContain("permitted")
    expect(verdicts).toContain("forbidden")
  })

  it.each(danishPacks)("$id is a table in both languages, without a hole in a sentence", (pack) => {
    for (const language of ["da", "en"] as const) {
      const table = packAsMarkdown(pack, language)
      expect(table).not.toMatch(/undefined|\[object|NaN/)
      for (const rule of pack.rules) expect(table).toContain(`(\`${rule.id}\`, ${rule.paragraph})`)
    }
  })

  it.each(danishPacks)("$id gives its values back from a file", (pack) => {
    const read = readValues(pack, valuesAsCsv(pack), { id: `${pack.id}-b` })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(valuesAsCsv(read.pack)).toBe(valuesAsCsv(pack))
    expect(lint([read.pack], { today: "2026-01-01" })).toEqual([])
  })

  it("have a reason for everything they leave out", () => {
    for (const { da, en, source, why } of omissions) {
      expect([da, en, source, why.da, why.en].every((text) => text.length > 3)).toBe(true)
    }
    expect(new Set(omissions.map(({ da }) => da)).size).toBe(omissions.length)
  })
})

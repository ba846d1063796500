import { describe, expect, it } from "vitest"
import { type AnyTable, lint, packContent, type RulePack } from "../../src/law/index.ts"
import { bicycles, length, longest, ratio } from "./bikes.ts"

const quiet = { today: "2026-01-01", warnDays: 90 } as const
const withRows = (rows: AnyTable["rows"]): RulePack => ({
  ...bicycles,
  rules: [{ ...length, values: { longest: { ...longest, rows } } }]
})
const [first, second, third, fourth] = longest.rows as [AnyTable["rows"][number], ...AnyTable["rows"]] as never as [
  (typeof longest.rows)[number],
  (typeof longest.rows)[number],
  (typeof longest.rows)[number],
  (typeof longest.rows)[number]
]
const told = (
  pack: RulePack,
  when: { readonly today: `${number}-${number}-${number}`; readonly warnDays?: number } = quiet
) => lint([pack], when).map(({ code, where, da }) => `${code} ${where}: ${da}`)

describe("looking a pack over", () => {
  it("finds nothing in one that is whole", () => {
    expect(lint([bicycles], quiet)).toEqual([])
  })

  it("finds the first day of every gap: before the first value, between two, and after the last", () => {
    expect(told(withRows([{ ...first, from: "2020-01-02" }, second, third, fourth]))).toEqual([
      "gap bikes.longest (bycykel): Ingen værdi gælder den 2020-01-01."
    ])
    expect(told(withRows([{ ...first, to: "2022-12-30" }, second, third, fourth]))).toEqual([
      "gap bikes.longest (bycykel): Ingen værdi gælder den 2022-12-31."
    ])
    expect(told(withRows([first, { ...second, to: "2025-01-01" }, third, fourth]))).toEqual([
      "gap bikes.longest (bycykel): Ingen værdi gælder den 2025-01-02."
    ])
    expect(told(withRows([first, second]))).toEqual([
      "gap bikes.longest (ladcykel): Ingen værdi gælder den 2020-01-01."
    ])
  })

  it("does not ask for values on days the rule does not hold", () => {
    expect(told({ ...withRows([first, second, { ...third, to: "2021-12-31" }]), to: "2021-12-31" })).toEqual([])
  })

  it("finds two values of one case on one day", () => {
    expect(told(withRows([{ ...first, to: "2023-01-01" }, second, third, fourth]))).toEqual([
      "overlap bikes.longest (bycykel): To værdier gælder den 2023-01-01: den fra 2020-01-01 og den fra 2023-01-01."
    ])
  })

  it("finds rules and values without a source, and rules without examples", () => {
    const bare = { ...bicycles, rules: [{ ...ratio, source: " ", assumes: "", examples: [] }] }
    expect(told(bare).map((text) => text.split(":")[0])).toEqual(["noSource ratio", "noExamples ratio"])
    expect(told(withRows([{ ...first, source: "" }, second, third, fourth]))).toEqual([
      "noSource bikes.longest: Værdien fra 2020-01-01 har ingen kilde."
    ])
  })

  it("takes an assumption for a source", () => {
    expect(told({ ...bicycles, rules: [{ ...ratio, source: "" }] })).toEqual([])
  })

  it("finds a fact that nobody tells", () => {
    const { staff: _, ...facts } = ratio.subject.facts
    const bare = { ...bicycles, rules: [{ ...ratio, subject: { key: "hire", facts } }] }
    expect(told(bare)).toEqual(["unknownFact ratio: Reglen spørger om staff, som ingen oplyser."])
  })

  it("finds a rule that is in two packs on one day, and not in two that follow each other", () => {
    const again = { ...bicycles, id: "again", from: "2023-01-01" as const }
    const problems = (to: RulePack["to"]) =>
      lint([{ ...bicycles, ...(to === undefined ? {} : { to }) }, again], quiet).filter(
        ({ code }) => code === "ruleTwice"
      )
    expect(problems("2022-12-31")).toEqual([])
    expect(problems("2023-01-01").map(({ where }) => where)).toEqual(["length", "grownUp", "ratio"])
    expect(problems(undefined)).toHaveLength(3)
  })

  it("warns so many days before a value is to be looked at again", () => {
    expect(told(bicycles, { today: "2026-10-02", warnDays: 90 })).toEqual([])
    expect(told(bicycles, { today: "2026-10-03", warnDays: 90 })).toEqual([
      "reviewDue bikes.staffPerBike: Værdien skal ses efter 2027-01-01."
    ])
  })

  it("warns so many days before the last value runs out", () => {
    const short = { ...withRows([first, { ...second, to: "2026-03-31" }, third, fourth]), to: "2026-03-31" as const }
    const codes = (today: "2025-12-31" | "2026-01-01") => told(short, { today, warnDays: 89 })
    expect(codes("2025-12-31")).toEqual([])
    expect(codes("2026-01-01")).toEqual(["runsOut bikes.longest bycykel: Den sidste værdi udløber 2026-03-31."])
  })
})

describe("what a pack says and does", () => {
  const same = (one: RulePack) => JSON.stringify(packContent(one)) === JSON.stringify(packContent(bicycles))

  it("is the same for the same pack", () => {
    expect(same({ ...bicycles, seal: "sha256:any" })).toBe(true)
  })

  it("is another when a value, a word, a source or an answer is another", () => {
    const [, grownUp, ratio] = bicycles.rules
    const rows = longest.rows.map((row, at) => (at === 0 && "value" in row ? { ...row, value: 15 } : row))
    const swap = (rule: RulePack["rules"][number]) => ({ ...bicycles, rules: [rule, grownUp!, ratio!] })
    expect(same(swap({ ...length, values: { longest: { ...longest, rows } } }))).toBe(false)
    expect(same(swap({ ...length, da: "Længde" }))).toBe(false)
    expect(same(swap({ ...length, source: "§ 9" }))).toBe(false)
    const condition = length.check as Extract<typeof length.check, { readonly reads: unknown }>
    expect(same(swap({ ...length, check: { ...condition, holds: () => true } }))).toBe(false)
    expect(same(swap({ ...length, check: { ...condition, da: () => "noget andet" } }))).toBe(false)
  })
})

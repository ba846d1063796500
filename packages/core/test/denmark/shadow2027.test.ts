import { describe, expect, it } from "vitest"
import { lint, shadow, shadowAsMarkdown } from "../../src/law/index.ts"
import { comingPacks, laws, portfolio } from "./madeUp2027.ts"

describe("a made-up act of 2027 over 10 000 made-up placements", () => {
  const report = shadow(laws, portfolio, { by: ["instrument"] })

  it("is made of packs in order, one of them corrected as a file", () => {
    expect(lint(comingPacks, { today: "2027-01-01" }).filter(({ level }) => level === "error")).toEqual([])
    expect(report.packs).toEqual({
      now: ["dk-virksomhedspraktik-2020"],
      coming: ["opdigtet-praktik-2027", "opdigtet-2027"]
    })
  })

  it("changes what its three rules are about, and nothing else", () => {
    expect(report.rules.map(({ rule }) => rule).toSorted()).toEqual([
      "opdigtet.age",
      "opdigtet.hours",
      "praktik.length"
    ])
    expect(report.changes.map(({ now, coming }) => [now, coming])).toEqual([
      ["permitted", "forbidden"],
      ["permitted", "dependsOn"]
    ])
    const age = report.rules.find(({ rule }) => rule === "opdigtet.age")!
    const isAsked = ({ case: { instrument, employer } }: (typeof portfolio)[number]) =>
      instrument === "loentilskud" && employer === "private"
    expect(age).toMatchObject({ forbids: 0, leavesOpen: portfolio.filter(isAsked).length })
    expect(report.groups.reduce((sum, { cases }) => sum + cases, 0)).toBe(10_000)
  })

  it("adds up: what is counted by verdict, by change and by group is the same", () => {
    const changed = report.changes.reduce((sum, { cases }) => sum + cases, 0)
    const [permitted] = report.verdicts
    expect(permitted!.now - permitted!.coming).toBe(changed)
    expect(report.groups.reduce((sum, { stricter }) => sum + stricter, 0)).toBe(changed)
    expect(shadowAsMarkdown(report, "en")).toContain("Cases: 10,000.")
  })
})

import { edition2008, edition2016 } from "@partnerskab/core"
import { danishHolidays, danishPacks } from "@partnerskab/core/denmark"
import { type AnyPlugin, definePlugin } from "@partnerskab/core/plugin"
import { Programme } from "@partnerskab/core/programme"
import { describe, expect, it } from "vitest"
import { assembleOnce } from "../../src/desk/index.ts"

const editions = [edition2008, edition2016]
const aPlugin = (key: string, more: { readonly requires?: ReadonlyArray<string> } = {}): AnyPlugin =>
  definePlugin(key, { version: "1.0.0", ...more }) as never

describe("putting the same definitions together again", () => {
  it("is done once, whatever lists they stand in", () => {
    expect(assembleOnce([...editions], [Programme], { packs: danishPacks })).toBe(
      assembleOnce([edition2008, edition2016], [Programme], { packs: [...danishPacks] })
    )
  })

  it("is another thing with one more, one fewer, or a plugin of the same name", () => {
    const all = assembleOnce(editions, [Programme], { packs: danishPacks })
    const others = [
      assembleOnce(editions, [Programme]),
      assembleOnce(editions, [], { packs: danishPacks }),
      assembleOnce([edition2016], [Programme], { packs: danishPacks }),
      assembleOnce(editions, [aPlugin("a")]),
      assembleOnce(editions, [aPlugin("a")]),
      assembleOnce(editions, [aPlugin("a"), aPlugin("b")])
    ]
    expect(new Set([all, ...others]).size).toBe(others.length + 1)
    expect(others.map(({ plugins, packs, editions }) => [plugins.length, packs.length > 0, editions.length])).toEqual([
      [1, false, 2],
      [0, true, 2],
      [1, true, 1],
      [1, false, 2],
      [1, false, 2],
      [2, false, 2]
    ])
  })

  it("leaves each installation its own days off", () => {
    const christmas = "2026-12-25"
    expect(assembleOnce(editions, []).holidays.has(christmas)).toBe(false)
    expect(assembleOnce(editions, [], { holidays: danishHolidays() }).holidays.has(christmas)).toBe(true)
    expect(assembleOnce(editions, []).holidays.has(christmas)).toBe(false)
  })

  it("tells all that is wrong, each time", () => {
    const wrong = [aPlugin("a", { requires: ["b"] })]
    const found = [{ code: "PK-AUTHORITY", text: "authority.code is missing" }]
    for (const _ of [1, 2]) {
      expect(() => assembleOnce(editions, wrong)).toThrow("PK-REQUIRES")
      expect(() => assembleOnce(editions, wrong, { found })).toThrow(/PK-REQUIRES[^]*PK-AUTHORITY/)
      expect(() => assembleOnce(editions, [], { found })).toThrow("PK-AUTHORITY")
    }
    expect(assembleOnce(editions, []).plugins).toEqual([])
  })
})

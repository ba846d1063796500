import { describe, expect, it } from "vitest"
import { statementNames } from "../src/statementNames.ts"

describe("the name of a statement on a connection", () => {
  it("is one for each text, and the same on every connection", () => {
    const nameOf = statementNames()
    const { name } = nameOf("select 1")
    expect(name).toMatch(/^partnerskab_[0-9a-f]{24}$/)
    expect(nameOf("select 1")).toEqual({ name })
    expect(statementNames()("select 1")).toEqual({ name })
    expect(nameOf("select 2").name).not.toBe(name)
  })

  it("gives its place to another when it was not asked for longest, and is another when it comes back", () => {
    const nameOf = statementNames(2)
    const [one, two] = [nameOf("select 1").name, nameOf("select 2").name]
    expect(nameOf("select 1")).toEqual({ name: one })
    const three = nameOf("select 3")
    expect(three).toMatchObject({ forget: two })
    expect(nameOf("select 1")).toEqual({ name: one })
    expect(nameOf("select 2")).toEqual({ name: `${two}_1`, forget: three.name })
  })

  it("is kept for no more texts than a connection should keep, however many come", () => {
    const nameOf = statementNames()
    const kept = new Set<string>()
    for (let n = 0; n < 5_000; n += 1) {
      const { name, forget } = nameOf(`select ${n % 1_777}`)
      if (forget !== undefined) expect(kept.delete(forget)).toBe(true)
      kept.add(name)
      expect(kept.size).toBeLessThanOrEqual(250)
    }
    expect(kept.size).toBe(250)
  })
})

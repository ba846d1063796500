import { describe, expect, it } from "vitest"
import { statementNames } from "../src/statementNames.ts"

const texts = (count: number, of: string): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, n) => `select ${n} as ${of}`)

describe("the name of a statement", () => {
  it("is given when a text is asked again, and stays the same", () => {
    const nameOf = statementNames()
    expect(nameOf("select 1")).toBeUndefined()
    const name = nameOf("select 1")
    expect(name).toMatch(/^partnerskab_[0-9a-f]{24}$/)
    expect(nameOf("select 1")).toBe(name)
    const elsewhere = statementNames()
    elsewhere("select 1")
    expect(elsewhere("select 1")).toBe(name)
  })

  it("is not given to what is asked once, however much that is", () => {
    const nameOf = statementNames()
    for (const text of texts(20_000, "once")) expect(nameOf(text)).toBeUndefined()
  })

  it("is given to no more texts than a connection should keep", () => {
    const nameOf = statementNames()
    const many = texts(1_000, "often")
    for (const text of many) nameOf(text)
    const named = many.filter((text) => nameOf(text) !== undefined)
    expect(named).toHaveLength(250)
    for (const text of named) expect(nameOf(text)).toBeDefined()
    for (const text of many.slice(250)) expect(nameOf(text)).toBeUndefined()
  })
})

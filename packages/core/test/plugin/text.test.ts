import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Code, Id, Kept, Label, Note, PersonName, Reach } from "../../src/schema.ts"

const accepts = (schema: Schema.Codec<unknown, unknown>, given: unknown): boolean =>
  Result.isSuccess(Schema.decodeUnknownResult(schema)(given))

describe("a text", () => {
  it.each([
    ["an id", Id, 200],
    ["the name of a thing", Label, 120],
    ["the name of a person", PersonName, 200],
    ["how a person is reached", Reach, 200],
    ["a note", Note, 20_000]
  ])("for %s has a length, and something in it that can be stored", (_, schema, most) => {
    expect(accepts(schema, "a")).toBe(true)
    expect(accepts(schema, "æ".repeat(most))).toBe(true)
    for (const wrong of ["æ".repeat(most + 1), "", " \t\n", "a\u0000", "\udc00", 7, null])
      expect(accepts(schema, wrong), JSON.stringify(wrong).slice(0, 20)).toBe(false)
  })

  it("for a code is lower-case a–z, digits and hyphens, and begins with a letter", () => {
    for (const code of ["a", "virksomhedspraktik", "a-1", "a".repeat(60)]) expect(accepts(Code, code), code).toBe(true)
    for (const wrong of ["", "1a", "-a", "A", "løntilskud", "a b", "a_b", "a".repeat(61)])
      expect(accepts(Code, wrong), wrong).toBe(false)
  })
})

describe("a value that is kept", () => {
  it("is any JSON, and nothing else", () => {
    for (const value of [null, 0, "", false, [1, { a: null }], {}]) expect(accepts(Kept, value)).toBe(true)
    for (const wrong of [undefined, () => 1, Number.NaN, Symbol("x"), 1n]) expect(accepts(Kept, wrong)).toBe(false)
  })
})

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Kept, Key } from "../../src/schema.ts"

const accepts = (schema: Schema.Codec<unknown, unknown>, given: unknown): boolean =>
  Result.isSuccess(Schema.decodeUnknownResult(schema)(given))

const unstorable = ["\u0000", "a\u0000b", "\ud800", "a\udc00", "\udc00\ud800"]
const places: ReadonlyArray<readonly [string, (text: string) => unknown]> = [
  ["the whole of it", (text) => text],
  ["an item of a list", (text) => ["a", text]],
  ["a field", (text) => ({ a: 1, b: text })],
  ["a key", (text) => ({ a: 1, [text]: 1 })],
  ["a field of an item of a field", (text) => ({ a: [null, { b: [[{ c: text }]] }] })],
  ["a key deep inside", (text) => ({ a: [null, { b: [[{ c: { [text]: {} } }]] }] })],
  ["a field under many", (text) => Array.from({ length: 200 }).reduce<unknown>((inner) => ({ a: [inner] }), text)]
]

describe("a value that is kept", () => {
  it.each(places)("may not have a text that cannot be stored as %s", (_, around) => {
    for (const text of unstorable) expect(accepts(Kept, around(text)), JSON.stringify(text)).toBe(false)
  })

  it.each(places)("may have any other text as %s: letters, other alphabets, signs of two halves, none", (_, around) => {
    for (const text of ["æøå", "ⴰⵣⵓⵍ", "🍰", "\u0001\u001f", "\ufffd", "x".repeat(50_000), ""])
      expect(accepts(Kept, around(text)), text.slice(0, 9)).toBe(true)
  })

  it("is kept value for value", () => {
    const value = { z: [1, 2.5, null, { æ: "ø", "": "" }], a: false, "🍰": ["\u0001"] }
    expect(Schema.decodeUnknownSync(Kept)(value)).toEqual(value)
    expect(JSON.stringify(Schema.decodeUnknownSync(Kept)(value))).toBe(JSON.stringify(value))
  })

  it("is told why it is refused, in both languages", () => {
    const { annotations } = Kept.ast.checks!.at(-1)!
    expect(annotations!["rule"]).toEqual({
      code: "storable",
      da: "må ikke indeholde tegn, der ikke kan gemmes",
      en: "must not contain characters that cannot be stored"
    })
  })
})

describe("the key of a record", () => {
  const record = Schema.Record(Key, Schema.Natural) as unknown as Schema.Codec<unknown, unknown>
  /** As a command reads it: what is not known is refused. */
  const takes = (given: unknown): boolean =>
    Result.isSuccess(Schema.decodeUnknownResult(record, { onExcessProperty: "error" })(given))

  it("is a text of 1 to 200 characters that can be stored", () => {
    for (const key of ["a", "æøå", "🍰", "a b", "x".repeat(200)]) expect(takes({ [key]: 1 }), key).toBe(true)
    for (const key of [...unstorable, "", " ", "x".repeat(201)]) expect(takes({ a: 1, [key]: 1 }), key).toBe(false)
  })

  it("may be missing: a record may be empty", () => {
    expect(takes({})).toBe(true)
  })

  it("keeps one that JavaScript has of its own", () => {
    const given: unknown = JSON.parse('{ "__proto__": 1, "constructor": 2 }')
    expect(Object.entries(Schema.decodeUnknownSync(record)(given) as object)).toEqual([
      ["__proto__", 1],
      ["constructor", 2]
    ])
  })
})

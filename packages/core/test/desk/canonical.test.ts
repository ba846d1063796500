import { describe, expect, it } from "vitest"
import { canonical } from "../../src/storage/index.ts"

describe("the one text of a JSON value", () => {
  it("is the same whatever order its keys are in, at every depth", () => {
    expect(canonical({ b: 1, a: { d: [1, { f: 1, e: 2 }], c: null } })).toBe(
      '{"a":{"c":null,"d":[1,{"e":2,"f":1}]},"b":1}'
    )
  })

  it("leaves out what is undefined, and keeps what is null, empty, false and nought", () => {
    expect(canonical({ a: undefined, b: null, c: "", d: false, e: 0, f: [], g: {} })).toBe(
      '{"b":null,"c":"","d":false,"e":0,"f":[],"g":{}}'
    )
    expect(canonical([undefined, null])).toBe("[null,null]")
  })

  it("orders keys by code unit and escapes as JSON does", () => {
    expect(canonical({ "€": 1, "\r": 2, "1": 3, ö: 4, "\ud83d\ude00": 5, '"': "a\nb" })).toBe(
      '{"\\r":2,"\\"":"a\\nb","1":3,"ö":4,"€":1,"\ud83d\ude00":5}'
    )
  })
})

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { cprBirthday, CvrNumber, isCvrNumber, namedTwice, partyKey, PartyUnit, PNumber } from "../src/party/index.ts"

const read = <T>(schema: Schema.Codec<T, unknown>, given: unknown): T | "refused" => {
  const decoded = Schema.decodeUnknownResult(schema)(given)
  return Result.isSuccess(decoded) ? decoded.success : "refused"
}

describe("a CVR number", () => {
  it.each(["24256790", "35408002", "30715063", "13585628", "27355021", "10000130", "12345674"])(
    "%s has a matching check digit",
    (digits) => {
      expect(isCvrNumber(digits)).toBe(true)
    }
  )

  it.each([
    ["24256791", "the check digit is one too high"],
    ["27355020", "the check digit is one too low"],
    ["42256790", "two digits have changed places"],
    ["12345678", "counting is no check digit"],
    ["00000000", "passes the sum and is never given out"],
    ["2425679", "seven digits"],
    ["242567900", "nine digits"],
    ["2425679O", "a letter for a digit"],
    ["", "nothing"]
  ])("%j is none: %s", (digits) => {
    expect(isCvrNumber(digits)).toBe(false)
    expect(read(CvrNumber, digits)).toBe("refused")
  })

  it.each(["24 25 67 90", "DK24256790", "DK 24 25 67 90", "dk24256790", " 24256790 ", "24\u00a025\u00a067\u00a090"])(
    "may be typed as %j, and is kept as eight digits",
    (typed) => {
      expect(read(CvrNumber, typed)).toBe("24256790")
    }
  )

  it("is a text, never a number", () => {
    expect(read(CvrNumber, 24256790)).toBe("refused")
  })

  it("keeps DK only at the front", () => {
    expect(read(CvrNumber, "24256790DK")).toBe("refused")
    expect(read(CvrNumber, "SE24256790")).toBe("refused")
  })
})

describe("a P-number", () => {
  it.each(["1003000001", "1003701234", "0000000000"])("%s is ten digits", (digits) => {
    expect(read(PNumber, digits)).toBe(digits)
  })

  it.each(["100300000", "10030000011", "10 03000001", "100300000a", " 1003000001"])("%j is none", (text) => {
    expect(read(PNumber, text)).toBe("refused")
  })
})

describe("a party unit", () => {
  it("is told apart by its unit when the CVR number is the same", () => {
    expect(partyKey({ cvr: "24256790" })).toBe("24256790")
    expect(partyKey({ cvr: "24256790", unit: "skoler" })).toBe("24256790/skoler")
    expect(partyKey({ cvr: "24256790", unit: "aeldre" })).not.toBe(partyKey({ cvr: "24256790", unit: "skoler" }))
  })

  it.each(["skoler", "1", "center-4", "a".repeat(60)])("may be called %s", (unit) => {
    expect(read(PartyUnit, { cvr: "24256790", unit, workplaces: [] })).toEqual({
      cvr: "24256790",
      unit,
      workplaces: []
    })
  })

  it.each(["Skoler", "ældre", "-skoler", "to ord", "", "a".repeat(61)])("may not be called %j", (unit) => {
    expect(read(PartyUnit, { cvr: "24256790", unit, workplaces: [] })).toBe("refused")
  })
})

describe("the contacts of a side", () => {
  it("are two people, or one who is named twice", () => {
    expect(namedTwice({ primary: "a", deputy: "b" })).toBe(false)
    expect(namedTwice({ primary: "a", deputy: "a" })).toBe(true)
  })
})

describe("the day a CPR number begins with", () => {
  it.each([
    ["01", "01", { date: 1, month: 1, replacement: false }],
    ["31", "12", { date: 31, month: 12, replacement: false }],
    ["61", "01", { date: 1, month: 1, replacement: true }],
    ["91", "12", { date: 31, month: 12, replacement: true }],
    ["00", "01", undefined],
    ["32", "01", undefined],
    ["60", "01", undefined],
    ["92", "01", undefined],
    ["01", "00", undefined],
    ["01", "13", undefined]
  ])("%s and month %s: %j", (dd, mm, birthday) => {
    expect(cprBirthday(dd, mm)).toEqual(birthday)
  })
})

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { EanNumber, isEanNumber, readCpr } from "../../src/denmark/index.ts"

const read = (given: unknown): string | "refused" => {
  const decoded = Schema.decodeUnknownResult(EanNumber)(given)
  return Result.isSuccess(decoded) ? decoded.success : "refused"
}

describe("an EAN number", () => {
  it.each(["5790000000005", "5790001234560", "5799999999994"])("%s has a matching check digit", (digits) => {
    expect(isEanNumber(digits)).toBe(true)
    expect(read(digits)).toBe(digits)
  })

  it.each([
    ["5790001234561", "the check digit is one too high"],
    ["5790001234569", "the check digit is one too low, round the corner"],
    ["5790010234560", "two digits have changed places"],
    ["4006381333931", "not Danish, though the check digit matches"],
    ["579000123456", "twelve digits"],
    ["57900012345600", "fourteen digits"],
    ["579000123456X", "a letter for a digit"],
    ["", "nothing"]
  ])("%j is none: %s", (digits) => {
    expect(isEanNumber(digits)).toBe(false)
    expect(read(digits)).toBe("refused")
  })

  it("may be typed with spaces, is kept as thirteen digits, and is a text", () => {
    expect(read("57 90001 23456 0")).toBe("5790001234560")
    expect(read(5790001234560)).toBe("refused")
  })
})

describe("the form of a CPR number", () => {
  // Replacement numbers only: the day is raised by 60, so that none is a person's.
  it.each([
    ["610100-0000", "1900-01-01", "the seventh digit 0 to 3 is always the 1900s"],
    ["6101993999", "1999-01-01", "also 99"],
    ["610136-4000", "2036-01-01", "4 and a year to 36"],
    ["610137-4000", "1937-01-01", "4 and a year from 37"],
    ["610136-9000", "2036-01-01", "9 and a year to 36"],
    ["610137-9000", "1937-01-01", "9 and a year from 37"],
    ["610157-5000", "2057-01-01", "5 to 8 and a year to 57"],
    ["610158-5000", "1858-01-01", "5 to 8 and a year from 58"],
    ["610157-8000", "2057-01-01", "8 and a year to 57"],
    ["610199-8000", "1899-01-01", "8 and a year from 58"],
    ["890200-4000", "2000-02-29", "2000 was a leap year"],
    ["890296-8000", "1896-02-29", "1896 was one"],
    ["911299-0000", "1999-12-31", "the last day of a year"]
  ])("%s says %s: %s", (typed, bornOn) => {
    expect(readCpr(typed)).toEqual({ ok: true, value: { bornOn, replacement: true } })
  })

  it("may have a hyphen, a space or neither, and nothing of the number is in the answer but its date", () => {
    const answers = ["610170-0000", "610170 0000", "6101700000", " 6101700000 "].map(readCpr)
    for (const answer of answers)
      expect(answer).toEqual({ ok: true, value: { bornOn: "1970-01-01", replacement: true } })
  })

  it("does not ask the check digit: all ten last digits are read", () => {
    for (let last = 0; last < 10; last += 1) expect(readCpr(`610170-000${last}`).ok).toBe(true)
  })

  it.each([
    ["890200-0000", "cprDate", "1900 was no leap year"],
    ["900270-0000", "cprDate", "February has no 30th"],
    ["910470-0000", "cprDate", "April has no 31st"],
    ["611370-0000", "cprDate", "there is no thirteenth month"],
    ["610070-0000", "cprDate", "months begin with 1"],
    ["600170-0000", "cprDate", "no day is raised to 60"],
    ["920170-0000", "cprDate", "no month has 32 days"],
    ["61017-0000", "cprForm", "nine digits"],
    ["6101700-0000", "cprForm", "eleven digits"],
    ["610170-00000", "cprForm", "eleven digits"],
    ["nr. 610170-0000", "cprForm", "words before it"],
    ["610170-0000 ok", "cprForm", "words after it"],
    ["610170--0000", "cprForm", "two hyphens"],
    ["610170-000X", "cprForm", "a letter"],
    ["", "cprForm", "nothing"]
  ])("%j is none: %s, %s", (typed, code) => {
    const answer = readCpr(typed)
    expect(answer).toMatchObject({ ok: false, code })
    if (!answer.ok && typed !== "") expect(JSON.stringify(answer)).not.toContain(typed)
  })
})

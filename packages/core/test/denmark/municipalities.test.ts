import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import {
  municipalities,
  municipality,
  MunicipalityCode,
  readMunicipality,
  regionOn,
  regions
} from "../../src/denmark/index.ts"

const read = (given: unknown): string | "refused" => {
  const decoded = Schema.decodeUnknownResult(MunicipalityCode)(given)
  return Result.isSuccess(decoded) ? decoded.success : "refused"
}

describe("the municipalities", () => {
  it("are 98, each with a code and a name of its own", () => {
    expect(municipalities.length).toBe(98)
    expect(new Set(municipalities.map(({ code }) => code)).size).toBe(98)
    expect(new Set(municipalities.map(({ name }) => name)).size).toBe(98)
    for (const { code, name } of municipalities) {
      expect(code).toMatch(/^0\d{3}$/)
      expect(name).toMatch(/^[A-ZÆØÅ][a-zæøå]+(-[A-ZÆØÅ][a-zæøå]+)?$/)
    }
  })

  it.each([
    ["0101", "København"],
    ["0330", "Slagelse"],
    ["0326", "Kalundborg"],
    ["0492", "Ærø"],
    ["0760", "Ringkøbing-Skjern"],
    ["0846", "Mariagerfjord"],
    ["0860", "Hjørring"]
  ])("have %s %s", (code, name) => {
    expect(municipality(code)?.name).toBe(name)
  })

  it.each([
    ["2006-12-31", {}],
    ["2007-01-01", { hovedstaden: 29, sjaelland: 17, syddanmark: 22, midtjylland: 19, nordjylland: 11 }],
    ["2026-12-31", { hovedstaden: 29, sjaelland: 17, syddanmark: 22, midtjylland: 19, nordjylland: 11 }],
    ["2027-01-01", { oestdanmark: 46, syddanmark: 22, midtjylland: 19, nordjylland: 11 }]
  ] as const)("are on %s in these regions: %j", (day, counts) => {
    const held: Record<string, number> = {}
    for (const { code } of municipalities) {
      const region = regionOn(code, day)?.code
      if (region !== undefined) held[region] = (held[region] ?? 0) + 1
    }
    expect(held).toEqual(counts)
  })

  it.each([
    ["0330", "2006-12-31", undefined],
    ["0330", "2007-01-01", "Region Sjælland"],
    ["0330", "2026-12-31", "Region Sjælland"],
    ["0330", "2027-01-01", "Region Østdanmark"],
    ["0400", "2026-12-31", "Region Hovedstaden"],
    ["0400", "2027-01-01", "Region Østdanmark"],
    ["0846", "2027-01-01", "Region Nordjylland"],
    ["0615", "2027-01-01", "Region Midtjylland"],
    ["0411", "2027-01-01", undefined]
  ] as const)("%s is on %s in %s", (code, day, region) => {
    expect(regionOn(code, day)?.name).toBe(region)
  })

  it("are never in two regions, and each region says where it is from", () => {
    for (const { regions: held } of municipalities)
      held.slice(1).forEach(({ from }, at) => expect(held[at]!.to! < from).toBe(true))
    for (const { source, verified } of regions) expect([source !== "", verified]).toEqual([true, true])
  })
})

describe("the code of a municipality", () => {
  it.each(["0330", "330", " 0330 ", "03 30"])("may be typed as %j, and is kept with four digits", (typed) => {
    expect(read(typed)).toBe("0330")
    const answer = readMunicipality(typed)
    expect(answer.ok && answer.value.code).toBe("0330")
  })

  it.each([
    ["0411", "notAMunicipality", "0411 er Christiansø, som ikke er en kommune."],
    ["411", "notAMunicipality", "0411 er Christiansø, som ikke er en kommune."],
    ["0331", "municipalityUnknown", "Ingen kommune har haft denne kode siden 1. januar 2007."],
    ["9999", "municipalityUnknown", "Ingen kommune har haft denne kode siden 1. januar 2007."],
    ["33", "municipalityForm", "En kommunekode har 4 cifre, f.eks. 0330; det første 0 kan udelades."],
    ["00330", "municipalityForm", "En kommunekode har 4 cifre, f.eks. 0330; det første 0 kan udelades."],
    ["Slagelse", "municipalityForm", "En kommunekode har 4 cifre, f.eks. 0330; det første 0 kan udelades."],
    ["", "municipalityForm", "En kommunekode har 4 cifre, f.eks. 0330; det første 0 kan udelades."]
  ])("is not %j: %s", (typed, code, da) => {
    expect(read(typed)).toBe("refused")
    expect(readMunicipality(typed)).toMatchObject({ ok: false, code, da, en: expect.stringMatching(/^[A-Z0-9].*\.$/) })
  })

  it("is a text, never a number", () => {
    expect(read(330)).toBe("refused")
  })
})

import { describe, expect, it } from "vitest"
import {
  AimsAtDismissal,
  BarterOfOtherSide,
  CitizenElsewhere,
  FewerJobsThanCompanies,
  InstrumentNotAgreed,
  MarkedTwice,
  MoreAnswersThanAsked,
  PlaceIsFor,
  PositionsFilled,
  TalkLacksRole,
  ThemeNotOfMeeting,
  UnknownCode
} from "../../src/index.ts"
import type { CodeWords, RefusalStatic } from "../../src/plugin/index.ts"
import { CellTooSmall } from "../../src/programme/index.ts"

const both = <Facts>({ texts }: RefusalStatic<string, Facts>, facts: Facts) => [texts.da(facts), texts.en(facts)]
const words: CodeWords = {
  loentilskud: { da: "ansættelse med løntilskud", en: "wage-subsidy job" },
  moedestabilitet: { da: "mødestabilitet", en: "attendance" },
  arbejdsgiver: { da: "arbejdsgiveren", en: "the employer" }
}

describe("the sentence of a refusal", () => {
  it("says one of what there is one of, and several of several", () => {
    const field = "/candidate"
    expect(both(PositionsFilled, { positions: 1, hired: 1, field })).toEqual([
      "Jobordren har 1 stilling, og 1 er besat.",
      "The order has 1 position, and 1 is filled."
    ])
    expect(both(PositionsFilled, { positions: 3, hired: 2, field })).toEqual([
      "Jobordren har 3 stillinger, og 2 er besat.",
      "The order has 3 positions, and 2 are filled."
    ])
    expect(both(MoreAnswersThanAsked, { asked: 0, answered: 1 })[1]).toBe("There cannot be 1 answer of 0 asked.")
    expect(both(FewerJobsThanCompanies, { companies: 1, field })[1]).toMatch("told of 1 job;")
    expect(both(CellTooSmall, { least: 1, field })[0]).toMatch("færre end 1 borger;")
  })

  it("says what a code stands for, and a code that no list has as it is", () => {
    const allowed = ["mentor", "loentilskud"]
    expect(both(InstrumentNotAgreed, { instrument: "praktik", allowed, words })[0]).toBe(
      "Aftalen omfatter ikke praktik; den omfatter mentor, ansættelse med løntilskud."
    )
    expect(both(PlaceIsFor, { instrument: "loentilskud", words })).toEqual([
      "Pladsen er til ansættelse med løntilskud.",
      "The place is for wage-subsidy job."
    ])
    const days = { firstDay: "2021-03-01", lastDay: "2021-03-14" } as const
    const elsewhere = { placement: "s1", instrument: "loentilskud", ...days, words, field: "/citizen" }
    expect(both(CitizenElsewhere, elsewhere)).toEqual([
      "Borgeren har ansættelse med løntilskud fra 2021-03-01 til 2021-03-14 (s1); de to kan ikke have fælles dage.",
      "The citizen has wage-subsidy job from 2021-03-01 to 2021-03-14 (s1); the two cannot share days."
    ])
    expect(both(MarkedTwice, { aspect: "moedestabilitet", words, field: "/scores/1/aspect" })).toEqual([
      "»mødestabilitet« har to karakterer.",
      "“attendance” has two marks."
    ])
    expect(both(TalkLacksRole, { missing: ["arbejdsgiver", "toString"], words })[1]).toMatch(
      "the employer and toString"
    )
    expect(both(AimsAtDismissal, { purpose: "loentilskud", allowed, words })[0]).toMatch("»ansættelse med løntilskud«")
    expect(both(BarterOfOtherSide, { kind: "loentilskud", allowed, words })[1]).toMatch(/^“wage-subsidy job” is given/)
    expect(both(ThemeNotOfMeeting, { theme: "apv", themes: ["loentilskud"], words })[0]).toBe(
      "Mødet handlede ikke om »apv«; dets temaer er »ansættelse med løntilskud«."
    )
  })

  it("says codes to choose from as people call them and as they are written", () => {
    const field = "/instrument"
    const known: CodeWords = { ...words, mentor: { da: "Mentor", en: "adult (mentor)" } }
    expect(both(UnknownCode, { code: "job", allowed: ["loentilskud", "mentor", "x"], words: known, field })).toEqual([
      "job kan ikke bruges den dag; vælg ansættelse med løntilskud (loentilskud), Mentor, x.",
      "job cannot be used on that day; choose wage-subsidy job (loentilskud), adult (mentor), x."
    ])
    const subsidy: CodeWords = { loentilskud: { da: "løntilskud", en: "wage-subsidy job (løntilskud)" } }
    expect(both(UnknownCode, { code: "job", allowed: ["loentilskud"], words: subsidy, field })).toEqual([
      "job kan ikke bruges den dag; vælg løntilskud (loentilskud).",
      "job cannot be used on that day; choose wage-subsidy job (loentilskud)."
    ])
    expect(both(UnknownCode, { code: "job", allowed: [], words, field })[1]).toMatch(/choose \(there is none\)\.$/)
  })
})

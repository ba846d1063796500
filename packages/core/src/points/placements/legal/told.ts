import * as Schema from "effect/Schema"
import { Day } from "../../../calendar/index.ts"
import { Key, Note } from "../../../plugin/index.ts"

const twoDecimals = Schema.makeFilter((number: number) => number >= 0 && Number.isInteger(hundredths(number)), {
  expected: "0 or more, with at most two decimals",
  rule: {
    code: "amount",
    da: "skal være 0 eller mere, med højst to decimaler",
    en: "must be 0 or more, with at most two decimals"
  }
})

/** A number in hundredths, when it has no more decimals. */
export const hundredths = (number: number): number => {
  const parts = Math.round(number * 100)
  return parts / 100 === number ? parts : Number.NaN
}

const Number2 = Schema.Finite.check(twoDecimals)

/**
 * How many, exactly or between two numbers, both included.
 *
 * @shape at most two decimals
 * @category models
 */
export const Amount = Schema.Struct({
  exact: Schema.optionalKey(Number2),
  between: Schema.optionalKey(Schema.Tuple([Number2, Number2]))
})
  .check(
    Schema.makeFilter(
      (amount: { readonly exact?: number; readonly between?: readonly [number, number] }) =>
        Object.keys(amount).length === 1 && (amount.between === undefined || amount.between[0] <= amount.between[1]),
      {
        expected: "an amount",
        rule: {
          code: "amountForm",
          da: "skal have enten et antal (exact) eller et interval (between) med den laveste ende først",
          en: "must have either a number (exact) or an interval (between) with its lower end first"
        }
      }
    )
  )
  .annotate({ examples: [{ exact: 3 }, { exact: 12.5 }, { between: [10, 19] }] })

const amount = Schema.optionalKey(Amount)
const yesOrNo = Schema.optionalKey(Schema.Boolean)

/**
 * What someone has told about a workplace and a citizen, for the rules of law only: it is asked about and not kept. What is
 * left out is unknown, and the answer then says on what it depends.
 *
 * @da oplyst til reglerne
 * @category models
 */
export const ToldForLaw = Schema.Struct({
  /** Ordinary employees, by the counting method of the day. @da ordinært ansatte */
  ordinary: amount,
  /** Supported persons of other authorities there. @da støttede fra andre kommuner */
  supportedElsewhere: amount,
  /** @da ordinært ansatte i seneste måned */
  ordinaryThisMonth: amount,
  /** @da ordinært ansatte i gennemsnit over 12 måneder */
  ordinaryThisYear: amount,
  /** @da ud over budgettets normering, hos offentlige */
  beyondBudget: yesOrNo,
  /** @da mere end én ansat */
  moreThanOneEmployee: yesOrNo,
  /** @da arbejdsgiverens skriftlige erklæring */
  statementGiven: yesOrNo,
  /** @da tillidsrepræsentanten er hørt */
  representativeHeard: yesOrNo,
  /** @da støttens andel af lønnen @unit percent */
  subsidyShare: amount,
  /** @da på ydelse siden */
  benefitSince: Schema.optionalKey(Day),
  /** @da erhvervskompetencegivende uddannelse */
  hasEducation: yesOrNo,
  /** @da over 50 år */
  over50: yesOrNo,
  /** @da eneforsørger */
  singleProvider: yesOrNo,
  /** @da længere fra arbejdsmarkedet */
  furtherFromWork: yesOrNo,
  /** @da konkret vurdering */
  concreteAssessment: yesOrNo,
  /** @da helt særligt behov */
  verySpecialNeed: yesOrNo,
  /** @da ansat på stedet */
  employedHere: yesOrNo,
  /** @da senest ansat på stedet */
  lastEmployedHere: yesOrNo,
  /** @da ægtefællens virksomhed */
  spousesCompany: yesOrNo,
  /** @da alder @unit years */
  age: Schema.optionalKey(Schema.Natural),
  /** @da ledig */
  isUnemployed: yesOrNo,
  /** @da ledig siden */
  unemployedSince: Schema.optionalKey(Day),
  /** `ufaglaert`, `faglaert` or `foraeldet`. @da uddannelse */
  skill: Schema.optionalKey(Schema.Literals(["ufaglaert", "faglaert", "foraeldet"])),
  /** @da på positivlisten */
  onPositiveList: yesOrNo,
  /** @da undtaget uddannelse */
  excludedEducation: yesOrNo,
  /** @da ansøgt */
  appliedOn: Schema.optionalKey(Day),
  /** @da mentorens opgave går ud over arbejdsgiverens pligt */
  beyondDuty: yesOrNo
})

/** What has been told for the rules. */
export type ToldForLaw = (typeof ToldForLaw)["Type"]

/**
 * A rule that someone goes on in spite of, and why. Who and when is in the journal, as of everything.
 *
 * @da tilsidesættelse af en regel
 * @category models
 */
export const Overrides = Schema.Array(Schema.Struct({ rule: Key, reason: Note }))

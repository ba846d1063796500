import type { Day } from "../calendar/index.ts"
import type { LegalVerdict } from "./Rule.ts"
import type { Texts } from "./Texts.ts"

/**
 * What the law says of a case, as far as the library knows it. It proposes and checks; a person decides.
 *
 * @da vurdering
 * @category models
 */
export interface Judgement {
  readonly verdict: LegalVerdict
  /** Every rule that does not simply permit. */
  readonly findings: ReadonlyArray<Finding>
  /** Rules that permit by values, or by a wording, that no one has seen in a text of the law. */
  readonly unverified: ReadonlyArray<string>
}

/**
 * One rule that forbids, or cannot say, with the reason in both languages.
 *
 * @category models
 */
export interface Finding extends Texts {
  readonly rule: string
  readonly pack: string
  readonly paragraph: string
  readonly source: string
  readonly verdict: "forbidden" | "dependsOn"
  /** The case breaks it; something is not known of the case; or no rule, or no value, is known for the day. */
  readonly why: "broken" | "unknownFacts" | "noRule"
  /** The facts that decide, and from where on they do. */
  readonly dependsOn: ReadonlyArray<Deciding>
  /** What the answer rests on that no one has seen in a text of the law. */
  readonly unverified: ReadonlyArray<string>
  /** Someone decided otherwise, and said why. */
  readonly overridden?: Override
}

/**
 * A fact that decides. For numbers and days: on the easier side of `possibleFrom` the rule may permit, on the easier side
 * of `permittedFrom` it does, whatever else is unknown.
 *
 * @unit numbers in parts, as in the case: 1000 is 10 where a fact has two decimals
 * @category models
 */
export interface Deciding {
  readonly fact: string
  readonly easier?: "more" | "less"
  readonly possibleFrom?: number | Day
  readonly permittedFrom?: number | Day
}

/**
 * A person's decision to go on although a rule says no, or cannot say.
 *
 * @da tilsidesættelse
 * @source design: the library proposes and checks; a person decides, and it is kept who, when and why
 * @category models
 */
export interface Override {
  readonly rule: string
  /** Who, by reference. */
  readonly by: string
  readonly on: Day
  /** Why, by reference to a note, or as a code. */
  readonly reason: string
}

/**
 * A judgement after what people have decided: an overridden finding stays, and no longer counts.
 *
 * @category operations
 */
export const overridden = (judgement: Judgement, overrides: ReadonlyArray<Override>): Judgement => {
  const findings = judgement.findings.map((finding) => {
    const override = overrides.find(({ rule }) => rule === finding.rule)
    return override === undefined ? finding : { ...finding, overridden: override }
  })
  return { ...judgement, findings, verdict: strictest(findings.filter((one) => one.overridden === undefined)) }
}

/** The verdict that findings come to together. */
export const strictest = (findings: ReadonlyArray<Pick<Finding, "verdict">>): LegalVerdict => {
  if (findings.some(({ verdict }) => verdict === "forbidden")) return "forbidden"
  return findings.length > 0 ? "dependsOn" : "permitted"
}

import type { Texts } from "../../plugin/index.ts"
import type { Condition, ConditionAnswer } from "./conditions.ts"
import { type ConditionKey, conditionTexts } from "./conditionTexts.ts"

/**
 * A condition over many agreements.
 *
 * @shape `agreements`: how many there are of each answer
 * @category models
 */
export interface ProgrammeCondition extends Condition {
  readonly agreements: Readonly<Record<ConditionAnswer, number>>
}

/**
 * What is known of the whole programme beside its agreements.
 *
 * @shape `targets`: how many figures have been given a number to come to; `other`: what other parts of the system find,
 * and judge instead
 * @category models
 */
export interface ProgrammeKnown {
  readonly targets: number
  readonly other?: { readonly [K in ConditionKey]?: Pick<Condition, "answer" | "evidence"> }
}

/**
 * The seven conditions of the whole programme, from those of its agreements.
 *
 * @da programmets sundhedstjek
 * @source LBR 2011, p. 5 (Oxford Research)
 * @assumes one agreement that does not meet a condition is enough for the programme not to, and all must be known to meet
 * it for the programme to; criteria of success also need a target for the programme
 * @category operations
 */
export const programmeConditions = (
  agreements: ReadonlyArray<ReadonlyArray<Pick<Condition, "key" | "answer">>>,
  { targets, other = {} }: ProgrammeKnown
): ReadonlyArray<ProgrammeCondition> =>
  conditionTexts.map(({ key, title, missing }, at) => {
    const counts = { met: 0, notMet: 0, unknown: 0 }
    for (const conditions of agreements) counts[conditions.find((one) => one.key === key)?.answer ?? "unknown"] += 1
    const judged =
      key === "criteria" ? withTargets(answerOf(counts), targets) : { answer: answerOf(counts), evidence: [] }
    return {
      number: (at + 1) as Condition["number"],
      key,
      title,
      missing,
      agreements: counts,
      answer: judged.answer,
      evidence: [told(counts), ...judged.evidence],
      ...other[key]
    }
  })

const answerOf = ({ met, notMet, unknown }: ProgrammeCondition["agreements"]): ConditionAnswer =>
  notMet > 0 ? "notMet" : met > 0 && unknown === 0 ? "met" : "unknown"

const told = ({ met, notMet, unknown }: ProgrammeCondition["agreements"]): Texts => ({
  da: `aftaler: ${met} opfylder den, ${notMet} gør ikke, ${unknown} vides ikke`,
  en: `agreements: ${met} meet it, ${notMet} do not, ${unknown} are not known`
})

/** A programme has its own criteria too: figures with a number to come to. */
const withTargets = (answer: ConditionAnswer, targets: number): Pick<Condition, "answer" | "evidence"> => ({
  answer: targets === 0 ? "notMet" : answer,
  evidence: [
    {
      da: targets === 0 ? "ingen nøgletal har et måltal" : `måltal for programmet: ${targets}`,
      en: targets === 0 ? "no figure has a target" : `targets of the programme: ${targets}`
    }
  ]
})

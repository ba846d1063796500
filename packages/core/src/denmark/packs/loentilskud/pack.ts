import { definePack, type RulePack } from "../../../law/index.ts"
import { benefitFirst } from "./benefitFirst.ts"
import { loentilskudLength } from "./length.ts"
import { notSpouse } from "./notSpouse.ts"
import { subsidyShare } from "./share.ts"

/**
 * Wage-subsidy jobs, with the transition of 2015.
 *
 * @da løntilskud
 * @source LAB §§ 68–69; star.dk on the transition of 2015
 * @category models
 */
export const loentilskudFrom2014: RulePack = definePack("dk-loentilskud-2014", {
  da: "Løntilskud",
  en: "Wage-subsidy job (løntilskud)",
  from: "2014-01-01",
  rules: [loentilskudLength, benefitFirst, subsidyShare, notSpouse]
})

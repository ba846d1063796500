import { definePack, type RulePack } from "../../../law/index.ts"
import { apprenticeAge } from "./age.ts"
import { apprenticeApplied } from "./applied.ts"
import { apprenticeEducation } from "./education.ts"
import { apprenticeWho } from "./who.ts"

/**
 * Adult apprentices, as far as the rules are known: to the end of 2022.
 *
 * @da voksenlærling
 * @source LAB §§ 154–160; star.dk
 * @category models
 */
export const voksenlaerlingFrom2015: RulePack = definePack("dk-voksenlaerling-2015", {
  da: "Voksenlærling",
  en: "Adult apprentice (voksenlærling)",
  from: "2015-01-01",
  rules: [apprenticeAge, apprenticeWho, apprenticeApplied, apprenticeEducation]
})

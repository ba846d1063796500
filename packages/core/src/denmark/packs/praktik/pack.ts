import { definePack, type RulePack } from "../../../law/index.ts"
import { approvedBefore, notLastEmployer } from "../everyInstrument.ts"
import { praktikHours } from "./hours.ts"
import { praktikLength } from "./length.ts"
import { praktikPurpose } from "./purpose.ts"
import { from } from "./terms.ts"

/**
 * Work placements under the act of 2020.
 *
 * @da virksomhedspraktik
 * @source LAB §§ 57–61 (LBK 280/2024); BEK 2636/2021 § 60
 * @category models
 */
export const praktikFrom2020: RulePack = definePack("dk-virksomhedspraktik-2020", {
  da: "Virksomhedspraktik",
  en: "Work placement (virksomhedspraktik)",
  from,
  rules: [praktikLength, praktikPurpose, praktikHours, approvedBefore, notLastEmployer]
})

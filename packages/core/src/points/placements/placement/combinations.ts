import { definePairs } from "../../../plugin/index.ts"
import { instruments } from "../placementTerms.ts"

/**
 * Whether one citizen can have two placements on the same days.
 *
 * @category models
 */
export interface Combination {
  /** `dependsOn`: somebody must look at it; it is warned of, and not refused. */
  readonly answer: "together" | "notTogether" | "dependsOn"
  readonly source: string
  /** `false`: nobody has looked it up. */
  readonly verified: boolean
}

const said = (answer: Combination["answer"], source: string): Combination => ({ answer, source, verified: false })
const mentor = said("together", "antagelse: LAB §§ 167-169 siger ikke, at en mentor udelukker noget andet")
const wages = said("notTogether", "antagelse: der gives ikke tilskud til to ansættelser i de samme dage")
const perhaps = said("dependsOn", "antagelse: det kommer an på timerne og formålet")

/**
 * Which instruments one citizen can have on the same days: an answer for every pair, a kind with itself included. A plugin
 * that adds an instrument answers for it with every other, or nothing is put together.
 *
 * @da kombinationstabel
 * @shape key: the two codes in order with `+` between, `pairOf(a, b)`
 * @assumes all of them: the sources do not say, and a jobcentre is to look them up
 * @category models
 */
export const combinations = definePairs<Combination>("placements.combinations", instruments, {
  "kursus+kursus": perhaps,
  "kursus+loentilskud": perhaps,
  "kursus+mentor": mentor,
  "kursus+virksomhedspraktik": perhaps,
  "kursus+voksenlaerling": perhaps,
  "loentilskud+loentilskud": wages,
  "loentilskud+mentor": mentor,
  "loentilskud+virksomhedspraktik": perhaps,
  "loentilskud+voksenlaerling": wages,
  "mentor+mentor": perhaps,
  "mentor+virksomhedspraktik": mentor,
  "mentor+voksenlaerling": mentor,
  "virksomhedspraktik+virksomhedspraktik": perhaps,
  "virksomhedspraktik+voksenlaerling": wages,
  "voksenlaerling+voksenlaerling": wages
})

import * as Schema from "effect/Schema"
import { Code, defineParameter, Label } from "../../../plugin/index.ts"
import { QualityPhase } from "./qualityFields.ts"

/**
 * A checklist from a day on: its name, what it is for, and its steps in the three phases.
 *
 * @da kvalitetskoncept
 * @category models
 */
export interface QualityConcept {
  /** What people call this text of it, such as `udkast-2`. */
  readonly version: string
  readonly instruments: ReadonlyArray<string>
  readonly steps: ReadonlyArray<{
    readonly step: string
    readonly phase: QualityPhase
    readonly da: string
    readonly en: string
  }>
}

const once = Schema.makeFilter((steps: ReadonlyArray<{ readonly step: string }>) => isSet(steps), {
  expected: "each step once",
  rule: { code: "stepOnce", da: "skal have hvert trin én gang", en: "must have each step once" }
})

const isSet = (steps: ReadonlyArray<{ readonly step: string }>): boolean =>
  new Set(steps.map(({ step }) => step)).size === steps.length

/**
 * The checklist of the quality concept: a jobcentre's own, from a day on. A placement keeps that of the day it was
 * granted. There are no steps until somebody sets them, for the source documents tell of the concept and not its text.
 *
 * @da kvalitetskonceptets tjekliste
 * @source LBR 2011, p. 21 and p. 27: for establishing, following up and evaluating virksomhedspraktik and løntilskud
 * @assumes nothing of its text, which no source has
 * @category models
 */
export const qualityConcept = defineParameter("placements.qualityConcept", {
  title: { da: "Kvalitetskonceptets tjekliste", en: "The checklist of the quality concept" },
  form: Schema.Struct({
    version: Code,
    instruments: Schema.Array(Code),
    steps: Schema.Array(Schema.Struct({ step: Code, phase: QualityPhase, da: Label, en: Label })).check(once)
  }) as unknown as Schema.Codec<QualityConcept, QualityConcept>,
  value: { version: "ingen", instruments: ["virksomhedspraktik", "loentilskud"], steps: [] },
  source: "LBR 2011, s. 21 og s. 27: om virksomhedspraktik og løntilskud; teksten kendes ikke, derfor ingen trin"
})

/**
 * Whether the concept applies to all companies, and not only to those that it is switched on for.
 *
 * @assumes no; the source documents tell of test companies only
 * @category models
 */
export const qualityForAll = defineParameter("placements.qualityForAll", {
  title: { da: "Kvalitetskonceptet gælder for alle", en: "The quality concept applies to all" },
  form: Schema.Boolean,
  value: false,
  source: "antagelse: kun for virksomheder, det er slået til for; LBR 2011, s. 21 nævner testvirksomheder"
})

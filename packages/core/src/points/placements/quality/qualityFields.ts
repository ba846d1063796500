import * as Schema from "effect/Schema"
import { Day } from "../../../calendar/index.ts"
import { Code } from "../../../plugin/index.ts"

/**
 * What a step of the quality concept is part of.
 *
 * @da etablering, opfølgning, evaluering
 * @source LBR 2011, p. 21 and p. 27: the three phases
 * @category models
 */
export type QualityPhase = "etablering" | "opfoelgning" | "evaluering"

/** What a step is part of, as it is told. */
export const QualityPhase: Schema.Codec<QualityPhase, QualityPhase> = Schema.Literals([
  "etablering",
  "opfoelgning",
  "evaluering"
])

/**
 * What was said of a step last.
 *
 * @da aftalt, gjort, sprunget over
 * @category models
 */
export type QualityStanding = "agreed" | "done" | "skipped"

/** What is said of a step, as it is told. */
export const QualityStanding: Schema.Codec<QualityStanding, QualityStanding> = Schema.Literals([
  "agreed",
  "done",
  "skipped"
])

const step = { step: Code, phase: QualityPhase }
const told = { standing: QualityStanding, reason: Schema.optionalKey(Code), noteRef: Schema.optionalKey(Schema.String) }

/** What happens to a placement under the concept. */
export const qualityEvents = {
  QualityApplied: Schema.Struct({ group: Code, version: Code, steps: Schema.Array(Schema.Struct(step)) }),
  QualityStepTold: Schema.Struct({ step: Code, ...told })
}

/** The concept as a placement has it: the group it is counted in, and each step with what was told of it last. */
export const Quality = Schema.Struct({
  group: Code,
  version: Code,
  steps: Schema.Array(Schema.Struct({ ...step, told: Schema.optionalKey(Schema.Struct({ ...told, on: Day })) }))
})

import type { Day } from "../../../calendar/index.ts"
import type { Quality, qualityEvents } from "./qualityFields.ts"

type OfPlacement = { readonly quality?: (typeof Quality)["Type"] }
type Told = (typeof qualityEvents.QualityStepTold)["Type"]

/** A placement comes under the concept. */
export const applied = {
  QualityApplied: <P extends OfPlacement>(placement: P, quality: (typeof qualityEvents.QualityApplied)["Type"]) => ({
    ...placement,
    quality
  })
}

/** A step has what was told of it last. */
export const stepTold = {
  QualityStepTold: <P extends OfPlacement>(placement: P, { step, ...told }: Told, on: Day) => {
    const { quality } = placement
    if (quality === undefined) return placement
    const steps = quality.steps.map((one) => (one.step === step ? { ...one, told: { ...told, on } } : one))
    return { ...placement, quality: { ...quality, steps } }
  }
}

/**
 * The two front doors: promises and plain objects, or effects.
 *
 * @module
 */
export { QuestionInvalid } from "./checkQuestion.ts"
export { createPartnerskab, type Installation } from "./createPartnerskab.ts"
export { describeMarkdown } from "./describeMarkdown.ts"
export { describeMermaid } from "./describeMermaid.ts"
export { type EffectDoor, type EffectDoors, makePartnerskab, type PartnerskabEffects } from "./effectDoors.ts"
export type { Description } from "../desk/index.ts"
export { CommandRefused, orThrow } from "./orThrow.ts"
export type {
  AgreementView,
  Answer,
  CommandOptions,
  Door,
  Doors,
  Explained,
  Found,
  PageOptions,
  Partnerskab,
  Where
} from "./Partnerskab.ts"

/**
 * What is counted: facts on two axes, questions to them, and numbers that say what they are.
 *
 * @module
 */
export { type Fact, type KnownFact, nameOf, type Scalar, type StatedFact, type Stream } from "./Fact.ts"
export type { Counted, FactQuery, Join, MeasureRow, Taken } from "./FactQuery.ts"
export { type ExactSum, exactSum, totalOf } from "./exactSum.ts"
export { measure } from "./measure.ts"
export { medianOf } from "./medianOf.ts"
export { exact, lowerBound, type Measured, numberOf, type Value } from "./Measured.ts"

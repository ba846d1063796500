/**
 * Point 7: something specially arranged.
 *
 * @module
 */
export { Effort, type EffortState } from "./Effort.ts"
export { effortFollowUpAfter, effortResults } from "./effortCodes.ts"
export { EffortEnded, EffortPromoted, EffortRuns, EffortTied } from "./effortFacts.ts"
export { EffortField, EffortGoal, EffortValue } from "./effortFields.ts"
export { EffortAdvanced, EffortFollowedUp, EffortProgress } from "./EffortProgress.ts"
export {
  EffortEndsFirst,
  EffortTakenBack,
  EffortWasThere,
  FollowUpNotLater,
  GoalUnknown,
  NamedTwice,
  NotTied,
  OutsideEffort,
  ProgressOfAnother,
  PromotedIntoItself,
  ResultUnknown,
  ToldOutside
} from "./effortRefusals.ts"
export { Other } from "./Other.ts"
export { otherTerms } from "./otherTerms.ts"
export { type PointSketch, type SketchForm, sketchPoint } from "./sketchPoint.ts"
export { sketchText } from "./sketchText.ts"

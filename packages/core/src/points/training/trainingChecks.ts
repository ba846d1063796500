import type { Day } from "../../calendar/index.ts"
import { choices, type CodeList, type DecideContext } from "../../plugin/index.ts"
import { TrainedTooEarly, TrainingCodeUnknown } from "./trainingRefusals.ts"

interface Told {
  readonly list: CodeList
  readonly code: string
  readonly on: Day
  readonly field: string
}

/** Refuses a code that its list does not have on a day. */
export const codeKnown = ({ list, code, on, field }: Told, { codesOn }: Pick<DecideContext, "codesOn">) => {
  const known = codesOn(list, on)
  return TrainingCodeUnknown.unless(known.has(code), { code, ...choices(known), field })
}

/** Refuses a day before another. */
export const notBefore = (earliest: Day, day: Day, field = "/on") =>
  TrainedTooEarly.when(day < earliest, { earliest, field })

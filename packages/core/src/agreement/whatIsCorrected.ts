import type { Day } from "../calendar/index.ts"
import type { Carried } from "../plugin/index.ts"
import { NothingToCorrect, WhichIsCorrected } from "./pointRefusals.ts"
import { heldOn, sinceExactly, type SinceStart } from "./sinceStart.ts"

/**
 * Refuses to correct what nobody said from that day on; and without such a day, anything but what the agreement began
 * with: something else may hold on the day, and would not be what is meant.
 */
export const correctable = (
  entries: ReadonlyArray<SinceStart>,
  { on, from }: { readonly on: Day; readonly from?: Day | undefined }
): ReadonlyArray<Carried<typeof NothingToCorrect> | Carried<typeof WhichIsCorrected>> => {
  const days = entries.flatMap((entry) => entry.from ?? [])
  if (entries.length === 0) return []
  if (from !== undefined) return NothingToCorrect.when(sinceExactly(entries, from) === undefined, { days })
  return WhichIsCorrected.unless(heldOn(entries, on)?.from === undefined, { on, days })
}

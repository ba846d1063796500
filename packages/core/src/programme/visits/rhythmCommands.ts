import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { command, decision, Id, one } from "../../plugin/index.ts"
import { BeforeVisit } from "./visitRefusals.ts"
import { VisitRhythm } from "./VisitRhythm.ts"

/**
 * The company is not to be visited again after a day: its agreement ended, or both agreed so. A visit that is held later
 * begins the rhythm anew.
 *
 * @da virksomheden skal ikke besøges mere
 */
export const endRhythm = command({
  input: Schema.Struct({ agreement: Id, lastDay: Day }),
  reads: ({ agreement }) => ({ rhythm: one(VisitRhythm, agreement, "/agreement") }),
  decide: ({ rhythm: { id, state } }, { lastDay }) =>
    decision(
      state._tag === "Visited"
        ? [BeforeVisit.when(lastDay < state.lastVisitOn, { from: state.lastVisitOn, field: "/lastDay" })]
        : [],
      () => [VisitRhythm.events.Ended(id, lastDay, {})]
    )
})

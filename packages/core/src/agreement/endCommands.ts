import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { command, decision, Id, Note } from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { aboutAgreement, mayTellWhy } from "./commandInputs.ts"
import { asWhy, reasonGiven } from "./agreementChecks.ts"
import { EndReason } from "./agreementEvents.ts"
import { changeReasons } from "./agreementSettings.ts"
import { beforeItBegins } from "./lengthCommands.ts"
import { someChange } from "./nothingChanges.ts"
import { EndsAfterAgreed, NoteOnlyForOther } from "./refusals.ts"
import type { EndInput, LastDayInput } from "./inputs/length.ts"
import type { AgreementChange } from "./inputs/about.ts"
import { inputOf } from "./inputs/inputOf.ts"

/** @da afslut aftale */
export const end = command({
  input: inputOf<EndInput>()(
    Schema.Struct({ agreement: Id, lastDay: Day, reason: EndReason, note: Schema.optionalKey(Note) })
  ),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { lastDay, reason, note }) =>
    decision(
      [
        beforeItBegins(state, lastDay),
        afterAgreed(state, lastDay),
        NoteOnlyForOther.when((reason === "other") !== (note !== undefined), { reason, given: note !== undefined })
      ],
      () => [Agreement.events.Ended(id, lastDay, { reason, ...(note === undefined ? {} : { noteRef: note }) })]
    )
})

/** @da ret aftalens sidste dag */
export const correctEnd = command({
  input: inputOf<LastDayInput>()(Schema.Struct({ agreement: Id, lastDay: Day, ...mayTellWhy })),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, lastDay, ...why }, context) =>
    decision(
      [
        beforeItBegins(state, lastDay),
        afterAgreed(state, lastDay),
        state._tag === "Ended" ? someChange(state.lastDay, lastDay, "/lastDay") : [],
        reasonGiven(why, { list: changeReasons, on: lastDay }, context)
      ],
      () => [Agreement.events.EndCorrected(id, lastDay, asWhy(why))]
    )
})

/** Refuses an end after the last day that was agreed. */
const afterAgreed = (state: AgreementState, lastDay: Day) => {
  const agreed = state._tag === "Active" ? state.lastDay : state._tag === "Ended" ? state.agreedLastDay : undefined
  return agreed === undefined ? [] : EndsAfterAgreed.when(lastDay > agreed, { lastDay: agreed })
}

/** @da træk en afslutning tilbage, der var en fejl */
export const withdrawEnd = command({
  input: inputOf<AgreementChange>()(Schema.Struct({ agreement: Id, on: Day, ...mayTellWhy })),
  reads: aboutAgreement,
  decide: ({ agreement: { id } }, { agreement: _, on, ...why }, context) =>
    decision([reasonGiven(why, { list: changeReasons, on }, context)], () => [
      Agreement.events.EndWithdrawn(id, on, asWhy(why))
    ])
})

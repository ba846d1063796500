import * as Schema from "effect/Schema"
import { addDays, Day } from "../calendar/index.ts"
import { command, decision, Id, Note } from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { aboutAgreement, mayTellWhy, mustTellWhy } from "./commandInputs.ts"
import { asWhy, inForceOn, notReviewedBefore, reasonGiven } from "./agreementChecks.ts"
import { daysInForce } from "./agreementOn.ts"
import { changeReasons, reviewDays } from "./agreementSettings.ts"
import { BeginsAfterItEnds, WrongWay } from "./lengthRefusals.ts"
import { someChange } from "./nothingChanges.ts"
import { EndsBeforeItBegins } from "./refusals.ts"
import type { CorrectStartInput, LastDayInput, ReviewInput, ShortenInput } from "./inputs/length.ts"
import { inputOf } from "./inputs/inputOf.ts"

/** @da forlæng aftalen */
export const extend = command({
  input: inputOf<LastDayInput>()(Schema.Struct({ agreement: Id, lastDay: Day, ...mayTellWhy })),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, lastDay, ...why }, context) => {
    const before = state._tag === "Active" ? state.lastDay : undefined
    return decision(
      [
        WrongWay.when(state._tag === "Active" && (before === undefined || lastDay <= before), {
          to: "later",
          ...(before === undefined ? {} : { lastDay: before })
        }),
        reasonGiven(why, { list: changeReasons, on: lastDay }, context)
      ],
      () => [Agreement.events.Extended(id, lastDay, asWhy(why))]
    )
  }
})

/** @da afkort aftalen */
export const shorten = command({
  input: inputOf<ShortenInput>()(Schema.Struct({ agreement: Id, lastDay: Day, ...mustTellWhy })),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, lastDay, ...why }, context) => {
    const before = state._tag === "Active" ? state.lastDay : undefined
    return decision(
      [
        beforeItBegins(state, lastDay),
        before === undefined ? [] : WrongWay.when(lastDay >= before, { to: "earlier", lastDay: before }),
        reasonGiven(why, { list: changeReasons, on: lastDay }, context)
      ],
      () => [Agreement.events.Shortened(id, lastDay, asWhy(why))]
    )
  }
})

/** Refuses a last day before the first. */
export const beforeItBegins = (state: AgreementState, lastDay: Day, field = "/lastDay") =>
  state._tag === "Active" || state._tag === "Ended"
    ? EndsBeforeItBegins.when(lastDay < state.firstDay, { firstDay: state.firstDay, field })
    : []

/** @da registrér en gennemgang af aftalen */
export const review = command({
  input: inputOf<ReviewInput>()(
    Schema.Struct({
      agreement: Id,
      on: Day,
      next: Schema.optionalKey(Day),
      note: Schema.optionalKey(Note)
    })
  ),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { on, next, note }, { valueOn }) =>
    decision([inForceOn(state, { on }), notReviewedBefore(on, next, "/next")], () => {
      const days = valueOn(reviewDays, on)
      const reviewOn = next ?? (days === 0 ? undefined : addDays(on, days))
      return [
        Agreement.events.Reviewed(id, on, {
          ...(reviewOn === undefined ? {} : { reviewOn }),
          ...(note === undefined ? {} : { noteRef: note })
        })
      ]
    })
})

/** @da ret aftalens første dag, der var skrevet forkert */
export const correctStart = command({
  input: inputOf<CorrectStartInput>()(Schema.Struct({ agreement: Id, firstDay: Day, ...mayTellWhy })),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, firstDay, ...why }, context) => {
    const lastDay = daysInForce(state)?.lastDay
    return decision(
      [
        lastDay === undefined ? [] : BeginsAfterItEnds.when(lastDay < firstDay, { lastDay }),
        someChange(daysInForce(state)?.firstDay, firstDay, "/firstDay"),
        reasonGiven(why, { list: changeReasons, on: firstDay }, context)
      ],
      () => [Agreement.events.StartCorrected(id, firstDay, asWhy(why))]
    )
  }
})

import * as Schema from "effect/Schema"
import { addWorkingDays, Day } from "../../calendar/index.ts"
import {
  absent,
  choices,
  Code,
  type CodeList,
  command,
  type DecideContext,
  decision,
  Id,
  Label,
  Note,
  one
} from "../../plugin/index.ts"
import { Fair } from "./Fair.ts"
import { fairCancelReasons, fairCountsWithin, fairKinds, fairNotice } from "./fairCodes.ts"
import { FairAfterHire, FairCodeUnknown, RegisteredAfterFair } from "./fairRefusals.ts"

const deadlinesOf = (on: Day, { valueOn, holidays }: DecideContext) => ({
  remindOn: addWorkingDays(on, -valueOn(fairNotice, on), holidays),
  countsBy: addWorkingDays(on, valueOn(fairCountsWithin, on), holidays)
})

/** Refuses a code that its list does not have on a day. */
const known = (
  { list, on, field }: { readonly list: CodeList; readonly on: Day; readonly field: string },
  code: string,
  { codesOn }: Pick<DecideContext, "codesOn">
) => {
  const known = codesOn(list, on)
  return FairCodeUnknown.unless(known.has(code), { code, ...choices(known), field })
}

/** @da planlæg messe eller event */
export const planFair = command({
  input: Schema.Struct({ fair: Id, kind: Code, title: Label, on: Day }),
  reads: ({ fair }) => ({ nothing: absent(Fair, fair, "/fair") }),
  decide: (_, { fair, kind, title, on }, context) =>
    decision([known({ list: fairKinds, on, field: "/kind" }, kind, context)], () => [
      Fair.events.Planned(fair, on, { kind, title, ...deadlinesOf(on, context) })
    ])
})

const reads = ({ fair }: { readonly fair: string }) => ({ fair: one(Fair, fair, "/fair") })

/**
 * Moves a fair that is to come, or corrects the day of one that was held.
 *
 * @da flyt messen, eller ret dens dag
 */
export const changeFairDay = command({
  input: Schema.Struct({ fair: Id, on: Day }),
  reads,
  decide: ({ fair: { id, state } }, { on }, context) => {
    const firstHire = state.hires?.map((hired) => hired.on).toSorted()[0]
    return decision(
      [
        RegisteredAfterFair.when(state._tag === "Held" && state.companies.some((one) => on < one.registeredOn), { on }),
        firstHire === undefined ? [] : FairAfterHire.when(firstHire < on, { firstHire })
      ],
      () => [Fair.events.DayChanged(id, on, deadlinesOf(on, context))]
    )
  }
})

/** @da messe holdt */
export const holdFair = command({
  input: Schema.Struct({ fair: Id }),
  reads,
  decide: ({ fair: { id, state } }) => decision([], () => [Fair.events.Held(id, state.on, {})])
})

/** @da messe aflyst */
export const cancelFair = command({
  input: Schema.Struct({ fair: Id, reason: Code }),
  reads,
  decide: ({ fair: { id, state } }, { reason }, context) =>
    decision([known({ list: fairCancelReasons, on: state.on, field: "/reason" }, reason, context)], () => [
      Fair.events.Cancelled(id, state.on, { reason })
    ])
})

/**
 * Takes back a fair that should never have been entered: nothing is counted of it.
 *
 * @da tag messen tilbage
 */
export const voidFair = command({
  input: Schema.Struct({ fair: Id }),
  reads,
  decide: ({ fair: { id, state } }) => decision([], () => [Fair.events.Voided(id, state.on, {})])
})

/** @da evaluér messen */
export const evaluateFair = command({
  input: Schema.Struct({ fair: Id, note: Note }),
  reads,
  decide: ({ fair: { id, state } }, { note }) =>
    decision([], () => [Fair.events.Evaluated(id, state.on, { evaluationRef: note })])
})

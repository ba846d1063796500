import * as Schema from "effect/Schema"
import { addDays, Day } from "../calendar/index.ts"
import {
  command,
  type DecideContext,
  decision,
  Id,
  needsApproval,
  one,
  oneIfGiven,
  ownPolicy
} from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { endsFirst, somePoint, stillKept } from "./agreementChecks.ts"
import { daysBack, noticeDays, reviewDays, termDays } from "./agreementSettings.ts"
import { placesOf } from "./approvalCommands.ts"
import { ApprovalsMissing, OtherThanProposed } from "./approvalRefusals.ts"
import { beforeItBegins } from "./lengthCommands.ts"
import { NoEdition } from "./refusals.ts"
import { NothingToSucceed, OtherSuccession } from "./successionRefusals.ts"

interface Days {
  readonly firstDay?: Day | undefined
  readonly lastDay?: Day | undefined
}

/** What an agreement that was sent for approval needs before it is signed. */
const asProposed = (state: AgreementState, { firstDay, lastDay }: Days, context: DecideContext) => {
  if (state._tag !== "Proposed") return []
  const missing = placesOf(state, context)
    .filter(({ complete }) => !complete)
    .map(({ place }) => place)
  const other = (field: string, given: Day | undefined, proposed: Day | undefined) =>
    OtherThanProposed.when(given !== undefined && given !== proposed, {
      field,
      ...(proposed === undefined ? {} : { proposed })
    })
  return [
    ...ApprovalsMissing.when(missing.length > 0, { missing }),
    ...other("/firstDay", firstDay, state.agreedFirstDay),
    ...other("/lastDay", lastDay, state.agreedLastDay)
  ]
}

/** The days an agreement would have, and when it is reviewed. */
const daysFor = (
  state: AgreementState,
  { on, firstDay, lastDay, reviewOn }: Days & { readonly on: Day; readonly reviewOn?: Day | undefined },
  { valueOn }: DecideContext
) => {
  const first = state._tag === "Proposed" ? state.agreedFirstDay : firstDay
  const term = valueOn(termDays, on)
  const review = valueOn(reviewDays, on)
  const last =
    state._tag === "Proposed"
      ? state.agreedLastDay
      : (lastDay ?? (term === 0 ? undefined : addDays(first ?? on, term - 1)))
  const next = reviewOn ?? (review === 0 ? undefined : addDays(first ?? on, review))
  return {
    ...(first === undefined ? {} : { firstDay: first }),
    ...(last === undefined ? {} : { lastDay: last }),
    ...(next === undefined ? {} : { reviewOn: next })
  }
}

/** @da indgå aftale: på papir af et udkast, eller når alle i planen har godkendt */
export const sign = command({
  input: Schema.Struct({
    agreement: Id,
    on: Day,
    /** The first day in force; the day it is signed without it. */
    firstDay: Schema.optionalKey(Day),
    lastDay: Schema.optionalKey(Day),
    reviewOn: Schema.optionalKey(Day),
    /** The agreement that this one takes over from, as the draft says: it ends the day before. */
    succeeds: Schema.optionalKey(Id)
  }),
  reads: ({ agreement, succeeds }) => ({
    agreement: one(Agreement, agreement, "/agreement"),
    before: oneIfGiven(Agreement, succeeds, "/succeeds")
  }),
  decide: ({ agreement: { id, state }, before }, { on, succeeds, ...given }, context) => {
    const edition = state._tag === "Proposed" ? state.edition : context.editionOn(on)
    const days = daysFor(state, { on, ...given }, context)
    const firstDay = days.firstDay ?? on
    const from = "succeeds" in state ? state.succeeds : undefined
    return decision(
      [
        state._tag === "Draft" || state._tag === "Proposed" ? somePoint(id, state.points) : [],
        stillKept(state, on),
        NoEdition.when(edition === undefined, { signedOn: on }),
        endsFirst(firstDay, days.lastDay),
        asProposed(state, given, context),
        OtherSuccession.when(from !== succeeds, from === undefined ? {} : { succeeds: from }),
        before === undefined ? [] : NothingToSucceed.unless(before.state._tag === "Active", { agreement: before.id }),
        before === undefined ? [] : beforeItBegins(before.state, addDays(firstDay, -1))
      ],
      () => [
        Agreement.events.Signed(id, on, { edition: edition!, ...days, noticeDays: context.valueOn(noticeDays, on) }),
        ...(before === undefined
          ? []
          : [Agreement.events.Ended(before.id, addDays(firstDay, -1), { reason: "replaced", succeededBy: id })])
      ]
    )
  }
})

/** An agreement that would begin long ago is signed when someone else agrees. */
export const lateStart = ownPolicy(sign, {
  id: "agreement.lateStart",
  check: ({ input: { on, firstDay = on }, today, valueOn }) => {
    const days = valueOn(daysBack, today)
    return firstDay < addDays(today, -days)
      ? needsApproval("agreement.lateStart", ["second"], {
          da: `Aftalen begynder mere end ${days} dage tilbage; en anden person skal godkende det.`,
          en: `The agreement begins more than ${days} days back; a second person must approve that.`
        })
      : undefined
  }
})

import * as Schema from "effect/Schema"
import { addDays, Day } from "../calendar/index.ts"
import { command, type DecideContext, decision, Id, one, oneIfGiven } from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { endsFirst, notReviewedBefore, somePoint, stillKept, stillUsable } from "./agreementChecks.ts"
import { daysInForce } from "./agreementOn.ts"
import { noticeDays, reviewDays, termDays } from "./agreementSettings.ts"
import { placesOf } from "./approvals/approvalCommands.ts"
import { placeTitle } from "./approvals/approvalPlan.ts"
import { ApprovalsMissing, ApprovedLater, BeforeProposed, OtherThanProposed } from "./approvals/approvalRefusals.ts"
import { completeFrom } from "./approvals/approvalsOf.ts"
import { beforeItBegins } from "./lengthCommands.ts"
import { NoEdition } from "./refusals.ts"
import { NothingToSucceed, OtherSuccession } from "./successionRefusals.ts"
import type { SignInput } from "./inputs/preparing.ts"
import { inputOf } from "./inputs/inputOf.ts"

interface Days {
  readonly firstDay?: Day | undefined
  readonly lastDay?: Day | undefined
}

/** What an agreement that was sent for approval needs before it is signed. */
const asProposed = (
  state: AgreementState,
  { on, firstDay, lastDay }: Days & { readonly on: Day },
  context: DecideContext
) => {
  if (state._tag !== "Proposed") return []
  const places = placesOf(state, context)
  const missing = places.filter(({ complete }) => !complete)
  const from = completeFrom(places)
  const other = (field: string, given: Day | undefined, proposed: Day | undefined) =>
    OtherThanProposed.when(given !== undefined && given !== proposed, {
      field,
      ...(proposed === undefined ? {} : { proposed })
    })
  return [
    ...BeforeProposed.when(on < state.proposedOn, { proposedOn: state.proposedOn }),
    ...ApprovalsMissing.when(missing.length > 0, {
      missing: missing.map(({ place }) => place),
      titles: missing.map(placeTitle)
    }),
    ...(from === undefined ? [] : ApprovedLater.when(state.proposedOn <= on && on < from, { from })),
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
  input: inputOf<SignInput>()(
    Schema.Struct({
      agreement: Id,
      on: Day,
      firstDay: Schema.optionalKey(Day),
      lastDay: Schema.optionalKey(Day),
      reviewOn: Schema.optionalKey(Day),
      succeeds: Schema.optionalKey(Id)
    })
  ),
  reads: ({ agreement, succeeds }) => ({
    agreement: one(Agreement, agreement, "/agreement"),
    before: oneIfGiven(Agreement, succeeds, "/succeeds")
  }),
  decide: ({ agreement: { id, state }, before }, { on, succeeds, ...given }, context) => {
    const edition = state._tag === "Proposed" ? state.edition : context.editionOn(on)
    const days = daysFor(state, { on, ...given }, context)
    const firstDay = days.firstDay ?? on
    const unsigned = state._tag === "Draft" || state._tag === "Proposed" ? state : undefined
    const from = unsigned?.succeeds
    const dayBefore = addDays(firstDay, -1)
    return decision(
      [
        unsigned === undefined ? [] : somePoint(id, unsigned.points),
        stillKept(state, on),
        stillUsable(state, { at: given.firstDay === undefined ? "/on" : "/firstDay", on: firstDay }, context),
        NoEdition.when(edition === undefined, { signedOn: on }),
        endsFirst(firstDay, days.lastDay),
        notReviewedBefore(on, given.reviewOn, "/reviewOn"),
        asProposed(state, { on, ...given }, context),
        OtherSuccession.when(unsigned !== undefined && from !== succeeds, from === undefined ? {} : { succeeds: from }),
        before === undefined || unsigned === undefined
          ? []
          : [
              ...NothingToSucceed.unless(before.state._tag === "Active", { agreement: before.id }),
              ...beforeItBegins(before.state, dayBefore, "/succeeds")
            ]
      ],
      () => [
        Agreement.events.Signed(id, on, { edition: edition!, ...days, noticeDays: context.valueOn(noticeDays, on) }),
        ...(before === undefined
          ? []
          : [
              Agreement.events.Ended(before.id, lastDayOf(before.state, dayBefore), {
                reason: "replaced",
                succeededBy: id
              })
            ])
      ]
    )
  }
})

/** An agreement that is taken over from ends the day before, unless it was agreed to end earlier. */
const lastDayOf = (state: AgreementState, dayBefore: Day): Day => {
  const agreed = daysInForce(state)?.lastDay
  return agreed !== undefined && agreed < dayBefore ? agreed : dayBefore
}

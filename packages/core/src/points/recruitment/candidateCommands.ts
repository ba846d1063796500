import * as Schema from "effect/Schema"
import { addWorkingDays, Day } from "../../calendar/index.ts"
import { absent, Code, command, decision, Id, Note, one, type Seen, within } from "../../plugin/index.ts"
import { Candidate, type CandidateState, onOrder } from "./Candidate.ts"
import { JobOrder, type JobOrderState } from "./JobOrder.ts"
import { releasedFrom } from "./orderCommands.ts"
import { asNote, codeKnown, notBefore } from "./recruitmentChecks.ts"
import { candidateAnswerDays, failedMatches, matchEndReasons } from "./recruitmentCodes.ts"
import { CandidateRef } from "./recruitmentFields.ts"
import { CandidateOfAnother, OrderNotOpen, PositionsFilled } from "./recruitmentRefusals.ts"

type Order = Seen<JobOrderState>

const isOpen = ({ id, state: { _tag } }: Order) =>
  OrderNotOpen.unless(_tag === "Received" || _tag === "Filling", { order: id })

/** A candidate is an answer: an order that has none is answered by the first. */
const answered = ({ id, state: { _tag } }: Order, on: Day) =>
  _tag === "Received" ? [JobOrder.events.Answered(id, on, {})] : []

/**
 * Proposes a citizen for an order, once; the first candidate answers it.
 *
 * @da foreslå en kandidat
 */
export const propose = command({
  input: Schema.Struct({ candidate: Id, order: Id, citizen: CandidateRef, on: Day }),
  reads: ({ candidate, order }) => ({
    nothing: absent(Candidate, candidate, "/candidate"),
    order: one(JobOrder, order, "/order")
  }),
  decide: ({ order }, { candidate, citizen, on }, context) =>
    decision([isOpen(order), notBefore(order.state.receivedOn, on)], () => [
      ...answered(order, on),
      Candidate.events.Proposed(candidate, on, {
        order: order.id,
        citizen,
        agreement: order.state.agreement,
        party: order.state.party,
        answerBy: addWorkingDays(on, context.valueOn(candidateAnswerDays, on), context.holidays)
      })
    ])
})

const reads = ({ candidate }: { readonly candidate: string }) => ({
  candidate: one(Candidate, candidate, "/candidate")
})

/** @da aftal en samtale mellem kandidat og virksomhed, eller flyt den */
export const agreeInterview = command({
  input: Schema.Struct({ candidate: Id, on: Day }),
  reads,
  decide: ({ candidate: { id, state } }, { on }) =>
    decision([notBefore(state.proposedOn, on)], () => [Candidate.events.InterviewAgreed(id, on, {})])
})

const withOrder = (input: { readonly candidate: string; readonly order: string }) => ({
  ...reads(input),
  order: one(JobOrder, input.order, "/order"),
  all: within(onOrder(input.order), Candidate, { order: input.order })
})

const itsOrder = ({ order }: CandidateState, named: string) => CandidateOfAnother.unless(order === named, { order })

/**
 * A candidate is hired. When the last position is filled, the others who wait are told no.
 *
 * @da ansæt kandidaten
 * @refuses {@link PositionsFilled} when all positions are filled
 * @assumes an order is filled by as many as it has positions
 */
export const hire = command({
  input: Schema.Struct({ candidate: Id, order: Id, on: Day }),
  reads: withOrder,
  decide: ({ candidate: { id, state }, order, all }, { on, order: named }) => {
    const { positions } = order.state
    const hired = order.state.hired.length
    const full = hired >= positions
    return decision(
      [
        itsOrder(state, named),
        PositionsFilled.when(full, { positions, hired, field: "/order" }),
        full ? [] : isOpen(order),
        notBefore(state.proposedOn, on)
      ],
      () => [
        Candidate.events.Hired(id, on, {}),
        JobOrder.events.Hired(order.id, on, { candidate: id }),
        ...(hired + 1 === positions ? releasedFrom(all, on, { reason: "anden-valgt", but: id }) : [])
      ]
    )
  }
})

/** @da kandidaten blev alligevel ikke ansat */
export const withdrawHire = command({
  input: Schema.Struct({ candidate: Id, order: Id, on: Day }),
  reads: withOrder,
  decide: ({ candidate: { id, state }, order }, { on, order: named }) =>
    decision([itsOrder(state, named), order.state._tag === "Filled" ? [] : isOpen(order)], () => [
      Candidate.events.HireWithdrawn(id, on, {}),
      JobOrder.events.HireWithdrawn(order.id, on, { candidate: id })
    ])
})

const endInput = Schema.Struct({
  candidate: Id,
  on: Day,
  by: Schema.Literals(["company", "candidate"]),
  reason: Code,
  note: Schema.optionalKey(Note)
})

/**
 * A candidate does not get the job, or does not want it. After a failed match the first contact is reminded to call.
 *
 * @da kandidaten afvises eller siger nej
 */
export const decline = command({
  input: endInput,
  reads,
  decide: ({ candidate: { id, state } }, { on, by, reason, note }, context) =>
    decision(
      [
        notBefore(state.proposedOn, on),
        codeKnown({ list: matchEndReasons, code: reason, on, field: "/reason" }, context)
      ],
      () => [
        Candidate.events.Declined(id, on, {
          by,
          reason,
          failed: context.valueFor(failedMatches, reason) ?? false,
          ...asNote(note)
        })
      ]
    )
})

/**
 * A candidate who was hired has left. The hire is counted still; after a failed match somebody calls.
 *
 * @da kandidaten er fratrådt
 */
export const leave = command({
  input: endInput,
  reads,
  decide: ({ candidate: { id, state } }, { on, by, reason, note }, context) =>
    decision(
      [
        notBefore(state._tag === "Hired" ? state.hiredOn : state.proposedOn, on),
        codeKnown({ list: matchEndReasons, code: reason, on, field: "/reason" }, context)
      ],
      () => [
        Candidate.events.Left(id, on, {
          by,
          reason,
          failed: context.valueFor(failedMatches, reason) ?? false,
          ...asNote(note)
        })
      ]
    )
})

/** @da virksomheden er ringet op efter et match, der gik galt */
export const tellCalled = command({
  input: Schema.Struct({ candidate: Id, on: Day }),
  reads,
  decide: ({ candidate: { id } }, { on }) => decision([], () => [Candidate.events.CompanyCalled(id, on, {})])
})

/** @da kandidaten skulle aldrig have været foreslået */
export const voidCandidate = command({
  input: Schema.Struct({ candidate: Id, order: Id, on: Day }),
  reads: withOrder,
  decide: ({ candidate: { id, state }, order }, { on, order: named }) =>
    decision([itsOrder(state, named)], () => [
      Candidate.events.Voided(id, on, {}),
      ...(state._tag === "Hired" || state._tag === "Left"
        ? [JobOrder.events.HireWithdrawn(order.id, on, { candidate: id })]
        : [])
    ])
})

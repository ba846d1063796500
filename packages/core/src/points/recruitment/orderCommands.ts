import * as Schema from "effect/Schema"
import { addWorkingDays, Day } from "../../calendar/index.ts"
import { WrittenPNumber } from "../../party/index.ts"
import {
  absent,
  agreed,
  Code,
  command,
  decision,
  Id,
  Note,
  one,
  partyIfGiven,
  type Seen,
  within
} from "../../plugin/index.ts"
import { Candidate, type CandidateState, onOrder } from "./Candidate.ts"
import { JobOrder } from "./JobOrder.ts"
import { asNote, atParty, codeKnown, notBefore } from "./recruitmentChecks.ts"
import { orderAnswerDays, orderEndReasons } from "./recruitmentCodes.ts"
import { AtLeastOne, VacancyFunction } from "./recruitmentFields.ts"
import { PositionsFilled } from "./recruitmentRefusals.ts"
import { recruitmentTerms } from "./recruitmentTerms.ts"

/**
 * Receives a job order. It is answered within `recruitment.answerDays` working days.
 *
 * @da modtag jobordre
 * @assumes a workplace is checked when the party is named too
 */
export const receiveOrder = command({
  input: Schema.Struct({
    order: Id,
    agreement: Id,
    on: Day,
    party: Schema.optionalKey(Id),
    workplace: Schema.optionalKey(WrittenPNumber),
    jobFunction: VacancyFunction,
    positions: AtLeastOne,
    /** Who answers it, by reference. */
    responsible: Id,
    note: Schema.optionalKey(Note)
  }),
  reads: ({ order, agreement, party, on }) => ({
    nothing: absent(JobOrder, order, "/order"),
    agreed: agreed(recruitmentTerms, agreement, on),
    party: partyIfGiven(party, on, "/party")
  }),
  decide: ({ agreed: { party }, party: named }, { order, on, party: _, note, ...told }, context) => {
    const { workplace } = told
    return decision([atParty(named, { agreed: party, on, ...(workplace === undefined ? {} : { workplace }) })], () => {
      const answerBy = addWorkingDays(on, context.valueOn(orderAnswerDays, on), context.holidays)
      const lateOn = addWorkingDays(answerBy, 1, context.holidays)
      return [JobOrder.events.Received(order, on, { ...told, party, answerBy, lateOn, ...asNote(note) })]
    })
  }
})

const reads = ({ order }: { readonly order: string }) => ({ order: one(JobOrder, order, "/order") })

/** @da besvar jobordren */
export const answerOrder = command({
  input: Schema.Struct({ order: Id, on: Day }),
  reads,
  decide: ({ order: { id, state } }, { on }) =>
    decision([notBefore(state.receivedOn, on)], () => [JobOrder.events.Answered(id, on, {})])
})

/** @da giv jobordren til en anden */
export const handOverOrder = command({
  input: Schema.Struct({ order: Id, on: Day, responsible: Id }),
  reads,
  decide: ({ order: { id } }, { on, responsible }) =>
    decision([], () => [JobOrder.events.HandedOver(id, on, { responsible })])
})

const withCandidates = (input: { readonly order: string }) => ({
  ...reads(input),
  candidates: within(onOrder(input.order), Candidate, { order: input.order })
})

/** Candidates who wait are told no: nobody waits for what is over. Who was proposed later is told on the day they were. */
export const releasedFrom = (
  candidates: ReadonlyArray<Seen<CandidateState>>,
  on: Day,
  { reason, but }: { readonly reason: string; readonly but?: string }
) =>
  candidates
    .filter(({ id, state }) => state._tag === "Proposed" && id !== but)
    .map(({ id, state: { proposedOn } }) =>
      Candidate.events.Declined(id, on < proposedOn ? proposedOn : on, { by: "company", reason, failed: false })
    )

/** @da ret antallet af stillinger */
export const changePositions = command({
  input: Schema.Struct({ order: Id, on: Day, positions: AtLeastOne }),
  reads: withCandidates,
  decide: ({ order: { id, state }, candidates }, { on, positions }) => {
    const hired = state.hired.length
    return decision(
      [
        notBefore(state.hired.at(-1)?.on ?? state.receivedOn, on),
        PositionsFilled.when(positions < hired, { positions, hired, field: "/positions" })
      ],
      () => [
        JobOrder.events.PositionsChanged(id, on, { positions }),
        ...(positions === hired ? releasedFrom(candidates, on, { reason: "anden-valgt" }) : [])
      ]
    )
  }
})

const endedBy = (event: "Withdrawn" | "Closed") =>
  command({
    input: Schema.Struct({ order: Id, on: Day, reason: Code }),
    reads: withCandidates,
    decide: ({ order: { id, state }, candidates }, { on, reason }, context) =>
      decision(
        [
          notBefore(state.hired.at(-1)?.on ?? state.answeredOn ?? state.receivedOn, on),
          codeKnown({ list: orderEndReasons, code: reason, on, field: "/reason" }, context)
        ],
        () => [JobOrder.events[event](id, on, { reason }), ...releasedFrom(candidates, on, { reason: "ordren-endt" })]
      )
  })

/** @da virksomheden trækker jobordren tilbage */
export const withdrawOrder = endedBy("Withdrawn")

/** @da jobcentret lukker jobordren */
export const closeOrder = endedBy("Closed")

/** @da jobordren skulle aldrig have været der: heller ikke dens kandidater */
export const voidOrder = command({
  input: Schema.Struct({ order: Id, on: Day }),
  reads: withCandidates,
  decide: ({ order: { id }, candidates }, { on }) =>
    decision([], () => [
      JobOrder.events.Voided(id, on, {}),
      ...candidates
        .filter(({ state }) => state._tag !== "Voided")
        .map((candidate) => Candidate.events.Voided(candidate.id, on, {}))
    ])
})

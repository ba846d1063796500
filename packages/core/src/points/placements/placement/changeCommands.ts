import * as Schema from "effect/Schema"
import { Day, overlaps } from "../../../calendar/index.ts"
import { Code, command, decision, Id, Note, one, within } from "../../../plugin/index.ts"
import { Place } from "../places/Place.ts"
import { codeKnown, notTaken } from "../places/placeChecks.ts"
import { WeeklyHours } from "../places/placeFields.ts"
import { WrittenPNumber } from "../../../party/index.ts"
import { Overrides, ToldForLaw } from "../legal/told.ts"
import { CitizenRef } from "./placementFields.ts"
import { ofCitizen, Placement } from "./Placement.ts"
import {
  allDuring,
  during,
  goesWith,
  itsOwn,
  overriddenBy,
  notBackwards,
  offeredOn,
  withinFullTime
} from "./placementChecks.ts"
import { calledAfter, noticeDaysOf, placementEndReasons, interruptionReasons } from "./placementCodes.ts"
import { InterruptedAlready, NotEarly, NotLonger } from "./placementRefusals.ts"

const placement = ({ placement }: { readonly placement: string }) => ({
  placement: one(Placement, placement, "/placement")
})

const both = (input: { readonly placement: string; readonly place: string }) => ({
  ...placement(input),
  place: one(Place, input.place, "/place")
})

const asNote = (note: string | undefined) => (note === undefined ? {} : { noteRef: note })

/**
 * Gives a placement more days. Its place, citizen, party and workplace are named, as all are looked at anew.
 *
 * @da forlæng forløbet
 */
export const extend = command({
  input: Schema.Struct({
    placement: Id,
    place: Id,
    citizen: CitizenRef,
    party: Id,
    workplace: WrittenPNumber,
    grantedOn: Day,
    lastDay: Day,
    /** What is told for the rules of law, and not kept. */
    forLaw: Schema.optionalKey(ToldForLaw),
    /** Rules that are gone on in spite of, each with why. */
    overrides: Schema.optionalKey(Overrides)
  }),
  reads: (input) => ({
    ...both(input),
    ofCitizen: within(ofCitizen(input.citizen), Placement, { citizen: input.citizen })
  }),
  decide: ({ placement: { id, state }, place, ofCitizen }, { lastDay, grantedOn, ...input }, context) => {
    const { forLaw: _, overrides, ...named } = input
    const days = { firstDay: state.firstDay, lastDay }
    const { instrument } = state
    return decision(
      [
        itsOwn(state, named),
        NotLonger.unless(lastDay > state.lastDay, { lastDay: state.lastDay }),
        offeredOn(place.state, days, "/lastDay"),
        notTaken(place.state, { ...days, placement: id, field: "/lastDay" }),
        goesWith(ofCitizen, { ...days, placement: id, instrument, field: "/lastDay" }, context)
      ],
      () => [
        Placement.events.Extended(id, lastDay, {
          grantedOn,
          noticeDays: noticeDaysOf({ lastDay, grantedOn }, context),
          ...overriddenBy(overrides)
        }),
        Place.events.StayChanged(place.id, lastDay, { placement: id })
      ]
    )
  }
})

/** @da andre timer fra en dag */
export const changeHours = command({
  input: Schema.Struct({ placement: Id, from: Day, weeklyHours: WeeklyHours }),
  reads: placement,
  decide: ({ placement: { id, state } }, { from, weeklyHours }, context) =>
    decision([during(state, from, "/from"), withinFullTime({ from, weeklyHours }, "/weeklyHours", context)], () => [
      Placement.events.HoursChanged(id, from, { weeklyHours })
    ])
})

/**
 * Interrupts a placement for some days; told again from the same first day, it is corrected. The place stays occupied.
 *
 * @da afbryd forløbet
 */
export const interrupt = command({
  input: Schema.Struct({ placement: Id, firstDay: Day, lastDay: Day, reason: Code }),
  reads: placement,
  decide: ({ placement: { id, state } }, { firstDay, lastDay, reason }, context) => {
    const days = { firstDay, lastDay }
    const other = (state.interruptions ?? []).find((one) => one.firstDay !== firstDay && overlaps(one, days))
    return decision(
      [
        notBackwards(days),
        allDuring(state, days),
        InterruptedAlready.when(other !== undefined, other ?? days),
        codeKnown({ list: interruptionReasons, code: reason, on: firstDay, field: "/reason" }, context)
      ],
      () => [Placement.events.Interrupted(id, firstDay, { lastDay, reason })]
    )
  }
})

/** @da navngiv en mentor */
export const nameMentor = command({
  input: Schema.Struct({ placement: Id, on: Day, mentor: Id }),
  reads: placement,
  decide: ({ placement: { id } }, { on, mentor }) =>
    decision([], () => [Placement.events.MentorNamed(id, on, { mentor })])
})

/**
 * Ends a placement before its last day. After some reasons, such as a failed match, the first contact is reminded to call.
 *
 * @da afslut forløbet før tiden
 */
export const endEarly = command({
  input: Schema.Struct({ placement: Id, place: Id, lastDay: Day, reason: Code, note: Schema.optionalKey(Note) }),
  reads: both,
  decide: ({ placement: { id, state }, place }, { lastDay, reason, note, ...named }, context) =>
    decision(
      [
        itsOwn(state, { place: named.place }),
        notBackwards({ firstDay: state.firstDay, lastDay }),
        NotEarly.unless(lastDay < state.lastDay, { lastDay: state.lastDay }),
        codeKnown({ list: placementEndReasons, code: reason, on: lastDay, field: "/reason" }, context)
      ],
      () => [
        Placement.events.EndedEarly(id, lastDay, {
          reason,
          call: context.valueFor(calledAfter, reason) ?? false,
          ...asNote(note)
        }),
        Place.events.StayChanged(place.id, lastDay, { placement: id })
      ]
    )
})

/**
 * The placement did not end early: it lasts to the day it had, if the place and the citizen still have those days.
 *
 * @da træk en afslutning før tiden tilbage
 */
export const withdrawEnd = command({
  input: Schema.Struct({ placement: Id, place: Id, citizen: CitizenRef, on: Day }),
  reads: (input) => ({
    ...both(input),
    ofCitizen: within(ofCitizen(input.citizen), Placement, { citizen: input.citizen })
  }),
  decide: ({ placement: { id, state }, place, ofCitizen }, { on, ...named }, context) => {
    const lastDay = state._tag === "EndedEarly" ? state.agreedLastDay : state.lastDay
    const days = { firstDay: state.firstDay, lastDay }
    const { instrument } = state
    return decision(
      [
        itsOwn(state, named),
        offeredOn(place.state, days, "/place"),
        notTaken(place.state, { ...days, placement: id, field: "/place" }),
        goesWith(ofCitizen, { ...days, placement: id, instrument, field: "/citizen" }, context)
      ],
      () => [Placement.events.EndWithdrawn(id, on, {}), Place.events.StayChanged(place.id, lastDay, { placement: id })]
    )
  }
})

/**
 * Calls off a placement that never came to be: the place is free on all its days.
 *
 * @da aflys forløbet
 */
export const callOff = command({
  input: Schema.Struct({ placement: Id, place: Id, on: Day, reason: Code, note: Schema.optionalKey(Note) }),
  reads: both,
  decide: ({ placement: { id, state }, place }, { on, reason, note, ...named }, context) =>
    decision(
      [
        itsOwn(state, { place: named.place }),
        codeKnown({ list: placementEndReasons, code: reason, on, field: "/reason" }, context)
      ],
      () => [
        Placement.events.CalledOff(id, on, {
          reason,
          call: context.valueFor(calledAfter, reason) ?? false,
          ...asNote(note)
        }),
        Place.events.StayWithdrawn(place.id, on, { placement: id })
      ]
    )
})

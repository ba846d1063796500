import * as Schema from "effect/Schema"
import { addDays, Day, hasDays, period } from "../../calendar/index.ts"
import {
  absent,
  agreed,
  choices,
  Code,
  command,
  decision,
  Id,
  inForce,
  Label,
  Note,
  one,
  within
} from "../../plugin/index.ts"
import { Effort } from "./Effort.ts"
import { effortResults, followUpAfter } from "./effortCodes.ts"
import { EffortField, EffortGoal } from "./effortFields.ts"
import { EffortProgress, toldOf } from "./EffortProgress.ts"
import {
  EffortEndsFirst,
  EffortWasThere,
  FollowUpNotLater,
  NamedTwice,
  NotTied,
  PromotedIntoItself,
  ResultUnknown,
  ToldOutside
} from "./effortRefusals.ts"
import { otherTerms } from "./otherTerms.ts"

const twice = (names: ReadonlyArray<string>, field: string) =>
  names.flatMap((name, at) => NamedTwice.when(names.indexOf(name) < at, { name, field: `/${field}s/${at}/${field}` }))

/**
 * Begins an effort under an agreement that has chosen the point.
 *
 * @da begynd en indsats
 */
export const begin = command({
  input: Schema.Struct({
    effort: Id,
    agreement: Id,
    on: Day,
    title: Label,
    about: Schema.optionalKey(Note),
    fields: Schema.optionalKey(Schema.Array(EffortField)),
    goals: Schema.optionalKey(Schema.Array(EffortGoal)),
    /** The last day, when one is agreed. */
    lastDay: Schema.optionalKey(Day),
    /** Without it, `other.followUpAfter` after the first day. */
    followUpOn: Schema.optionalKey(Day),
    responsible: Schema.optionalKey(Id)
  }),
  reads: ({ effort, agreement, on }) => ({
    nothing: absent(Effort, effort, "/effort"),
    agreed: agreed(otherTerms, agreement, on)
  }),
  decide: ({ agreed: { party } }, { effort, on, about, fields = [], goals = [], followUpOn, ...told }, context) =>
    decision(
      [
        EffortEndsFirst.unless(hasDays(period(on, told.lastDay)), { firstDay: on, field: "/lastDay" }),
        FollowUpNotLater.when(followUpOn !== undefined && followUpOn <= on, { after: on, field: "/followUpOn" }),
        twice(
          fields.map(({ field }) => field),
          "field"
        ),
        twice(
          goals.map(({ goal }) => goal),
          "goal"
        )
      ],
      () => [
        Effort.events.Begun(effort, on, {
          ...told,
          party,
          fields,
          goals,
          followUpOn: followUpOn ?? followUpAfter(on, context),
          ...(about === undefined ? {} : { aboutRef: about })
        })
      ]
    )
})

const reads = ({ effort }: { readonly effort: string }) => ({ effort: one(Effort, effort, "/effort") })

const readsAll = ({ effort }: { readonly effort: string }) => ({
  effort: one(Effort, effort, "/effort"),
  told: within(toldOf(effort), EffortProgress, { effort })
})

type Told = ReadonlyArray<{ readonly id: string; readonly state: { readonly _tag: string; readonly on: Day } }>

const standing = (told: Told) => told.filter(({ state }) => state._tag !== "Voided")

const outside = (
  told: Told,
  { firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay?: Day },
  field: string
) => {
  const days = standing(told).flatMap(({ state: { on } }) =>
    on < firstDay || (lastDay !== undefined && lastDay < on) ? [on] : []
  )
  return ToldOutside.when(days.length > 0, { days: [...new Set(days)].toSorted(), field })
}

/** @da knyt indsatsen til en anden aftale */
export const tieAgreement = command({
  input: Schema.Struct({ effort: Id, agreement: Id, on: Day }),
  reads: ({ effort, agreement, on }) => ({
    effort: one(Effort, effort, "/effort"),
    agreement: inForce(agreement, on, "/agreement")
  }),
  decide: ({ effort: { id, state } }, { agreement, on }) =>
    decision([EffortEndsFirst.when(on < state.firstDay, { firstDay: state.firstDay, field: "/on" })], () => [
      Effort.events.Tied(id, on, { to: "agreement", id: agreement })
    ])
})

/**
 * Ties an effort to a place, by its id.
 *
 * @da knyt indsatsen til en plads
 * @assumes whether there is such a place is not looked up: the point of places may be another's
 */
export const tiePlace = command({
  input: Schema.Struct({ effort: Id, place: Id, on: Day }),
  reads,
  decide: ({ effort: { id, state } }, { place, on }) =>
    decision([EffortEndsFirst.when(on < state.firstDay, { firstDay: state.firstDay, field: "/on" })], () => [
      Effort.events.Tied(id, on, { to: "place", id: place })
    ])
})

/** @da løs indsatsen fra noget, den aldrig skulle være knyttet til */
export const untie = command({
  input: Schema.Struct({ effort: Id, id: Id }),
  reads,
  decide: ({ effort: { id, state } }, { id: from }) =>
    decision(
      [
        NotTied.unless(
          state.links.some((link) => link.id === from),
          { id: from, tied: state.links.map((link) => link.id) }
        )
      ],
      () => [Effort.events.Untied(id, state.firstDay, { id: from })]
    )
})

/**
 * Corrects the days of an effort. A follow-up that was planned for a day before it begins now is planned anew.
 *
 * @da ret indsatsens dage
 */
export const correctDays = command({
  input: Schema.Struct({ effort: Id, firstDay: Day, lastDay: Schema.optionalKey(Day) }),
  reads: readsAll,
  decide: ({ effort: { id, state }, told }, { effort: _, firstDay, ...last }, context) =>
    decision(
      [
        EffortEndsFirst.unless(hasDays(period(firstDay, last.lastDay)), { firstDay, field: "/lastDay" }),
        outside(told, { firstDay }, "/firstDay")
      ],
      () => [
        Effort.events.DaysCorrected(id, firstDay, last),
        ...(firstDay < state.followUpOn
          ? []
          : [Effort.events.FollowUpPlanned(id, followUpAfter(firstDay, context), {})])
      ]
    )
})

/** @da afslut indsatsen */
export const end = command({
  input: Schema.Struct({ effort: Id, lastDay: Day, result: Code, note: Schema.optionalKey(Note) }),
  reads: readsAll,
  decide: ({ effort: { id, state }, told }, { lastDay, result, note }, { codesOn }) => {
    const known = codesOn(effortResults, lastDay)
    return decision(
      [
        EffortEndsFirst.when(lastDay < state.firstDay, { firstDay: state.firstDay, field: "/lastDay" }),
        outside(told, { firstDay: state.firstDay, lastDay }, "/lastDay"),
        ResultUnknown.unless(known.has(result), { code: result, ...choices(known) })
      ],
      () => [Effort.events.Ended(id, lastDay, { result, ...(note === undefined ? {} : { resultRef: note }) })]
    )
  }
})

/**
 * Ends an effort because it goes on as a point of its own: from the day on it is counted there, and here until the day
 * before.
 *
 * @da gør indsatsen til et punkt
 * @source LBR 2011, p. 25: new projects begin under the seventh point
 * @assumes the point need not be installed yet
 */
export const promote = command({
  input: Schema.Struct({ effort: Id, into: Id, on: Day }),
  reads: readsAll,
  decide: ({ effort: { id, state }, told }, { into, on }) =>
    decision(
      [
        EffortEndsFirst.when(on <= state.firstDay, { firstDay: addDays(state.firstDay, 1), field: "/on" }),
        outside(told, { firstDay: state.firstDay, lastDay: addDays(on, -1) }, "/on"),
        PromotedIntoItself.when(into === otherTerms.key, {})
      ],
      () => [Effort.events.Promoted(id, on, { into })]
    )
})

/** @da genoptag en indsats, der ikke skulle være afsluttet */
export const withdrawEnd = command({
  input: Schema.Struct({ effort: Id }),
  reads,
  decide: ({ effort: { id, state } }) => decision([], () => [Effort.events.EndWithdrawn(id, state.firstDay, {})])
})

/** @da tag indsatsen tilbage */
export const voidEffort = command({
  input: Schema.Struct({ effort: Id }),
  reads: readsAll,
  decide: ({ effort: { id, state }, told }) => {
    const left = standing(told).map((one) => one.id)
    return decision([EffortWasThere.when(left.length > 0, { told: left })], () => [
      Effort.events.Voided(id, state.firstDay, {})
    ])
  }
})

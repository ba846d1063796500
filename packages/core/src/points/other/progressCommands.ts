import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import {
  absent,
  Code,
  command,
  type DecideContext,
  decision,
  Id,
  Note,
  one,
  oneIfGiven,
  type Seen,
  within
} from "../../plugin/index.ts"
import { Effort, type EffortState } from "./Effort.ts"
import { followUpAfter } from "./effortCodes.ts"
import { EffortProgress, toldOf } from "./EffortProgress.ts"
import { EffortTakenBack, FollowUpNotLater, GoalUnknown, OutsideEffort, ProgressOfAnother } from "./effortRefusals.ts"

const finite = Schema.Number.check(Schema.isFinite())
const asNote = (note: string | undefined) => (note === undefined ? {} : { noteRef: note })

/** Refuses an effort that was taken back, and a day on which it does not run; a last day only agreed may be passed. */
const whileItRuns = ({ id, state: effort }: Seen<EffortState>, on: Day) => {
  if (effort._tag === "Voided") return EffortTakenBack.when(true, { effort: id })
  const lastDay = effort._tag === "Ended" || effort._tag === "Promoted" ? effort.lastDay : undefined
  return OutsideEffort.when(on < effort.firstDay || (lastDay !== undefined && lastDay < on), {
    firstDay: effort.firstDay,
    lastDay: lastDay ?? null
  })
}

const ofEffort = ({ progress, effort }: { readonly progress: string; readonly effort: string }) => ({
  nothing: absent(EffortProgress, progress, "/progress"),
  effort: one(Effort, effort, "/effort")
})

/**
 * How far an effort has come towards one of its goals: as much as is told, beside what was told before.
 *
 * @da fortæl om fremdrift
 */
export const tellProgress = command({
  input: Schema.Struct({
    progress: Id,
    effort: Id,
    goal: Code,
    on: Day,
    /** @unit that of the goal */
    amount: finite,
    note: Schema.optionalKey(Note)
  }),
  reads: ofEffort,
  decide: ({ effort }, { progress, goal, on, amount, note }) => {
    const { id, state } = effort
    const goals = state.goals.map((one) => one.goal)
    const { agreement, party } = state
    return decision([GoalUnknown.unless(goals.includes(goal), { goal, goals }), whileItRuns(effort, on)], () => [
      EffortProgress.events.Advanced(progress, on, { effort: id, agreement, party, goal, amount, ...asNote(note) })
    ])
  }
})

/**
 * A follow-up that was held; the next is on a day, or as long after as the first was. One that is told after a later one
 * leaves what was agreed at that.
 *
 * @da følg op på indsatsen
 */
export const followUp = command({
  input: Schema.Struct({
    progress: Id,
    effort: Id,
    on: Day,
    next: Schema.optionalKey(Day),
    note: Schema.optionalKey(Note)
  }),
  reads: (input) => ({
    ...ofEffort(input),
    told: within(toldOf(input.effort), EffortProgress, { effort: input.effort })
  }),
  decide: ({ effort, told }, { progress, on, next, note }, context) => {
    const { id, state } = effort
    const isLast = !told.some(({ state: one }) => one._tag === "FollowedUp" && on < one.on)
    const { agreement, party } = state
    const after = next ?? followUpAfter(on, context)
    return decision(
      [whileItRuns(effort, on), FollowUpNotLater.when(after <= on, { after: on, field: "/next" })],
      () => [
        EffortProgress.events.FollowedUp(progress, on, {
          effort: id,
          agreement,
          party,
          ...(next === undefined ? {} : { next }),
          ...asNote(note)
        }),
        ...(state._tag === "Running" && isLast ? [Effort.events.FollowUpPlanned(id, after, {})] : [])
      ]
    )
  }
})

/** @da ret fremdrift: tal og dag på ny */
export const correctProgress = command({
  input: Schema.Struct({ progress: Id, effort: Id, on: Day, amount: finite }),
  reads: ({ progress, effort }) => ({
    progress: one(EffortProgress, progress, "/progress"),
    effort: one(Effort, effort, "/effort")
  }),
  decide: ({ progress: { id, state }, effort }, { on, amount }) =>
    decision(
      [whileItRuns(effort, on), ProgressOfAnother.unless(state.effort === effort.id, { effort: state.effort })],
      () => [EffortProgress.events.Corrected(id, on, { amount })]
    )
})

/** The next follow-up as it was agreed at the last of some, or when the effort began. */
const nextAgreed = (
  { firstDay, followUpOn, firstFollowUpOn = followUpOn }: EffortState,
  last: { readonly on: Day; readonly next?: Day } | undefined,
  context: Pick<DecideContext, "valueOn">
): Day => {
  if (last !== undefined) return last.next ?? followUpAfter(last.on, context)
  return firstDay < firstFollowUpOn ? firstFollowUpOn : followUpAfter(firstDay, context)
}

/**
 * Takes back what was told. A follow-up that was not held names its effort: the next one is as it was before.
 *
 * @da tag en melding tilbage
 */
export const voidProgress = command({
  input: Schema.Struct({ progress: Id, effort: Schema.optionalKey(Id) }),
  reads: ({ progress, effort }) => ({
    progress: one(EffortProgress, progress, "/progress"),
    effort: oneIfGiven(Effort, effort, "/effort"),
    told: within(toldOf(effort ?? ""), EffortProgress, { effort: effort ?? "" })
  }),
  decide: ({ progress: { id, state }, effort, told }, _, context) => {
    const isNamed = effort === undefined ? state._tag !== "FollowedUp" : effort.id === state.effort
    return decision([ProgressOfAnother.unless(isNamed, { effort: state.effort })], () => {
      const events = [EffortProgress.events.Voided(id, state.on, {})]
      if (state._tag !== "FollowedUp" || effort?.state._tag !== "Running") return events
      const last = told
        .flatMap((one) => (one.state._tag === "FollowedUp" && one.id !== id ? [one.state] : []))
        .toSorted((a, b) => (a.on < b.on ? -1 : 1))
        .at(-1)
      const next = nextAgreed(effort.state, last, context)
      return (last !== undefined && state.on < last.on) || next === effort.state.followUpOn
        ? events
        : [...events, Effort.events.FollowUpPlanned(effort.id, next, {})]
    })
  }
})

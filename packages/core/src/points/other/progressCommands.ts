import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { absent, Code, command, decision, Id, Note, one, type Seen, within } from "../../plugin/index.ts"
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
        EffortProgress.events.FollowedUp(progress, on, { effort: id, agreement, party, ...asNote(note) }),
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

/** @da tag en melding tilbage */
export const voidProgress = command({
  input: Schema.Struct({ progress: Id }),
  reads: ({ progress }) => ({ progress: one(EffortProgress, progress, "/progress") }),
  decide: ({ progress: { id, state } }) => decision([], () => [EffortProgress.events.Voided(id, state.on, {})])
})

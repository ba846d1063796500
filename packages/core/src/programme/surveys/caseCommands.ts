import * as Schema from "effect/Schema"
import { addWorkingDays, Day } from "../../calendar/index.ts"
import { Code, command, type DecideContext, decision, Id, Note, one } from "../../plugin/index.ts"
import { Dissatisfaction, type DissatisfactionState } from "./Dissatisfaction.ts"
import { codeKnown } from "./surveyChecks.ts"
import { dissatisfactionResolutions, resolveWithin } from "./surveyCodes.ts"
import { BeforeDissatisfaction } from "./surveyRefusals.ts"

const reads = ({ dissatisfaction }: { readonly dissatisfaction: string }) => ({
  opened: one(Dissatisfaction, dissatisfaction, "/dissatisfaction")
})

/** The last thing that happened to a case. */
const latest = (state: DissatisfactionState): Day => {
  if (state._tag === "Resolved") return state.resolvedOn
  const contacted = state._tag === "Begun" ? [state.contactedOn] : []
  const again = (state.before ?? []).map(({ reopenedOn }) => reopenedOn)
  return [state.openedOn, ...contacted, ...again].toSorted().at(-1)!
}

const inOrder = (state: DissatisfactionState, on: Day) => {
  const from = latest(state)
  return BeforeDissatisfaction.when(on < from, { from })
}

const resolveBy = (on: Day, { valueOn, holidays }: Pick<DecideContext, "valueOn" | "holidays">): Day =>
  addWorkingDays(on, valueOn(resolveWithin, on), holidays)

/** @da den utilfredse virksomhed er kontaktet */
export const contactDissatisfied = command({
  input: Schema.Struct({ dissatisfaction: Id, on: Day, by: Schema.optionalKey(Id), note: Schema.optionalKey(Note) }),
  reads,
  decide: ({ opened: { id, state } }, { on, by, note }, context) =>
    decision([inOrder(state, on)], () => [
      Dissatisfaction.events.Contacted(id, on, {
        ...(by === undefined ? {} : { by }),
        resolveBy: resolveBy(on, context),
        ...(note === undefined ? {} : { noteRef: note })
      })
    ])
})

/**
 * Ends a case with how it was resolved, in a code that is counted and in words.
 *
 * @da problemet er løst
 * @source LBR 2011, p. 15
 */
export const resolveDissatisfaction = command({
  input: Schema.Struct({ dissatisfaction: Id, on: Day, resolution: Code, note: Note }),
  reads,
  decide: ({ opened: { id, state } }, { on, resolution, note }, context) =>
    decision(
      [
        inOrder(state, on),
        codeKnown({ list: dissatisfactionResolutions, code: resolution, on, field: "/resolution" }, context)
      ],
      () => [Dissatisfaction.events.Resolved(id, on, { resolution, noteRef: note })]
    )
})

/** @da problemet var ikke løst alligevel */
export const reopenDissatisfaction = command({
  input: Schema.Struct({ dissatisfaction: Id, on: Day, note: Schema.optionalKey(Note) }),
  reads,
  decide: ({ opened: { id, state } }, { on, note }, context) =>
    decision([inOrder(state, on)], () => [
      Dissatisfaction.events.Reopened(id, on, {
        resolveBy: resolveBy(on, context),
        ...(note === undefined ? {} : { noteRef: note })
      })
    ])
})

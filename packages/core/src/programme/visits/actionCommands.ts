import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { absent, Code, command, decision, Id, maybe, Note, one, within } from "../../plugin/index.ts"
import { ofAgreement, Visit } from "./Visit.ts"
import { ofVisit, VisitAction } from "./VisitAction.ts"
import { codeKnown, sameVisit } from "./visitChecks.ts"
import { visitActionReasons, visitActions } from "./visitCodes.ts"
import { BeforeVisit, VisitNotHeld } from "./visitRefusals.ts"
import { rhythmAfter, VisitRhythm } from "./VisitRhythm.ts"

const note = Schema.optionalKey(Note)
const asNote = (told: string | undefined) => (told === undefined ? {} : { noteRef: told })

/**
 * Something is to be done after a visit: who does it, and by when.
 *
 * @da aftal noget på et besøg
 */
export const agreeAction = command({
  input: Schema.Struct({ action: Id, visit: Id, on: Day, what: Code, responsible: Id, dueOn: Day, note }),
  reads: ({ action, visit }) => ({
    nothing: absent(VisitAction, action, "/action"),
    visit: one(Visit, visit, "/visit")
  }),
  decide: ({ visit: { id, state } }, { action, on, what, responsible, dueOn, note: told }, context) =>
    decision(
      [
        VisitNotHeld.unless(state._tag === "Held", { visit: id }),
        BeforeVisit.when(state._tag === "Held" && on < state.on, { from: state.on, field: "/on" }),
        BeforeVisit.when(dueOn < on, { from: on, field: "/dueOn" }),
        codeKnown({ list: visitActions, code: what, on, field: "/what" }, context)
      ],
      () => [
        VisitAction.events.Agreed(action, on, {
          visit: id,
          agreement: state.agreement,
          party: state.party,
          action: what,
          responsible,
          dueOn,
          ...asNote(told)
        })
      ]
    )
})

const reads = ({ action }: { readonly action: string }) => ({ action: one(VisitAction, action, "/action") })

/** @da giv det aftalte en anden ansvarlig eller dag */
export const replanAction = command({
  input: Schema.Struct({ action: Id, on: Day, responsible: Id, dueOn: Day }),
  reads,
  decide: ({ action: { id, state } }, { on, responsible, dueOn }) =>
    decision([BeforeVisit.when(dueOn < state.agreedOn, { from: state.agreedOn, field: "/dueOn" })], () => [
      VisitAction.events.Replanned(id, on, { responsible, dueOn })
    ])
})

/** @da det aftalte er gjort */
export const completeAction = command({
  input: Schema.Struct({ action: Id, on: Day, note }),
  reads,
  decide: ({ action: { id, state } }, { on, note: told }) =>
    decision([BeforeVisit.when(on < state.agreedOn, { from: state.agreedOn, field: "/on" })], () => [
      VisitAction.events.Done(id, on, asNote(told))
    ])
})

/** @da det aftalte opgives */
export const dropAction = command({
  input: Schema.Struct({ action: Id, on: Day, reason: Code, note }),
  reads,
  decide: ({ action: { id, state } }, { on, reason, note: told }, context) =>
    decision(
      [
        BeforeVisit.when(on < state.agreedOn, { from: state.agreedOn, field: "/on" }),
        codeKnown({ list: visitActionReasons, code: reason, on, field: "/reason" }, context)
      ],
      () => [VisitAction.events.Dropped(id, on, { reason, ...asNote(told) })]
    )
})

/** @da det aftalte tages op igen */
export const reopenAction = command({
  input: Schema.Struct({ action: Id, on: Day }),
  reads,
  decide: ({ action: { id } }, { on }) => decision([], () => [VisitAction.events.Reopened(id, on, {})])
})

/**
 * Takes back a visit that should not have been entered, and what was agreed at it.
 *
 * @da træk et besøg tilbage
 */
export const withdraw = command({
  input: Schema.Struct({ visit: Id, agreement: Id, campaign: Schema.optionalKey(Id), on: Day }),
  reads: ({ visit, agreement }) => ({
    visit: one(Visit, visit, "/visit"),
    actions: within(ofVisit(visit), VisitAction, { visit }),
    rhythm: maybe(VisitRhythm, agreement),
    visits: within(ofAgreement(agreement), Visit, { agreement })
  }),
  decide: ({ visit: { id, state }, actions, ...read }, { on, ...named }, context) =>
    decision([sameVisit(state, named)], () => [
      Visit.events.Withdrawn(id, on, {}),
      ...actions
        .filter((action) => action.state._tag !== "Withdrawn")
        .map((action) => VisitAction.events.Withdrawn(action.id, on, {})),
      ...rhythmAfter(
        { ...read, agreement: state.agreement, party: state.party },
        { visit: id, on: undefined, told: on },
        context
      )
    ])
})

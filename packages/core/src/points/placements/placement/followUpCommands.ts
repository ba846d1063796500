import * as Schema from "effect/Schema"
import { Day } from "../../../calendar/index.ts"
import { Code, codeWords, command, type DecideContext, decision, Id, Note, one } from "../../../plugin/index.ts"
import { codeKnown } from "../places/placeChecks.ts"
import { Placement, type PlacementState } from "./Placement.ts"
import {
  evaluationAspects,
  hiringOutcomes,
  placementOutcomes,
  followUpParticipants,
  followUpSkipReasons
} from "./placementCodes.ts"
import { Evaluator, Scores } from "./placementFields.ts"
import { FollowUpOver, MarkedTwice, OutsidePlacement } from "./placementRefusals.ts"

const reads = ({ placement }: { readonly placement: string }) => ({
  placement: one(Placement, placement, "/placement")
})
const asNote = (note: string | undefined) => (note === undefined ? {} : { noteRef: note })

const notOver = ({ followUps = [] }: PlacementState, followUp: string) =>
  followUps
    .filter((one) => one.followUp === followUp && one.standing !== "planned")
    .flatMap(({ on }) => FollowUpOver.when(true, { followUp, on }))

/** Refuses roles that nobody declares. */
const rolesKnown = (roles: ReadonlyArray<string>, on: Day, context: Pick<DecideContext, "codesOn">) =>
  roles.flatMap((code, at) =>
    codeKnown({ list: followUpParticipants, code, on, field: `/participants/${at}` }, context)
  )

const begun = ({ firstDay, lastDay }: PlacementState, on: Day) =>
  OutsidePlacement.when(on < firstDay, { firstDay, lastDay, field: "/on" })

/** @da planlæg opfølgning, eller flyt den */
export const planFollowUp = command({
  input: Schema.Struct({ placement: Id, followUp: Id, on: Day, participants: Schema.Array(Code) }),
  reads,
  decide: ({ placement: { id, state } }, { on, placement: _, ...told }, context) =>
    decision([begun(state, on), notOver(state, told.followUp), rolesKnown(told.participants, on, context)], () => [
      Placement.events.FollowUpTold(id, on, { ...told, standing: "planned" })
    ])
})

/**
 * A follow-up that was held, planned or not.
 *
 * @da opfølgning holdt
 */
export const holdFollowUp = command({
  input: Schema.Struct({
    placement: Id,
    followUp: Id,
    on: Day,
    participants: Schema.Array(Code),
    note: Schema.optionalKey(Note)
  }),
  reads,
  decide: ({ placement: { id, state } }, { on, placement: _, note, ...told }, context) =>
    decision([begun(state, on), notOver(state, told.followUp), rolesKnown(told.participants, on, context)], () => [
      Placement.events.FollowUpTold(id, on, { ...told, standing: "held", ...asNote(note) })
    ])
})

/** @da opfølgning sprunget over */
export const skipFollowUp = command({
  input: Schema.Struct({ placement: Id, followUp: Id, on: Day, reason: Code, note: Schema.optionalKey(Note) }),
  reads,
  decide: ({ placement: { id, state } }, { on, placement: _, note, ...told }, context) =>
    decision(
      [
        notOver(state, told.followUp),
        codeKnown({ list: followUpSkipReasons, code: told.reason, on, field: "/reason" }, context)
      ],
      () => [Placement.events.FollowUpTold(id, on, { ...told, standing: "skipped", participants: [], ...asNote(note) })]
    )
})

/**
 * What the company, the citizen or the authority thought of it; told again, it takes the place of what that side told.
 *
 * @da evaluér forløbet
 */
export const evaluate = command({
  input: Schema.Struct({ placement: Id, on: Day, by: Evaluator, scores: Scores, note: Schema.optionalKey(Note) }),
  reads,
  decide: ({ placement: { id, state } }, { on, by, scores, note }, context) =>
    decision(
      [
        begun(state, on),
        scores.flatMap(({ aspect }, at) =>
          codeKnown({ list: evaluationAspects, code: aspect, on, field: `/scores/${at}/aspect` }, context)
        ),
        scores.flatMap(({ aspect }, at) =>
          MarkedTwice.when(scores.findIndex((one) => one.aspect === aspect) < at, {
            aspect,
            words: codeWords(context.codesOn(evaluationAspects, on), [aspect]),
            field: `/scores/${at}/aspect`
          })
        )
      ],
      () => [Placement.events.Evaluated(id, on, { by, scores, ...asNote(note) })]
    )
})

/**
 * What a placement came to. A hire is an outcome, and never a condition: a placement with none is as good.
 *
 * @da udfaldet af forløbet
 */
export const tellOutcome = command({
  input: Schema.Struct({ placement: Id, on: Day, outcome: Code, note: Schema.optionalKey(Note) }),
  reads,
  decide: ({ placement: { id, state } }, { on, outcome, note }, context) =>
    decision(
      [begun(state, on), codeKnown({ list: placementOutcomes, code: outcome, on, field: "/outcome" }, context)],
      () => [
        Placement.events.OutcomeTold(id, on, {
          outcome,
          hired: context.valueFor(hiringOutcomes, outcome) ?? false,
          ...asNote(note)
        })
      ]
    )
})

import * as Schema from "effect/Schema"
import { addWorkingDays, Day } from "../../calendar/index.ts"
import { absent, agreed, Code, command, decision, Id, Note, one } from "../../plugin/index.ts"
import { codeKnown, notBefore } from "./trainingChecks.ts"
import { needFollowUpDays, trainingDropReasons, trainingSubjects } from "./trainingCodes.ts"
import { TrainingNeed } from "./TrainingNeed.ts"
import { trainingTerms } from "./trainingTerms.ts"

/**
 * A company tells of a need. It is followed up within `training.followUpDays` working days.
 *
 * @da et behov er fortalt
 */
export const tellNeed = command({
  input: Schema.Struct({
    need: Id,
    agreement: Id,
    on: Day,
    subject: Code,
    /** How many employees; 0 when it is not known. */
    people: Schema.Natural,
    note: Schema.optionalKey(Note)
  }),
  reads: ({ need, agreement, on }) => ({
    nothing: absent(TrainingNeed, need, "/need"),
    agreed: agreed(trainingTerms, agreement, on)
  }),
  decide: ({ agreed: { party } }, { need, on, note, ...told }, context) =>
    decision([codeKnown({ list: trainingSubjects, code: told.subject, on, field: "/subject" }, context)], () => [
      TrainingNeed.events.Told(need, on, {
        ...told,
        party,
        followUpBy: addWorkingDays(on, context.valueOn(needFollowUpDays, on), context.holidays),
        ...(note === undefined ? {} : { noteRef: note })
      })
    ])
})

const reads = ({ need }: { readonly need: string }) => ({ need: one(TrainingNeed, need, "/need") })

/** @da følg op på behovet: virksomheden er rådgivet */
export const followNeedUp = command({
  input: Schema.Struct({ need: Id, on: Day }),
  reads,
  decide: ({ need: { id, state } }, { on }) =>
    decision([notBefore(state.toldOn, on)], () => [TrainingNeed.events.FollowedUp(id, on, {})])
})

/** @da behovet er dækket */
export const meetNeed = command({
  input: Schema.Struct({ need: Id, on: Day }),
  reads,
  decide: ({ need: { id, state } }, { on }) =>
    decision([notBefore(state.followedUpOn ?? state.toldOn, on)], () => [TrainingNeed.events.Met(id, on, {})])
})

/** @da behovet er bortfaldet */
export const dropNeed = command({
  input: Schema.Struct({ need: Id, on: Day, reason: Code }),
  reads,
  decide: ({ need: { id, state } }, { on, reason }, context) =>
    decision(
      [
        notBefore(state.followedUpOn ?? state.toldOn, on),
        codeKnown({ list: trainingDropReasons, code: reason, on, field: "/reason" }, context)
      ],
      () => [TrainingNeed.events.Dropped(id, on, { reason })]
    )
})

/** @da behovet skulle aldrig have været der */
export const voidNeed = command({
  input: Schema.Struct({ need: Id, on: Day }),
  reads,
  decide: ({ need: { id } }, { on }) => decision([], () => [TrainingNeed.events.Voided(id, on, {})])
})

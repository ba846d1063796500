import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { agreed, Code, command, type DecideContext, decision, Id, Note, one } from "../../plugin/index.ts"
import { type Absence, deadlinesOf } from "./deadlines.ts"
import { keptAtWork, retentionOutcomes, retentionSteps } from "./retentionCodes.ts"
import { asNote, codeKnown, inCase, purposeOf } from "./retentionChecks.ts"
import { RetentionCase, type RetentionCaseState } from "./RetentionCase.ts"
import { Expected, SickListedRef } from "./retentionFields.ts"
import { ClosedTooEarly, NoSuchStep, SickAfterwards } from "./retentionRefusals.ts"
import { retentionTerms } from "./retentionTerms.ts"

const reads = ({ case: id }: { readonly case: string }) => ({ case: one(RetentionCase, id, "/case") })

const ofAbsence = ({ firstSickDay, expected, fastTrackOn }: Absence, context: DecideContext) => ({
  firstSickDay,
  ...(expected === undefined ? {} : { expected }),
  ...(fastTrackOn === undefined ? {} : { fastTrackOn }),
  deadlines: deadlinesOf(
    {
      firstSickDay,
      ...(expected === undefined ? {} : { expected }),
      ...(fastTrackOn === undefined ? {} : { fastTrackOn })
    },
    context
  )
})

/** All the days that are told of a case, oldest first. */
const daysOf = ({ openedOn, fastTrackOn = openedOn, steps, talks }: RetentionCaseState): ReadonlyArray<Day> =>
  [openedOn, fastTrackOn, ...[...steps, ...talks].map(({ on }) => on)].toSorted()

/**
 * Opens a case under an agreement that has chosen the point. Its id is made here, and is in `answer.events`.
 *
 * @da åbn en fastholdelsessag
 * @refuses {@link AimsAtDismissal} when the purpose is to end the employment
 * @assumes the note says what was agreed of the work, never a diagnosis
 */
export const openCase = command({
  input: Schema.Struct({
    agreement: Id,
    on: Day,
    employee: SickListedRef,
    firstSickDay: Day,
    purpose: Code,
    expected: Schema.optionalKey(Expected),
    note: Schema.optionalKey(Note)
  }),
  reads: ({ agreement, on }) => ({ agreed: agreed(retentionTerms, agreement, on) }),
  decide: ({ agreed: { party } }, { on, note, firstSickDay, expected, ...told }, context) =>
    decision(
      [SickAfterwards.when(on < firstSickDay, { latest: on }), purposeOf({ purpose: told.purpose, on }, context)],
      () => [
        RetentionCase.events.Opened(context.newId(0), on, {
          ...told,
          party,
          ...ofAbsence({ firstSickDay, ...(expected === undefined ? {} : { expected }) }, context),
          ...asNote(note)
        })
      ]
    )
})

/** @da ret første sygedag: fristerne regnes om */
export const correctFirstSickDay = command({
  input: Schema.Struct({ case: Id, on: Day, firstSickDay: Day }),
  reads,
  decide: ({ case: { id, state } }, { on, firstSickDay }, context) => {
    const latest = daysOf(state)[0]!
    return decision([SickAfterwards.when(latest < firstSickDay, { latest })], () => [
      RetentionCase.events.Reckoned(id, on, ofAbsence({ ...state, firstSickDay }, context))
    ])
  }
})

/** @da hvor længe fraværet ventes at vare: fristerne regnes om */
export const expectAbsence = command({
  input: Schema.Struct({ case: Id, on: Day, expected: Expected }),
  reads,
  decide: ({ case: { id, state } }, { on, expected }, context) =>
    decision([inCase(state, on)], () => [
      RetentionCase.events.Reckoned(id, on, ofAbsence({ ...state, expected }, context))
    ])
})

/** @da virksomheden beder om hurtigt spor */
export const askFastTrack = command({
  input: Schema.Struct({ case: Id, on: Day }),
  reads,
  decide: ({ case: { id, state } }, { on }, context) =>
    decision([inCase(state, on)], () => [
      RetentionCase.events.Reckoned(id, on, ofAbsence({ ...state, fastTrackOn: on }, context))
    ])
})

/** @da et skridt er taget */
export const takeStep = command({
  input: Schema.Struct({ case: Id, on: Day, step: Code }),
  reads,
  decide: ({ case: { id, state } }, { on, step }, context) =>
    decision([inCase(state, on), codeKnown({ list: retentionSteps, code: step, on, field: "/step" }, context)], () => [
      RetentionCase.events.StepTaken(id, on, { step })
    ])
})

/** @da træk et skridt tilbage */
export const withdrawStep = command({
  input: Schema.Struct({ case: Id, on: Day, step: Code }),
  reads,
  decide: ({ case: { id, state } }, { on, step }) =>
    decision(
      [
        NoSuchStep.unless(
          state.steps.some((one) => one.step === step && one.on === on),
          { told: state.steps.map((one) => `${one.step} ${one.on}`) }
        )
      ],
      () => [RetentionCase.events.StepWithdrawn(id, on, { step })]
    )
})

/** @da luk sagen med et udfald */
export const closeCase = command({
  input: Schema.Struct({ case: Id, lastDay: Day, outcome: Code }),
  reads,
  decide: ({ case: { id, state } }, { lastDay, outcome }, context) => {
    const earliest = daysOf(state).at(-1)!
    return decision(
      [
        ClosedTooEarly.when(lastDay < earliest, { earliest }),
        codeKnown({ list: retentionOutcomes, code: outcome, on: lastDay, field: "/outcome" }, context)
      ],
      () => [
        RetentionCase.events.Closed(id, lastDay, { outcome, kept: context.valueFor(keptAtWork, outcome) ?? false })
      ]
    )
  }
})

/** @da sagen er alligevel åben */
export const withdrawClosing = command({
  input: Schema.Struct({ case: Id, on: Day }),
  reads,
  decide: ({ case: { id } }, { on }) => decision([], () => [RetentionCase.events.ClosingWithdrawn(id, on, {})])
})

/** @da sagen skulle aldrig have været der */
export const voidCase = command({
  input: Schema.Struct({ case: Id, on: Day }),
  reads,
  decide: ({ case: { id } }, { on }) => decision([], () => [RetentionCase.events.Voided(id, on, {})])
})

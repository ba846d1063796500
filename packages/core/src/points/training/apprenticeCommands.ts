import * as Schema from "effect/Schema"
import { addDays, addMonths, addWorkingDays, Day } from "../../calendar/index.ts"
import { WrittenPNumber } from "../../party/index.ts"
import { absent, Code, command, type DecideContext, decision, Id, inForce, one } from "../../plugin/index.ts"
import { Apprenticeship } from "./Apprenticeship.ts"
import { ApprenticeRef } from "./ApprenticeRef.ts"
import { codeKnown, notBefore } from "./trainingChecks.ts"
import {
  applicationMonths,
  applicationNotice,
  apprenticeEndNotice,
  apprenticeEndReasons,
  trainingProfessions
} from "./trainingCodes.ts"
import { ApprenticeshipNotEarly } from "./trainingRefusals.ts"

const noticeOf = (
  { firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day },
  { valueOn }: Pick<DecideContext, "valueOn">
): Day => {
  const told = addDays(lastDay, -valueOn(apprenticeEndNotice, firstDay))
  return told < firstDay ? firstDay : told
}

/**
 * The last day to apply, and the day somebody is told.
 *
 * @assumes the month is the calendar's, counted from the first day: of 15 March, 15 April is the last
 */
const applicationOf = (firstDay: Day, { valueOn, holidays }: Pick<DecideContext, "valueOn" | "holidays">) => {
  const applyBy = addMonths(firstDay, valueOn(applicationMonths, firstDay), "lastDayOfMonth")
  const told = addWorkingDays(applyBy, -valueOn(applicationNotice, firstDay), holidays)
  return { applyBy, applyNoticeOn: told < firstDay ? firstDay : told }
}

/**
 * Tells of an employee who becomes an adult apprentice, at any company with an agreement in force, whatever its points.
 *
 * @da registrér voksenlærlingeaftale med ansat
 * @source LBR 2011, p. 12-13: agreements on all partnership companies were to be counted
 */
export const agreeApprentice = command({
  input: Schema.Struct({
    apprenticeship: Id,
    agreement: Id,
    employee: ApprenticeRef,
    profession: Code,
    workplace: Schema.optionalKey(WrittenPNumber),
    firstDay: Day,
    lastDay: Day
  }),
  reads: ({ apprenticeship, agreement, firstDay }) => ({
    nothing: absent(Apprenticeship, apprenticeship, "/apprenticeship"),
    partner: inForce(agreement, firstDay, "/agreement")
  }),
  decide: ({ partner: { party } }, { apprenticeship, firstDay, ...told }, context) =>
    decision(
      [
        notBefore(firstDay, told.lastDay, "/lastDay"),
        codeKnown({ list: trainingProfessions, code: told.profession, on: firstDay, field: "/profession" }, context)
      ],
      () => [
        Apprenticeship.events.Agreed(apprenticeship, firstDay, {
          ...told,
          party,
          noticeOn: noticeOf({ firstDay, lastDay: told.lastDay }, context),
          ...applicationOf(firstDay, context)
        })
      ]
    )
})

const reads = ({ apprenticeship }: { readonly apprenticeship: string }) => ({
  apprenticeship: one(Apprenticeship, apprenticeship, "/apprenticeship")
})

/** @da aftal en anden sidste dag */
export const changeApprenticeEnd = command({
  input: Schema.Struct({ apprenticeship: Id, lastDay: Day }),
  reads,
  decide: ({ apprenticeship: { id, state } }, { lastDay }, context) =>
    decision([notBefore(state.firstDay, lastDay, "/lastDay")], () => [
      Apprenticeship.events.LastDayChanged(id, lastDay, {
        noticeOn: noticeOf({ firstDay: state.firstDay, lastDay }, context)
      })
    ])
})

/** @da virksomheden har søgt tilskud */
export const tellApplied = command({
  input: Schema.Struct({ apprenticeship: Id, on: Day }),
  reads,
  decide: ({ apprenticeship: { id } }, { on }) => decision([], () => [Apprenticeship.events.Applied(id, on, {})])
})

/** @da afslut voksenlærlingeaftalen før tiden */
export const endApprentice = command({
  input: Schema.Struct({ apprenticeship: Id, lastDay: Day, reason: Code }),
  reads,
  decide: ({ apprenticeship: { id, state } }, { lastDay, reason }, context) =>
    decision(
      [
        notBefore(state.firstDay, lastDay, "/lastDay"),
        ApprenticeshipNotEarly.unless(lastDay < state.lastDay, { lastDay: state.lastDay }),
        codeKnown({ list: apprenticeEndReasons, code: reason, on: lastDay, field: "/reason" }, context)
      ],
      () => [Apprenticeship.events.EndedEarly(id, lastDay, { reason })]
    )
})

/** @da aftalen fortsætter alligevel */
export const withdrawApprenticeEnd = command({
  input: Schema.Struct({ apprenticeship: Id, on: Day }),
  reads,
  decide: ({ apprenticeship: { id } }, { on }) => decision([], () => [Apprenticeship.events.EndWithdrawn(id, on, {})])
})

/** @da aftalen skulle aldrig have været der */
export const voidApprentice = command({
  input: Schema.Struct({ apprenticeship: Id, on: Day }),
  reads,
  decide: ({ apprenticeship: { id } }, { on }) => decision([], () => [Apprenticeship.events.Voided(id, on, {})])
})

import type { Day } from "../../../calendar/index.ts"
import { withEntry } from "../../../party/index.ts"
import { applied, stepTold } from "../quality/qualitySteps.ts"
import type { PlacementFields } from "./placementFields.ts"

type ListOf<K extends "interruptions" | "followUps" | "evaluations"> = NonNullable<PlacementFields[K]>[number]

/** What is told of a placement while it runs, and when it is over. */
export const toldSteps = {
  ...applied,
  ...stepTold,
  OutcomeTold: <P extends PlacementFields>(
    placement: P,
    outcome: Omit<NonNullable<PlacementFields["outcome"]>, "on">,
    on: Day
  ) => ({ ...placement, outcome: { ...outcome, on } }),
  /** One follow-up is told again when it is held, skipped or moved. */
  FollowUpTold: <P extends PlacementFields>(placement: P, told: Omit<ListOf<"followUps">, "on">, on: Day) => ({
    ...placement,
    followUps: [
      ...(placement.followUps ?? []).filter(({ followUp }) => followUp !== told.followUp),
      { ...told, on }
    ].toSorted((a, b) => (a.on + a.followUp < b.on + b.followUp ? -1 : 1))
  }),
  /** Each side has one evaluation: the last it told. */
  Evaluated: <P extends PlacementFields>(placement: P, told: Omit<ListOf<"evaluations">, "on">, on: Day) => ({
    ...placement,
    evaluations: [...(placement.evaluations ?? []).filter(({ by }) => by !== told.by), { ...told, on }]
  })
}

/** What changes a placement that has not ended. */
export const runningSteps = {
  ...toldSteps,
  Extended: <P extends PlacementFields>(
    placement: P,
    { grantedOn, noticeDays }: { readonly grantedOn: Day; readonly noticeDays: number },
    lastDay: Day
  ) => ({ ...placement, lastDay, noticeDays, extensions: [...(placement.extensions ?? []), { grantedOn, lastDay }] }),
  HoursChanged: <P extends PlacementFields>(
    placement: P,
    { weeklyHours }: { readonly weeklyHours: number },
    from: Day
  ) => ({ ...placement, hours: withEntry(placement.hours, { from, weeklyHours }) }),
  Interrupted: <P extends PlacementFields>(
    placement: P,
    days: Omit<ListOf<"interruptions">, "firstDay">,
    firstDay: Day
  ) => ({
    ...placement,
    interruptions: [
      ...(placement.interruptions ?? []).filter((one) => one.firstDay !== firstDay),
      { ...days, firstDay }
    ].toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
  }),
  MentorNamed: <P extends PlacementFields>(placement: P, named: { readonly mentor: string }) => ({
    ...placement,
    ...named
  })
}

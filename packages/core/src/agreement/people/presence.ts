import { covers, type Day, type Period, period } from "../../calendar/index.ts"
import { defineRefusal } from "../../plugin/index.ts"
import type { PersonState } from "./Person.ts"

/** Whether someone has left by a day: their last day was before it. */
export const hasLeftBy = ({ lastDay }: PersonState, on: Day): boolean => lastDay !== undefined && lastDay < on

/** The absence of a day. */
export const absenceOn = ({ absences = [] }: PersonState, on: Day): Period | undefined => {
  const found = absences.find((absence) => covers(absence, on))
  return found === undefined ? undefined : period(found.firstDay, found.lastDay)
}

/**
 * The person has another job, and cannot be named.
 *
 * @assumes nobody is named a contact after their last day
 * @category refusals
 */
export class HasLeft extends defineRefusal("HasLeft", {
  source: "antagelse: ingen udpeges efter sin sidste dag",
  da: ({ person }: { readonly person: string; readonly field: string }) => `${person} er fratrådt.`,
  en: ({ person }) => `${person} has left.`,
  at: ({ field }) => field
}) {}

/**
 * The person is absent already on some of the days.
 *
 * @assumes one absence at a time
 * @category refusals
 */
export class AbsentAlready extends defineRefusal("AbsentAlready", {
  source: "kontaktpersonens fravær",
  da: ({ firstDay, lastDay }: Period & { readonly field: string }) =>
    `Kontaktpersonen er meldt fraværende fra ${firstDay}${lastDay === undefined ? "" : ` til ${lastDay}`}.`,
  en: ({ firstDay, lastDay }) =>
    `The contact is reported absent from ${firstDay}${lastDay === undefined ? "" : ` to ${lastDay}`}.`,
  at: ({ field }) => field
}) {}

/**
 * The person was not reported absent from that day.
 *
 * @assumes only an absence that was reported can end or be withdrawn
 * @category refusals
 */
export class NotAbsent extends defineRefusal("NotAbsent", {
  source: "kontaktpersonens fravær",
  da: ({ days }: { readonly days: ReadonlyArray<Day> }) =>
    days.length === 0
      ? "Kontaktpersonen er ikke meldt fraværende."
      : `Kontaktpersonen er meldt fraværende fra: ${days.join(", ")}.`,
  en: ({ days }) =>
    days.length === 0
      ? "The contact is not reported absent."
      : `The contact is reported absent from: ${days.join(", ")}.`,
  at: () => "/firstDay"
}) {}

/**
 * Nobody said that the person leaves.
 *
 * @assumes only a leaving that was registered can be withdrawn
 * @category refusals
 */
export class NotLeaving extends defineRefusal("NotLeaving", {
  source: "kontaktpersonens sidste dag",
  da: ({ person }: { readonly person: string }) => `${person} er ikke meldt fratrådt.`,
  en: ({ person }) => `${person} is not reported to have left.`,
  at: () => "/person"
}) {}

/**
 * An absence would end before it begins.
 *
 * @assumes the last day is not before the first
 * @category refusals
 */
export class AbsenceEndsFirst extends defineRefusal("AbsenceEndsFirst", {
  source: "antagelse: sidste dag er ikke før første dag",
  da: ({ firstDay }: { readonly firstDay: Day }) => `Fraværet begynder ${firstDay}; det kan ikke slutte før.`,
  en: ({ firstDay }) => `The absence begins on ${firstDay}; it cannot end before.`,
  at: () => "/lastDay"
}) {}

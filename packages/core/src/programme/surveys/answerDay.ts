import type { Day } from "../../calendar/index.ts"

interface Done {
  readonly contactedOn?: Day
  readonly resolvedOn?: Day
  readonly before?: ReadonlyArray<{ readonly resolvedOn: Day }>
}

/** The first day something was done about a dissatisfied answer, when anything was. */
export const firstDone = ({ contactedOn, resolvedOn, before = [] }: Done): Day | undefined =>
  [contactedOn, resolvedOn, before[0]?.resolvedOn].filter((day) => day !== undefined).toSorted()[0]

/** The day of an answer whose day is corrected: what an old journal tells of a day after something was done is left. */
export const answerDay = (it: Done & { readonly openedOn: Day }, on: Day): Day => {
  const first = firstDone(it)
  return first === undefined || on <= first ? on : it.openedOn
}

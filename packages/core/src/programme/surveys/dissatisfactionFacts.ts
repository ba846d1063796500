import { addDays, type Day, daysBetween, hasDays, period } from "../../calendar/index.ts"
import type { Side } from "../../party/index.ts"
import { defineFact } from "../../plugin/index.ts"

/**
 * A case that a dissatisfied answer opened.
 *
 * @da utilfreds svar, sag åbnet
 * @source LBR 2011, p. 15
 * @category models
 */
export class DissatisfactionOpened extends defineFact("surveys.dissatisfactionOpened")<{
  readonly round: string
  readonly side: Side
  readonly agreement: string
  readonly party: string
}>() {}

/**
 * A case on the days it is open; not on the day it is resolved.
 *
 * @da åben sag om utilfredshed
 * @category models
 */
export class DissatisfactionOpen extends defineFact("surveys.dissatisfactionOpen")<{
  readonly agreement: string
  readonly party: string
  readonly begun: boolean
}>() {}

/**
 * A company that has been contacted about its answer, and how many days after the answer.
 *
 * @da utilfreds virksomhed kontaktet
 * @unit days; 0 for the same day
 * @source LBR 2011, p. 15: contacted at once
 * @category models
 */
export class DissatisfactionContacted extends defineFact("surveys.dissatisfactionContacted")<
  { readonly agreement: string; readonly party: string },
  "days"
>() {}

/**
 * A case that is resolved, and how many days after the answer. One that was opened again is resolved each time.
 *
 * @da sag om utilfredshed løst, sagsbehandlingstid
 * @unit days; 0 for the same day
 * @source LBR 2011, p. 15: the problem has been solved; how long it took is not told
 * @category models
 */
export class DissatisfactionResolved extends defineFact("surveys.dissatisfactionResolved")<
  { readonly agreement: string; readonly party: string; readonly resolution: string },
  "days"
>() {}

interface Case {
  readonly round: string
  readonly side: Side
  readonly agreement: string
  readonly party: string
  readonly openedOn: Day
  readonly contactedOn?: Day
  readonly resolvedOn?: Day
  readonly resolution?: string
  readonly before?: ReadonlyArray<{ readonly resolvedOn: Day; readonly resolution: string; readonly reopenedOn: Day }>
}

const dayBeforeThat = (day: Day | undefined): Day | undefined => (day === undefined ? undefined : addDays(day, -1))
const earliest = (...days: ReadonlyArray<Day | undefined>): Day | undefined =>
  days.filter((day) => day !== undefined).toSorted()[0]
/** The first of its kind has no number: there is mostly no other. */
const nth = (name: string, n: number): string => (n === 0 ? name : `${name}/${n}`)

/** What is told of a case. One that was resolved and opened again was resolved all the same, and not open in between. */
export const factsOfCase = ({ round, side, agreement, party, openedOn, contactedOn, before = [], ...now }: Case) => {
  const whose = { agreement, party }
  const { resolvedOn, resolution } = now
  const resolved = [
    ...before,
    ...(resolvedOn === undefined || resolution === undefined ? [] : [{ resolvedOn, resolution }])
  ]
  return [
    DissatisfactionOpened.on(openedOn, { round, side, agreement, party }),
    ...[openedOn, ...before.map(({ reopenedOn }) => reopenedOn)].flatMap((from, n) => {
      const to = dayBeforeThat(resolved[n]?.resolvedOn)
      const waiting = period(from, earliest(to, dayBeforeThat(contactedOn)))
      const begun = contactedOn === undefined ? [] : [period(contactedOn > from ? contactedOn : from, to)]
      return [
        ...[waiting]
          .filter(hasDays)
          .map((days) => DissatisfactionOpen.during(days, { ...whose, begun: false }, { key: nth("waiting", n) })),
        ...begun
          .filter(hasDays)
          .map((days) => DissatisfactionOpen.during(days, { ...whose, begun: true }, { key: nth("begun", n) }))
      ]
    }),
    ...(contactedOn === undefined
      ? []
      : [DissatisfactionContacted.on(contactedOn, whose, { measures: { days: daysBetween(openedOn, contactedOn) } })]),
    ...resolved.map(({ resolvedOn: on, resolution: how }, n) =>
      DissatisfactionResolved.on(
        on,
        { ...whose, resolution: how },
        { measures: { days: daysBetween(openedOn, on) }, ...(n === 0 ? {} : { key: `again/${n}` }) }
      )
    )
  ]
}

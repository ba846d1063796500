import type { Day } from "@partnerskab/core"

/**
 * What the jobcentre did around the agreements. The numbers, and the days the source gives, are those of the evaluation;
 * on which of the other days, and with which company, is made up.
 *
 * @source LBR 2011, p. 12–17 and p. 20–28
 */
export interface ProgrammePlan {
  /** Days of round-table talks, one for each talk. */
  readonly talks: ReadonlyArray<Day>
  readonly courses: ReadonlyArray<Day>
  readonly mentors: ReadonlyArray<Day>
  /** Adult apprentices of the SOSU project, all non-insured. */
  readonly apprentices: ReadonlyArray<Day>
  readonly fair: { readonly on: Day; readonly jobs: number; readonly visitors: number }
  readonly ambassadors: ReadonlyArray<Day>
  readonly steering: ReadonlyArray<Day>
  readonly surveys: ReadonlyArray<PlannedSurvey>
  readonly external: ReadonlyArray<PlannedExternal>
  readonly visits: ReadonlyArray<Day>
  readonly grants: ReadonlyArray<{ readonly year: number; readonly oere: number }>
  readonly pageViews: ReadonlyArray<{ readonly month: string; readonly views: number }>
  readonly newspapers: ReadonlyArray<{ readonly on: Day; readonly theme: string; readonly stories: number }>
  readonly newsletter: Day
  readonly press: ReadonlyArray<{ readonly on: Day; readonly medium: string }>
  readonly bottlenecks: ReadonlyArray<string>
  readonly quota: { readonly year: number; readonly size: number; readonly on: Day; readonly used: number }
  readonly spoken: { readonly on: Day; readonly asked: number; readonly yes: number; readonly no: number }
}

/** A quarter's survey: how many of its answers were satisfied; one that was not sent has none. */
export interface PlannedSurvey {
  readonly quarter: string
  readonly from: Day
  readonly to: Day
  readonly answers?: { readonly satisfied: number; readonly dissatisfied: number }
}

/** A survey of the municipality's own: what it printed. */
export interface PlannedExternal {
  readonly id: string
  readonly on: Day
  readonly asked: number
  readonly percent: Readonly<Record<string, number>>
}

const day = (text: string): Day => text as Day

/** So many days of a year from March on, spread over it, none on a weekend. */
const spread = (year: number, count: number): ReadonlyArray<Day> =>
  Array.from({ length: count }, (_, n) => {
    const at = new Date(Date.UTC(year, 2, 3 + Math.floor((n * 290) / count)))
    const weekday = at.getUTCDay()
    at.setUTCDate(at.getUTCDate() + (weekday === 0 ? 1 : weekday === 6 ? 2 : 0))
    return day(at.toISOString().slice(0, 10))
  })

const quarter = (name: string, satisfied?: number, dissatisfied = 0): PlannedSurvey => {
  const [year, at] = name.split("Q").map(Number) as [number, number]
  const month = String((at - 1) * 3 + 2).padStart(2, "0")
  return {
    quarter: name,
    from: day(`${year}-${month}-02`),
    to: day(`${year}-${month}-26`),
    ...(satisfied === undefined ? {} : { answers: { satisfied, dissatisfied } })
  }
}

const months = (year: number, views: number) =>
  Array.from({ length: 12 }, (_, n) => ({ month: `${year}-${String(n + 1).padStart(2, "0")}`, views }))

/** The programme of 2008–2011, with the totals printed in the evaluation. */
export const planProgramme = (): ProgrammePlan => ({
  talks: [...spread(2008, 20), ...spread(2009, 44), ...spread(2010, 44)],
  courses: [...spread(2009, 3), ...spread(2010, 3)],
  mentors: [...spread(2009, 28), ...spread(2010, 30)],
  apprentices: [...spread(2008, 10), ...spread(2009, 10), ...spread(2010, 20)],
  fair: { on: "2008-04-16", jobs: 200, visitors: 500 },
  ambassadors: [...spread(2008, 4), ...spread(2009, 6), ...spread(2010, 6)],
  steering: [...spread(2008, 2), ...spread(2009, 5), ...spread(2010, 4)],
  surveys: [
    quarter("2008Q4", 29, 3),
    quarter("2009Q1", 30, 1),
    quarter("2009Q2", 33, 1),
    quarter("2009Q3", 17),
    quarter("2009Q4"),
    quarter("2010Q1", 10),
    quarter("2010Q2", 11),
    quarter("2010Q3", 18),
    quarter("2010Q4", 21)
  ],
  external: [
    {
      id: "kommunen-2008",
      on: "2008-11-28",
      asked: 52,
      percent: { tilfredshed: 90, forventninger: 85, anbefaling: 93 }
    },
    { id: "kommunen-2011", on: "2011-02-25", asked: 92, percent: { tilfredshed: 96, samarbejde: 94, anbefaling: 92 } }
  ],
  visits: Array.from({ length: 61 }, (_, n) => day(`2009-0${n < 31 ? 3 : 4}-${String((n % 28) + 1).padStart(2, "0")}`)),
  grants: [
    { year: 2008, oere: 20_000_000 },
    { year: 2009, oere: 20_000_000 }
  ],
  pageViews: [...months(2009, 1000), ...months(2010, 1380)],
  newspapers: [
    { on: "2008-12-08", theme: "projektet", stories: 7 },
    { on: "2009-05-11", theme: "voksenlaerlinge", stories: 8 },
    { on: "2009-11-09", theme: "kompetence", stories: 8 },
    { on: "2010-08-23", theme: "moensterbrydning-innovation", stories: 8 }
  ],
  newsletter: "2010-04-06",
  press: [...spread(2008, 10), ...spread(2009, 14), ...spread(2010, 13), ...spread(2011, 15).slice(0, 3)].map(
    (on, n) => ({
      on,
      medium: ["dagblad", "ugeavis", "ugeavis", "radio", "tv"][n % 5]!
    })
  ),
  bottlenecks: ["Voksenlærlingeprojektet", "SOSU-projektet"],
  quota: { year: 2011, size: 300, on: "2011-06-01", used: 278 },
  spoken: { on: "2009-06-10", asked: 48, yes: 42, no: 0 }
})

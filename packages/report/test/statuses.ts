import type { StatusFigure, StatusReport, StatusTarget } from "@partnerskab/core/evaluation"

const both = (text: string) => ({ da: `${text} på dansk`, en: `${text} in English` })

/** A target that was met on its day, with changes. */
export const aTarget = (changes: Partial<StatusTarget> = {}): StatusTarget => ({
  atLeast: 40,
  asOf: "2011-04-06",
  source: "Byrådets mål 2011",
  verified: true,
  verdict: "met",
  result: 41,
  ...changes
})

type Counted = Exclude<StatusFigure, { readonly unavailable: true }>

/** A figure that was counted, with changes. */
export const aFigure = (changes: Partial<Counted> = {}): Counted => ({
  key: "inForce",
  title: both("Agreements"),
  by: [],
  rows: [],
  total: 0,
  targets: [],
  ...changes
})

/** A status with a little of everything, with changes. */
export const aStatus = (changes: Partial<StatusReport> = {}): StatusReport => ({
  format: "partnerskab/status/1",
  authority: "Jobcenter Slagelse",
  asOf: "2011-12-31",
  knownBy: "2012-01-31T22:59:59.999Z",
  sections: [
    {
      module: "network",
      number: 1,
      title: both("Networks"),
      figures: [
        aFigure({ key: "running", title: both("Networks running"), rows: [{ group: [], value: 3 }], total: 3 }),
        aFigure({
          key: "companies",
          title: both("Companies met"),
          by: ["kind"],
          rows: [
            { group: ["fælles"], value: 1200 },
            { group: ["branche", true], value: 38 },
            { group: [null], value: 3 }
          ],
          total: 1204,
          targets: [
            aTarget({ result: 1190 }),
            aTarget({ atLeast: 1300, asOf: "2011-06-30", verdict: "notMet", result: 1199.5, verified: false })
          ]
        }),
        { key: "people", title: both("People registered"), unavailable: true }
      ],
      says: [both("Most of 1,204 companies came to common meetings"), both("Fewer were cancelled")]
    },
    {
      module: "agreement",
      title: both("Agreements signed"),
      figures: [
        aFigure({
          total: 176,
          rows: [{ group: [], value: 176 }],
          targets: [{ atLeast: 200, asOf: "2012-12-31", source: "Plan 2012", verified: true, verdict: "notYet" }]
        })
      ],
      says: [],
      saysUnavailable: true
    },
    { module: "notice", title: both("Notice"), figures: [], says: [both("A sentence without figures")] }
  ],
  ...changes
})

/** A status that says nothing. */
export const anEmptyStatus: StatusReport = {
  format: "partnerskab/status/1",
  authority: "",
  asOf: "2011-12-31",
  sections: []
}

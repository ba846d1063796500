import type { StatusFigure, StatusReport, StatusTarget } from "../../src/evaluation/index.ts"

/** A target that was met on its day, with changes. */
export const aStatusTarget = (changes: Partial<StatusTarget> = {}): StatusTarget => ({
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
  title: { da: "Gældende aftaler", en: "Agreements in force" },
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
  sections: [
    {
      module: "network",
      number: 1,
      title: { da: "Deltagelse i netværk", en: "Taking part in a network" },
      figures: [
        aFigure({
          key: "meetingsHeld",
          title: { da: "Afholdte møder efter art", en: "Meetings held, by kind" },
          by: ["kind"],
          rows: [
            { group: ["fælles"], value: 1200 },
            { group: [null], value: 3 },
            { group: [true], value: 1 }
          ],
          total: 1204,
          targets: [
            aStatusTarget(),
            aStatusTarget({ atLeast: 1300, asOf: "2011-06-30", verdict: "notMet", result: 1199.5, verified: false })
          ]
        }),
        {
          key: "people",
          title: { da: "Tilmeldte, suppleanter talt med", en: "People registered, substitutes included" },
          unavailable: true
        }
      ],
      says: [
        {
          da: "Der er talt 1.204 møder, flest fælles; i 2012 ventes der lige så mange som i årene før.",
          en: "1,204 meetings were counted, most of them common."
        }
      ]
    },
    {
      module: "agreement",
      title: { da: "Partnerskabsaftaler", en: "Partnership agreements" },
      figures: [
        aFigure({
          total: 176,
          rows: [{ group: [], value: 176 }],
          targets: [
            {
              atLeast: 200,
              asOf: "2012-12-31",
              source: "Beskæftigelsesplan 2012",
              verified: true,
              verdict: "notYet"
            }
          ]
        })
      ],
      says: [],
      saysUnavailable: true
    }
  ],
  ...changes
})

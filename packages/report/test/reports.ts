import type { Assessment, EvaluationReport } from "@partnerskab/core/evaluation"

const both = (text: string) => ({ da: `${text} på dansk`, en: `${text} in English` })

/** A criterion that was counted again and met its target, with changes. */
export const aCriterion = (changes: Partial<Assessment> = {}): Assessment => ({
  id: "SC-01",
  title: both("Agreements"),
  origin: "recomputed",
  verdict: "met",
  result: 176,
  target: 50,
  unit: "agreements",
  asOf: "2011-04-06",
  source: { da: "LBR 2011, p. 11", en: "LBR 2011, p. 11" },
  ...changes
})

/** A report with a little of everything, with changes. */
export const aReport = (changes: Partial<EvaluationReport> = {}): EvaluationReport => ({
  format: "partnerskab/evaluation/1",
  title: both("Evaluation"),
  authority: "Jobcenter Slagelse",
  notices: [both("The town is made up")],
  criteria: [
    aCriterion({ knownBy: "2011-04-30T22:30:00.000Z" }),
    aCriterion({ id: "SC-09", title: both("Point 2"), result: 166, target: 48, of: 176, targetOf: 50 }),
    aCriterion({ id: "SC-16", title: both("Places"), verdict: "metGrossOnly", result: 656, net: 570, target: 600 }),
    aCriterion({ id: "SC-21", title: both("Fair"), origin: "stated", verdict: "notReported", result: null, target: 1 }),
    aCriterion({ id: "SC-03", title: both("Entry"), origin: "stated", verdict: "qualitative", note: both("Wish") })
  ],
  findings: [
    { code: "metGrossNotNet", subject: "SC-16", texts: both("Not met net") },
    { code: "daysMixed", subject: "evaluation", texts: both("Days are mixed") }
  ],
  comparisons: [
    {
      id: "SC-01",
      asOf: "2011-04-06",
      rows: [
        { knownBy: "2011-04-06T22:30:00.000Z", result: 176, verdict: "met" },
        { knownBy: "now", result: 1175, verdict: "notMet" }
      ],
      because: both("One had ended")
    }
  ],
  ...changes
})

/** A report that says nothing. */
export const anEmptyReport = aReport({ notices: [], criteria: [], findings: [], comparisons: [] })

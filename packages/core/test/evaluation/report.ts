import type { Assessment, EvaluationReport } from "../../src/evaluation/index.ts"

export const aCriterionAssessed = (changes: Partial<Assessment> = {}): Assessment => ({
  id: "SC-01",
  title: { da: "Etablering af 50 partnerskabsaftaler", en: "50 partnership agreements" },
  origin: "recomputed",
  verdict: "met",
  result: 176,
  target: 50,
  unit: "agreements",
  asOf: "2011-04-06",
  source: { da: "LBR 2011, s. 11", en: "LBR 2011, p. 11" },
  ...changes
})

/** A report with one of everything, and texts that are easy to break. */
export const aReport = (changes: Partial<EvaluationReport> = {}): EvaluationReport => ({
  format: "partnerskab/evaluation/1",
  title: { da: "Evaluering af partnerskabsaftaler 2008–2010", en: "Evaluation of partnership agreements 2008–2010" },
  authority: "Jobcenter Slagelse",
  notices: [
    {
      da: "Alle virksomheder er opdigtede, så ingen kan kendes; tallene er talt op igen af de oplysninger, der ligger bag.",
      en: "All companies are made up, so that nobody can be known; the numbers are counted again from what lies behind."
    }
  ],
  criteria: [
    aCriterionAssessed(),
    aCriterionAssessed({
      id: "SC-02",
      title: {
        da: "Partnerskabsaftaler med alle centerområder, både ældre, børn, unge og øvrige sårbare på tværs af kommunen",
        en: "Agreements with all centre areas"
      },
      verdict: "notMet",
      result: 14,
      target: 18,
      of: 18,
      targetOf: 18,
      knownBy: "2011-04-06T21:59:59.999Z"
    }),
    aCriterionAssessed({
      id: "SC-03",
      title: { da: '=HYPERLINK("x") | én indgang', en: "@one | entrance" },
      origin: "stated",
      verdict: "qualitative",
      result: null,
      target: null,
      unit: null,
      asOf: null,
      note: { da: "ordret", en: "verbatim" }
    }),
    aCriterionAssessed({
      id: "SC-08",
      verdict: "metGrossOnly",
      result: 1330.5,
      target: 300,
      net: 280,
      parts: { a: 1000, b: 330.5 },
      beside: [{ name: "onHold", title: { da: "i bero", en: "on hold" }, value: 7 }]
    }),
    aCriterionAssessed({
      id: "SC-20",
      origin: "stated",
      verdict: "met",
      result: 87.5,
      target: 80,
      unit: "percentSatisfied",
      asOf: "2009-06"
    })
  ],
  findings: [
    { code: "daysMixed", subject: "evaluation", texts: { da: "Tabellen blander æøå | to dage.", en: "Two days." } }
  ],
  comparisons: [
    {
      id: "SC-01",
      asOf: "2011-04-06",
      rows: [
        { knownBy: "2011-04-06T21:59:59.999Z", result: 176, verdict: "met" },
        { knownBy: "now", result: 175, verdict: "met" }
      ],
      because: { da: "En aftale blev rettet den 7. april.", en: "An agreement was corrected on 7 April." }
    }
  ],
  ...changes
})

import type { Statement } from "@partnerskab/core/evaluation"

/**
 * What the source says that can be checked against itself, and that no command tells: the rest is found in what is counted.
 *
 * @source LBR 2011, kap. 3
 */
export const statements: ReadonlyArray<Statement> = [
  { how: "noDenominator", subject: "SC-24", of: { da: "udsendte spørgeskemaer", en: "questionnaires sent" } },
  {
    how: "dates",
    subject: "SC-04",
    of: { da: "Industri og Service lagt sammen", en: "Industri and Service merged" },
    dates: [
      { date: "2010", source: { da: "s. 11", en: "p. 11" } },
      { date: "2009-06", source: { da: "s. 19", en: "p. 19" } }
    ]
  },
  {
    how: "dates",
    subject: "SC-33",
    of: { da: "Opgjort", en: "Counted" },
    dates: [
      { date: "2011-04-30", source: { da: "s. 16", en: "p. 16" } },
      { date: "2010-12-31", source: { da: "s. 23", en: "p. 23" } }
    ]
  }
]

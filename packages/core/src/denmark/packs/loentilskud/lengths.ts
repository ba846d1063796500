import { type Duration } from "../../../calendar/index.ts"
import { datedTable, durationForm } from "../../../law/index.ts"
import { allOfLab, lab } from "../codes.ts"
import { both, months, ready, unseen } from "./terms.ts"

/**
 * The longest wage-subsidy job, by the day it was granted: an offer granted before 2015 keeps the older limit, and one that is
 * extended, or begins again, after it has the new one.
 *
 * @da løntilskuddets varighed
 * @source LAB § 68 nr. 1 (LBK 701/2022, elov.dk); star.dk's page on the transition of 2015; aarhus.dk for the others
 * @assumes the groups of before 2020 are those of the same names later; where the older public limit began was not seen
 * @category models
 */
export const loentilskudLengths = datedTable<Duration>("loentilskud.varighed", {
  da: "længste løntilskud",
  en: "longest subsidy",
  form: durationForm,
  by: { targetGroup: allOfLab, employer: both },
  rows: [
    {
      when: { targetGroup: "lab-2020/dagpenge", employer: "public" },
      from: "2014-01-01",
      to: "2014-12-31",
      value: months(6),
      source: "star.dk, overgang 2015; fra hvilken dag de 6 måneder gjaldt, er ikke set",
      verified: true
    },
    {
      when: { targetGroup: "lab-2020/dagpenge", employer: "public" },
      from: "2015-01-01",
      to: "2019-12-31",
      value: months(4),
      source: "star.dk, overgang 2015",
      verified: true
    },
    {
      when: { targetGroup: allOfLab.filter((group) => group !== "lab-2020/dagpenge"), employer: "public" },
      from: "2014-01-01",
      to: "2019-12-31",
      notKnown: unseen,
      source: "kun dagpenge er set før 2020"
    },
    {
      when: { employer: "private" },
      from: "2014-01-01",
      to: "2019-12-31",
      notKnown: {
        da: "Grænsen for private før 2020 er ikke set.",
        en: "The limit for private employers before 2020 was not seen."
      },
      source: "ikke set før LBK 701/2022"
    },
    {
      when: { targetGroup: ready, employer: "private" },
      from: "2020-01-01",
      value: months(6),
      source: "LAB § 68 nr. 1 (LBK 701/2022, elov.dk)",
      verified: true,
      reviewOn: "2026-12-31"
    },
    {
      when: { targetGroup: ready, employer: "public" },
      from: "2020-01-01",
      value: months(4),
      source: "LAB § 68 nr. 1 (LBK 701/2022, elov.dk)",
      verified: true,
      reviewOn: "2026-12-31"
    },
    {
      when: { targetGroup: lab(3, 5) },
      from: "2020-01-01",
      value: months(6),
      source: "aarhus.dk, uden dato",
      verified: false,
      reviewOn: "2026-12-31"
    },
    {
      when: { targetGroup: lab(6, 7, 8) },
      from: "2020-01-01",
      value: months(12),
      source: "aarhus.dk, uden dato",
      verified: false,
      reviewOn: "2026-12-31"
    },
    {
      when: { targetGroup: lab(9, 10, 11, 13) },
      from: "2020-01-01",
      notKnown: unseen,
      source: "LBK 701/2022 er set afkortet"
    }
  ]
})

export const more = datedTable<Duration>("loentilskud.forlaengelse", {
  da: "forlængelse",
  en: "extension",
  form: durationForm,
  rows: [
    {
      from: "2014-01-01",
      to: "2019-12-31",
      value: months(0),
      source: "star.dk, overgang 2015: forlænges højst til grænsen i alt",
      verified: true
    },
    { from: "2020-01-01", value: months(6), source: "helsingor.dk (2023)", verified: false, reviewOn: "2026-12-31" }
  ]
})

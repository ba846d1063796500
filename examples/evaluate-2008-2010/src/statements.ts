import type { Statement } from "@partnerskab/core/evaluation"
import evaluation from "../fixtures/evaluation-2011.json" with { type: "json" }

/** What the source has of a criterion; which fields there are differs from one to the next. */
const criterion = (id: string): Readonly<Record<string, never>> => {
  const found: unknown = evaluation.criteria.find((one) => one.id === id)
  return found as Readonly<Record<string, never>>
}

const ambassadors: { readonly stated: number; readonly byYear: Readonly<Record<string, number>> } =
  criterion("SC-23")["result"]!

const percentages = (
  id: string,
  named: Readonly<Record<string, { readonly da: string; readonly en: string }>>
): ReadonlyArray<Statement> =>
  Object.entries(named).map(([field, of]) => ({
    how: "percent",
    subject: id,
    of,
    percent: criterion(id)[field]!,
    n: criterion(id)["n"]!
  }))

const satisfied = { da: "tilfreds", en: "satisfied" }
const recommend = { da: "vil anbefale", en: "would recommend" }

/**
 * What the source says that can be checked against itself.
 *
 * @source LBR 2011, kap. 3
 */
export const statements: ReadonlyArray<Statement> = [
  { how: "total", subject: "SC-23", total: ambassadors.stated, parts: ambassadors.byYear },
  { how: "cadence", subject: "SC-23", everyWeeks: 8, byYear: ambassadors.byYear },
  { how: "total", subject: "SC-36", total: criterion("SC-36")["result"]!, parts: criterion("SC-36")["series"]! },
  { how: "total", subject: "SC-15", total: criterion("SC-15")["result"]!, parts: criterion("SC-15")["series"]! },
  { how: "total", subject: "SC-28", total: criterion("SC-28")["result"]!, parts: criterion("SC-28")["parts"]! },
  ...percentages("SC-25", {
    result: satisfied,
    expectationsMet: { da: "forventninger opfyldt", en: "expectations met" },
    wouldRecommend: recommend
  }),
  ...percentages("SC-26", {
    result: satisfied,
    goodCooperation: { da: "godt samarbejde", en: "good cooperation" },
    wouldRecommend: recommend
  }),
  {
    how: "noDenominator",
    subject: "SC-27",
    of: { da: "partnerskabsvirksomheder i foråret 2009", en: "partner companies in spring 2009" }
  },
  { how: "noDenominator", subject: "SC-24", of: { da: "udsendte spørgeskemaer", en: "questionnaires sent" } },
  {
    how: "gap",
    subject: "SC-24",
    of: { da: "Kvartalsvise undersøgelser", en: "Quarterly surveys" },
    missing: evaluation.quarterlySurveys.filter((one) => one.notSent === true).map(({ quarter }) => quarter)
  },
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

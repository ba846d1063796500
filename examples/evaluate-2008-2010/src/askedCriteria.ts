import { type Day, KindOfParty, PlaceRegistered } from "@partnerskab/core"
import { allOfUnknown, atLeast, type Criterion, figure, noTarget } from "@partnerskab/core/evaluation"
import { is } from "@partnerskab/core/plugin"
import {
  ExternalQuestion,
  ExternalSurveyed,
  IssueOut,
  MoneyGranted,
  PageViews,
  Press,
  Projects,
  Stories,
  SurveyAnswer,
  VisitHeld,
  WebContent
} from "@partnerskab/core/programme"

const flow = { how: "flow" } as const
const printed = (page: number) => ({ da: `LBR 2011, s. ${page}`, en: `LBR 2011, p. ${page}` })
const endOfProject: Day = "2010-12-31"

/** What a register has entered, or what its entries come to. */
const entered = (
  { definition: { indicators } }: { readonly definition: (typeof Press)["definition"] },
  spec: {
    readonly figure?: string
    readonly where?: Readonly<Record<string, string>>
    readonly bucket?: "day"
    readonly from?: Day
    readonly asOf?: Day
  } = {}
) => {
  const { title: _, taken, where, ...question } = indicators[spec.figure ?? "entries"]!
  const { bucket, from } = spec
  const asked =
    taken.how === "stock"
      ? taken
      : { ...taken, ...(bucket === undefined ? {} : { bucket }), ...(from === undefined ? {} : { from }) }
  return {
    question: { ...question, taken: asked, where: { ...where, ...spec.where }, by: [] },
    ...(spec.asOf === undefined ? {} : { asOf: spec.asOf })
  }
}

const answers = (counts?: "satisfied") =>
  figure(SurveyAnswer, {
    taken: { how: "flow", bucket: "quarter" },
    where: { question: "tilfredshed", side: "company", ...(counts === undefined ? {} : { counts }) }
  })

const reported = (survey: string, question: string) =>
  figure(ExternalQuestion, { taken: flow, counted: { sum: "percent" }, where: { survey, question } })

/** A survey of the municipality's own: what it printed, and of how many. */
const municipal = (
  id: string,
  spec: Pick<Criterion, "title" | "asOf"> & {
    readonly survey: string
    readonly second: readonly [string, string, string]
  }
): Criterion => {
  const { survey, second, ...rest } = spec
  const [question, da, en] = second
  return {
    id,
    ...rest,
    unit: "percent",
    source: printed(15),
    target: atLeast(80),
    result: reported(survey, "tilfredshed"),
    as: {
      how: "reported",
      asked: figure(ExternalSurveyed, { taken: flow, counted: { sum: "asked" }, where: { survey } })
    },
    beside: [
      { name: question, title: { da, en }, figure: reported(survey, question) },
      {
        name: "anbefaling",
        title: { da: "vil anbefale", en: "would recommend" },
        figure: reported(survey, "anbefaling")
      }
    ]
  }
}

const issues = (kind: string, bucket?: "day") =>
  figure(IssueOut, { taken: { how: "flow", ...(bucket === undefined ? {} : { bucket }) }, where: { kind } })

/** Criteria about those who were asked and visited, and about what was only kept and counted. */
export const askedCriteria: ReadonlyArray<Criterion> = [
  {
    id: "SC-18",
    title: {
      da: "pladser tilkendegivet i P-aftaler med Centerområder",
      en: "places indicated in agreements with centre areas"
    },
    unit: "places",
    source: printed(13),
    asOf: "2011-03-31",
    target: noTarget,
    result: ["virksomhedspraktik", "loentilskud"].map((instrument) =>
      figure(PlaceRegistered, { taken: flow, where: { instrument }, joins: [is(KindOfParty, "party", "centreArea")] })
    ),
    note: { da: "Kilden skriver »over 330«.", en: "The source says “over 330”." }
  },
  {
    id: "SC-24",
    title: {
      da: "80 % skulle udtrykke tilfredshed med P-aftalerne og den administrative understøtning",
      en: "80 % satisfied with the agreements and their administration"
    },
    unit: "percentPerQuarter",
    source: printed(14),
    asOf: endOfProject,
    target: atLeast(80),
    result: answers("satisfied"),
    as: { how: "percent", of: answers(), each: true },
    note: {
      da: "Hvor mange der blev spurgt, er ikke oplyst.",
      en: "How many were asked is not reported."
    }
  },
  municipal("SC-25", {
    survey: "kommunen-2008",
    title: {
      da: "samme mål (80 %), kommunens undersøgelse nov. 2008",
      en: "the same target (80 %), the municipality's survey of Nov. 2008"
    },
    asOf: "2008-11-30",
    second: ["forventninger", "forventninger opfyldt", "expectations met"]
  }),
  municipal("SC-26", {
    survey: "kommunen-2011",
    title: {
      da: "samme mål (80 %), kommunens undersøgelse feb. 2011",
      en: "the same target (80 %), the municipality's survey of Feb. 2011"
    },
    asOf: "2011-02-28",
    second: ["samarbejde", "godt samarbejde", "good cooperation"]
  }),
  {
    id: "SC-27",
    title: {
      da: "Alle Partnerskabsvirksomheder skal have et opfølgningsbesøg i 2009",
      en: "all partner companies have a follow-up visit in 2009"
    },
    unit: "companies",
    source: printed(15),
    asOf: "2009-04-30",
    target: allOfUnknown({ da: "partnerskabsvirksomheder i foråret 2009", en: "partner companies in spring 2009" }),
    result: figure(VisitHeld, { taken: { how: "flow", from: "2009-01-01" }, counted: { distinct: "party" } })
  },
  {
    id: "SC-28",
    title: { da: "infokampagne, budget", en: "information campaign, budget" },
    unit: "DKK",
    source: printed(15),
    asOf: "2009-12-31",
    target: noTarget,
    result: figure(MoneyGranted, { taken: flow, counted: { sum: "oere" }, where: { purpose: "informationskampagne" } }),
    dividedBy: 100,
    parts: Object.fromEntries(
      [2008, 2009].map((year) => [
        year,
        figure(MoneyGranted, {
          taken: flow,
          counted: { sum: "oere" },
          where: { purpose: "informationskampagne", year }
        })
      ])
    )
  },
  {
    id: "SC-29",
    title: { da: "hjemmesiden lanceret", en: "the web site launched" },
    unit: "date",
    source: printed(16),
    asOf: endOfProject,
    target: noTarget,
    result: entered(WebContent, { bucket: "day" }),
    as: { how: "firstDay" },
    beside: [
      {
        name: "views",
        title: { da: "% flere sidevisninger fra 2009 til 2010", en: "% more page views from 2009 to 2010" },
        figure: entered(PageViews, { figure: "views", from: "2010-01-01" }),
        changeFrom: entered(PageViews, { figure: "views", from: "2009-01-01", asOf: "2009-12-31" })
      }
    ]
  },
  {
    id: "SC-30",
    title: { da: "nyhedsaviser", en: "newspapers" },
    unit: "newspapers",
    source: printed(23),
    asOf: "2010-08-31",
    target: noTarget,
    result: issues("nyhedsavis")
  },
  {
    id: "SC-31",
    title: { da: "gode historier", en: "good stories" },
    unit: "stories",
    source: printed(23),
    asOf: "2010-08-31",
    target: noTarget,
    result: entered(Stories)
  },
  {
    id: "SC-32",
    title: { da: "elektronisk nyhedsbrev, premiere", en: "first electronic newsletter" },
    unit: "date",
    source: printed(16),
    asOf: endOfProject,
    target: noTarget,
    result: issues("nyhedsbrev-eksternt", "day"),
    as: { how: "firstDay" }
  },
  {
    id: "SC-33",
    title: { da: "artikler, pressemeddelelser og indslag", en: "articles, press releases and features" },
    unit: "pressItems",
    source: printed(16),
    asOf: "2011-04-30",
    target: noTarget,
    result: entered(Press)
  },
  {
    id: "SC-35",
    title: { da: "2 flaskehalsinitiativer", en: "2 bottleneck initiatives" },
    unit: "initiatives",
    source: printed(17),
    asOf: endOfProject,
    target: atLeast(2),
    result: entered(Projects, { where: { kind: "flaskehals" } })
  }
]

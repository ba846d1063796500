import {
  type Day,
  FairTookPlace,
  JobsAtFair,
  MeetingsEvaluated,
  NetworkMeeting,
  PlacementStarted,
  RoundTable,
  RetentionCourseHeld,
  VisitorsAtFair
} from "@partnerskab/core"
import {
  atLeast,
  between,
  type Criterion,
  everyWeeks,
  type Figure,
  figure,
  noTarget
} from "@partnerskab/core/evaluation"
import { GroupMet, QuotaUsed } from "@partnerskab/core/programme"

const flow = { how: "flow" } as const
const printed = (page: number) => ({ da: `LBR 2011, s. ${page}`, en: `LBR 2011, p. ${page}` })

/** The end of the project: the day meant by criteria that print none. @assumes */
const endOfProject: Day = "2010-12-31"
const years = [2008, 2009, 2010] as const

/** A figure of each year of the project. */
const perYear = (of: (days: { readonly from: Day; readonly asOf: Day }) => Figure): Readonly<Record<string, Figure>> =>
  Object.fromEntries(years.map((year) => [year, of({ from: `${year}-01-01`, asOf: `${year}-12-31` })]))

const placed = (
  instrument: string,
  insured: "insured" | "notInsured",
  days?: { readonly from: Day; readonly asOf: Day }
) =>
  figure(PlacementStarted, {
    taken: days === undefined ? flow : { how: "flow", from: days.from },
    where: { instrument, insured },
    ...(days === undefined ? {} : { asOf: days.asOf })
  })

const groupMet =
  (kind: string) =>
  ({ from, asOf }: { readonly from: Day; readonly asOf: Day }) =>
    figure(GroupMet, { taken: { how: "flow", from }, where: { kind, outcome: "held" }, asOf })

/** Network meetings of one year, the networks' own or with those shared. */
const meetingsOf = (year: 2008 | 2010, kind?: "own") =>
  figure(NetworkMeeting, {
    taken: { how: "flow", from: `${year}-01-01` },
    where: { outcome: "held", ...(kind === undefined ? {} : { kind }) },
    asOf: `${year}-12-31`
  })

const evaluated = (sum: "yes" | "no" | "asked") =>
  figure(MeetingsEvaluated, { taken: flow, counted: { sum }, where: { question: "kommet-til-orde" } })

/** Criteria about networks, the points and the groups around them. */
export const pointCriteria: ReadonlyArray<Criterion> = [
  {
    id: "SC-06",
    title: { da: "hver afholdte 3-4 netværksmøder årligt", en: "each held 3–4 network meetings a year" },
    unit: "meetings",
    source: printed(11),
    asOf: endOfProject,
    target: between(3, 4),
    result: meetingsOf(2008, "own"),
    as: {
      how: "readings",
      readings: [
        {
          name: "own2008",
          title: { da: "pr. netværk i 2008", en: "per network in 2008" },
          result: meetingsOf(2008, "own"),
          per: 4
        },
        {
          name: "own2010",
          title: { da: "i 2010, egne møder", en: "in 2010, own meetings" },
          result: meetingsOf(2010, "own"),
          per: 3
        },
        {
          name: "all2010",
          title: { da: "i 2010, fælles møder talt med", en: "in 2010, with shared meetings" },
          result: meetingsOf(2010),
          per: 3
        }
      ]
    }
  },
  {
    id: "SC-10",
    title: { da: "100 rundbordssamtaler", en: "100 round-table talks" },
    unit: "talks",
    source: printed(12),
    asOf: endOfProject,
    target: atLeast(100),
    result: figure(RoundTable, { taken: flow, where: { standing: "held" } })
  },
  {
    id: "SC-11",
    title: {
      da: "1 kursus om rundbordssamtalen for arbejdsgivere",
      en: "1 course for employers on the round-table talk"
    },
    unit: "courses",
    source: printed(12),
    asOf: endOfProject,
    target: atLeast(1),
    result: figure(RetentionCourseHeld, { taken: flow, where: { kind: "rundbordssamtale" } })
  },
  {
    id: "SC-14",
    title: { da: "20 aftaler om mentor på virksomheden", en: "20 agreements on a mentor in the company" },
    unit: "agreements",
    source: printed(12),
    asOf: endOfProject,
    target: atLeast(20),
    result: placed("mentor", "insured"),
    missing: { da: "Kun forsikrede ledige kunne tælles.", en: "Only insured unemployed could be counted." }
  },
  {
    id: "SC-15",
    title: { da: "10 voksenlærlingeaftaler med ledige", en: "10 adult-apprentice agreements with unemployed" },
    unit: "agreements",
    source: printed(12),
    asOf: endOfProject,
    target: atLeast(10),
    result: placed("voksenlaerling", "notInsured"),
    parts: perYear((days) => placed("voksenlaerling", "notInsured", days)),
    missing: {
      da: "Kun SOSU-projektet og kun ikke-forsikrede: 10 + 10 + 20.",
      en: "Only the SOSU project, and only non-insured: 10 + 10 + 20."
    }
  },
  {
    id: "SC-17",
    title: {
      da: "kvoten for ansættelse med løntilskud udnyttet 100 %",
      en: "the quota of wage-subsidy jobs used 100 %"
    },
    unit: "percent",
    source: printed(13),
    asOf: "2011-06-01",
    target: atLeast(100),
    result: figure(QuotaUsed, { taken: { how: "flow", from: "2011-06-01" }, counted: { sum: "used" } }),
    as: {
      how: "percent",
      of: figure(QuotaUsed, { taken: { how: "flow", from: "2011-06-01" }, counted: { sum: "size" } })
    }
  },
  {
    id: "SC-20",
    title: { da: "1 stor jobmesse", en: "1 large job fair" },
    unit: "fairs",
    source: printed(13),
    asOf: "2008-04-30",
    target: atLeast(1),
    result: figure(FairTookPlace, { taken: flow, where: { kind: "jobmesse", outcome: "held" } }),
    beside: [
      {
        name: "jobs",
        title: { da: "job", en: "jobs" },
        figure: figure(JobsAtFair, { taken: flow, counted: { sum: "jobs" } })
      },
      {
        name: "visitors",
        title: { da: "besøgende mindst", en: "visitors at least" },
        figure: figure(VisitorsAtFair, { taken: flow, counted: { sum: "people" } })
      }
    ]
  },
  {
    id: "SC-23",
    title: { da: "Ambassadørgruppemøder hver 8. uge", en: "ambassador-group meetings every 8 weeks" },
    unit: "meetings",
    source: printed(13),
    asOf: endOfProject,
    target: everyWeeks(8),
    result: figure(GroupMet, { taken: flow, where: { kind: "ambassadoergruppe", outcome: "held" } }),
    as: { how: "stated", number: 14 },
    parts: perYear(groupMet("ambassadoergruppe"))
  },
  {
    id: "SC-36",
    title: { da: "møder i LBR's styregruppe efter behov", en: "meetings of the council's steering group, as needed" },
    unit: "meetings",
    source: printed(17),
    asOf: endOfProject,
    target: noTarget,
    result: figure(GroupMet, { taken: flow, where: { kind: "lbr-styregruppe", outcome: "held" } }),
    parts: perYear(groupMet("lbr-styregruppe"))
  },
  {
    id: "SC-37",
    title: {
      da: "dialogen styret nok / alle kommet til orde",
      en: "the dialogue was led well enough / everyone had their say"
    },
    unit: "answers",
    source: printed(20),
    asOf: "2009-06-30",
    target: noTarget,
    result: evaluated("yes"),
    as: { how: "answers", no: evaluated("no"), asked: evaluated("asked") }
  }
]

import type { TargetGroup, TargetGroupCatalog } from "./TargetGroup.ts"

type Row = readonly [number: number, code: string, da: string, en: string]

const read: ReadonlyArray<Row> = [
  [1, "dagpenge", "Dagpenge", "Unemployment benefit"],
  [2, "jobparat-kontanthjaelp", "Kontanthjælp, jobparat", "Social assistance, ready for a job"],
  [3, "aktivitetsparat-kontanthjaelp", "Kontanthjælp, aktivitetsparat", "Social assistance, ready for activity"],
  [4, "uddannelsesparat-under-30", "Under 30, uddannelsesparat", "Under 30, ready for education"],
  [
    5,
    "aktivitetsparat-under-30",
    "Under 30 uden uddannelse, aktivitetsparat",
    "Under 30 without education, ready for activity"
  ],
  [6, "sygedagpenge", "Sygedagpenge", "Sickness benefit"],
  [7, "jobafklaringsforloeb", "Jobafklaringsforløb", "Jobafklaringsforløb (job clarification)"],
  [8, "ressourceforloeb", "Ressourceforløb", "Ressourceforløb (resource course)"],
  [9, "fleksjobvisiteret", "Visiteret til fleksjob", "Referred to a fleksjob"],
  [10, "revalidering", "Revalidering", "Rehabilitation"],
  [11, "foertidspension", "Førtidspension", "Disability pension"]
]

const seenElsewhere: ReadonlyArray<Row> = [
  [12, "selvforsoergende", "Selvforsørgende", "Self-supporting"],
  [13, "under-18", "Under 18 år", "Under 18"]
]

const group =
  (verified: boolean) =>
  ([number, code, da, en]: Row): TargetGroup => ({ code, number, da, en, verified })

/**
 * The thirteen groups of LAB § 6, by whose numbers the limits of instruments are said.
 *
 * It has no last day: whether and when a new Act takes its place was not seen, so it is to be looked at before 2027.
 *
 * @da målgrupper efter LAB § 6
 * @source LAB § 6 (LOV 548/2019, from 1 January 2020; LBK 280/2024); BEK 2636/2021 § 1. Numbers 12 and 13 were not read there
 * @category models
 */
export const lab2020: TargetGroupCatalog = {
  code: "lab-2020",
  da: "Målgrupper efter LAB § 6",
  en: "Target groups of LAB § 6",
  from: "2020-01-01",
  source: "LAB § 6 (LOV 548/2019, LBK 280/2024), BEK 2636/2021 § 1",
  verified: true,
  reviewOn: "2026-12-31",
  groups: [...read.map(group(true)), ...seenElsewhere.map(group(false))]
}

import { type CodeEntry, defineCodes } from "../../../plugin/index.ts"

type Named = Readonly<Record<string, readonly [da: string, en: string]>>

/** The groups of one text, under its name and on its days. */
const from = (catalog: string, days: Pick<CodeEntry, "firstDay" | "lastDay">, groups: Named) =>
  Object.fromEntries(Object.entries(groups).map(([code, [da, en]]) => [`${catalog}/${code}`, { da, en, ...days }]))

/**
 * Who a citizen is in the eyes of the law, by the name of the text that divides citizens so and the group's code in it.
 * On days that no known text is of, a placement has no target group. A plugin may add the groups of another text.
 *
 * @da målgrupper
 * @source LAB § 6, BEK 2636/2021 § 1; BEK om matchvurdering (LBK 1428/2009)
 * @assumes the same groups and days as the catalogs of the room `denmark`; a test compares them
 * @category models
 */
export const targetGroups = defineCodes("placements.targetGroups", {
  ...from(
    "match-2010",
    { firstDay: "2010-04-26", lastDay: "2013-12-31" },
    {
      jobklar: ["Match 1, jobklar", "Match 1, ready for ordinary work within three months"],
      indsatsklar: ["Match 2, indsatsklar", "Match 2, able to take part in an active offer"],
      "midlertidigt-passiv": ["Match 3, midlertidigt passiv", "Match 3, passive for a time"]
    }
  ),
  ...from(
    "lab-2020",
    { firstDay: "2020-01-01" },
    {
      dagpenge: ["Dagpenge", "Unemployment benefit"],
      "jobparat-kontanthjaelp": ["Kontanthjælp, jobparat", "Social assistance, ready for a job"],
      "aktivitetsparat-kontanthjaelp": ["Kontanthjælp, aktivitetsparat", "Social assistance, ready for activity"],
      "uddannelsesparat-under-30": ["Under 30, uddannelsesparat", "Under 30, ready for education"],
      "aktivitetsparat-under-30": [
        "Under 30 uden uddannelse, aktivitetsparat",
        "Under 30 without education, ready for activity"
      ],
      sygedagpenge: ["Sygedagpenge", "Sickness benefit"],
      jobafklaringsforloeb: ["Jobafklaringsforløb", "Jobafklaringsforløb (job clarification)"],
      ressourceforloeb: ["Ressourceforløb", "Ressourceforløb (resource course)"],
      fleksjobvisiteret: ["Visiteret til fleksjob", "Referred to a fleksjob"],
      revalidering: ["Revalidering", "Rehabilitation"],
      foertidspension: ["Førtidspension", "Disability pension"],
      selvforsoergende: ["Selvforsørgende", "Self-supporting"],
      "under-18": ["Under 18 år", "Under 18"]
    }
  ),
  ...from(
    "lab-2027",
    { firstDay: "2027-01-01" },
    {
      dagpengeindsats: ["Dagpengeindsats", "Unemployment benefit"],
      jobsoegningsindsats: ["Jobsøgningsindsats", "Job search"],
      jobhjaelpsindsats: ["Jobhjælpsindsats", "Help to a job"],
      sygedagpengeindsats: ["Sygedagpengeindsats", "Sickness benefit"],
      oevrige: ["Øvrige", "Others"]
    }
  )
})

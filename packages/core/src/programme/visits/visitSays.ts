import type { Figures, Section, Texts } from "../../plugin/index.ts"
import { coverageOf } from "./coverageOf.ts"
import type { visitIndicators } from "./visitIndicators.ts"

type Key = keyof typeof visitIndicators

const byCampaign = ({ rows }: Figures<Key>, figure: "targets" | "visited"): ReadonlyMap<string, number> =>
  new Map(
    rows(figure).flatMap(({ group: [campaign], value }) =>
      campaign === null || campaign === undefined ? [] : [[String(campaign), value] as const]
    )
  )

const covered = (figures: Figures<Key>): ReadonlyArray<Texts> => {
  const [targets, visited] = [byCampaign(figures, "targets"), byCampaign(figures, "visited")]
  return [...new Set([...targets.keys(), ...visited.keys()])].map((campaign) => {
    const all = targets.get(campaign)
    const counts = { visited: visited.get(campaign) ?? 0, ...(all === undefined ? {} : { targets: all }) }
    const { value } = coverageOf(counts, figures)
    if (value._tag !== "exact")
      return {
        da: `${campaign}: ${counts.visited} virksomheder er besøgt. Hvor mange der skulle besøges, er ikke talt, så dækningen er ikke kendt.`,
        en: `${campaign}: ${counts.visited} companies have been visited. How many were to be is not counted, so the coverage is not known.`
      }
    const percent = `${Math.round(value.value * 1000) / 10}`
    return {
      da: `${campaign}: ${counts.visited} af ${all} virksomheder er besøgt (${percent.replace(".", ",")} %).`,
      en: `${campaign}: ${counts.visited} of ${all} companies have been visited (${percent} %).`
    }
  })
}

/** The visits' part of a report. */
export const visitSection: Section<Key> = { says: covered }

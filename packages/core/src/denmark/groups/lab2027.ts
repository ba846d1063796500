import type { TargetGroup, TargetGroupCatalog } from "./TargetGroup.ts"

const group = (code: string, da: string, en: string): TargetGroup => ({ code, da, en, verified: false })

/**
 * The five groups that are expected from 2027. Their final names were not seen, nor that the Act was passed.
 *
 * @da målgrupper, forventet fra 2027
 * @source the expert group's recommendation of June 2024 (landbrugsinfo.dk); the agreement of 9 April 2025 says five too
 * @category models
 */
export const lab2027: TargetGroupCatalog = {
  code: "lab-2027",
  da: "Målgrupper, forventet fra 2027",
  en: "Target groups expected from 2027",
  from: "2027-01-01",
  source: "Ekspertgruppens anbefaling, juni 2024; aftale af 9. april 2025. De endelige navne er ikke set",
  verified: false,
  reviewOn: "2026-12-31",
  groups: [
    group("dagpengeindsats", "Dagpengeindsats", "Unemployment benefit"),
    group("jobsoegningsindsats", "Jobsøgningsindsats", "Job search"),
    group("jobhjaelpsindsats", "Jobhjælpsindsats", "Help to a job"),
    group("sygedagpengeindsats", "Sygedagpengeindsats", "Sickness benefit"),
    group("oevrige", "Øvrige", "Others")
  ]
}

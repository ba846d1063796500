import { type Duration } from "../../../calendar/index.ts"
import { lab } from "../codes.ts"

export const ready = lab(1, 2, 4, 12)
export const months = (count: number): Duration => ({ unit: "months", count })
export const unseen = {
  da: "LAB § 68, nr. 2 ff., er ikke set for denne målgruppe.",
  en: "LAB § 68 nos. 2 ff. were not seen for this target group."
}
export const both = ["private", "public"] as const

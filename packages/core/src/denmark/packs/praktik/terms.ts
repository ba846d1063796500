import { allOfLab, lab } from "../codes.ts"

export const short = lab(1, 2, 4)
export const long = allOfLab.filter((group) => !short.includes(group))
export const from = "2020-01-01"

export const sick = "lab-2020/sygedagpenge"
export const ready = "lab-2020/dagpenge"

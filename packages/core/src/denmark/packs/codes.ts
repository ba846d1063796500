import { lab2020 } from "../groups/lab2020.ts"

/** The groups of LAB § 6 by the numbers that the limits are said with. */
export const lab = (...numbers: ReadonlyArray<number>): ReadonlyArray<string> =>
  lab2020.groups.filter(({ number }) => numbers.includes(number!)).map(({ code }) => `lab-2020/${code}`)

/** All of them. */
export const allOfLab: ReadonlyArray<string> = lab2020.groups.map(({ code }) => `lab-2020/${code}`)

/**
 * The instruments that the law here knows, by their codes.
 *
 * @da redskaber
 */
export const praktik = "virksomhedspraktik"
export const loentilskud = "loentilskud"
export const nytteindsats = "nytteindsats"
export const voksenlaerling = "voksenlaerling"
export const mentor = "mentor"

import { type Day, isDay } from "../../calendar/index.ts"
import { cprBirthday } from "../../party/index.ts"
import type { Reading } from "../Reading.ts"

/**
 * What the ten digits of a CPR number say about a date. The number itself is not in it: core keeps none.
 *
 * @da CPR-nummer
 * @category models
 */
export interface CprShape {
  readonly bornOn: Day
  /** A replacement number, whose day is raised by 60; it may be nobody's. */
  readonly replacement: boolean
}

/**
 * Reads the form and the date of a CPR number, for adapters that must tell a slip of the finger. It may still be nobody's.
 *
 * The check digit is not looked at: since October 2007 it does not always hold.
 *
 * @da CPR-nummerets form
 * @source cpr.dk: ten digits, the seventh with the year gives the century; modulus 11 need not hold since 1 October 2007; a
 *   replacement number has its day raised by 60. The table of centuries: da.wikipedia.org, CPR-nummer
 * @assumes the table of centuries holds for replacement numbers too
 * @category operations
 */
export const readCpr = (typed: string): Reading<CprShape> => {
  const parts = /^(\d\d)(\d\d)(\d\d)[-\s]?(\d)\d{3}$/.exec(typed.trim())
  if (parts === null)
    return {
      ok: false,
      code: "cprForm",
      da: "Et CPR-nummer har 10 cifre, evt. med bindestreg efter de første 6.",
      en: "A CPR number has 10 digits, with or without a hyphen after the first 6."
    }
  const [, dd, mm, yy, seventh] = parts as unknown as [string, string, string, string, string]
  const birthday = cprBirthday(dd, mm)
  const year = centuryOf(Number(seventh), Number(yy)) + Number(yy)
  const date = birthday && `${mm}-${String(birthday.date).padStart(2, "0")}`
  // The calendar repeats after 400 years, and `isDay` knows none before 1900.
  if (birthday === undefined || !isDay(`${year + 400}-${date}`))
    return {
      ok: false,
      code: "cprDate",
      da: "CPR-nummerets første 6 cifre er ikke en dato, der findes.",
      en: "The first 6 digits of the CPR number are no day of the calendar."
    }
  return { ok: true, value: { bornOn: `${year}-${date}` as Day, replacement: birthday.replacement } }
}

const centuryOf = (seventh: number, yy: number): number => {
  if (seventh <= 3) return 1900
  if (seventh === 4 || seventh === 9) return yy <= 36 ? 2000 : 1900
  return yy <= 57 ? 2000 : 1800
}

// Mistakes in counting months, weeks and working days, and in numbers that must not be rounded.
import { mutantsOf } from "./mutantsOf.mjs"

const months = ["calendar/months.time"]
const lasting = ["calendar/lasting.time"]
const weeks = ["calendar/weeks.time"]
const working = ["calendar/workingDays.time"]
const fractions = ["calendar/fraction"]

export const calendarMutants = [
  ...mutantsOf("calendar/months.ts", months, {
    "what a month lacks goes to its last day but one": ["dayOf(month, daysInMonth(month))", "dayOf(month, 28)"],
    "what a month lacks goes to the second of the next": [
      "dayOf(month + 1, 1)\n}\n\n/**",
      "dayOf(month + 1, 2)\n}\n\n/**"
    ],
    "the roundings are one": ['return rounding === "lastDayOfMonth" ?', "return true ?"],
    "every fourth year is a leap year": [" && year % 100 !== 0) || year % 400 === 0", ")"],
    "no century is a leap year": [" || year % 400 === 0", ""],
    "the first of a month is reached from the month before only": [
      "const sent = rounding",
      "const sent = false && rounding"
    ],
    "the first of a month is reached early by any rounding": ['rounding === "nextMonth" && date === 1', "date === 1"],
    "what a month lacks is reached in that month": [
      "dayOf(month + 1, 1)\n  const shorter",
      "dayOf(month, daysInMonth(month))\n  const shorter"
    ]
  }),
  ...mutantsOf("calendar/lasting.ts", lasting, {
    "months end on the same date": [
      "addMonths(firstDay, count, rounding), -1)",
      "addMonths(firstDay, count, rounding), 0)"
    ],
    "weeks end on the same day of the week": [
      '(unit === "weeks" ? 7 * count : count) - 1',
      'unit === "weeks" ? 7 * count : count - 1'
    ],
    "days end a day later": ['(unit === "weeks" ? 7 * count : count) - 1', 'unit === "weeks" ? 7 * count - 1 : count'],
    "a week is a working week": ["? 7 * count", "? 5 * count"],
    "a period may begin a day earlier": ["addDays(lastDay, 1)", "addDays(lastDay, 0)"],
    "the last day itself is too late": ["lastDay <= lastDayOf", "lastDay < lastDayOf"],
    "what has no end lasts no longer": ["lastDay !== undefined && lastDay <=", "lastDay === undefined || lastDay <="]
  }),
  ...mutantsOf("calendar/weeks.ts", weeks, {
    "a week begins on Sunday": ["1 - weekdayOf(day)", "-(weekdayOf(day) % 7)"],
    "a week is of the year its Monday is in": ["addDays(mondayOf(day), 3)", "mondayOf(day)"],
    "a week is of the year its Sunday is in": ["addDays(mondayOf(day), 3)", "addDays(mondayOf(day), 6)"],
    "weeks are numbered from 0": ["/ 7) + 1 }", "/ 7) }"]
  }),
  ...mutantsOf("calendar/workingDays.ts", working, {
    "Saturday is a working day": ["weekdayOf(day) <= 5", "weekdayOf(day) <= 6"],
    "holidays are working days": [" && !holidays.has(day)", ""],
    "the last day is not counted": ["day <= lastDay; day", "day < lastDay; day"],
    "the day itself is counted": ["let reached = day\n", "let reached = addDays(day, -step)\n"],
    "earlier is later": ["days < 0 ? -1 : 1", "1"],
    "a day off is skipped once": ["off < 366 &&", "off < 1 &&"]
  }),
  ...mutantsOf("calendar/Fraction.ts", fractions, {
    "numbers are what the machine holds": [
      "above.units * tens(below), below.units * tens(above)",
      "BigInt(Math.round(part)), BigInt(Math.round(whole))"
    ],
    "nothing to divide by is as good as one": [" || whole === 0", ""],
    "a mean of none is 0": [
      "fractions.length === 0 ? undefined : reduced(numerator, denominator * BigInt(fractions.length))",
      "reduced(numerator, denominator * BigInt(fractions.length || 1))"
    ],
    "a mean is a sum": ["denominator * BigInt(fractions.length))", "denominator)"],
    "numerators are compared alone": [
      "a.numerator * b.denominator - b.numerator * a.denominator\n",
      "a.numerator - b.numerator\n"
    ],
    "no limit is below all": ["undefined ? -b", "undefined ? b"],
    "below 0 is cut and not floored": ["numerator < 0n && cut", "false && cut"],
    "a sign stands below": ["denominator < 0n ? -shared : shared", "shared"],
    "nothing is reduced": ["const shared = divisorOf(numerator, denominator)", "const shared = 1n"]
  }),
  ...mutantsOf("calendar/fractionWords.ts", fractions, {
    "what does not fit is rounded": [
      "(size * 10n ** BigInt(decimals)) / denominator)",
      "(size * 10n ** BigInt(decimals) + denominator / 2n) / denominator)"
    ],
    "nothing has a sign": ["/[1-9]/.test(digits)", "true"],
    "noughts at the end are written": ['.replace(/0+$/, "")', ""],
    "Danish has a point": ['written(",")', 'written(".")']
  })
]

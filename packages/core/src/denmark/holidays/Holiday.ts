/**
 * A holiday: the same date each year, or so many days from Easter Sunday.
 *
 * @da helligdag, fridag
 * @category models
 */
export interface Holiday {
  readonly code: string
  readonly da: string
  readonly en: string
  readonly falls: { readonly date: string } | { readonly fromEaster: number }
  /** The last year it was kept; without it, it still is. */
  readonly lastYear?: number
}

/**
 * The Danish public holidays.
 *
 * @da helligdage
 * @shape in the order of the year
 * @source bill L 13, 2022-23 (2nd session): store bededag is no holiday from 2024, so the last was 5 May 2023
 * @assumes the others by general knowledge; tests compare every day of two centuries with another library's
 * @category models
 */
export const publicHolidays: ReadonlyArray<Holiday> = [
  { code: "nytaarsdag", da: "nytårsdag", en: "New Year's Day", falls: { date: "01-01" } },
  { code: "skaertorsdag", da: "skærtorsdag", en: "Maundy Thursday", falls: { fromEaster: -3 } },
  { code: "langfredag", da: "langfredag", en: "Good Friday", falls: { fromEaster: -2 } },
  { code: "paaskedag", da: "påskedag", en: "Easter Sunday", falls: { fromEaster: 0 } },
  { code: "anden-paaskedag", da: "anden påskedag", en: "Easter Monday", falls: { fromEaster: 1 } },
  { code: "store-bededag", da: "store bededag", en: "Great Prayer Day", falls: { fromEaster: 26 }, lastYear: 2023 },
  { code: "kristi-himmelfartsdag", da: "Kristi himmelfartsdag", en: "Ascension Day", falls: { fromEaster: 39 } },
  { code: "pinsedag", da: "pinsedag", en: "Whit Sunday", falls: { fromEaster: 49 } },
  { code: "anden-pinsedag", da: "anden pinsedag", en: "Whit Monday", falls: { fromEaster: 50 } },
  { code: "juledag", da: "juledag", en: "Christmas Day", falls: { date: "12-25" } },
  { code: "anden-juledag", da: "anden juledag", en: "second day of Christmas", falls: { date: "12-26" } }
]

/**
 * Days that are no public holidays, and that agreements or workplaces often give off. Which of them count is for whoever counts
 * to say: none does by itself.
 *
 * @da overenskomstmæssige fridage
 * @shape in the order of the year
 * @assumes these four; no source lists them
 * @category models
 */
export const customaryDaysOff: ReadonlyArray<Holiday> = [
  { code: "foerste-maj", da: "1. maj", en: "1 May", falls: { date: "05-01" } },
  { code: "grundlovsdag", da: "grundlovsdag", en: "Constitution Day", falls: { date: "06-05" } },
  { code: "juleaftensdag", da: "juleaftensdag", en: "Christmas Eve", falls: { date: "12-24" } },
  { code: "nytaarsaftensdag", da: "nytårsaftensdag", en: "New Year's Eve", falls: { date: "12-31" } }
]

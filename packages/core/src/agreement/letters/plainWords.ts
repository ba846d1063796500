import type { Day } from "../../calendar/index.ts"
import type { Texts } from "../../plugin/index.ts"

/** A language that letters and agreements are printed in. */
export type PrintLanguage = keyof Texts

const months: Readonly<Record<PrintLanguage, ReadonlyArray<string>>> = {
  da: "januar februar marts april maj juni juli august september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" ")
}

/** A day as people write it: "3. maj 2011", "3 May 2011". */
export const longDay = (day: Day, language: PrintLanguage): string => {
  const [year, month, date] = day.split("-")
  const name = months[language][Number(month) - 1]
  return language === "da" ? `${Number(date)}. ${name} ${year}` : `${Number(date)} ${name} ${year}`
}

/** Several as people say them: "a, b og c". */
export const listed = (items: ReadonlyArray<string>, language: PrintLanguage): string =>
  items.length < 2
    ? items.join("")
    : `${items.slice(0, -1).join(", ")} ${language === "da" ? "og" : "and"} ${items.at(-1)}`

const numbers: Readonly<Record<PrintLanguage, Intl.NumberFormat>> = {
  da: new Intl.NumberFormat("da-DK", { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 })
}

/** A number as people write it. */
export const plainNumber = (value: number, language: PrintLanguage): string => numbers[language].format(value)

/** The first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What stands where a name or a text was erased, and where nothing is said. */
export const plainWords = {
  erased: { da: "(slettet)", en: "(erased)" },
  notStated: { da: "ikke angivet", en: "not stated" },
  none: { da: "ingen", en: "none" },
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" }
} as const satisfies Readonly<Record<string, Texts>>

import type { Day, Instant } from "@partnerskab/core/calendar"

/** After every day, and after every instant: the end of what has none. */
export const noDay = 0x7fffffff
export const noInstant = Number.POSITIVE_INFINITY

const dash = 45
const zero = 48

/** A day as a number that stands in the same order, 20110406; `undefined` for a text in another form or of no month. */
export const dayNumber = (text: string): number | undefined => {
  if (text.length !== 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return undefined
  let number = 0
  for (let at = 0; at < 10; at += 1) {
    if (at === 4 || at === 7) continue
    const digit = text.charCodeAt(at) - zero
    if (digit < 0 || digit > 9) return undefined
    number = number * 10 + digit
  }
  const month = Math.floor(number / 100) % 100
  return month >= 1 && month <= 12 ? number : undefined
}

export const dayText = (number: number): Day => {
  const text = String(number).padStart(8, "0")
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` as Day
}

let last: { readonly text: string; readonly number: number | undefined } = { text: "", number: undefined }

/** An instant in milliseconds; `undefined` for a text that would not come back letter for letter. */
export const instantNumber = (text: string): number | undefined => {
  if (text === last.text) return last.number
  const number = text.length === 24 ? Date.parse(text) : Number.NaN
  const isSame = !Number.isNaN(number) && new Date(number).toISOString() === text
  last = { text, number: isSame ? number : undefined }
  return last.number
}

export const instantText = (number: number): Instant => new Date(number).toISOString()

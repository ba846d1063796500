import type { Changeset } from "@partnerskab/core/storage"
import { aChangeset } from "@partnerskab/testing"
import { type Fault, fault, givenOther } from "./Fault.ts"

export const replaced = (given: Changeset, change: (text: string) => string): Changeset => {
  const deep = (value: unknown): unknown => {
    if (typeof value === "string") return change(value)
    if (typeof value !== "object" || value === null) return value
    if (Array.isArray(value)) return value.map(deep)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [change(key), deep(one)]))
  }
  return deep(given) as Changeset
}

const numbers = (name: string, change: (number: number) => number): Fault =>
  givenOther(name, ({ rows, opens, closes }) => {
    const each = <A>(record: Readonly<Record<string, A>>) =>
      Object.fromEntries(
        Object.entries(record).map(([key, one]) => [key, typeof one === "number" ? (change(one) as A) : one])
      )
    const fact = (one: Changeset["opens"][number]) => ({
      ...one,
      dimensions: each(one.dimensions),
      measures: each(one.measures)
    })
    return {
      rows: rows.map((row) => ({ ...row, fields: each(row.fields) })),
      opens: opens.map(fact),
      closes: closes.map(fact)
    }
  })

/** Numbers and texts that no database keeps as they are. */
export const edgeFaults: ReadonlyArray<Fault> = [
  fault("leaves the sign NUL out of texts", (inner) => ({
    commit: (given) => inner.commit(replaced(given, (text) => text.replaceAll("\u0000", "")))
  })),
  fault("keeps half a letter as a question mark", (inner) => ({
    commit: (given) => inner.commit(replaced(given, (text) => text.toWellFormed()))
  })),
  fault("refuses the sign NUL only in documents", (inner) => ({
    commit: (given) =>
      inner.commit({
        ...given,
        persons: given.persons.map((one) => ({ ...one, text: one.text.replaceAll("\u0000", "") }))
      })
  })),
  fault("writes texts about people before it refuses half a letter", (inner) => ({
    commit: async (given) => {
      try {
        return await inner.commit(given)
      } catch (cause) {
        const persons = given.persons.filter(({ text }) => text.isWellFormed() && !text.includes("\u0000"))
        await inner.commit(aChangeset({ persons }))
        throw cause
      }
    }
  })),
  numbers("keeps the least numbers as nought", (number) => (Math.abs(number) < 1e-300 ? 0 : number)),
  numbers("keeps minus nought as another number than nought", (number) => (Object.is(number, -0) ? -5e-324 : number)),
  numbers("keeps the greatest numbers as one less", (number) =>
    number === Number.MAX_VALUE ? 1.797693134862315e308 : number
  ),
  givenOther("keeps a day that lives are found by as it is in UTC", ({ rows }) => ({
    rows: rows.map((row) => {
      const day = row.fields["lastDay"]
      if (typeof day !== "string") return row
      const lastDay = day === "2010-03-28" ? "2010-03-27" : day
      return { ...row, fields: { ...row.fields, lastDay } }
    })
  }))
]

/** The same ways, without a mistake. */
export const soundEdges: ReadonlyArray<Fault> = [
  fault("keeps texts letter for letter", (inner) => ({
    commit: (given) => inner.commit(replaced(given, (text) => text))
  })),
  numbers("keeps numbers as they are", (number) => number)
]

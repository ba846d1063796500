import { addDays, type Day } from "@partnerskab/core/calendar"
import { nameOf } from "@partnerskab/core/facts"
import type { AsyncStorage, Changeset, EntityRow } from "@partnerskab/core/storage"
import { type Fault, fault, givenOther, slowly } from "./Fault.ts"

/** A value with every part of it made otherwise, from the inside out. */
const deep = (value: unknown, change: (part: unknown) => unknown): unknown => {
  if (Array.isArray(value)) return change(value.map((one) => deep(one, change)))
  if (typeof value !== "object" || value === null) return change(value)
  return change(Object.fromEntries(Object.entries(value).map(([key, field]) => [key, deep(field, change)])))
}

/** Keeps documents and texts in its own way. */
const keeps = (name: string, change: (part: unknown) => unknown): Fault =>
  givenOther(name, ({ rows, entries, sends, persons }) => ({
    rows: rows.map((row) => ({ ...row, state: deep(row.state, change) })),
    entries: entries.map((entry) => ({ ...entry, data: deep(entry.data, change) })),
    sends: sends.map((row) => ({ ...row, payload: deep(row.payload, change) })),
    persons: persons.map((one) => ({ ...one, text: String(deep(one.text, change) ?? "") }))
  }))

const keepsTexts = (name: string, change: (text: string) => string): Fault =>
  keeps(name, (part) => (typeof part === "string" ? change(part) : part))

const keepsNumbers = (name: string, change: (number: number) => number): Fault =>
  keeps(name, (part) => (typeof part === "number" ? change(part) : part))

const keepsDays = (name: string, change: (day: Day) => Day): Fault =>
  givenOther(name, ({ entries, opens, closes }) => {
    const fact = (one: Changeset["opens"][number]) => ({
      ...one,
      firstDay: change(one.firstDay),
      ...(one.lastDay === undefined ? {} : { lastDay: change(one.lastDay) })
    })
    return {
      entries: entries.map((entry) => ({ ...entry, effectiveOn: change(entry.effectiveOn) })),
      opens: opens.map(fact),
      closes: closes.map(fact)
    }
  })

const keepsInstants = (name: string, change: (instant: string) => string): Fault =>
  givenOther(name, ({ rows, entries, sends, recordedAt }) => ({
    recordedAt: change(recordedAt),
    rows: rows.map((row) => ({ ...row, recordedAt: change(row.recordedAt) })),
    entries: entries.map((entry) => ({ ...entry, recordedAt: change(entry.recordedAt) })),
    sends: sends.map((row) => ({ ...row, dueAt: change(row.dueAt) }))
  }))

/** Every answer, made otherwise. */
const answers = (inner: AsyncStorage, change: <A>(answer: A) => A): Partial<AsyncStorage> => ({
  load: async (reading) => change(await inner.load(reading)),
  find: async (query) => change(await inner.find(query)),
  journal: async (range) => change(await inner.journal(range)),
  facts: async () => change(await inner.facts()),
  commit: async (given) => change(await inner.commit(given)),
  claimDue: async (query) => change(await inner.claimDue(query)),
  persons: async (refs) => change(await inner.persons(refs))
})

/** Gives null where there should be nothing. */
const nullFor = (name: string, field: string, isIn: (answer: object) => boolean): Fault =>
  fault(name, (inner) =>
    answers(
      inner,
      (answer) =>
        deep(answer, (part) =>
          typeof part === "object" && part !== null && isIn(part) && !(field in part)
            ? { ...part, [field]: null }
            : part
        ) as typeof answer
    )
  )

/** Mistakes in what is kept and handed out. */
export const valueFaults: ReadonlyArray<Fault> = [
  givenOther("keeps an empty object where there is nothing", ({ entries }) => ({
    entries: entries.map((entry) => ({ ...entry, data: entry.data ?? {} }))
  })),
  fault("hands out its own objects", (inner) => {
    const own = new WeakMap<object, unknown>()
    const open = <A>(value: A): A => {
      if (typeof value !== "object" || value === null) return value
      const known = own.get(value)
      if (known !== undefined) return known as A
      const copy = Array.isArray(value)
        ? value.map(open)
        : Object.fromEntries(Object.entries(value).map(([key, field]) => [key, open(field)]))
      if (Object.isFrozen(value)) own.set(value, copy)
      return copy as A
    }
    return answers(inner, open)
  }),
  fault("keeps the very object it was given", (inner) => {
    const given = new Map<string, EntityRow>()
    const swap = (row: EntityRow): EntityRow => given.get(nameOf(row)) ?? row
    return {
      commit: (changeset) => {
        for (const row of changeset.rows) given.set(`${row.entity}/${row.id}`, row)
        return inner.commit(changeset)
      },
      find: async (query) => {
        const page = await inner.find(query)
        return { ...page, rows: page.rows.map(swap) }
      }
    }
  }),
  keeps("leaves out fields that are null", (part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).filter(([, field]) => field !== null))
      : part
  ),
  keeps("leaves out lists that are empty", (part) => (Array.isArray(part) && part.length === 0 ? null : part)),
  keeps("leaves out objects that are empty", (part) =>
    typeof part === "object" && part !== null && Object.keys(part).length === 0 && !Array.isArray(part) ? null : part
  ),
  keeps("keeps false as nothing", (part) => (part === false ? null : part)),
  keeps("keeps the empty text as nothing", (part) => (part === "" ? null : part)),
  keepsTexts("trims texts", (text) => text.trim()),
  keepsTexts("keeps texts in Latin-1", (text) => text.replaceAll(/[^\u0000-\u00ff]/g, "?")),
  keepsTexts("keeps texts in ASCII", (text) => text.replaceAll(/[^\u0000-\u007f]/g, "?")),
  keepsTexts("keeps texts without what is beyond three bytes", (text) =>
    text.replaceAll(/[\u{10000}-\u{10ffff}]/gu, "")
  ),
  keepsTexts("composes accents", (text) => text.normalize("NFC")),
  keepsTexts("turns line breaks into those of its own system", (text) => text.replaceAll("\r\n", "\n")),
  keepsTexts("doubles quotes", (text) => text.replaceAll("'", "''")),
  keepsTexts("cuts what looks like a parameter", (text) => text.replaceAll("$1", "")),
  keepsNumbers("keeps fifteen digits of a number", (number) => Number(number.toPrecision(15))),
  keepsNumbers("keeps numbers in single precision", Math.fround),
  keepsNumbers("keeps numbers as money", (number) => Math.round(number * 100) / 100),
  slowly(
    [506],
    keeps("cuts large documents", (part) => (Array.isArray(part) ? part.slice(0, 500) : part))
  ),
  givenOther("keeps declared fields as text", ({ rows }) => ({
    rows: rows.map((row) => ({
      ...row,
      fields: Object.fromEntries(Object.entries(row.fields).map(([key, value]) => [key, value && String(value)]))
    }))
  })),
  givenOther("keeps dimensions as text", ({ opens, closes }) => {
    const texts = (fact: Changeset["opens"][number]) => ({
      ...fact,
      dimensions: Object.fromEntries(
        Object.entries(fact.dimensions).map(([key, value]) => [key, value === null ? null : String(value)])
      )
    })
    return { opens: opens.map(texts), closes: closes.map(texts) }
  }),
  keepsDays(
    "reads a day as midnight in Denmark and writes it in UTC",
    (day) => new Date(`${day}T00:00:00+01:00`).toISOString().slice(0, 10) as Day
  ),
  keepsDays("loses the day that summer time begins", (day) => (day === "2011-03-27" ? addDays(day, -1) : day)),
  keepsDays("keeps no day before 1900", (day) => (day < "1900" ? "1900-01-01" : day)),
  keepsInstants("keeps instants to the second", (instant) => instant.replace(/\.\d+Z$/, ".000Z")),
  keepsInstants("writes instants with an offset", (instant) => instant.replace("Z", "+00:00")),
  keepsInstants("keeps instants as local time", (instant) => new Date(Date.parse(instant) + 3_600_000).toISOString()),
  nullFor("gives null for whom nobody acts for", "onBehalfOf", (part) => "actor" in part),
  nullFor("gives null for a last day that is open", "lastDay", (part) => "firstDay" in part),
  nullFor("gives null for a fact that is not closed", "knownTo", (part) => "knownFrom" in part),
  givenOther("forgets the number of the table of life", ({ rows }) => ({
    rows: rows.map((row) => ({ ...row, evolution: 1 }))
  })),
  givenOther("forgets the number of the counting of a life", ({ rows }) => ({
    rows: rows.map((row) => ({ ...row, projection: 1 }))
  })),
  givenOther("forgets the number of the counting", ({ opens }) => ({
    opens: opens.map((fact) => ({ ...fact, projection: 1 }))
  })),
  givenOther("forgets the form of an event", ({ entries }) => ({
    entries: entries.map((entry) => ({ ...entry, form: 1 }))
  })),
  givenOther("forgets why a command was let through", ({ entries }) => ({
    entries: entries.map((entry) => ({ ...entry, trace: [] }))
  })),
  givenOther("forgets measures", ({ opens }) => ({ opens: opens.map((fact) => ({ ...fact, measures: {} })) }))
]

/** The same ways of keeping, without a mistake. */
export const soundKeeping: ReadonlyArray<Fault> = [
  keeps("keeps values as they are", (part) => part),
  keepsDays("keeps days as they are", (day) => day),
  keepsInstants("keeps instants as they are", (instant) => instant),
  nullFor("gives null for nothing", "nothing", () => false)
]

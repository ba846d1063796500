import { nameOf } from "@partnerskab/core/facts"
import {
  type EntityRow,
  type FindQuery,
  type JournalEntry,
  placeAfter,
  placeOf,
  writeCursor
} from "@partnerskab/core/storage"
import { type Fault, fault, pause } from "./Fault.ts"

const everything = { after: undefined, limit: 1_000_000 }

/** Loads other rows than those asked for. */
const loads = (
  name: string,
  change: (rows: ReadonlyArray<EntityRow | undefined>) => ReadonlyArray<EntityRow | undefined>
): Fault =>
  fault(name, (inner) => ({
    load: async (reading) => {
      const snapshot = await inner.load(reading)
      return { ...snapshot, rows: change(snapshot.rows) }
    }
  }))

/** Whether more is asked for than what fields are equal to. */
const isMore = ({ where, orderBy, visibleTo, limit, after }: FindQuery): boolean =>
  orderBy !== undefined ||
  visibleTo !== undefined ||
  limit === 0 ||
  after?.startsWith(`["",false,`) === false ||
  Object.values(where).some((one) => typeof one === "object" && one !== null)

/** Finds among all rows of an entity, in its own way. */
const finds = (
  name: string,
  {
    matches = (fields, where) => Object.entries(where).every(([key, value]) => (fields[key] ?? null) === value),
    order,
    page = ({ rows, after, limit }) => pageOf(rows, after, limit),
    total = ({ rows }) => rows.length
  }: {
    readonly matches?: (fields: EntityRow["fields"], where: FindQuery["where"]) => boolean
    readonly order?: (a: string, b: string) => number
    readonly page?: (found: Finding) => ReadonlyArray<EntityRow>
    readonly total?: (found: Finding & { readonly page: ReadonlyArray<EntityRow>; readonly all: number }) => number
  }
): Fault =>
  fault(name, (inner) => ({
    find: async (query) => {
      const { entity, where, after: cursor, limit = 100 } = query
      if (isMore(query)) return inner.find(query)
      const after = cursor === undefined ? undefined : placeAfter({ after: cursor })!.id
      const all = (await inner.find({ entity, where: {}, limit: 1_000_000 })).rows
      const found = all.filter(({ fields }) => matches(fields, where))
      const rows = order === undefined ? found : found.toSorted((a, b) => order(a.id, b.id))
      const given = page({ rows, after, limit })
      const last = given.at(-1)
      return {
        rows: given,
        total: total({ rows, after, limit, page: given, all: all.length }),
        ...(last === undefined || last === rows.at(-1) ? {} : { next: writeCursor(placeOf(last)) })
      }
    }
  }))

interface Finding {
  readonly rows: ReadonlyArray<EntityRow>
  readonly after: string | undefined
  readonly limit: number
}

const dictionary = new Intl.Collator("da")
const text = (value: unknown): string => String(value ?? null)

const findingFaults: ReadonlyArray<Fault> = [
  loads("loads only the lives that are there", (rows) => rows.filter((row) => row !== undefined)),
  loads("loads lives in its own order", (rows) =>
    rows.toSorted((a, b) => (a === undefined || b === undefined ? 0 : a.id < b.id ? -1 : 1))
  ),
  loads("says null for a life that is not there", (rows) => rows.map((row) => row ?? (null as never))),
  loads("loads each life once", (rows) => [...new Set(rows)]),
  fault("loads a life by its id, whatever it is", (inner) => ({
    load: async (reading) => {
      const first = await inner.load(reading)
      const again = reading.streams.map(({ id }) => ({ entity: "agreement", id }))
      const { rows } = await inner.load({ commandId: "", streams: again, sets: [] })
      return { ...first, rows: first.rows.map((row, at) => row ?? rows[at]) }
    }
  })),
  fault("loads a set without looking at its fields", (inner) => ({
    load: (reading) => inner.load({ ...reading, sets: reading.sets.map((set) => ({ ...set, where: {} })) })
  })),
  fault("loads a set by the first of its fields", (inner) => ({
    load: (reading) =>
      inner.load({
        ...reading,
        sets: reading.sets.map((set) => ({ ...set, where: Object.fromEntries(Object.entries(set.where).slice(0, 1)) }))
      })
  })),
  fault("loads a set in the order of a Danish dictionary", (inner) => ({
    load: async (reading) => {
      const snapshot = await inner.load(reading)
      const sorted = (rows: ReadonlyArray<EntityRow>) => rows.toSorted((a, b) => dictionary.compare(a.id, b.id))
      return { ...snapshot, sets: snapshot.sets.map((set) => ({ ...set, rows: sorted(set.rows) })) }
    }
  })),
  finds("compares fields as texts", {
    matches: (fields, where) => Object.entries(where).every(([key, value]) => text(fields[key]) === text(value))
  }),
  finds("never finds null", {
    matches: (fields, where) =>
      Object.entries(where).every(([key, value]) => value !== null && (fields[key] ?? null) === value)
  }),
  finds("finds only a null that was written", {
    matches: (fields, where) => Object.entries(where).every(([key, value]) => fields[key] === value)
  }),
  finds("finds by any field, not by all", {
    matches: (fields, where) =>
      Object.keys(where).length === 0 || Object.entries(where).some(([key, value]) => (fields[key] ?? null) === value)
  }),
  finds("finds by the beginning of a text", {
    matches: (fields, where) =>
      Object.entries(where).every(([key, value]) =>
        typeof value === "string" && typeof fields[key] === "string"
          ? fields[key].startsWith(value)
          : (fields[key] ?? null) === value
      )
  }),
  fault("finds a life by what it was", (inner) => {
    const was = new Map<string, Array<EntityRow["fields"]>>()
    return {
      commit: (given) => {
        for (const { id, fields } of given.rows) was.set(id, [...(was.get(id) ?? []), fields])
        return inner.commit(given)
      },
      find: async (query) => {
        const page = await inner.find({ ...query, where: {}, limit: 1_000_000 })
        const rows = page.rows.filter(({ id }) =>
          was
            .get(id)
            ?.some((fields) => Object.entries(query.where).every(([key, one]) => (fields[key] ?? null) === one))
        )
        return { rows: rows.slice(0, query.limit ?? 100), total: rows.length }
      }
    }
  }),
  fault("finds lives of every kind", (inner) => ({
    find: async (query) => {
      const [own, places] = [await inner.find(query), await inner.find({ ...query, entity: "place" })]
      return { rows: [...own.rows, ...places.rows], total: own.total + places.total }
    }
  })),
  finds("finds in the order of a Danish dictionary", { order: dictionary.compare }),
  finds("finds in the order of code units", { order: (a, b) => (a < b ? -1 : 1) }),
  finds("finds without regard to capitals", { order: (a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1) }),
  finds("begins a page with the last of the page before", {
    page: ({ rows, after, limit }) =>
      rows
        .slice(
          Math.max(
            0,
            rows.findIndex(({ id }) => id === after)
          )
        )
        .slice(0, limit)
  }),
  finds("skips one between pages", {
    page: ({ rows, after, limit }) =>
      rows.slice(after === undefined ? 0 : rows.findIndex(({ id }) => id === after) + 2).slice(0, limit)
  }),
  finds("gives one more than a page holds", { page: ({ rows, after, limit }) => pageOf(rows, after, limit + 1) }),
  finds("counts only the page", { total: ({ page }) => page.length }),
  finds("counts only what is left", { total: ({ rows, after }) => pageOf(rows, after, rows.length).length }),
  finds("counts all lives, found or not", { total: ({ all }) => all }),
  finds("finds everything at once when no size is asked for", {
    page: ({ rows, after, limit }) => pageOf(rows, after, limit === 100 ? rows.length : limit)
  }),
  finds("finds ten when no size is asked for", {
    page: ({ rows, after, limit }) => pageOf(rows, after, limit === 100 ? 10 : limit)
  })
]

const pageOf = (rows: ReadonlyArray<EntityRow>, after: string | undefined, limit: number) => {
  const from = after === undefined ? 0 : rows.findIndex(({ id }) => id === after) + 1
  return rows.slice(from, from + limit)
}

/** Reads the journal in another order. */
const ordered = (name: string, order: (entries: ReadonlyArray<JournalEntry>) => ReadonlyArray<JournalEntry>): Fault =>
  fault(name, (inner) => ({
    journal: async (range) => {
      const all = await inner.journal("stream" in range ? range : everything)
      if ("stream" in range) return { ...all, entries: order(all.entries) }
      const from = Number(range.after ?? 0)
      const page = order(all.entries).slice(from, from + range.limit)
      return { entries: page, cursor: String(from + page.length) }
    }
  }))

/** Turns the cursor it is given. */
const turned = (name: string, turn: (cursor: number) => number): Fault =>
  fault(name, (inner) => ({
    journal: async (range) => {
      const page = await inner.journal(range)
      if ("stream" in range || page.entries.length === 0) return page
      return { ...page, cursor: String(Math.max(0, turn(Number(page.cursor)))) }
    }
  }))

const journalFaults: ReadonlyArray<Fault> = [
  fault("takes a life's journal for that of every life with its id", (inner) => ({
    journal: async (range) => {
      if (!("stream" in range)) return inner.journal(range)
      const { entries } = await inner.journal(everything)
      return { entries: entries.filter(({ id }) => id === range.stream.id), cursor: undefined }
    }
  })),
  fault("takes a life's journal for that of every life whose name begins so", (inner) => ({
    journal: async (range) => {
      if (!("stream" in range)) return inner.journal(range)
      const { entries } = await inner.journal(everything)
      return { entries: entries.filter((entry) => nameOf(entry).startsWith(nameOf(range.stream))), cursor: undefined }
    }
  })),
  ordered("gives the journal newest first", (entries) => entries.toReversed()),
  ordered("gives the journal by the clock", (entries) =>
    entries.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0))
  ),
  ordered("gives the journal life by life", (entries) =>
    entries.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0))
  ),
  turned("skips one after a cursor", (cursor) => cursor + 1),
  turned("repeats one after a cursor", (cursor) => (cursor > 1 ? cursor - 1 : cursor)),
  fault("loses its cursor at the end", (inner) => ({
    journal: async (range) => {
      const page = await inner.journal(range)
      const { entries } = await inner.journal(everything)
      return page.cursor === String(entries.length) ? { ...page, cursor: undefined } : page
    }
  })),
  fault("makes the cursor of the clock", (inner) => ({
    journal: async (range) => {
      if ("stream" in range) return inner.journal(range)
      const { after } = range
      const { entries } = await inner.journal(everything)
      const page = entries.filter(({ recordedAt }) => after === undefined || recordedAt > after).slice(0, range.limit)
      return { entries: page, cursor: page.at(-1)?.recordedAt ?? after }
    }
  })),
  fault("gives more entries than asked for", (inner) => ({
    journal: (range) => inner.journal("stream" in range ? range : { ...range, limit: range.limit + 1 })
  })),
  fault("makes the cursor of numbers handed out before the commit", (inner) => {
    let handedOut = 0
    const written: Array<{ readonly number: number; readonly entry: JournalEntry }> = []
    return {
      commit: async (given) => {
        const numbers = structuredClone(given.entries).map((entry) => ({ number: (handedOut += 1), entry }))
        for (let n = (handedOut * 7) % 5; n > 0; n -= 1) await pause()
        const answer = await inner.commit(given)
        if (answer._tag === "Committed") written.push(...numbers)
        return answer
      },
      journal: async (range) => {
        if ("stream" in range) return inner.journal(range)
        await pause()
        const from = Number(range.after ?? 0)
        const page = written
          .filter(({ number }) => number > from)
          .toSorted((a, b) => a.number - b.number)
          .slice(0, range.limit)
        return { entries: structuredClone(page).map(({ entry }) => entry), cursor: String(page.at(-1)?.number ?? from) }
      }
    }
  })
]

/** The same ways of reading, without a mistake. */
export const soundReading: ReadonlyArray<Fault> = [
  loads("loads as it is", (rows) => rows),
  finds("finds as it is", {}),
  ordered("gives the journal as it is", (entries) => entries),
  turned("turns no cursor", (cursor) => cursor)
]

/** Mistakes in finding and in the journal. */
export const readingFaults: ReadonlyArray<Fault> = [...findingFaults, ...journalFaults]

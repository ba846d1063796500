import type { EntityRow } from "@partnerskab/core/storage"
import { findIn } from "@partnerskab/core/storage"
import { fault, type Fault, givenOther } from "./Fault.ts"
import { finds, findsBy } from "./finding.ts"

/** Decides in its own way who may see a life. */
const shows = (name: string, isSeen: (audience: EntityRow["audience"], by: ReadonlyArray<string>) => boolean): Fault =>
  findsBy(name, (rows, { visibleTo, ...query }) =>
    findIn(visibleTo === undefined ? rows : rows.filter(({ audience }) => isSeen(audience, visibleTo)), query)
  )

const everybody: EntityRow["audience"] = undefined
const written = (name: string, change: (row: EntityRow) => EntityRow["audience"]): Fault =>
  givenOther(name, ({ rows }) => ({
    rows: rows.map(({ audience, ...row }) => {
      const kept = change(audience === undefined ? row : { ...row, audience })
      return kept === undefined ? row : { ...row, audience: kept }
    })
  }))

const isSeen = (audience: EntityRow["audience"], by: ReadonlyArray<string>, is = (a: string, b: string) => a === b) =>
  audience === undefined || audience.some((one) => by.some((other) => is(one, other)))

/** Mistakes in who may see a life. */
export const visibilityFaults: ReadonlyArray<Fault> = [
  shows("shows everything to everybody", () => true),
  shows("shows to everybody what is for nobody", (audience, by) => audience?.length === 0 || isSeen(audience, by)),
  shows(
    "shows what is for everybody only to those who are something",
    (audience, by) => by.length > 0 && isSeen(audience, by)
  ),
  shows("shows what is for everybody to nobody", (audience, by) => audience !== undefined && isSeen(audience, by)),
  shows(
    "shows a life only to those who are all that it is for",
    (audience, by) => audience === undefined || (audience.length > 0 && audience.every((one) => by.includes(one)))
  ),
  shows("looks only at the first of those who look", (audience, by) => isSeen(audience, by.slice(0, 1))),
  shows("looks only at the first of those a life is for", (audience, by) =>
    isSeen(audience === undefined ? audience : audience.slice(0, 1), by)
  ),
  shows("compares an audience by how it begins", (audience, by) => isSeen(audience, by, (a, b) => a.startsWith(b))),
  shows("compares an audience without regard to capitals", (audience, by) =>
    isSeen(audience, by, (a, b) => a.toLowerCase() === b.toLowerCase())
  ),
  shows("keeps an audience as a list with commas", (audience, by) =>
    isSeen(
      audience?.flatMap((one) => one.split(",")),
      by
    )
  ),
  findsBy("hides every life when nobody is named", (rows, query) =>
    findIn(rows, { ...query, visibleTo: query.visibleTo ?? [] })
  ),
  finds("counts what may not be seen", {
    page: (page, { visibleTo: _, ...query }, rows) => ({ ...page, total: findIn(rows, query).total })
  }),
  findsBy("takes a page first and hides from it what may not be seen", (rows, { visibleTo, ...query }) => {
    const page = findIn(rows, query)
    const seen = page.rows.filter(({ audience }) => visibleTo === undefined || isSeen(audience, visibleTo))
    return {
      ...page,
      rows: seen,
      total: findIn(rows, { ...query, ...(visibleTo === undefined ? {} : { visibleTo }) }).total
    }
  }),
  written("forgets whom a life is for", () => everybody),
  written("keeps an empty audience as none", ({ audience }) => (audience?.length === 0 ? everybody : audience)),
  written("keeps no audience as an empty one", ({ audience }) => audience ?? []),
  written("puts an audience in order", ({ audience }) => audience?.toSorted()),
  fault("keeps the first audience of a life", (inner) => {
    const first = new Map<string, EntityRow["audience"]>()
    return {
      commit: (given) =>
        inner.commit({
          ...given,
          rows: given.rows.map(({ audience, ...row }) => {
            if (!first.has(row.id)) first.set(row.id, audience)
            const kept = first.get(row.id)
            return kept === undefined ? row : { ...row, audience: kept }
          })
        })
    }
  }),
  fault("finds lives without saying whom they are for", (inner) => ({
    find: async (query) => {
      const page = await inner.find(query)
      return { ...page, rows: page.rows.map(({ audience: _, ...row }) => row) }
    }
  })),
  fault("hides lives of a set that are not for everybody", (inner) => ({
    load: async (reading) => {
      const { sets, ...snapshot } = await inner.load(reading)
      const seen = (rows: ReadonlyArray<EntityRow>) => rows.filter(({ audience }) => audience === undefined)
      return { ...snapshot, sets: sets.map((set) => ({ ...set, rows: seen(set.rows) })) }
    }
  })),
  fault("forgets whom a rebuilt life is for", (inner) => ({
    rebuild: (lives) => inner.rebuild(lives.map(({ row: { audience: _, ...row }, ...life }) => ({ ...life, row })))
  }))
]

/** The same ways, without a mistake. */
export const soundVisibility: ReadonlyArray<Fault> = [
  shows("shows lives to those they are for", (audience, by) => isSeen(audience, by)),
  written("keeps an audience as it is", ({ audience }) => audience)
]

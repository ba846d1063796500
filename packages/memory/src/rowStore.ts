import { nameOf, type Scalar, type Stream } from "@partnerskab/core/facts"
import type { EntityRow, FindQuery, Page } from "@partnerskab/core/storage"
import { byCodePoint } from "./codePoints.ts"

/** States by id, with an index for every declared field. */
export const rowStore = () => {
  const rows = new Map<string, EntityRow>()
  const index = new Map<string, Set<string>>()

  const matching = ({ entity, where }: Pick<FindQuery, "entity" | "where">): ReadonlyArray<EntityRow> => {
    const wanted = Object.entries(where)
    // A field that a row does not have is null, and in no index.
    const first = wanted.find(([, value]) => value !== null)
    const names = index.get(first === undefined ? entity : cell(entity, ...first)) ?? new Set<string>()
    return [...names]
      .map((name) => rows.get(name)!)
      .filter(({ fields }) => wanted.every(([field, value]) => (fields[field] ?? null) === value))
      .toSorted((a, b) => byCodePoint(a.id, b.id))
  }

  return {
    get: (stream: Stream): EntityRow | undefined => rows.get(nameOf(stream)),
    put: (row: EntityRow): void => {
      const name = nameOf(row)
      const before = rows.get(name)
      for (const place of before === undefined ? [] : placesOf(before)) index.get(place)!.delete(name)
      for (const place of placesOf(row)) {
        const names = index.get(place) ?? new Set<string>()
        index.set(place, names.add(name))
      }
      rows.set(name, row)
    },
    matching,
    find: ({ after, limit = 100, ...query }: FindQuery): Page => {
      const all = matching(query)
      const from = after === undefined ? all : all.filter(({ id }) => byCodePoint(id, after) > 0)
      return { rows: from.slice(0, limit), total: all.length }
    }
  }
}

const placesOf = ({ entity, fields }: EntityRow): ReadonlyArray<string> => [
  entity,
  ...Object.entries(fields).map(([field, value]) => cell(entity, field, value))
]

const cell = (entity: string, field: string, value: Scalar): string => `${entity}.${field}=${JSON.stringify(value)}`

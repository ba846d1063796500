import { nameOf, type Scalar, type Stream } from "@partnerskab/core/facts"
import {
  byId,
  type Condition,
  type EntityRow,
  findIn,
  type FindQuery,
  isWanted,
  type Page
} from "@partnerskab/core/storage"

/** States by id, with an index for every declared field. */
export const rowStore = () => {
  const rows = new Map<string, EntityRow>()
  const index = new Map<string, Set<string>>()

  /** All lives that could be wanted: by the first field that must be equal to something, or all of the entity. */
  const candidates = ({ entity, where }: Pick<FindQuery, "entity" | "where">): ReadonlyArray<EntityRow> => {
    const [first] = Object.entries<Condition>(where).filter(isEquality)
    const names = index.get(first === undefined ? entity : cell(entity, ...first)) ?? new Set<string>()
    return [...names].map((name) => rows.get(name)!)
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
    matching: ({ entity, where }: Pick<FindQuery, "entity" | "where">): ReadonlyArray<EntityRow> =>
      candidates({ entity, where })
        .filter((row) => isWanted(row, { where }))
        .toSorted(byId),
    find: (query: FindQuery): Page => findIn(candidates(query), query)
  }
}

/** A field that a row does not have is null, and in no index. */
const isEquality = (one: [string, Condition]): one is [string, string | number | boolean] => typeof one[1] !== "object"

const placesOf = ({ entity, fields }: EntityRow): ReadonlyArray<string> => [
  entity,
  ...Object.entries(fields).map(([field, value]) => cell(entity, field, value))
]

const cell = (entity: string, field: string, value: Scalar): string => `${entity}.${field}=${JSON.stringify(value)}`

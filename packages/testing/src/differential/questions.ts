import type { FactQuery, Join, Taken } from "@partnerskab/core/facts"
import type { Condition } from "@partnerskab/core/storage"
import type { Chance } from "../history/chance.ts"
import type { SoFar } from "./changesets.ts"
import type { StorageOperation } from "./Operation.ts"
import { fieldsFor, pools, second, someOf } from "./pools.ts"

const entities = ["agreement", "place", "party", "person"]

/** A condition on a field, in any of its forms. */
const someCondition = (
  by: Chance,
  field: string,
  values: ReadonlyArray<string | number | boolean | null>
): Condition => {
  const value = by.maybe(0.15) ? null : by.pick(values)
  if (by.maybe(0.4)) return value
  if (by.maybe(0.3)) return { in: by.maybe(0.1) ? [] : someOf(by, [...values, null], 0.4) }
  // Whole letters: half a one is no text that somebody looks for.
  if (typeof value === "string" && field !== "lastDay" && by.maybe(0.3))
    return { prefix: [...value].slice(0, by.below(2)).join("") }
  if (typeof value !== "string" && typeof value !== "number") return value
  const other = by.pick(values.filter((one): one is typeof value => typeof one === typeof value))
  return by.pick([{ from: value }, { to: value }, { from: value, to: other }])
}

const someWhere = (by: Chance, entity: string): Readonly<Record<string, Condition>> =>
  Object.fromEntries(
    fieldsFor(entity)
      .filter(() => by.maybe(0.15))
      .map(([field, values]) => [field, someCondition(by, field, values)])
  )

const someFind = ({ by }: SoFar): StorageOperation => {
  const entity = by.pick(entities)
  const fields = fieldsFor(entity).filter(([field]) => field !== "value")
  const field = fields.length > 0 && by.maybe(0.5) ? by.pick(fields)[0] : undefined
  return {
    ask: "find",
    given: {
      entity,
      where: someWhere(by, entity),
      ...(by.maybe(0.5)
        ? { orderBy: { ...(field === undefined ? {} : { field }), ...(by.maybe(0.5) ? { descending: true } : {}) } }
        : {}),
      ...(by.maybe(0.5) ? { limit: by.pick([0, 1, 1, 2, 3]) } : {}),
      ...(by.maybe(0.3) ? { visibleTo: someOf(by, pools.audience, 0.4) } : {})
    },
    pages: by.pick([1, 2, 4])
  }
}

const someTaken = (by: Chance): Taken => {
  if (by.maybe(0.5)) return { how: "stock", on: by.pick(pools.days) }
  return {
    how: "flow",
    to: by.pick(pools.days),
    ...(by.maybe(0.5) ? { from: by.pick(pools.days) } : {}),
    ...(by.maybe(0.4) ? { bucket: by.pick(["year", "quarter", "month", "day"]) } : {})
  }
}

const someJoin = (by: Chance): Join => ({
  dimension: "party.sector",
  through: "party",
  ...(by.maybe(0.3) ? { equals: by.pick(["private", "public", null]) } : {}),
  ...(by.maybe(0.7) ? { group: true } : {})
})

const dimensions = ["party", "point", "town"]

const someQuery = ({ by, now }: SoFar): FactQuery => ({
  kind: by.pick([...pools.kinds, ...pools.kinds, "party.sector"]),
  taken: someTaken(by),
  counted: by.pick<FactQuery["counted"]>([
    "facts",
    "subjects",
    { distinct: by.pick(dimensions) },
    { sum: by.pick(["people", "places"]) },
    { histogram: by.pick(["people", "places"]) }
  ]),
  ...(by.maybe(0.3) ? { where: { [by.pick(dimensions)]: by.pick(pools.values) } } : {}),
  ...(by.maybe(0.3) ? { joins: [someJoin(by)] } : {}),
  ...(by.maybe(0.5) ? { by: someOf(by, dimensions, 0.4) } : {}),
  ...(by.maybe(0.4) ? { knownBy: second(by.below(now + 2)) } : {})
})

const someLoad = ({ by, next }: SoFar): StorageOperation => ({
  ask: "load",
  given: {
    commandId: by.maybe(0.4) ? "" : `c${by.below(next + 1)}`,
    streams: someOf(by, pools.lives, 0.4),
    sets: someOf(by, pools.sets, 0.4).map((boundary) => {
      const entity = by.pick(["agreement", "place"])
      const where = by.maybe(0.5) ? { party: by.pick(["p", "q", null]) } : {}
      return { boundary, entity, where }
    })
  }
})

const somePersons = ({ by }: SoFar): StorageOperation => ({
  ask: "findPersons",
  given: {
    kinds: someOf(by, pools.textKinds, 0.8),
    words: someOf(
      by,
      ["bente", "TEST", "åse", "ÆRØ", "rene\u0301", "rene", "e ", "%", "_", "'", ".", "ente test"],
      0.08
    ),
    ...(by.maybe(0.15) ? { exactly: by.pick(pools.texts) } : {}),
    ...(by.maybe(0.2) ? { after: by.pick(pools.refs) } : {}),
    limit: by.pick([1, 2, 10])
  }
})

/** A question, with how often such a one is put. */
export const questions: ReadonlyArray<readonly [often: number, make: (soFar: SoFar) => StorageOperation]> = [
  [14, someFind],
  [10, (soFar) => ({ ask: "measure", given: someQuery(soFar) })],
  [4, someLoad],
  [2, ({ by }) => ({ ask: "journal", given: { limit: by.pick([1, 2, 10]) } })],
  [1, ({ by }) => ({ ask: "journal", given: { stream: by.pick(pools.lives) } })],
  [1, () => ({ ask: "facts" })],
  [1, () => ({ ask: "setAside" })],
  [1, ({ by }) => ({ ask: "persons", given: someOf(by, pools.refs, 0.5) })],
  [4, somePersons]
]

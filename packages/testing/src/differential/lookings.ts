import { nameOf, type Stream } from "@partnerskab/core/facts"
import type { Changeset } from "@partnerskab/core/storage"
import { aChangeset } from "../laws/builders.ts"
import type { StorageOperation } from "./Operation.ts"

const many = 10_000
const atLast = "9999-12-31T00:00:00.000Z"

const changesetsOf = (operations: ReadonlyArray<StorageOperation>): ReadonlyArray<Changeset> =>
  operations.flatMap((one) => (one.ask === "commit" || one.ask === "commitAll" ? one.given : []))

const different = (streams: ReadonlyArray<Stream>): ReadonlyArray<Stream> => [
  ...new Map(streams.map(({ entity, id }) => [nameOf({ entity, id }), { entity, id }])).values()
]

/** A few of many, from first to last. */
const spread = <A>(list: ReadonlyArray<A>, most: number): ReadonlyArray<A> =>
  list.filter((_, at) => list.length <= most || at % Math.ceil(list.length / most) === 0)

/** How everything that a history may have left is looked at, in the end. The last of it takes what is to be done. */
export const lookings = (operations: ReadonlyArray<StorageOperation>): ReadonlyArray<StorageOperation> => {
  const given = changesetsOf(operations)
  const rebuilt = operations.flatMap((one) => (one.ask === "rebuild" ? one.given : []))
  if (given.length === 0) return []
  const streams = different(given.flatMap(({ rows, guards }) => [...rows, ...guards.map(({ stream }) => stream)]))
  const entities = [...new Set(streams.map(({ entity }) => entity))]
  const boundaries = [...new Set([...given, ...rebuilt].flatMap(({ bumps }) => bumps))]
  const claims = [...given.flatMap(({ takes }) => takes), ...rebuilt.flatMap((life) => life.claims)]
  const keys = new Map(claims.map(({ scope, key }) => [JSON.stringify([scope, key]), { scope, key }]))
  const texts = given.flatMap(({ persons }) => persons)
  const commandIds = [...new Set(given.map(({ commandId }) => commandId))]
  const sets = boundaries.map((boundary) => ({ boundary, entity: entities[0] ?? "agreement", where: {} }))
  return [
    { ask: "load", given: { commandId: "", streams, sets } },
    ...spread(commandIds, 6).map((commandId): StorageOperation => ({
      ask: "load",
      given: { commandId, streams: [], sets: [] }
    })),
    ...entities.map((entity): StorageOperation => ({
      ask: "find",
      given: { entity, where: {}, limit: many },
      pages: 1
    })),
    { ask: "journal", given: { limit: many } },
    { ask: "facts" },
    ...[...keys.values()].map((key): StorageOperation => {
      const holder = { entity: "agreement", id: "a stranger" }
      return { ask: "check", given: aChangeset({ commandId: "never done", takes: [{ ...key, holder }] }) }
    }),
    { ask: "persons", given: [...new Set(texts.map(({ ref }) => ref))] },
    { ask: "findPersons", given: { kinds: [...new Set(texts.map(({ kind }) => kind))], words: [], limit: many } },
    { ask: "setAside" },
    { ask: "tombstones" },
    { ask: "claimDue", given: { kinds: ["reminder", "reaction"], now: atLast, leaseUntil: atLast, limit: many } }
  ]
}

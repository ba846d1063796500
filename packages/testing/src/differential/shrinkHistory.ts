import { nameOf, type Stream } from "@partnerskab/core/facts"
import type { Changeset } from "@partnerskab/core/storage"
import type { StorageOperation } from "./Operation.ts"

type History = ReadonlyArray<StorageOperation>

/**
 * Makes a history that fails as short as it can be, and its operations as small: every part that can be left out is.
 * What is left is still what a correct installation could send.
 *
 * @param fails tries a history with storages that have nothing in them
 * @category operations
 */
export const shrinkHistory = async (
  operations: History,
  fails: (operations: History) => Promise<boolean>
): Promise<History> => {
  let least = operations
  for (;;) {
    const shorter = await shortened(least, fails)
    const smaller = await simplified(shorter, fails)
    if (smaller === least) return least
    least = smaller
  }
}

/** Leaves out as many at once as can be, then fewer, down to one. */
const shortened = async (operations: History, fails: (operations: History) => Promise<boolean>): Promise<History> => {
  let least = operations
  for (let size = Math.ceil(least.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = least.length - size; at > -size; at -= size) {
      const less = least.filter((_, n) => n < at || n >= at + size)
      if (less.length < least.length && (await fails(less))) least = less
    }
  return least
}

/** Puts something smaller in place of each, as long as it fails. */
const simplified = async (operations: History, fails: (operations: History) => Promise<boolean>): Promise<History> => {
  let least = operations
  for (let at = 0; at < least.length; at += 1)
    for (let tried = 0; ;) {
      const candidate = smaller(least[at]!)[tried]
      if (candidate === undefined) break
      const simpler = least.with(at, candidate)
      if (await fails(simpler)) least = simpler
      else tried += 1
    }
  return least
}

/** A list without each of its items in turn; without all of them first. */
const lessOf = <A>(list: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  list.length < 2 ? list.map(() => []) : [[], ...list.map((_, left) => list.filter((__, at) => at !== left))]

type Lists<T> = { readonly [K in keyof T]?: T[K] }

/** Something with one of its lists made shorter. */
const withLess = <T extends object>(given: T, names: ReadonlyArray<keyof T>): ReadonlyArray<T> =>
  names.flatMap((name) => {
    const list = given[name] as ReadonlyArray<unknown> | undefined
    return list === undefined ? [] : lessOf(list).map((less): T => ({ ...given, [name]: less }) as Lists<T> as T)
  })

/** Something without one of what need not be there. */
const withoutOne = <T extends object>(given: T, names: ReadonlyArray<keyof T>): ReadonlyArray<T> =>
  names
    .filter((name) => name in given)
    .map((name) => {
      const { [name]: _, ...rest } = given
      return rest as T
    })

const withFewerWhere = <T extends { readonly where?: object }>(given: T): ReadonlyArray<T> =>
  Object.keys(given.where ?? {}).map((name) => ({
    ...given,
    where: withoutOne(given.where as Readonly<Record<string, unknown>>, [name])[0]
  }))

const smaller = (operation: StorageOperation): ReadonlyArray<StorageOperation> => {
  switch (operation.ask) {
    case "commit":
    case "check":
      return smallerChangesets(operation.given).map((given) => ({ ...operation, given }))
    case "commitAll":
      return [
        ...operation.given.map((given): StorageOperation => ({ ask: "commit", given })),
        ...lessOf(operation.given).map((given) => ({ ...operation, given }))
      ]
    case "rebuild":
      return [
        ...lessOf(operation.given),
        ...operation.given.flatMap((life, at) =>
          withLess(life, ["facts", "claims", "keeps", "sends", "bumps"]).map((less) => operation.given.with(at, less))
        )
      ].map((given) => ({ ...operation, given }))
    case "load":
      return withLess(operation.given, ["streams", "sets"]).map((given) => ({ ...operation, given }))
    case "find":
      return [
        ...(operation.pages > 1 ? [{ ...operation, pages: 1 }] : []),
        ...[...withoutOne(operation.given, ["orderBy", "limit", "visibleTo"]), ...withFewerWhere(operation.given)].map(
          (given) => ({ ...operation, given })
        )
      ]
    case "measure":
      return [
        ...withoutOne(operation.given, ["joins", "by", "knownBy"]),
        ...withFewerWhere(operation.given),
        ...withLess(operation.given, ["by"])
      ].map((given) => ({ ...operation, given }))
    case "settle":
      return lessOf(operation.given).map((given) => ({ ...operation, given }))
    case "persons":
    case "erase":
      return lessOf(operation.given).map((given) => ({ ask: operation.ask, given }))
    default:
      return []
  }
}

/** A life is left out whole, with its guard: what is written is always guarded. */
const smallerChangesets = (given: Changeset): ReadonlyArray<Changeset> => {
  const written = given.rows.map(nameOf)
  const isWritten = (stream: Stream) => written.includes(nameOf(stream))
  const own = given.guards.filter(({ stream }) => isWritten(stream))
  const read = given.guards.filter(({ stream }) => !isWritten(stream))
  return [
    ...given.rows.map((row) => withoutLife(given, nameOf(row))),
    ...lessOf(read).map((guards) => ({ ...given, guards: [...own, ...guards] })),
    ...withLess(given, [
      "boundaryGuards",
      "bumps",
      "closes",
      "opens",
      "releases",
      "takes",
      "persons",
      "cancels",
      "sends"
    ]),
    ...given.rows.flatMap((row, at) =>
      [
        ...withoutOne(row, ["audience"]),
        ...Object.keys(row.fields).map((name) => ({ ...row, fields: withoutOne(row.fields, [name])[0]! }))
      ].map((less) => ({ ...given, rows: given.rows.with(at, less) }))
    )
  ]
}

const withoutLife = (given: Changeset, name: string): Changeset => {
  const isOther = (stream: Stream) => nameOf(stream) !== name
  return {
    ...given,
    guards: given.guards.filter(({ stream }) => isOther(stream)),
    rows: given.rows.filter(isOther),
    entries: given.entries.filter(isOther),
    closes: given.closes.filter(({ subject }) => isOther(subject)),
    opens: given.opens.filter(({ subject }) => isOther(subject)),
    releases: given.releases.filter(({ holder }) => isOther(holder)),
    takes: given.takes.filter(({ holder }) => isOther(holder))
  }
}

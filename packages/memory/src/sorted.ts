/**
 * A list in order, that is put in order when it is read, and then stays so until it is changed. Changing it makes another:
 * forks share it, and what one of them has put in order is so for all.
 */
export interface Sorted<A> {
  readonly size: number
  /** Written only here, to what is the same in another form, as is all that can be written below. */
  base: Base<A>
  changes: Change<A> | undefined
  /** How many changes have come since the base. */
  readonly since: number
}

interface Base<A> {
  items: ReadonlyArray<A> | undefined
  from: Base<A> | undefined
  changes: Change<A> | undefined
}

interface Change<A> {
  readonly item: A
  readonly isThere: boolean
  readonly before: Change<A> | undefined
}

type Compare<A> = (a: A, b: A) => number

const baseOf = <A>(items: ReadonlyArray<A>): Base<A> => ({ items, from: undefined, changes: undefined })

/** @param items in order already */
export const sortedFrom = <A>(items: ReadonlyArray<A>): Sorted<A> => ({
  size: items.length,
  base: baseOf(items),
  changes: undefined,
  since: 0
})

/** @param item is not there yet */
export const plus = <A>(list: Sorted<A>, item: A): Sorted<A> => changed(list, item, true)

/** @param item is there */
export const minus = <A>(list: Sorted<A>, item: A): Sorted<A> => changed(list, item, false)

/** After so many changes there is a new base, which those share that are changed later. */
const mostChanges = 256

const changed = <A>({ size, base, changes, since }: Sorted<A>, item: A, isThere: boolean): Sorted<A> => {
  const isNew = since >= mostChanges
  return {
    size: isThere ? size + 1 : size - 1,
    base: isNew ? { items: undefined, from: base, changes } : base,
    changes: { item, isThere, before: isNew ? undefined : changes },
    since: isNew ? 1 : since + 1
  }
}

/** All items in order. */
export const itemsOf = <A>(list: Sorted<A>, compare: Compare<A>): ReadonlyArray<A> => {
  const items = itemsOfBase(list.base, compare)
  if (list.changes === undefined) return items
  const inOrder = applied(items, lastOfEach([list.changes], compare), compare)
  list.base = baseOf(inOrder)
  list.changes = undefined
  return inOrder
}

const itemsOfBase = <A>(base: Base<A>, compare: Compare<A>): ReadonlyArray<A> => {
  const newest: Array<Change<A>> = []
  let from = base
  for (; from.items === undefined; from = from.from!) if (from.changes !== undefined) newest.push(from.changes)
  if (newest.length > 0) base.items = applied(from.items, lastOfEach(newest, compare), compare)
  base.items ??= from.items
  base.from = undefined
  base.changes = undefined
  return base.items
}

/** Where the first item stands that is not before the place asked for; `aside` is negative for those that are. */
export const firstAt = <A>(items: ReadonlyArray<A>, aside: (item: A) => number, from = 0): number => {
  let [low, high] = [from, items.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (aside(items[middle]!) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** What became of each item, in order of the items. Of changes to one item the newest comes first, and stays so. */
const lastOfEach = <A>(newest: ReadonlyArray<Change<A>>, compare: Compare<A>): ReadonlyArray<Change<A>> => {
  const changes: Array<Change<A>> = []
  for (const last of newest)
    for (let change: Change<A> | undefined = last; change !== undefined; change = change.before) changes.push(change)
  changes.sort((a, b) => compare(a.item, b.item))
  return changes.filter((change, at) => at === 0 || compare(changes[at - 1]!.item, change.item) !== 0)
}

const applied = <A>(
  items: ReadonlyArray<A>,
  changes: ReadonlyArray<Change<A>>,
  compare: Compare<A>
): ReadonlyArray<A> => {
  if (items.length === 0) return changes.filter(({ isThere }) => isThere).map(({ item }) => item)
  const list: Array<A> = []
  let at = 0
  for (const { item, isThere } of changes) {
    const next = firstAt(items, (other) => compare(other, item), at)
    while (at < next) list.push(items[at++]!)
    if (at < items.length && compare(items[at]!, item) === 0) at += 1
    if (isThere) list.push(item)
  }
  while (at < items.length) list.push(items[at++]!)
  return list
}

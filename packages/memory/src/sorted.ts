/**
 * A list in order, that is put in order when it is read, and then stays so until it is changed. Changing it makes another:
 * forks share it.
 */
export interface Sorted<A> {
  readonly size: number
  /** Written only here, to what is the same in another form. */
  inOrder: ReadonlyArray<A>
  changes: Change<A> | undefined
}

interface Change<A> {
  readonly item: A
  readonly isThere: boolean
  readonly before: Change<A> | undefined
}

type Compare<A> = (a: A, b: A) => number

/** @param items in order already */
export const sortedFrom = <A>(items: ReadonlyArray<A>): Sorted<A> => ({
  size: items.length,
  inOrder: items,
  changes: undefined
})

/** @param item is not there yet */
export const plus = <A>({ size, inOrder, changes }: Sorted<A>, item: A): Sorted<A> => ({
  size: size + 1,
  inOrder,
  changes: { item, isThere: true, before: changes }
})

/** @param item is there */
export const minus = <A>({ size, inOrder, changes }: Sorted<A>, item: A): Sorted<A> => ({
  size: size - 1,
  inOrder,
  changes: { item, isThere: false, before: changes }
})

/** All items in order. */
export const itemsOf = <A>(list: Sorted<A>, compare: Compare<A>): ReadonlyArray<A> => {
  if (list.changes !== undefined) {
    list.inOrder = applied(list.inOrder, lastOfEach(list.changes, compare), compare)
    list.changes = undefined
  }
  return list.inOrder
}

/** Where the first item stands that is not before the place asked for; `aside` is negative for those that are. */
export const firstAt = <A>(items: ReadonlyArray<A>, aside: (item: A) => number): number => {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (aside(items[middle]!) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** What became of each item, in order of the items. */
const lastOfEach = <A>(newest: Change<A>, compare: Compare<A>): ReadonlyArray<Change<A>> => {
  const changes: Array<Change<A>> = []
  for (let change: Change<A> | undefined = newest; change !== undefined; change = change.before) changes.push(change)
  changes.sort((a, b) => compare(a.item, b.item))
  return changes.filter((change, at) => at === 0 || compare(changes[at - 1]!.item, change.item) !== 0)
}

const few = 16

const applied = <A>(
  items: ReadonlyArray<A>,
  changes: ReadonlyArray<Change<A>>,
  compare: Compare<A>
): ReadonlyArray<A> => {
  if (items.length === 0) return changes.filter(({ isThere }) => isThere).map(({ item }) => item)
  return changes.length <= few ? spliced(items, changes, compare) : merged(items, changes, compare)
}

const spliced = <A>(items: ReadonlyArray<A>, changes: ReadonlyArray<Change<A>>, compare: Compare<A>): Array<A> => {
  const list = [...items]
  for (const { item, isThere } of changes) {
    const at = firstAt(list, (other) => compare(other, item))
    const was = at < list.length && compare(list[at]!, item) === 0
    if (was !== isThere) list.splice(at, was ? 1 : 0, ...(was ? [] : [item]))
  }
  return list
}

const merged = <A>(items: ReadonlyArray<A>, changes: ReadonlyArray<Change<A>>, compare: Compare<A>): Array<A> => {
  const list: Array<A> = []
  let at = 0
  for (const { item, isThere } of changes) {
    while (at < items.length && compare(items[at]!, item) < 0) list.push(items[at++]!)
    if (at < items.length && compare(items[at]!, item) === 0) at += 1
    if (isThere) list.push(item)
  }
  while (at < items.length) list.push(items[at++]!)
  return list
}

import type { Instant } from "@partnerskab/core/calendar"
import type { Fact, KnownFact, Scalar, Stream } from "@partnerskab/core/facts"
import {
  block,
  capacityOf,
  type Columns,
  copied,
  dimensionColumn,
  emptyColumns,
  isStruck,
  measureColumn,
  strike
} from "./columns.ts"
import { absent, type Dictionary, dictionary } from "./dictionary.ts"
import { type Layered, layered } from "./layered.ts"
import { dayNumber, dayText, instantNumber, instantText, noDay, noInstant } from "./times.ts"

/** What the columns of a kind mean. Only grows, so that forks may share it. */
interface Names {
  readonly kind: string
  readonly entities: Dictionary
  readonly dimensions: Map<string, { readonly at: number; readonly values: Dictionary }>
  readonly measures: Map<string, number>
}

/** Rows of open facts by entity, then by id and key. */
type Open = ReadonlyMap<string, Layered<string, number>>

interface Parts {
  readonly names: Names
  readonly blocks: ReadonlyArray<Columns>
  readonly open: Open
  readonly length: number
  readonly odd: number
  readonly struck: number
}

const noFacts = (kind: string): Parts => ({
  names: { kind, entities: dictionary(), dimensions: new Map(), measures: new Map() },
  blocks: [],
  open: new Map(),
  length: 0,
  odd: 0,
  struck: 0
})

/** Facts of one kind, in the order they were stated. */
export const kindColumns = (kind: string, from: Parts = noFacts(kind)) => {
  const { names } = from
  const blocks = [...from.blocks]
  const open = new Map(from.open)
  let { length, odd, struck } = from
  let owner = {}

  /** The columns a row stands in, with room for it, to write in. */
  const writable = (row: number): Columns => {
    const at = Math.floor(row / block)
    const columns = blocks[at] ?? emptyColumns(owner)
    const room = capacityOf(columns)
    const isRoom = row % block < room
    blocks[at] = isRoom && columns.owner === owner ? columns : copied(columns, owner, isRoom ? room : room * 2)
    return blocks[at]
  }
  const openOf = (entity: string): Layered<string, number> => {
    const known = open.get(entity) ?? layered<string, number>()
    open.set(entity, known)
    return known
  }

  const add = (fact: KnownFact): void => {
    const row = length
    const columns = writable(row)
    length += 1
    const at = row % block
    columns.id.push(fact.subject.id)
    columns.key.push(fact.key)
    columns.entity[at] = names.entities.add(fact.subject.entity)
    if (fits(fact)) fill(columns, at, fact)
    else {
      strike(columns, at)
      columns.odd.set(at, Object.freeze(fact))
      odd += 1
    }
    if (fact.knownTo === undefined) openOf(fact.subject.entity).set(identityOf(fact), row)
  }

  const fill = (columns: Columns, at: number, fact: KnownFact): void => {
    columns.firstDay[at] = dayNumber(fact.firstDay)!
    columns.lastDay[at] = fact.lastDay === undefined ? noDay : dayNumber(fact.lastDay)!
    columns.knownFrom[at] = instantNumber(fact.knownFrom)!
    columns.knownTo[at] = fact.knownTo === undefined ? noInstant : instantNumber(fact.knownTo)!
    columns.projection[at] = fact.projection
    for (const name in fact.dimensions) {
      let dimension = names.dimensions.get(name)
      if (dimension === undefined)
        names.dimensions.set(name, (dimension = { at: names.dimensions.size, values: dictionary() }))
      dimensionColumn(columns, dimension.at)[at] = dimension.values.add(fact.dimensions[name]!)
    }
    for (const name in fact.measures) {
      const number = names.measures.get(name) ?? names.measures.size
      names.measures.set(name, number)
      measureColumn(columns, number)[at] = fact.measures[name]!
    }
  }

  const factAt = (columns: Columns, at: number): KnownFact => {
    const own = columns.odd.get(at)
    if (own !== undefined) return own
    const [lastDay, knownTo] = [columns.lastDay[at]!, columns.knownTo[at]!]
    const dimensions: Record<string, Scalar> = {}
    for (const [name, { at: number, values }] of names.dimensions) {
      const code = columns.dimensions[number]?.[at] ?? absent
      if (code !== absent) dimensions[name] = values.valueOf(code)
    }
    const measures: Record<string, number> = {}
    for (const [name, number] of names.measures) {
      const measured = columns.measures[number]?.[at] ?? Number.NaN
      if (!Number.isNaN(measured)) measures[name] = measured
    }
    return {
      kind,
      key: columns.key[at]!,
      subject: { entity: String(names.entities.valueOf(columns.entity[at]!)), id: columns.id[at]! },
      firstDay: dayText(columns.firstDay[at]!),
      ...(lastDay === noDay ? {} : { lastDay: dayText(lastDay) }),
      dimensions,
      measures,
      projection: columns.projection[at]!,
      knownFrom: instantText(columns.knownFrom[at]!),
      ...(knownTo === noInstant ? {} : { knownTo: instantText(knownTo) })
    }
  }

  /** Each set of columns, with the number of rows in it that are written. */
  const parts = function* (): Iterable<readonly [Columns, number]> {
    for (const [at, columns] of blocks.entries()) yield [columns, Math.min(block, length - at * block)]
  }
  const facts = function* (): Iterable<KnownFact> {
    for (const [columns, rows] of parts())
      for (let at = 0; at < rows; at += 1) if (!isStruck(columns, at)) yield factAt(columns, at)
  }

  return {
    names,
    parts,
    facts,
    add,
    /** Whether a fact stands here that columns cannot hold. */
    hasOdd: (): boolean => odd > 0,
    isOpen: (fact: Fact): boolean => open.get(fact.subject.entity)?.get(identityOf(fact)) !== undefined,
    close: (fact: Fact, knownTo: Instant): void => {
      const known = open.get(fact.subject.entity)!
      const row = known.get(identityOf(fact))!
      known.remove(identityOf(fact))
      const columns = writable(row)
      const at = row % block
      const number = instantNumber(knownTo)
      if (number !== undefined && !columns.odd.has(at)) columns.knownTo[at] = number
      else {
        const closed = { ...factAt(columns, at), knownTo }
        if (!columns.odd.has(at)) odd += 1
        strike(columns, at)
        columns.odd.set(at, Object.freeze(closed))
      }
    },
    /** Takes out all facts of some lives, each looked for among all there are. How many there were. */
    remove: (isOf: (entity: string, id: string) => boolean): number => {
      let removed = 0
      for (const [index, [shared, rows]] of [...parts()].entries())
        for (let at = 0; at < rows; at += 1) {
          const [entity, id] = [String(names.entities.valueOf(shared.entity[at]!)), shared.id[at]!]
          if (isStruck(shared, at) || !isOf(entity, id)) continue
          const columns = writable(index * block + at)
          open.get(entity)?.remove(identityOf({ subject: { entity, id }, key: columns.key[at]! }))
          if (columns.odd.has(at)) odd -= 1
          strike(columns, at)
          columns.id[at] = ""
          columns.key[at] = ""
          removed += 1
        }
      struck += removed
      return removed
    },
    /** Whether more rows have been taken out than there are facts. */
    isMostlyGone: (): boolean => struck * 2 > length,
    fork: () => {
      owner = {}
      const forked = new Map([...open].map(([entity, known]) => [entity, known.fork()] as const))
      return kindColumns(kind, { names, blocks, open: forked, length, odd, struck })
    }
  }
}

export type KindColumns = ReturnType<typeof kindColumns>

/** No id has NUL in it, so no two identities are the same text. */
const identityOf = ({ subject: { id }, key }: { readonly subject: Stream; readonly key: string }): string =>
  key === "" ? id : `${id}\0${key}`

const parts = new Set<string>(["kind", "key", "subject", "firstDay", "lastDay", "dimensions", "measures", "projection"])
const times = new Set<string>(["knownFrom", "knownTo"])

/** Whether a fact comes out of columns as it went in. */
const fits = (fact: KnownFact): boolean => {
  for (const name in fact) if (!parts.has(name) && !times.has(name)) return false
  for (const name in fact.dimensions) {
    const value = fact.dimensions[name]
    if (value === undefined || (typeof value === "number" && !isPlain(value))) return false
  }
  for (const name in fact.measures) if (!isPlain(fact.measures[name])) return false
  return (
    dayNumber(fact.firstDay) !== undefined &&
    (fact.lastDay === undefined || dayNumber(fact.lastDay) !== undefined) &&
    instantNumber(fact.knownFrom) !== undefined &&
    (fact.knownTo === undefined || instantNumber(fact.knownTo) !== undefined) &&
    (fact.projection | 0) === fact.projection
  )
}

const isPlain = (number: number | undefined): boolean => Number.isFinite(number) && !Object.is(number, -0)

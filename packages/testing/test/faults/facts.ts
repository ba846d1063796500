import { addDays, addMilliseconds, type Day } from "@partnerskab/core/calendar"
import { type FactQuery, type KnownFact, measure, type MeasureRow, nameOf, type Scalar } from "@partnerskab/core/facts"
import { type Fault, fault, givenOther } from "./Fault.ts"

/** Counts other facts, or by another question, than it was asked. */
const counts = (
  name: string,
  {
    facts: change = (fact) => fact,
    query: ask = (query) => query,
    rows: answer = (rows) => rows
  }: {
    readonly facts?: (fact: KnownFact, query: FactQuery) => KnownFact | undefined
    readonly query?: (query: FactQuery) => FactQuery
    readonly rows?: (rows: ReadonlyArray<MeasureRow>, query: FactQuery) => ReadonlyArray<MeasureRow>
  }
): Fault =>
  fault(name, (inner) => ({
    measure: async (query) => {
      const facts = (await inner.facts()).flatMap((fact) => change(fact, query) ?? [])
      return answer(
        measure((kind) => facts.filter((fact) => fact.kind === kind), ask(query)),
        query
      )
    }
  }))

const without = <K extends keyof FactQuery>(query: FactQuery, key: K): Omit<FactQuery, K> => {
  const { [key]: _, ...rest } = query
  return rest
}
const isSum = (counted: FactQuery["counted"]): boolean => typeof counted === "object" && "sum" in counted
const isHistogram = (counted: FactQuery["counted"]): counted is { readonly histogram: string } =>
  typeof counted === "object" && "histogram" in counted
const until = (fact: KnownFact, lastDay: Day | undefined): KnownFact =>
  lastDay === undefined ? fact : { ...fact, lastDay }
const isDimension = ({ kind }: KnownFact): boolean => kind === "party.sector"
const regroup = (rows: ReadonlyArray<MeasureRow>, change: (group: ReadonlyArray<Scalar>) => ReadonlyArray<Scalar>) =>
  rows.map(({ group, value }) => ({ group: change(group), value }))
const asText = (value: Scalar | undefined): Scalar => (value === null || value === undefined ? null : String(value))
const texts = (dimensions: KnownFact["dimensions"]) =>
  Object.fromEntries(Object.entries(dimensions).map(([name, value]) => [name, asText(value)]))

/** Facts of each kind, dated dimensions perhaps last to first. */
const lastFirst = (facts: ReadonlyArray<KnownFact>, isTurned: boolean) => (kind: string) => {
  const own = facts.filter((fact) => fact.kind === kind)
  return isTurned && own.some(isDimension) ? own.toReversed() : own
}

const axes: ReadonlyArray<Fault> = [
  counts("has no known axis", { query: (query) => without(query, "knownBy") }),
  counts("knows a fact only after the instant it was stated", {
    facts: (fact) => ({ ...fact, knownFrom: addMilliseconds(fact.knownFrom, 1) })
  }),
  counts("still knows a fact at the instant it was closed", {
    facts: (fact) => (fact.knownTo === undefined ? fact : { ...fact, knownTo: addMilliseconds(fact.knownTo, 1) })
  }),
  counts("counts closed facts today", {
    facts: ({ knownTo, ...fact }, { knownBy }) =>
      knownTo === undefined || knownBy === undefined ? fact : { ...fact, knownTo }
  }),
  fault("throws closed facts away", (inner) => {
    const open = async () => (await inner.facts()).filter(({ knownTo }) => knownTo === undefined)
    return {
      facts: open,
      measure: async (query) => {
        const facts = await open()
        return measure((kind) => facts.filter((fact) => fact.kind === kind), query)
      }
    }
  }),
  fault("hides closed facts from verify and export", (inner) => ({
    facts: async () => (await inner.facts()).filter(({ knownTo }) => knownTo === undefined)
  })),
  givenOther("writes a corrected fact over the first", ({ closes, opens, recordedAt }) => ({
    recordedAt: closes.length > 0 && opens.length > 0 ? "2011-04-06T08:00:00.000Z" : recordedAt
  })),
  fault("tells facts apart by life and kind only", (inner) => ({
    commit: (given) =>
      inner.commit({
        ...given,
        closes: given.closes.map((fact) => ({ ...fact, key: "" })),
        opens: given.opens.map((fact) => ({ ...fact, key: "" }))
      })
  })),
  fault("tells facts apart by kind and key only", (inner) => {
    const open = new Set<string>()
    return {
      commit: async (given) => {
        for (const { kind, key } of given.closes) open.delete(`${kind} ${key}`)
        for (const { kind, key, subject } of given.opens) {
          if (open.has(`${kind} ${key}`)) throw new Error(`${nameOf(subject)} ${kind} ${key} is open already`)
          open.add(`${kind} ${key}`)
        }
        return inner.commit(given)
      }
    }
  }),
  counts("leaves out the last day", { facts: (fact) => until(fact, fact.lastDay && addDays(fact.lastDay, -1)) }),
  counts("leaves out the first day", {
    facts: (fact, { taken }) => (taken.how === "flow" ? fact : { ...fact, firstDay: addDays(fact.firstDay, 1) })
  }),
  counts("ends an open fact with its year", {
    facts: (fact) => until(fact, fact.lastDay ?? (`${fact.firstDay.slice(0, 4)}-12-31` as Day))
  }),
  counts("leaves out the first day of a flow", {
    query: (query) =>
      query.taken.how === "stock" || query.taken.from === undefined
        ? query
        : { ...query, taken: { ...query.taken, from: addDays(query.taken.from, 1) } }
  }),
  counts("leaves out the last day of a flow", {
    query: (query) =>
      query.taken.how === "stock" ? query : { ...query, taken: { ...query.taken, to: addDays(query.taken.to, -1) } }
  }),
  counts("begins every flow at the beginning of time", {
    query: (query) => {
      if (query.taken.how === "stock") return query
      const { from: _, ...taken } = query.taken
      return { ...query, taken }
    }
  }),
  counts("takes everything that stands in a flow's days for having begun in them", {
    facts: (fact, { taken }) =>
      taken.how === "flow" && taken.from !== undefined && fact.firstDay < taken.from
        ? { ...fact, firstDay: taken.from }
        : fact
  }),
  counts("puts a flow in the bucket of the last day", {
    facts: (fact, { taken }) =>
      taken.how === "flow" && taken.bucket !== undefined ? { ...fact, firstDay: fact.lastDay ?? fact.firstDay } : fact
  }),
  counts("numbers quarters from nought", {
    rows: (rows) => regroup(rows, (group) => group.map((one) => (one === "2010-Q1" ? "2010-Q0" : one)))
  }),
  counts("writes months without a nought", {
    rows: (rows) => regroup(rows, (group) => group.map((one) => (one === "2010-01" ? "2010-1" : one)))
  }),
  counts("gives years as numbers", {
    rows: (rows, { taken }) =>
      taken.how === "flow" && taken.bucket === "year"
        ? regroup(rows, ([year, ...rest]) => [Number(year), ...rest])
        : rows
  }),
  counts("answers nought for a kind that nobody has stated", {
    rows: (rows, { kind }) => (kind === "nobody.knows" ? [{ group: [], value: 0 }] : rows)
  })
]

const groups: ReadonlyArray<Fault> = [
  counts("ignores conditions", { query: (query) => without(query, "where") }),
  counts("looks only at the first condition", {
    query: (query) => ({ ...query, where: Object.fromEntries(Object.entries(query.where ?? {}).slice(0, 1)) })
  }),
  counts("compares conditions as texts", {
    facts: (fact, { by, joins }) =>
      by === undefined && joins === undefined ? { ...fact, dimensions: texts(fact.dimensions) } : fact,
    query: (query) => ({ ...query, where: texts(query.where ?? {}) })
  }),
  counts("finds nothing where a dimension is null", {
    rows: (rows, { where = {} }) => (Object.values(where).includes(null) ? [] : rows)
  }),
  counts("counts only a null that was stated", {
    facts: (fact, { where = {} }) => (Object.keys(where).every((name) => name in fact.dimensions) ? fact : undefined)
  }),
  counts("leaves out the group of null", { rows: (rows) => rows.filter(({ group }) => !group.includes(null)) }),
  counts("ignores groups", { query: (query) => without(query, "by") }),
  counts("groups in the order of the names of dimensions", {
    query: (query) => (query.by === undefined ? query : { ...query, by: query.by.toSorted() })
  }),
  counts("groups as texts", {
    facts: (fact, { by }) => (by === undefined ? fact : { ...fact, dimensions: texts(fact.dimensions) })
  }),
  counts("puts the bucket after the groups", {
    rows: (rows, { taken, by }) =>
      taken.how === "flow" && taken.bucket !== undefined && by !== undefined
        ? regroup(rows, ([bucket, ...rest]) => [...rest, bucket!])
        : rows
  }),
  counts("counts facts when lives are asked for", {
    query: (query) => (query.counted === "subjects" ? { ...query, counted: "facts" } : query)
  }),
  counts("does not count null among different values", {
    facts: (fact, { counted }) =>
      typeof counted === "object" && "distinct" in counted && fact.dimensions[counted.distinct] === undefined
        ? undefined
        : fact
  }),
  counts("sums whole numbers", {
    facts: (fact, { counted }) =>
      typeof counted === "object" && "sum" in counted
        ? { ...fact, measures: { ...fact.measures, [counted.sum]: Math.trunc(fact.measures[counted.sum] ?? 0) } }
        : fact
  }),
  counts("adds numbers as they come", {
    rows: (rows, { counted }) =>
      rows.map((row) => (isSum(counted) && row.value === 0.3 ? { ...row, value: 0.1 + 0.2 } : row))
  }),
  counts("leaves out facts without the measure of a histogram", {
    rows: (rows, { counted }) => (isHistogram(counted) ? rows.filter(({ group }) => group.at(-1) !== null) : rows)
  }),
  counts("takes a measure that is not there for nought", {
    facts: (fact, { counted }) =>
      isHistogram(counted) ? { ...fact, measures: { [counted.histogram]: 0, ...fact.measures } } : fact
  }),
  counts("puts the value of a histogram before the groups", {
    rows: (rows, { counted }) => (isHistogram(counted) ? regroup(rows, (group) => group.toReversed()) : rows)
  }),
  counts("counts lives in a histogram", {
    facts: (fact, { counted }) => (isHistogram(counted) && fact.key !== "" ? undefined : fact)
  }),
  counts("sums the first measure, whatever it is called", {
    facts: (fact, { counted }) =>
      typeof counted === "object" && "sum" in counted
        ? { ...fact, measures: { [counted.sum]: Object.values(fact.measures)[0] ?? 0 } }
        : fact
  }),
  counts("takes a dated dimension as it is today", {
    facts: (fact) => {
      if (!isDimension(fact)) return fact
      return fact.lastDay === undefined ? { ...fact, firstDay: "0001-01-01" } : undefined
    }
  }),
  counts("takes a dated dimension in a flow as it is at its end", {
    facts: (fact, { taken }) => {
      if (!isDimension(fact) || taken.how === "stock") return fact
      const stands = fact.firstDay <= taken.to && (fact.lastDay === undefined || taken.to <= fact.lastDay)
      return stands ? { ...fact, firstDay: "0001-01-01" } : undefined
    }
  }),
  counts("ignores the condition of a join", {
    query: (query) => ({ ...query, joins: (query.joins ?? []).map(({ equals: _, ...join }) => join) })
  }),
  counts("finds nothing where a dated dimension is null", {
    rows: (rows, { joins = [] }) => (joins.some(({ equals }) => equals === null) ? [] : rows)
  }),
  counts("leaves out what has no dated dimension", {
    rows: (rows, { joins = [] }) =>
      joins.some(({ group }) => group === true) ? rows.filter(({ group }) => group.at(-1) !== null) : rows
  }),
  counts("puts dated dimensions before the fact's own", {
    rows: (rows, { by = [], joins = [] }) =>
      by.length > 0 && joins.length > 0 ? regroup(rows, (group) => group.toReversed()) : rows
  }),
  counts("knows dated dimensions before they were learned", {
    facts: (fact) => (isDimension(fact) && fact.knownTo !== undefined ? { ...fact, knownFrom: "0001" } : fact)
  }),
  counts("forgets what a dated dimension was before it was corrected", {
    facts: (fact) => (isDimension(fact) && fact.knownTo !== undefined ? undefined : fact)
  }),
  fault("takes the last stated of two dated dimensions in a stock", (inner) => ({
    measure: async (query) => measure(lastFirst(await inner.facts(), query.taken.how === "stock"), query)
  })),
  fault("takes the last stated of two dated dimensions in a flow", (inner) => ({
    measure: async (query) => measure(lastFirst(await inner.facts(), query.taken.how === "flow"), query)
  })),
  fault("counts a fact once for each of two dated dimensions that hold on its day", (inner) => ({
    measure: async (query) => {
      const facts = await inner.facts()
      const right = measure(lastFirst(facts, false), query)
      const more = measure(lastFirst(facts, true), query).filter(
        (row) => !right.some((one) => JSON.stringify(one) === JSON.stringify(row))
      )
      return [...right, ...more]
    }
  })),
  counts("gives groups last to first", { rows: (rows) => rows.toReversed() }),
  counts("gives groups in the order of a Danish dictionary", {
    rows: (rows) =>
      rows.toSorted((a, b) => new Intl.Collator("da").compare(JSON.stringify(a.group), JSON.stringify(b.group)))
  })
]

/** Mistakes in counting. */
export const factFaults: ReadonlyArray<Fault> = [...axes, ...groups]

/** The same way of counting, without a mistake. */
export const soundCounting: ReadonlyArray<Fault> = [counts("counts as it is", {})]

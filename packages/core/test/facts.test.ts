import { describe, expect, it } from "vitest"
import { addDays, type Day } from "../src/calendar/index.ts"
import {
  exact,
  type FactQuery,
  type KnownFact,
  lowerBound,
  measure,
  numberOf,
  type Scalar
} from "../src/facts/index.ts"
import { seeded } from "./setup.ts"

const random = seeded(20110406)
const pick = <A>(of: ReadonlyArray<A>): A => of[Math.floor(random() * of.length)]!
const aDay = (): Day => addDays("2008-01-01", Math.floor(random() * 1200))
const anInstant = () => `${aDay()}T10:00:00.000Z`

const aFact = (n: number): KnownFact => {
  const firstDay = aDay()
  const lastDay = random() < 0.7 ? addDays(firstDay, Math.floor(random() * 400)) : undefined
  const knownFrom = anInstant()
  const knownTo = random() < 0.3 ? `${addDays(knownFrom.slice(0, 10) as Day, 40)}T10:00:00.000Z` : undefined
  return {
    kind: "place",
    key: String(n),
    subject: { entity: "place", id: `p${n % 40}` },
    projection: 1,
    firstDay,
    ...(lastDay === undefined ? {} : { lastDay }),
    knownFrom,
    ...(knownTo === undefined ? {} : { knownTo }),
    dimensions: {
      instrument: pick(["virksomhedspraktik", "loentilskud", "mentor"]),
      party: pick(["a", "b", "c", "d"]),
      ...(random() < 0.5 ? { area: pick([1, 2, true, null]) } : {})
    },
    measures: random() < 0.8 ? { people: Math.floor(random() * 5), hours: (Math.floor(random() * 60) - 20) / 10 } : {}
  }
}

const aKindOfParty = (n: number): KnownFact => ({
  ...aFact(n),
  kind: "party.kind",
  subject: { entity: "party", id: "abcd"[n % 4]! },
  firstDay: addDays("2008-01-01", 300 * Math.floor(n / 4)),
  lastDay: addDays("2008-01-01", 300 * Math.floor(n / 4) + 299),
  dimensions: { of: "abcd"[n % 4]!, value: pick(["company", "publicUnit"]) },
  measures: {}
})

const facts = [
  ...Array.from({ length: 400 }, (_, n) => aFact(n)),
  ...Array.from({ length: 12 }, (_, n) => aKindOfParty(n))
]
const ofKind = (kind: string) => facts.filter((fact) => fact.kind === kind)

/** The same count written out slowly, one question at a time. */
const countedByHand = (query: FactQuery): ReadonlyArray<{ group: ReadonlyArray<Scalar>; value: number }> => {
  const { taken, counted, by = [], joins = [], where = {}, knownBy } = query
  const isKnown = (fact: KnownFact) => {
    if (knownBy === undefined) return !("knownTo" in fact)
    if (fact.knownFrom > knownBy) return false
    return fact.knownTo === undefined || fact.knownTo > knownBy
  }
  const day = (fact: KnownFact) => (taken.how === "stock" ? taken.on : fact.firstDay)
  const joined = (fact: KnownFact, dimension: string, through: string): Scalar => {
    for (const other of facts) {
      if (other.kind !== dimension || !isKnown(other)) continue
      if (other.dimensions["of"] !== fact.dimensions[through]) continue
      if (other.firstDay <= day(fact) && day(fact) <= other.lastDay!) return other.dimensions["value"]!
    }
    return null
  }
  const wanted = facts.filter((fact) => {
    if (fact.kind !== query.kind || !isKnown(fact)) return false
    if (taken.how === "stock") {
      if (taken.on < fact.firstDay) return false
      if (fact.lastDay !== undefined && taken.on > fact.lastDay) return false
    } else {
      if (fact.firstDay > taken.to) return false
      if (taken.from !== undefined && fact.firstDay < taken.from) return false
    }
    for (const name in where) if ((fact.dimensions[name] ?? null) !== where[name]) return false
    for (const { dimension, through, equals } of joins)
      if (equals !== undefined && joined(fact, dimension, through) !== equals) return false
    return true
  })
  const groupOf = (fact: KnownFact): ReadonlyArray<Scalar> => {
    const group: Array<Scalar> = []
    if (taken.how === "flow" && taken.bucket === "year") group.push(fact.firstDay.slice(0, 4))
    for (const name of by) group.push(fact.dimensions[name] ?? null)
    for (const join of joins) if (join.group === true) group.push(joined(fact, join.dimension, join.through))
    if (typeof counted === "object" && "histogram" in counted) group.push(fact.measures[counted.histogram] ?? null)
    return group
  }
  const groups = [...new Set(wanted.map((fact) => JSON.stringify(groupOf(fact))))].sort()
  return groups.map((group) => {
    const own = wanted.filter((fact) => JSON.stringify(groupOf(fact)) === group)
    const value =
      counted === "facts"
        ? own.length
        : counted === "subjects"
          ? new Set(own.map(({ subject }) => subject.id)).size
          : "sum" in counted
            ? own.reduce((sum, { measures }) => sum + Math.round((measures[counted.sum] ?? 0) * 10), 0) / 10
            : "histogram" in counted
              ? own.length
              : new Set(own.map(({ dimensions }) => dimensions[counted.distinct] ?? null)).size
    return { group: JSON.parse(group) as ReadonlyArray<Scalar>, value }
  })
}

const aQuery = (): FactQuery => ({
  kind: "place",
  taken: pick([
    { how: "stock", on: aDay() },
    { how: "flow", to: aDay() },
    { how: "flow", from: aDay(), to: aDay() },
    { how: "flow", to: "2012-01-01", bucket: "year" }
  ] as const),
  counted: pick([
    "facts",
    "subjects",
    { distinct: "party" },
    { distinct: "area" },
    { sum: "people" },
    { sum: "hours" },
    { histogram: "people" },
    { histogram: "hours" }
  ] as const),
  where: pick([{}, { instrument: "mentor" }, { area: null }, { area: 1, party: "a" }, { area: true }] as const),
  by: pick([[], ["instrument"], ["party", "area"]] as const),
  joins: pick([
    [],
    [{ dimension: "party.kind", through: "party", equals: "publicUnit" }],
    [{ dimension: "party.kind", through: "party", group: true }]
  ] as const),
  ...(random() < 0.5 ? { knownBy: anInstant() } : {})
})

describe("counting facts", () => {
  it("gives what counting by hand gives, for 500 different questions", () => {
    let rows = 0
    for (let n = 0; n < 500; n += 1) {
      const query = aQuery()
      const counted = measure(ofKind, query)
      expect(counted, JSON.stringify(query)).toEqual(countedByHand(query))
      rows += counted.length
    }
    expect(rows).toBeGreaterThan(500)
  })

  const one: KnownFact = {
    kind: "place",
    key: "",
    subject: { entity: "place", id: "p" },
    projection: 1,
    firstDay: "2011-03-01",
    lastDay: "2011-03-31",
    knownFrom: "2011-03-05T10:00:00.000Z",
    knownTo: "2011-04-07T10:00:00.000Z",
    dimensions: {},
    measures: {}
  }
  const count = (query: Partial<FactQuery>) =>
    measure(() => [one], { kind: "place", taken: { how: "stock", on: "2011-03-15" }, counted: "facts", ...query })
      .length

  it("knows a fact from the instant it became known until just before it was corrected", () => {
    expect(count({ knownBy: "2011-03-05T09:59:59.999Z" })).toBe(0)
    expect(count({ knownBy: "2011-03-05T10:00:00.000Z" })).toBe(1)
    expect(count({ knownBy: "2011-04-07T09:59:59.999Z" })).toBe(1)
    expect(count({ knownBy: "2011-04-07T10:00:00.000Z" })).toBe(0)
    expect(count({})).toBe(0)
  })

  it.each([
    ["2011-02-28", 0],
    ["2011-03-01", 1],
    ["2011-03-31", 1],
    ["2011-04-01", 0]
  ] as const)("as a stock on %s has it %i time", (on, value) => {
    expect(count({ knownBy: "2011-04-01T00:00:00.000Z", taken: { how: "stock", on } })).toBe(value)
  })

  it.each([
    [undefined, "2011-02-28", 0],
    [undefined, "2011-03-01", 1],
    ["2011-03-01", "2011-12-31", 1],
    ["2011-03-02", "2011-12-31", 0]
  ] as const)("as a flow from %s to %s has it %i time", (from, to, value) => {
    const taken = from === undefined ? ({ how: "flow", to } as const) : ({ how: "flow", from, to } as const)
    expect(count({ knownBy: "2011-04-01T00:00:00.000Z", taken })).toBe(value)
  })
})

describe("a value", () => {
  it("has a number only when something was counted: unknown is not zero", () => {
    expect(numberOf(exact(0))).toBe(0)
    expect(numberOf(lowerBound(92))).toBe(92)
    expect(numberOf({ _tag: "notReported" })).toBeUndefined()
    expect(numberOf({ _tag: "notCountable", reason: "the system could not" })).toBeUndefined()
  })
})

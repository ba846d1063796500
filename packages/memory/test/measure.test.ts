import type { Day } from "@partnerskab/core/calendar"
import { type Fact, type FactQuery, type KnownFact, measure, type Scalar } from "@partnerskab/core/facts"
import { aChangeset, asAsync } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { memory } from "../src/index.ts"
import { measureColumns } from "../src/measureColumns.ts"
import { kindColumns } from "../src/kindColumns.ts"
import { type Random, randomly } from "./random.ts"

const values: ReadonlyArray<Scalar> = [null, true, "true", 1, "1", "Slagelse", "Ærø", "p", "q", 0.5]
const dimensions = ["party", "town", "point"]
const numbers = [0, 1, 2, 0.1, 0.2, -3, 1e21, 1 / 3]
const months = ["01", "02", "03", "06", "09", "12"]

const aDay = (random: Random): Day =>
  `20${random.of(["09", "10", "11"])}-${random.of(months)}-${random.of(["01", "15", "28"])}` as Day
const instant = (at: number) => new Date(Date.UTC(2011, 0, 1) + at * 1000).toISOString()

const aFact = (random: Random): Fact => ({
  kind: random.of(["counted", "counted", "counted", "dimension"]),
  key: random.of(["", "one", "two"]),
  subject: { entity: random.of(["agreement", "place"]), id: String(random.below(40)) },
  firstDay: aDay(random),
  ...(random.chance(0.6) ? { lastDay: aDay(random) } : {}),
  dimensions: Object.fromEntries(
    [...dimensions, "of", "value"].filter(() => random.chance(0.7)).map((name) => [name, random.of(values)] as const)
  ),
  measures: random.chance(0.7)
    ? { people: random.of(numbers), [random.of(["weeks", "hours"])]: random.of(numbers) }
    : {},
  projection: random.below(3)
})

const aQuery = (random: Random): FactQuery => ({
  kind: random.of(["counted", "counted", "counted", "dimension", "nobody"]),
  taken: random.chance(0.5)
    ? { how: "stock", on: aDay(random) }
    : {
        how: "flow",
        to: aDay(random),
        ...(random.chance(0.5) ? { from: aDay(random) } : {}),
        ...(random.chance(0.6) ? { bucket: random.of(["year", "quarter", "month"] as const) } : {})
      },
  counted: random.of([
    "facts",
    "subjects",
    { distinct: random.of([...dimensions, "no"]) },
    { sum: random.of(["people", "weeks", "no"]) },
    { histogram: random.of(["people", "weeks", "no"]) }
  ] as const),
  ...(random.chance(0.3) ? { where: { [random.of([...dimensions, "no"])]: random.of(values) } } : {}),
  ...(random.chance(0.4)
    ? {
        joins: [
          {
            dimension: random.of(["dimension", "dimension", "no"]),
            through: random.of([...dimensions, "no"]),
            ...(random.chance(0.3) ? { equals: random.of(values) } : {}),
            ...(random.chance(0.6) ? { group: true } : {})
          }
        ]
      }
    : {}),
  by: dimensions.filter(() => random.chance(0.3)),
  ...(random.chance(0.4) ? { knownBy: instant(random.below(60)) } : {})
})

/** States facts and closes them again, in a storage and in a list. */
const told = async (random: Random, rounds: number) => {
  const storage = memory()
  const store = asAsync(storage)
  const facts: Array<KnownFact> = []
  for (let round = 0; round < rounds; round += 1) {
    const recordedAt = instant(round)
    const open = new Map(facts.filter(({ knownTo }) => knownTo === undefined).map((fact) => [nameOf(fact), fact]))
    const opens = [
      ...new Map(Array.from({ length: 12 }, () => aFact(random)).map((fact) => [nameOf(fact), fact])).values()
    ]
    const closes = [...open.values()].filter(
      (fact) => random.chance(0.1) || opens.some((one) => nameOf(one) === nameOf(fact))
    )
    await store.commit(aChangeset({ opens, closes, recordedAt }))
    for (const fact of closes) facts[facts.indexOf(fact)] = { ...fact, knownTo: recordedAt }
    facts.push(...opens.map((fact) => ({ ...fact, knownFrom: recordedAt })))
  }
  return { storage, store, facts }
}
const nameOf = ({ kind, key, subject: { entity, id } }: Fact): string => JSON.stringify([kind, key, entity, id])
const ofKind = (facts: ReadonlyArray<KnownFact>) => (kind: string) => facts.filter((fact) => fact.kind === kind)

describe("facts in columns", () => {
  it("come back as they were stated, and are counted as facts in hand are", async () => {
    const random = randomly(11)
    const { store, facts } = await told(random, 60)
    const kept = await store.facts()
    expect(kept.map(nameOf).toSorted()).toEqual(facts.map(nameOf).toSorted())
    expect(new Set(kept.map((fact) => JSON.stringify(sorted(fact))))).toEqual(
      new Set(facts.map((fact) => JSON.stringify(sorted(fact))))
    )
    let answered = 0
    for (let asked = 0; asked < 600; asked += 1) {
      const query = aQuery(random)
      const expected = measure(ofKind(facts), query)
      answered += expected.length > 0 ? 1 : 0
      expect(await store.measure(query), JSON.stringify(query)).toEqual(expected)
    }
    expect(answered).toBeGreaterThan(200)
  })

  it("are counted column by column over several blocks", () => {
    const random = randomly(12)
    const facts = Array.from({ length: 9000 }, (_, at): KnownFact => ({
      ...aFact(random),
      key: String(at),
      knownFrom: instant(at % 60)
    }))
    const kinds = new Map(["counted", "dimension"].map((kind) => [kind, kindColumns(kind)]))
    for (const fact of facts) kinds.get(fact.kind)!.add(fact)
    for (let asked = 0; asked < 60; asked += 1) {
      const query = aQuery(random)
      expect(
        measureColumns((kind) => kinds.get(kind), query),
        JSON.stringify(query)
      ).toEqual(measure(ofKind(facts), query))
    }
  })

  it("that columns cannot hold are kept as they are, and counted with the others", async () => {
    const store = asAsync(memory())
    const fact = aFact(randomly(1))
    const plain: Fact = { ...fact, kind: "counted", key: "plain", firstDay: "2010-01-01", lastDay: "2010-12-31" }
    const odd = [
      { ...plain, key: "day", firstDay: "2010-1-01" as Day },
      { ...plain, key: "month", firstDay: "2010-00-01" as Day },
      { ...plain, key: "projection", projection: 0.5 },
      { ...plain, key: "part", colour: "red" }
    ]
    await store.commit(aChangeset({ opens: [plain, ...odd], recordedAt: "yesterday" }))
    const known = [plain, ...odd].map((one) => ({ ...one, knownFrom: "yesterday" }))
    expect(await store.facts()).toEqual(known)
    const query: FactQuery = { kind: "counted", taken: { how: "stock", on: "2010-06-01" }, counted: "facts" }
    expect(await store.measure(query)).toEqual(measure(() => known, query))
    await store.commit(aChangeset({ closes: odd, recordedAt: "today" }))
    expect(await store.measure(query)).toEqual([{ group: [], value: 1 }])
    expect((await store.facts()).filter(({ knownTo }) => knownTo === "today")).toHaveLength(4)
  })

  it("answers a question in a form it does not know by way of the reference", async () => {
    const { store, facts } = await told(randomly(13), 5)
    const query: FactQuery = {
      kind: "counted",
      taken: { how: "stock", on: "2010-06-01" },
      counted: "facts",
      by: ["party"]
    }
    const later = { ...query, unheardOf: true }
    expect(measureColumns(() => undefined, later)).toBeUndefined()
    const odd = { ...query, taken: { how: "stock", on: "2010-6" as Day } as const }
    expect(await store.measure(odd)).toEqual(measure(ofKind(facts), odd))
  })
})

const sorted = (value: unknown): unknown =>
  typeof value !== "object" || value === null
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, field]) => [key, sorted(field)])
      )

// What facts in columns take, beside the same as objects: `node --expose-gc --conditions=@partnerskab/source packages/memory/bench/facts.ts`
import type { Day } from "@partnerskab/core/calendar"
import { type Fact, type FactQuery, type KnownFact, measure } from "@partnerskab/core/facts"
import { factStore } from "../src/factStore.ts"

/** Facts as objects, counted by the reference. */
const objectStore = () => {
  const kinds = new Map<string, Array<KnownFact>>()
  return {
    open: (fact: Fact, knownFrom: string) => {
      const facts = kinds.get(fact.kind) ?? []
      kinds.set(fact.kind, facts)
      facts.push(Object.freeze({ ...fact, knownFrom }))
    },
    measure: (query: FactQuery) => measure((kind) => kinds.get(kind) ?? [], query)
  }
}

const count = Number(process.argv[2] ?? 1_000_000)
const used = () => {
  globalThis.gc!()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
const ids = Array.from(
  { length: count },
  (_, n) => JSON.parse(`"0190b2c4-7f3e-7a11-8${String(n).padStart(15, "0")}"`) as string
)
const day = (n: number) =>
  `20${10 + (n % 10)}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}` as Day
const aFact = (n: number): Fact => ({
  kind: "placement.running",
  key: "",
  subject: { entity: "placement", id: ids[n]! },
  firstDay: day(n),
  lastDay: day(n + 5),
  dimensions: {
    workplace: `w-${n % 5000}`,
    party: `p-${n % 2000}`,
    instrument: n % 3 === 0 ? "virksomhedspraktik" : "loentilskud",
    point: n % 7
  },
  measures: { weeks: n % 13, hours: (n % 37) / 2 },
  projection: 1
})
const dimension = (n: number): Fact => ({
  kind: "party.sector",
  key: "",
  subject: { entity: "party", id: `p-${n}` },
  firstDay: "2000-01-01",
  dimensions: { of: `p-${n}`, value: n % 3 === 0 ? "public" : "private" },
  measures: {},
  projection: 1
})
const instant = (n: number) => new Date(Date.UTC(2011, 0, 1) + n * 1000).toISOString()
const fill = (store: { open: (fact: Fact, at: string) => void }) => {
  for (let n = 0; n < count; n += 1) store.open(aFact(n), instant(n))
  for (let n = 0; n < 2000; n += 1) store.open(dimension(n), instant(n))
}
const queries: Record<string, FactQuery> = {
  "stock by instrument": {
    kind: "placement.running",
    taken: { how: "stock", on: "2015-06-01" },
    counted: "facts",
    by: ["instrument"]
  },
  "flow by quarter and instrument": {
    kind: "placement.running",
    taken: { how: "flow", to: "2019-12-31", bucket: "quarter" },
    counted: "facts",
    by: ["instrument"]
  },
  "sum of weeks by year": {
    kind: "placement.running",
    taken: { how: "flow", to: "2019-12-31", bucket: "year" },
    counted: { sum: "hours" }
  },
  "different workplaces": {
    kind: "placement.running",
    taken: { how: "flow", to: "2019-12-31" },
    counted: { distinct: "workplace" }
  },
  lives: { kind: "placement.running", taken: { how: "flow", to: "2019-12-31" }, counted: "subjects" },
  "by sector of the party": {
    kind: "placement.running",
    taken: { how: "flow", to: "2019-12-31", bucket: "year" },
    counted: "facts",
    joins: [{ dimension: "party.sector", through: "party", group: true }]
  },
  "histogram of weeks, of one point, known earlier": {
    kind: "placement.running",
    taken: { how: "flow", to: "2019-12-31" },
    counted: { histogram: "weeks" },
    where: { point: 3 },
    knownBy: instant(count / 2)
  }
}
const best = (work: () => unknown) =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now()
      work()
      return performance.now() - start
    })
  )
const results: Record<string, Array<string>> = {}
for (const [name, make] of [
  ["objects", objectStore],
  ["columns", factStore]
] as const) {
  const before = used()
  const store = make()
  const start = performance.now()
  fill(store)
  const ms = performance.now() - start
  console.log(
    `${name}: ${((used() - before) / count).toFixed(0)} B a fact, ${((ms * 1000) / count).toFixed(2)} µs to open one`
  )
  for (const [what, query] of Object.entries(queries))
    (results[what] ??= []).push(best(() => store.measure(query)).toFixed(1))
}
for (const [what, [old, now]] of Object.entries(results))
  console.log(`${what}: ${old} ms as objects, ${now} ms in columns, ${(Number(now) / Number(old)).toFixed(3)}`)

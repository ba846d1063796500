// What a commit and a list cost: `node --conditions=@partnerskab/source packages/memory/bench/commits.ts`
import type { Day } from "@partnerskab/core/calendar"
import * as Effect from "effect/Effect"
import { aChangeset } from "@partnerskab/testing"
import { memory } from "../src/index.ts"

const lives = Number(process.argv[2] ?? 100_000)
const timed = <A>(what: string, times: number, work: () => A): A => {
  const start = performance.now()
  const answer = work()
  const ms = performance.now() - start
  console.log(
    `${what}: ${ms.toFixed(1)} ms, ${((ms / times) * 1000).toFixed(2)} µs each, ${Math.round((times / ms) * 1000)}/s`
  )
  return answer
}

const step = (n: number, version: number) => {
  const id = `0190b2c4-${String((n * 7919) % lives).padStart(8, "0")}`
  const stream = { entity: "placement", id }
  const fact = (v: number) => ({
    kind: "placement.running",
    key: "",
    subject: stream,
    firstDay: `20${10 + (n % 10)}-0${1 + (n % 9)}-15` as Day,
    dimensions: { workplace: `w-${n % 500}`, instrument: n % 3 === 0 ? "virksomhedspraktik" : "loentilskud", v },
    measures: { weeks: n % 13 },
    projection: 1
  })
  return aChangeset({
    guards: [{ stream, version: version - 1 }],
    boundaryGuards: [],
    bumps: [`workplace/w-${n % 500}`],
    rows: [
      {
        ...stream,
        version,
        state: {
          _tag: version === 1 ? "Planned" : "Running",
          place: { id: `p-${n}`, name: "En plads på Ærø", days: [1, 2, 3] },
          notes: { a: "x".repeat(40), b: null }
        },
        fields: {
          state: version === 1 ? "Planned" : "Running",
          workplace: `w-${n % 500}`,
          number: n,
          startsOn: fact(1).firstDay
        },
        head: "a0".repeat(32),
        recordedAt: "2011-04-06T08:00:00.000Z",
        evolution: 1,
        projection: 1
      }
    ],
    entries: [
      {
        ...stream,
        version,
        type: "Planned",
        form: 1,
        data: { place: `p-${n}`, weeks: 13, days: [1, 2, 3] },
        effectiveOn: "2011-04-06",
        recordedAt: "2011-04-06T08:00:00.000Z",
        actor: "consultant-1",
        commandId: `c-${n}-${version}`,
        trace: ["one: Permit", "two: Permit"],
        hash: "e0".repeat(32)
      }
    ],
    closes: version === 1 ? [] : [fact(version - 1)],
    opens: [fact(version)],
    sends:
      version === 1
        ? [
            {
              key: `r-${n}`,
              kind: "reminder",
              subject: stream,
              dueAt: "2011-05-06T08:00:00.000Z",
              payload: { role: "consultant" }
            }
          ]
        : []
  })
}

const storage = memory()
for (const version of [1, 2]) {
  const each: Array<number> = []
  for (let n = 0; n < lives; n += 1000) {
    const batch = Array.from({ length: 1000 }, (_, at) => step(n + at, version))
    const start = performance.now()
    for (const one of batch) Effect.runSync(storage.commit(one))
    each.push(performance.now() - start)
  }
  each.sort((a, b) => a - b)
  const [median, mean] = [each[each.length >> 1]!, each.reduce((a, b) => a + b, 0) / each.length]
  console.log(
    `commits of version ${version}: median ${median.toFixed(1)} µs, mean ${mean.toFixed(1)} µs, ${Math.round(1e6 / median)}/s`
  )
}
const find = (query: object) => Effect.runSync(storage.find({ entity: "placement", where: {}, limit: 50, ...query }))
for (const [what, query] of [
  ["all by id", {}],
  ["one workplace", { where: { workplace: "w-7" } }],
  ["by number, descending", { orderBy: { field: "number", descending: true } }],
  ["running by startsOn", { where: { state: "Running" }, orderBy: { field: "startsOn" } }],
  ["started in a year", { where: { startsOn: { from: "2012-01-01", to: "2012-12-31" } } }],
  ["prefix and workplace", { where: { workplace: "w-7", state: { prefix: "Run" } } }],
  ["seen by some", { visibleTo: ["a"] }]
] as const) {
  timed(`find ${what}, first time`, 1, () => find(query))
  timed(`find ${what}`, 5, () => {
    for (let n = 0; n < 5; n += 1) find(query)
  })
}

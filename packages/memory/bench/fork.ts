// What a fork costs, and the first write and list in it: `node --conditions=@partnerskab/source packages/memory/bench/fork.ts`
import * as Effect from "effect/Effect"
import { memory } from "../src/index.ts"
import { aLife } from "../test/lives.ts"
const storage = memory()
const lives = Number(process.argv[2] ?? 100_000)
for (let n = 0; n < lives; n += 1) Effect.runSync(storage.commit(aLife(`a-${String(n).padStart(8, "0")}`)))
const all = () =>
  Effect.runSync(storage.find({ entity: "agreement", where: {}, orderBy: { field: "number" }, limit: 50 }))
all()
const time = (work: () => unknown) => {
  const start = performance.now()
  work()
  return performance.now() - start
}
console.log("first fork", time(() => storage.fork()).toFixed(3), "ms")
const forks: number[] = [],
  parents: number[] = [],
  writes: number[] = [],
  reads: number[] = []
for (let n = 0; n < 500; n += 1) {
  let fork = storage
  forks.push(time(() => (fork = storage.fork())))
  writes.push(time(() => Effect.runSync(fork.commit(aLife(`b-${n}`)))))
  reads.push(time(() => Effect.runSync(fork.find({ entity: "agreement", where: { state: "Draft" }, limit: 50 }))))
  parents.push(time(() => Effect.runSync(storage.commit(aLife(`c-${n}`)))))
}
for (const [what, list] of Object.entries({
  forks,
  "first write in a fork": writes,
  "find in a fork": reads,
  "write in the parent": parents
})) {
  list.sort((a, b) => a - b)
  console.log(what, "median", list[250]!.toFixed(3), "p99", list[494]!.toFixed(3), "max", list[499]!.toFixed(3), "ms")
}

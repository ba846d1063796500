// Lives thousands of random histories and looks at each from every side; see test/judge.ts.
// node --conditions=@partnerskab/source packages/testing/soak/histories.ts --histories 10000 --seed 1
import { parseArgs } from "node:util"
import { fromAsync } from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
import { asAsync } from "@partnerskab/testing"
import { figures, judged } from "../test/judge.ts"

const { values } = parseArgs({
  options: {
    histories: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    length: { type: "string", default: "40" }
  }
})
const [histories, seed, longest] = [Number(values.histories), Number(values.seed), Number(values.length)]
const total: Record<string, number> = {}
const started = performance.now()
let wrong = 0

for (let n = 0; n < histories; n += 1) {
  const one = seed + n
  // Every other storage answers with promises, so that commands come in between each other.
  const storage = n % 2 === 0 ? memory() : fromAsync(asAsync(memory()))
  const found = await judged(storage, { seed: one, length: Math.max(1, longest - ((one * 7) % 20)) }).catch(
    (cause: unknown) => ({
      steps: [],
      wrong: [String(cause)]
    })
  )
  for (const [name, number] of Object.entries(figures(found.steps))) total[name] = (total[name] ?? 0) + number
  for (const text of found.wrong) console.error(`seed ${one}: ${text}`)
  if (found.wrong.length > 0) wrong += 1
}

const seconds = (performance.now() - started) / 1000
for (const [name, number] of Object.entries(total).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${name}: ${number}`)
console.log(`${histories} histories from seed ${seed} in ${seconds.toFixed(1)} s; ${wrong} with something wrong`)
if (wrong > 0 || histories === 0) process.exit(1)

// The whole suite: every test in Danish time, tests about time and the laws again in two other zones, then the types.
// Ends with one plain line, "N passed, M failed".
import { mkdirSync, mkdtempSync, globSync, rmSync } from "node:fs"
import { join } from "node:path"
import { cache, root } from "./setup/paths.mjs"
import { checkTypes, runVitest } from "./test/runs.mjs"

const zoned = globSync("{packages,examples}/*/test/**/*.{time,laws}.test.ts", { cwd: root })

const summarise = (results) => {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const passed = sum("passed")
  // A run without a single test has proved nothing.
  const failed = passed + sum("failed") === 0 ? 1 : sum("failed")
  if (sum("skipped") > 0) console.log(`${sum("skipped")} skipped`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0
}

mkdirSync(cache, { recursive: true })
const scratch = mkdtempSync(join(cache, "test-"))
try {
  const results = [await runVitest({ zone: "Europe/Copenhagen", filters: process.argv.slice(2), scratch })]
  for (const zone of zoned.length > 0 && process.argv.length === 2 ? ["UTC", "America/New_York"] : []) {
    results.push(await runVitest({ zone, filters: zoned, scratch }))
  }
  results.push(checkTypes())
  process.exitCode = summarise(results) ? 0 : 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

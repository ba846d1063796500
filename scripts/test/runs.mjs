// One run of vitest in one time zone, and one run of the compiler over the tests; both counted.
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../setup/paths.mjs"
import { runLimited } from "./limited.mjs"

const vitest = join(root, "node_modules", "vitest", "vitest.mjs")
const tsc = join(root, "node_modules", "typescript", "bin", "tsc")

// A log is read without colours.
const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: "0" }

export const runVitest = async ({ zone, filters, scratch }) => {
  console.log(`\nvitest, TZ=${zone}`)
  const report = join(scratch, `${zone.replaceAll("/", "-")}.json`)
  const args = [vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...filters]
  const ok = await runLimited({ args, env: { ...process.env, ...plain, TZ: zone }, minutes: 12 })
  return counted(report, ok)
}

const counted = (report, ok) => {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read(report)
  // A file that cannot even be loaded has no tests to fail, so the file itself is counted.
  const unloaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length
  const failed = numFailedTests + unloaded
  return { passed: numPassedTests, skipped: numPendingTests + numTodoTests, failed: failed || (ok ? 0 : 1) }
}

const nothing = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

const read = (report) => {
  try {
    return JSON.parse(readFileSync(report, "utf8"))
  } catch {
    return nothing
  }
}

/** Type tests pass by compiling; each file that does not is one failure. */
export const checkTypes = () => {
  console.log("\ntypes, tsc -p tsconfig.test.json")
  const args = [tsc, "-p", "tsconfig.test.json", "--pretty", "false"]
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" })
  process.stdout.write(stdout)
  const files = new Set([...stdout.matchAll(/^(\S+)\(\d+,\d+\): error TS/gm)].map(([, file]) => file))
  return { passed: 0, skipped: 0, failed: files.size || (status === 0 ? 0 : 1) }
}

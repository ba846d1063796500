import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { describe, expect, test } from "vitest"

const cwd = fileURLToPath(new URL("../..", import.meta.url))
// In this repository the library is tested from its sources. Elsewhere the condition means nothing.
const sources = "--conditions=@partnerskab/source"
const { NODE_OPTIONS: _, VITEST: __, NODE_ENV: ___, ...env } = process.env

/** What a runner writes; rejects with all of it when a test fails. */
const run = async (...args: ReadonlyArray<string>): Promise<string> =>
  (await promisify(execFile)(process.execPath, [sources, ...args], { cwd, env, maxBuffer: 10_000_000 })).stdout

describe("the same tests in another runner", () => {
  test("pass in jest", async () => {
    const flags = ["--disable-warning=ExperimentalWarning", "--experimental-vm-modules"]
    const out = await run(...flags, "node_modules/jest/bin/jest.js", "--json", "--runInBand")
    const { numPassedTests, numTotalTests, numTotalTestSuites } = JSON.parse(out) as Record<string, number>
    expect({ numPassedTests, numTotalTests, numTotalTestSuites }).toEqual({
      numPassedTests: 7,
      numTotalTests: 7,
      numTotalTestSuites: 2
    })
  }, 300_000)

  test("pass in node:test", async () => {
    const out = await run("--test", "--test-reporter=tap", "test/node/*.node.ts")
    expect(
      ["tests", "pass", "fail", "skipped"].map((what) => new RegExp(`^# ${what} (\\d+)$`, "m").exec(out)?.[1])
    ).toEqual(["7", "7", "0", "0"])
  }, 300_000)
})

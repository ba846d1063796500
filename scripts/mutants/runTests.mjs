import { spawnSync } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { join, relative } from "node:path"

// Without what earlier runs took, files come in the same order each time, and the same test is the first that fails.
const once = ["--pool=threads", "--no-isolate", "--maxWorkers=1", "--bail=1", "--cache=false"]

/** Runs test files of a folder in one process, until the first that fails. Says whether all passed, and which did not. */
export const runTests = (folder, files, minutes = 5) => {
  const report = join(folder, "report.json")
  rmSync(report, { force: true })
  const vitest = join(folder, "node_modules", "vitest", "vitest.mjs")
  const args = [vitest, "run", ...once, "--reporter=json", `--outputFile=${report}`, ...files]
  const env = { ...process.env, TZ: "Europe/Copenhagen", NO_COLOR: "1", FORCE_COLOR: "0" }
  const options = {
    cwd: folder,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 26,
    timeout: minutes * 60_000,
    killSignal: "SIGKILL"
  }
  const { status, error, stderr } = spawnSync(process.execPath, args, options)
  if (error !== undefined) return { ok: false, by: undefined, said: `did not end: ${error.message}` }
  const failed = failedIn(report).map(({ name, message, assertionResults }) => ({
    file: relative(folder, name),
    message,
    test: assertionResults.find((one) => one.status === "failed")?.fullName
  }))
  const by = failed.find(({ test }) => test !== undefined)
  return {
    ok: status === 0,
    by,
    said: by?.test ?? `no test could be run: ${(failed[0]?.message ?? stderr).trim().split("\n")[0]}`
  }
}

const failedIn = (report) => {
  try {
    return JSON.parse(readFileSync(report, "utf8")).testResults.filter(({ status }) => status === "failed")
  } catch {
    return []
  }
}

import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { memory } from "@partnerskab/memory"
import { defineLaws, type MakeStorage, storageLaws } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { fault } from "./faults/Fault.ts"

/** A runner that only remembers what it was given. */
const remembered = (make: MakeStorage) => {
  const suites: Array<string> = []
  const tests: Array<readonly [name: string, run: (...given: ReadonlyArray<unknown>) => Promise<void>]> = []
  defineLaws(
    {
      describe: (name, define) => {
        suites.push(name)
        define()
      },
      it: (name, run) => tests.push([name, run])
    },
    "our storage",
    make
  )
  return { suites, tests }
}

describe("the laws in a test runner", () => {
  it("are one suite with a test for each law, named by group, title and number", () => {
    const { suites, tests } = remembered(memory)
    expect(suites).toEqual(["our storage"])
    expect(tests).toHaveLength(storageLaws.length)
    expect(tests[0]![0]).toBe(
      "guards › a life that has changed since it was read makes the commit stale, and is named (101)"
    )
  })

  it("fail with the reason, for a storage that breaks one", async () => {
    const wrong = fault("hashes nothing", () => ({ digest: () => "" }))
    const [, run] = remembered(wrong.make).tests.find(([name]) => name.endsWith("(1101)"))!
    await expect(run()).rejects.toThrow(/^of 0 letters: expected "e3b0c442.*", got ""$/)
  })

  it("are given a storage of its own each", async () => {
    let made = 0
    const { tests } = remembered(() => {
      made += 1
      return memory()
    })
    for (const [, run] of tests.slice(0, 5)) await run()
    expect(made).toBe(5)
  })

  it("run under node:test as they are", async () => {
    const file = fileURLToPath(new URL("fixtures/laws.node.ts", import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [
      "--conditions=@partnerskab/source",
      "--test-reporter=tap",
      file
    ])
    expect(stdout).toMatch(new RegExp(`^# pass ${storageLaws.length}$`, "m"))
    expect(stdout).toMatch(/^# fail 0$/m)
  }, 30_000)
})

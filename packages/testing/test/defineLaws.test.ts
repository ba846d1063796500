import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { memory } from "@partnerskab/memory"
import { defineLaws, type LawsOf, type MakeStorage, storageLaws } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { fault } from "./faults/Fault.ts"

type Test = readonly [name: string, run: (...given: ReadonlyArray<unknown>) => Promise<void>]

/** A runner that only remembers what it was given. */
const remembered = (make: MakeStorage, of: string | LawsOf = "our storage") => {
  const suites: Array<string> = []
  const tests: Array<Test> = []
  const skipped: Array<string> = []
  const runner = {
    describe: (name: string, define: () => void) => {
      suites.push(name)
      define()
    },
    it: (...test: Test) => tests.push(test)
  }
  const skipping = Object.assign((...test: Test) => runner.it(...test), { skip: (name: string) => skipped.push(name) })
  return {
    suites,
    tests,
    skipped,
    define: () => defineLaws(runner, of, make),
    defineSkipping: () => defineLaws({ ...runner, it: skipping }, of, make)
  }
}

const plain = storageLaws.filter(({ needs }) => needs === undefined)
const testOf = (tests: ReadonlyArray<Test>, number: number) => tests.find(([name]) => name.includes(`(${number})`))!

describe("the laws in a test runner", () => {
  it("are one suite with a test for each law, named by group, title and number", () => {
    const { suites, tests, define } = remembered(memory)
    define()
    expect(suites).toEqual(["our storage"])
    expect(tests).toHaveLength(storageLaws.length)
    expect(tests[0]![0]).toBe(
      "guards › a life that has changed since it was read makes the commit stale, and is named (101)"
    )
  })

  it("fail with the reason, for a storage that breaks one", async () => {
    const wrong = fault("hashes nothing", () => ({ digest: () => "" }))
    const { tests, define } = remembered(wrong.make)
    define()
    await expect(testOf(tests, 1101)[1]()).rejects.toThrow(/^of 0 letters: expected "e3b0c442.*", got ""$/)
  })

  it("are given a storage of its own each, for an authority of its own", async () => {
    const authorities = new Set<string>()
    const { tests, define } = remembered(({ authority }) => {
      authorities.add(authority)
      return memory()
    })
    define()
    for (const [, run] of tests.slice(0, 5)) await run()
    expect(authorities.size).toBe(5)
  })

  it("say in their title what they were not tried for, when it is known which probes there are", async () => {
    const { tests, skipped, define, defineSkipping } = remembered(memory, { name: "ours", probes: ["reopen"] })
    define()
    expect(tests).toHaveLength(storageLaws.length)
    expect(testOf(tests, 1502)[0]).toMatch(/\(1502\) \(not tried: no admin\)$/)
    expect(testOf(tests, 109)[0]).toMatch(/\(109\)$/)
    await expect(testOf(tests, 1502)[1]()).resolves.toBeUndefined()
    await expect(testOf(tests, 109)[1]({ skip: () => undefined })).rejects.toThrow(/^not tried: no reopen\./)
    tests.length = 0
    defineSkipping()
    const needing = (probe: string) => storageLaws.filter(({ needs }) => needs === probe).length
    expect(skipped).toHaveLength(needing("admin") + needing("within"))
    expect(tests).toHaveLength(plain.length + needing("reopen"))
  })

  it("are skipped with a note when it was not said which probes there are, and fail where nothing can be", async () => {
    const { tests, define } = remembered(memory)
    define()
    const notes: Array<string> = []
    await testOf(tests, 1801)[1]({ skip: (note: string) => notes.push(note) })
    expect(notes).toEqual(["not tried: no within"])
    await expect(testOf(tests, 1801)[1]()).rejects.toThrow(/^not tried: no within\./)
  })

  it("take no callback, as jest would wait for one", () => {
    const { tests, define } = remembered(memory)
    define()
    expect(new Set(tests.map(([, run]) => run.length))).toEqual(new Set([0]))
  })

  it("run under node:test as they are", async () => {
    const file = fileURLToPath(new URL("fixtures/laws.node.ts", import.meta.url))
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--conditions=@partnerskab/source", "--test-reporter=tap", file],
      { maxBuffer: 10_000_000 }
    )
    const ofHost = storageLaws.filter(({ needs }) => needs === "within").length
    expect(stdout).toMatch(new RegExp(`^# pass ${storageLaws.length - ofHost}$`, "m"))
    expect(stdout).toMatch(new RegExp(`^# skipped ${ofHost}$`, "m"))
    expect(stdout).toMatch(/^# fail 0$/m)
  }, 60_000)
})

import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { memory } from "@partnerskab/memory"
import { conformanceMarkdown, conformanceReport, storageLaws } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { make } from "./fixtures/conformance/whole.ts"
import { fault } from "./faults/Fault.ts"

const ofHost = storageLaws.filter(({ needs }) => needs === "within").length

describe("a report of conformance", () => {
  it("has every law with what became of it, and counts them", async () => {
    const report = await conformanceReport("memory", make)
    expect(report).toMatchObject({ name: "memory", contract: 1 })
    expect(report.counts).toEqual({ kept: storageLaws.length - ofHost, broken: 0, notTried: ofHost })
    expect(report.laws.map(({ number }) => number)).toEqual(storageLaws.map(({ number }) => number))
    expect(report.laws.find(({ number }) => number === 1801)).toEqual({
      number: 1801,
      group: "host transaction",
      title: "what a host undoes has left nothing anywhere",
      outcome: "notTried",
      reason: "no within: a transaction of the host's"
    })
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it("says why a law is broken, and is plain Markdown", async () => {
    const report = await conformanceReport("ours", fault("hashes nothing", () => ({ digest: () => "" })).make)
    expect(report.laws.filter(({ outcome }) => outcome === "broken").map(({ number }) => number)).toEqual([1101, 1102])
    const text = conformanceMarkdown(report)
    expect(text).toMatch(
      /^# Conformance of ours\n\nPort 1, \d+ laws\. It breaks 2 of them: \d+ kept, 2 broken, \d+ not tried\.\n/
    )
    expect(text).toContain("- **1101** the digest is SHA-256 as lower-case hex\n  – `of 0 letters: expected")
  })

  it("says that all laws are kept only when all were tried", async () => {
    const { laws, ...report } = await conformanceReport("memory", memory)
    expect(conformanceMarkdown({ laws, ...report })).toContain("It keeps every law that it was tried with: ")
    const kept = laws.map(({ reason: _, ...law }) => ({ ...law, outcome: "kept" as const }))
    const all = { ...report, counts: { kept: laws.length, broken: 0, notTried: 0 }, laws: kept }
    expect(conformanceMarkdown(all)).toContain("It keeps them all: ")
    expect(conformanceMarkdown(all)).not.toContain("## Broken")
  })
})

const bin = fileURLToPath(new URL("../bin/partnerskab-conformance.mjs", import.meta.url))
const run = (...args: ReadonlyArray<string>) => {
  const cwd = fileURLToPath(new URL("fixtures/conformance/", import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=@partnerskab/source", bin, ...args], {
    cwd,
    encoding: "utf8"
  })
  return { status, stdout, stderr }
}

describe("partnerskab-conformance", () => {
  it("prints Markdown, stops the storage, and is content when no law is broken", () => {
    const { status, stdout, stderr } = run("whole.ts", "--name", "our memory")
    expect(stdout).toMatch(/^# Conformance of our memory\n/)
    expect(stdout).toMatch(/## Not tried\n\n### host transaction\n/)
    expect([status, stderr]).toEqual([0, "stopped\n"])
  })

  it("prints JSON, and fails when a law is broken", () => {
    const { status, stdout } = run("wrong.ts", "--json")
    expect(JSON.parse(stdout)).toMatchObject({ name: "wrong.ts", counts: { broken: 2 } })
    expect(status).toBe(1)
  })

  it("says how it is called, and what a module must export", () => {
    expect(run()).toEqual({
      status: 1,
      stdout: "",
      stderr: "partnerskab-conformance <file> [--name our storage] [--json]\n"
    })
    expect(run("../laws.node.ts", "extra").status).toBe(1)
    expect(run("../../page.ts").stderr).toBe("../../page.ts exports no make: a function that gives an empty storage\n")
  })
})

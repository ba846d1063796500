import { readFileSync, writeFileSync } from "node:fs"
import * as core from "@partnerskab/core"
import { Programme } from "@partnerskab/core/programme"
import type { AnyModule } from "@partnerskab/core/plugin"
import { compareLock, lockOf, lockText } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"

const file = new URL("../../../core/partnerskab.lock.json", import.meta.url)

const isModule = (one: unknown): one is AnyModule =>
  typeof one === "function" && "definition" in one && "commands" in (one.definition as object)

const builtIn = [...Object.values<unknown>(core).filter(isModule), ...Programme.definition.add]

describe("the library's own modules", () => {
  it("are stored, evolved and counted as their lock says; UPDATE=1 writes it anew", () => {
    const now = lockOf(builtIn)
    if (process.env["UPDATE"] === "1") writeFileSync(file, lockText(now))
    const committed = readFileSync(file, "utf8")
    expect(compareLock(now, JSON.parse(committed))).toEqual([])
    expect(lockText(now)).toBe(committed)
  })

  it("are all in it", () => {
    expect(builtIn.map(({ key }) => key)).toEqual(expect.arrayContaining(["agreement", "people", "network", "other"]))
    expect(builtIn.length).toBeGreaterThanOrEqual(10)
  })
})

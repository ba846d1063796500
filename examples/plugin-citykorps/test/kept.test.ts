import { readdirSync, readFileSync } from "node:fs"
import { checkPlugin, compareLock, type Lock, lockOf } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { CityKorpsPlugin } from "../src/index.ts"

const folder = new URL("../src/", import.meta.url)
const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"))
const lines = sources.flatMap((text) => text.split("\n")).map((line) => line.trim())

describe("the plugin", () => {
  it("keeps the laws every plugin keeps", () => {
    expect(checkPlugin(CityKorpsPlugin)).toEqual([])
  })

  it("writes and reads what is stored as its lock says", () => {
    const committed = JSON.parse(readFileSync(new URL("../partnerskab.lock.json", import.meta.url), "utf8")) as Lock
    expect(compareLock(lockOf(CityKorpsPlugin), committed)).toEqual([])
  })

  it("is at most 120 lines of code", () => {
    const code = lines.filter((line) => line !== "" && !/^(\/\/|\/\*|\*)/.test(line))
    console.log(`CityKorps: ${code.length} lines of code`)
    expect(code.length).toBeLessThanOrEqual(120)
  })

  it("imports the plugin SDK, schemas and days, and nothing else of the library", () => {
    const imported = lines.flatMap((line) => /from "(@?[^."][^"]*)"/.exec(line)?.[1] ?? [])
    expect(new Set(imported)).toEqual(
      new Set(["@partnerskab/core/plugin", "@partnerskab/core/schema", "@partnerskab/core/calendar"])
    )
  })
})

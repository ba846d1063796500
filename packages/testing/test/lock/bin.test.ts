import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const bin = fileURLToPath(new URL("../../bin/partnerskab-lock.mjs", import.meta.url))
const plugin = (days: string, extra = "") => `
import { defineEntity, defineModule, definePlugin } from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"
export class Loan extends defineEntity("loan", {
  state: Schema.TaggedStruct("Out", { days: Schema.Number }),
  events: { Lent: Schema.Struct({ days: Schema.Natural }) },
  begin: { Lent: ({ days }) => ({ _tag: "Out", days: ${days} }) },
  when: { Out: {} }${extra}
}) {}
export class Shed extends defineModule("shed", { title: { da: "Skur", en: "Shed" }, entities: [Loan], commands: {} }) {}
export class Mine extends definePlugin("mine", { version: "1.0.0", add: [Shed] }) {}
`

let folder = ""
beforeAll(() => {
  const cache = fileURLToPath(new URL("../../../../.cache/", import.meta.url))
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(join(cache, "lock-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: ReadonlyArray<string>) => {
  const condition = "--conditions=@partnerskab/source"
  const ran = spawnSync(process.execPath, [condition, bin, ...args], { cwd: folder, encoding: "utf8" })
  return { status: ran.status, said: `${ran.stdout}${ran.stderr}`.replaceAll(`${folder}/`, "") }
}
const lock = () => join(folder, "partnerskab.lock.json")

describe("partnerskab-lock", () => {
  it("writes the lock beside the file, compares with it, and says what has changed", { timeout: 60_000 }, () => {
    writeFileSync(join(folder, "mine.ts"), plugin("days"))
    expect(run("mine.ts")).toEqual({
      status: 1,
      said: "partnerskab.lock.json is not there: write it with --write, and commit it\n"
    })
    expect(run("mine.ts", "--write")).toEqual({ status: 0, said: "partnerskab.lock.json: 1 modules written\n" })
    expect(run("mine.ts")).toEqual({ status: 0, said: "partnerskab.lock.json: 1 modules are as it says\n" })
    writeFileSync(join(folder, "mine.ts"), plugin("days * 2"))
    expect(run("mine.ts")).toEqual({
      status: 1,
      said: expect.stringMatching(/^PK-LOCK-EVOLUTION: loan comes to another state .* evolution: 2 and run rebuild\n$/)
    })
    writeFileSync(join(folder, "mine.ts"), plugin("days * 2", ", evolution: 2"))
    expect(run("mine.ts", "--write").said).toMatch(/^no longer said: PK-LOCK-NEW: .*\n.*1 modules written\n$/)
    expect(JSON.parse(readFileSync(lock(), "utf8"))).toMatchObject({ modules: { shed: { entities: { loan: {} } } } })
  })

  it("takes another lock, and says how it is called", { timeout: 60_000 }, () => {
    writeFileSync(join(folder, "empty.ts"), "export const nothing = 1\n")
    writeFileSync(join(folder, "broken.json"), "{")
    writeFileSync(join(folder, "mine.ts"), plugin("days"))
    expect(run("empty.ts").said).toBe("empty.ts exports no plugin and no module\n")
    expect(run("mine.ts", "--lock", "broken.json").said).toMatch(/^broken\.json is no JSON/)
    expect(run()).toEqual({ status: 1, said: "partnerskab-lock <file> [--write] [--lock partnerskab.lock.json]\n" })
  })
})

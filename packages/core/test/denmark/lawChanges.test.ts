import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { memory } from "@partnerskab/memory"
import { format } from "prettier"
import { describe, expect, it } from "vitest"
import { danishPacks } from "../../src/denmark/index.ts"
import { sealOf } from "../../src/desk/index.ts"
import type { RulePack } from "../../src/law/index.ts"
import { isSaidIn, lawChange, named, shortSeal } from "./lawChange.ts"

const coming = new URL("../../../../.changeset/", import.meta.url)
const released = new URL("../../CHANGELOG.md", import.meta.url)
const isUpdate = process.env["UPDATE"] === "1"
const { digest } = memory()

const textOf = (file: URL): string => (existsSync(file) ? readFileSync(file, "utf8") : "")
const changelog = textOf(released)
// One file for an id: what was never released is told as it is now, and not how it came to be.
const changesetOf = (id: string): URL => new URL(`law-${id}.md`, coming)

const write = async (file: URL, told: string): Promise<void> => {
  const text = `---\n"@partnerskab/core": minor\n---\n\n${told}`
  writeFileSync(file, await format(text, { parser: "markdown", printWidth: 120 }))
}

const isReleased = (pack: RulePack): boolean => changelog.includes(named(pack))
const untold = (id: string): string =>
  `no changeset tells what ${id} is now. Run UPDATE=1 node_modules/.bin/node node_modules/vitest/vitest.mjs run ` +
  `packages/core/test/denmark, and keep .changeset/law-${id}.md. Why it changed goes into a changeset of yours.`
const another = (id: string): string =>
  `${id} was released and says something else now: give the pack another id, and let this one be as it was.`

describe("a rule of law changes", () => {
  it.each(danishPacks)("$id: whoever takes the release is told the days and the source of each rule", async (pack) => {
    const seal = sealOf(pack, digest)
    // What is released stays as it was told then, however packs are told of today.
    if (isReleased(pack)) return expect(changelog, another(pack.id)).toContain(shortSeal(seal))
    const told = lawChange(pack, seal)
    const file = changesetOf(pack.id)
    if (isUpdate && !isSaidIn(told, textOf(file))) await write(file, told)
    expect(isSaidIn(told, textOf(file)), untold(pack.id)).toBe(true)
  })

  it("nothing is told of a pack that is not there, or that is released already", () => {
    const waiting = danishPacks.filter((pack) => !isReleased(pack)).map(({ id }) => changesetOf(id).pathname)
    const files = readdirSync(coming).filter((name) => name.startsWith("law-dk-"))
    const needless = files.filter((name) => !waiting.includes(new URL(name, coming).pathname))
    if (isUpdate) for (const name of needless.splice(0)) rmSync(new URL(name, coming))
    expect(needless, "files of .changeset to be taken away").toEqual([])
  })
})

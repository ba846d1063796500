import { readdir, readFile } from "node:fs/promises"
import { expect, it } from "vitest"

const here = (path: string) => new URL(path, import.meta.url)
const read = (path: string) => readFile(here(path), "utf8")
const codesIn = (text: string) => [...new Set([...text.matchAll(/\bPG-[A-Z]+(?:-[A-Z]+)*\b/g)].map(([code]) => code))]

const rows = async () => {
  const guide = await read("../../../docs/guides/when-the-database-fails.md")
  return [...guide.matchAll(/^\| `(PG-[A-Z-]+)` .* `([\w.]+)` +\|$/gm)].map(([, code, test]) => [code!, test!] as const)
}

it("has a row for each code that can be told, and for no other", async () => {
  const files = await readdir(here("../src/"), { recursive: true })
  const sources = await Promise.all(files.filter((name) => name.endsWith(".ts")).map((name) => read(`../src/${name}`)))
  const listed = (await rows()).map(([code]) => code)
  expect(listed.toSorted()).toEqual(codesIn(sources.join("\n")).toSorted())
})

it("names for each code a test that makes that trouble", async () => {
  for (const [code, test] of await rows())
    expect(codesIn(await read(`${test}.test.ts`)), `${code} in ${test}.test.ts`).toContain(code)
})

import { globSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { CodeList } from "@partnerskab/core/plugin"
import { format } from "prettier"
import { describe, expect, it } from "vitest"
import { builtIn } from "./builtIn.ts"

const page = new URL("../../../docs/code-lists.md", import.meta.url)
const source = fileURLToPath(new URL("../../core/src/", import.meta.url))

const declared = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const (\w+)[^=]*= defineCodes\(\s*"([^"]+)"/g

/** What the docstring of each list says first, and the name it is exported under, by key. */
const toldOf = new Map(
  globSync("**/*.ts", { cwd: source }).flatMap((file) =>
    [...readFileSync(source + file, "utf8").matchAll(declared)].map(([, comment = "", name = "", key = ""]) => {
      const said = comment.split(/\n\s*\*\s*(?:@|\n)/)[0]!
      return [key, { name, said: said.replaceAll(/\s*\n?\s*\*\s+|\s+/g, " ").trim() }] as const
    })
  )
)

const listsOf = (module: (typeof builtIn)[number]): ReadonlyArray<CodeList> => module.definition.codes
const lists = [...new Map(builtIn.flatMap(listsOf).map((list) => [list.key, list])).values()]

const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`
const daysOf = ({ firstDay, lastDay }: CodeList["entries"][string]): string =>
  firstDay === undefined && lastDay === undefined ? "" : ` (${firstDay ?? ""}–${lastDay ?? ""})`

const sectionOf = ({ key, entries }: CodeList): ReadonlyArray<string> => {
  const { name = "", said = "" } = toldOf.get(key) ?? {}
  return [
    `### ${key}`,
    "",
    `${said} \`${name}\`.`,
    "",
    line(["Code", "På dansk", "In English"]),
    line(["---", "---", "---"]),
    ...Object.entries(entries).map(([code, entry]) => line([`\`${code}\``, `${entry.da}${daysOf(entry)}`, entry.en])),
    ""
  ]
}

const written = (): Promise<string> =>
  format(
    [
      "# The lists of codes",
      "",
      "Every code that the library's own modules know, by the module that declares it. Made by " +
        "`packages/testing/test/codeLists.test.ts` with `UPDATE=1`; do not edit by hand.",
      "",
      "A field that takes a code takes those of its list, and the refusal of another names them, in the terms of a point too. A " +
        "plugin adds codes with " +
        "the list's `with`, in its `entries` ([your first point](guides/your-first-point.md)); `pk.describe()` tells those " +
        "that are installed with you. A code stands for the same for ever: it is given days, and is not renamed.",
      "",
      ...builtIn.flatMap((module) => {
        const own = listsOf(module).filter(({ key }) => lists.some((list) => list.key === key))
        return own.length === 0 ? [] : [`## ${module.key}`, "", ...own.flatMap(sectionOf)]
      })
    ].join("\n"),
    { parser: "markdown", printWidth: 120, proseWrap: "preserve" }
  )

describe("the page of code lists", () => {
  it("has every code of the library's own modules; UPDATE=1 writes it anew", async () => {
    const now = await written()
    if (process.env["UPDATE"] === "1") writeFileSync(page, now)
    expect(readFileSync(page, "utf8")).toBe(now)
  })

  it("says of each list what it is of, and of each code what it stands for in both languages", () => {
    expect(lists.length).toBeGreaterThan(60)
    expect(lists.filter(({ key }) => !toldOf.get(key)?.said.endsWith(".")).map(({ key }) => key)).toEqual([])
    const unsaid = lists.flatMap(({ key, entries }) =>
      Object.entries(entries).flatMap(([code, { da, en }]) => (da === "" || en === "" ? [`${key}/${code}`] : []))
    )
    expect(unsaid).toEqual([])
  })

  it("has no list that is declared and that no module names", () => {
    const named = new Set(lists.map(({ key }) => key))
    expect([...toldOf.keys()].filter((key) => !named.has(key))).toEqual([])
  })
})

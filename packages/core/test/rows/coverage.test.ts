import { globSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { format } from "prettier"
import { describe, expect, it } from "vitest"
import { reasons, rows } from "./rows.ts"

const root = fileURLToPath(new URL("../../../..", import.meta.url))
const page = new URL("../../../../docs/what-it-covers.md", import.meta.url)

interface Shown {
  readonly file: string
  readonly title: string
  readonly rows: ReadonlyArray<number>
}

/** The tests whose title ends with the rows they show; `it.skip` and `it.todo` show nothing. */
const shownIn = (file: string): ReadonlyArray<Shown> =>
  [...readFileSync(`${root}/${file}`, "utf8").matchAll(/\bit\(\s*"((?:[^"\\]|\\.)*?) \(rows? (\d[\d, ]*)\)"/g)].map(
    ([, title, numbers]) => ({ file, title: title!, rows: numbers!.split(",").map(Number) })
  )

const tests = globSync("{packages,examples}/*/test/**/*.test.ts", { cwd: root }).toSorted().flatMap(shownIn)

const shownBy = (number: number): ReadonlyArray<Shown> => tests.filter((one) => one.rows.includes(number))

const cell = (text: string): string => text.replaceAll("|", "\\|")

const written = (): Promise<string> =>
  format(
    [
      "# What it covers",
      "",
      "Every system and process that the source documents name, with the tests that show that it works here, and the few that",
      "have a reason instead. Made from the titles of the tests: a row that no test shows fails the suite.",
      "",
      "| No | Dansk | English | Shown by |",
      "| --- | --- | --- | --- |",
      ...rows.map(([number, da, en]) => {
        const shown = shownBy(number)
        const by =
          shown.length === 0
            ? `_${reasons[number]?.da ?? ""}_<br>_${reasons[number]?.en ?? ""}_`
            : shown.map(({ file, title }) => `${title} ([${file.split("/").at(-1)}](../${file}))`).join("<br>")
        return `| ${number} | ${cell(da)} | ${cell(en)} | ${cell(by)} |`
      }),
      ""
    ].join("\n"),
    { parser: "markdown", printWidth: 120, proseWrap: "preserve" }
  )

describe("what the source documents name", () => {
  it("is 88 systems and processes, each shown by a test or with a reason, and never both", () => {
    expect(rows.map(([number]) => number)).toEqual(Array.from({ length: 88 }, (_, n) => n + 1))
    const without = rows.filter(([number]) => shownBy(number).length === 0).map(([number]) => number)
    expect(without).toEqual(Object.keys(reasons).map(Number))
  })

  it("has no other rows", () => {
    expect(tests.flatMap((one) => one.rows).filter((number) => number < 1 || number > 88)).toEqual([])
  })

  it("is told on a page; UPDATE=1 writes it anew", async () => {
    const text = await written()
    if (process.env["UPDATE"] === "1") writeFileSync(page, text)
    expect(readFileSync(page, "utf8")).toBe(text)
  })
})

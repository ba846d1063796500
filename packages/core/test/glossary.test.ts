import { globSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const source = fileURLToPath(new URL("../src/", import.meta.url))
const page = fileURLToPath(new URL("../../../docs/glossary.md", import.meta.url))

interface Word {
  readonly da: string
  readonly name: string
  readonly kind: string
  readonly file: string
}

const documented = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (class|const|interface|type) (\w+)/g

/** Every exported name that says what it is called in the field. */
const wordsOf = (file: string): ReadonlyArray<Word> =>
  [...readFileSync(source + file, "utf8").matchAll(documented)].flatMap(([, comment = "", kind = "", name = ""]) => {
    const da = /^\s*(?:\*\s*)?@da ([\s\S]+?)(?=\n\s*\*?\s*@|\s*$)/m.exec(comment)?.[1]
    if (da === undefined) return []
    return [{ da: da.replaceAll(/\s*\n\s*\*\s*/g, " ").trim(), name, kind, file }]
  })

// A class and its type are one word, and the input of a command is told with the command.
const isTold = ({ name, file, da }: Word, at: number, all: ReadonlyArray<Word>): boolean =>
  !name.endsWith("Input") &&
  all.findIndex((other) => other.name === name && other.file === file && other.da === da) === at

const inDanishOrder = new Intl.Collator("da").compare
const words = globSync("**/*.ts", { cwd: source })
  .map((file) => file.replaceAll("\\", "/"))
  .flatMap(wordsOf)
  .filter(isTold)
  .toSorted((a, b) => inDanishOrder(a.da, b.da) || inDanishOrder(a.name, b.name))

const isCommand = ({ file, kind }: Word): boolean => kind === "const" && /Commands?\.ts$/.test(file)
const row = ({ da, name, file }: Word): string =>
  `| ${da.replaceAll("|", "\\|")} | \`${name}\` | ${file.split("/").slice(0, -1).join("/") || "core"} |`
const table = (some: ReadonlyArray<Word>): string =>
  ["| På dansk | Name | Where |", "| --- | --- | --- |", ...some.map(row)].join("\n")

const written = `# The words of the field

Shapes have English names, and what people say has Danish ones. Each name says what it is called; this page is made of that.

## What there is

${table(words.filter((word) => !isCommand(word)))}

## What can be done

${table(words.filter(isCommand))}
`

// How the columns are padded is the formatter's.
const unpadded = (text: string): string => text.replaceAll(/ +\|/g, " |").replaceAll(/-{3,}/g, "---")

describe("the glossary", () => {
  it("has every name that says its Danish word; UPDATE=1 writes it anew", () => {
    if (process.env["UPDATE"] === "1") writeFileSync(page, written)
    expect(words.length).toBeGreaterThan(500)
    expect(unpadded(readFileSync(page, "utf8"))).toBe(unpadded(written))
  })

  it("has the words of the agreement, in Danish order", () => {
    const agreed = words.find(({ name, file }) => name === "Agreement" && file === "agreement/Agreement.ts")
    expect(agreed?.da).toBe("partnerskabsaftale")
    expect(words.findLastIndex(({ da }) => da.startsWith("a"))).toBeLessThan(
      words.findIndex(({ da }) => da.startsWith("ø") || da.startsWith("å"))
    )
  })
})

import type { Law } from "@partnerskab/testing"

/** A table as Prettier would write it. */
const table = (rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const widths = rows[0]!.map((_, at) => Math.max(3, ...rows.map((row) => row[at]!.length)))
  const line = (cells: ReadonlyArray<string>) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(" | ")} |`
  const [head, ...body] = rows
  return [line(head!), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n")
}

/** The page of the laws, and of the mistakes they are tested with. */
export const page = (laws: ReadonlyArray<Law>, broken: ReadonlyMap<string, ReadonlyArray<number>>): string => {
  const groups = Map.groupBy(laws, ({ group }) => group)
  const needs = ({ title, needs }: Law) => (needs === undefined ? title : `${title} (\`${needs}\`)`)
  const catches = (number: number) => [...broken.values()].filter((numbers) => numbers.includes(number)).length
  return `# Storage laws

What every storage must keep. A storage proves itself with them before its own tests:
\`defineLaws({ describe, it }, "our storage", () => ourStorage())\` from \`@partnerskab/testing\`, with vitest, jest or \`node:test\`.
A law's number is its own for ever. Some need more of a storage than the port, which is named behind them: \`admin\`, what an
administrator does; \`reopen\`, a second installation over the same data; \`within\`, a transaction of the host's.

The laws are tested too: ${broken.size} storages in memory, each with one mistake, and every one of them breaks at least one of the
${laws.length} laws; every law is broken by at least one of them. This page is written by that test (\`UPDATE=1\`), never by hand.

## The laws

${[...groups]
  .map(
    ([group, own]) => `### ${group}

${table([
  ["Law", "A storage keeps it when", "Mistakes caught"],
  ...own.map((law) => [String(law.number), needs(law), String(catches(law.number))])
])}
`
  )
  .join("\n")}
## The mistakes

${table([["A storage that", "Caught by"], ...[...broken].map(([name, numbers]) => [name, numbers.join(", ")])])}
`
}

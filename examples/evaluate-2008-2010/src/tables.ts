/** Something to be read on a screen and in a file: a title, and rows of a name and what is said of it. */
export interface Table {
  readonly title: string
  readonly rows: ReadonlyArray<readonly [name: string, said: string]>
}

/** Tables for a screen of so many columns. */
export const tablesText = (tables: ReadonlyArray<Table>, width: number): string =>
  tables
    .map(({ title, rows }) => {
      const names = Math.max(...rows.map(([name]) => name.length)) + 4
      const lines = rows.flatMap(([name, said]) =>
        wrapped(said, width - names).map((line, at) => `${(at === 0 ? `  ${name}` : "").padEnd(names)}${line}`)
      )
      return [title, ...lines, ""].join("\n")
    })
    .join("\n")

const wrapped = (text: string, width: number): ReadonlyArray<string> => {
  const lines = [""]
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`
  }
  return lines
}

const plain = (text: string): string => text.replaceAll(/[\\`*_[\]<>|]/g, "\\$&")

/** Tables as Markdown. */
export const tablesMarkdown = (tables: ReadonlyArray<Table>): string =>
  tables
    .map(({ title, rows }) =>
      [
        `## ${plain(title)}`,
        "",
        "| | |",
        "| --- | --- |",
        ...rows.map(([name, said]) => `| ${plain(name)} | ${plain(said)} |`),
        ""
      ].join("\n")
    )
    .join("\n")

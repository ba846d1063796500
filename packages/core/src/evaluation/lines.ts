const colours = { green: 32, red: 31, yellow: 33, dim: 2, bold: 1 } as const

/** A colour of a terminal, or a weight. */
export type Colour = keyof typeof colours

/** Gives a text a colour, or leaves it as it is. */
export type Paint = (text: string, colour: Colour) => string

/** Paints when it is asked to. */
export const painter =
  (on: boolean): Paint =>
  (text, colour) =>
    on ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text

/**
 * The lines of a text that fit in a width, broken between words; a word that is too long is cut. What would steer a
 * terminal is a blank.
 */
export const wrap = (text: string, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  const words = text.replaceAll(/\p{Cc}+/gu, " ").split(" ")
  for (const word of words.flatMap((one) => one.match(new RegExp(`.{1,${width}}`, "gu")) ?? [""])) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length === 0 ? [""] : lines
}

/** The lines of a text that all begin so far in. */
export const indented = (text: string, by: number, width: number): ReadonlyArray<string> =>
  wrap(text, Math.max(1, width - by)).map((line) => `${" ".repeat(by)}${line}`)

/** A column of a table on a terminal. */
export interface LineColumn {
  readonly text: string
  readonly width: number
  /** How far in each of its lines begins. */
  readonly indent?: number
  readonly tint?: (text: string) => string
}

/** A row of a table as lines: each cell is broken to the width of its column. */
export const rowLines = (columns: ReadonlyArray<LineColumn>): ReadonlyArray<string> => {
  const wrapped = columns.map(({ text, width, indent = 0 }) => indented(text, indent, width))
  return Array.from({ length: Math.max(...wrapped.map((lines) => lines.length)) }, (_, at) =>
    columns
      .map(({ width, tint = (text) => text }, column) => tint((wrapped[column]![at] ?? "").padEnd(width)))
      .join("  ")
      .trimEnd()
  )
}

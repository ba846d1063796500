import { type ExportLine, ImportRefused } from "./Admin.ts"

/**
 * An export as text: one JSON value in each line, each line ended.
 *
 * @category operations
 */
export const toNdjson = async function* (
  lines: AsyncIterable<ExportLine> | Iterable<ExportLine>
): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`
}

/**
 * An export read from text, in whatever pieces it comes: a line may be cut anywhere. Empty lines are passed over. What a
 * line must be to be taken in, the storage says.
 *
 * @param text pieces of text, such as a file or a body that is decoded as UTF-8
 * @throws {ImportRefused} naming the line that is not JSON
 * @category operations
 */
export const fromNdjson = async function* (text: AsyncIterable<string> | Iterable<string>): AsyncGenerator<ExportLine> {
  let at = 0
  for await (const line of linesOf(text)) {
    at += 1
    if (line.trim() !== "") yield parsed(line, at)
  }
}

/** Pieces are joined when their line is whole, so that a long line in many pieces is joined once. */
const linesOf = async function* (text: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let begun: Array<string> = []
  let isFirst = true
  for await (const piece of text) {
    const [head, ...more] = (isFirst ? piece.replace(/^\uFEFF/, "") : piece).split("\n")
    isFirst &&= piece === ""
    begun.push(head!)
    for (const next of more) {
      yield begun.join("")
      begun = [next]
    }
  }
  yield begun.join("")
}

const parsed = (line: string, at: number): ExportLine => {
  try {
    return JSON.parse(line) as ExportLine
  } catch {
    throw new ImportRefused(`Linje ${at} er ikke JSON.`, `Line ${at} is not JSON.`)
  }
}

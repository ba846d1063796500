import { type ExportLine, fromNdjson, ImportRefused, toNdjson } from "@partnerskab/core/storage"
import { describe, expect, it } from "vitest"

const lines: ReadonlyArray<ExportLine> = [
  { line: "header", format: "partnerskab/export/1", authority: "0330" },
  {
    line: "person",
    person: { ref: "r", kind: "name", subject: { entity: "party", id: "p" }, text: 'Bænte "Å"\n\\ Testesen 🥐' }
  },
  { line: "end", lines: 1 }
]

const all = async <A>(from: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const list: Array<A> = []
  for await (const one of from) list.push(one)
  return list
}

const textOf = async (given: ReadonlyArray<ExportLine>): Promise<string> => (await all(toNdjson(given))).join("")

const piecesOf = (text: string, size: number): ReadonlyArray<string> =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size))

describe("an export as text", () => {
  it("has one line for each, and ends the last one too", async () => {
    const text = await textOf(lines)
    expect(text.split("\n")).toHaveLength(lines.length + 1)
    expect(text.endsWith('{"line":"end","lines":1}\n')).toBe(true)
  })

  it("is read again as it was, wherever it is cut", async () => {
    const text = await textOf(lines)
    for (const size of [1, 2, 3, 7, 50, text.length]) expect(await all(fromNdjson(piecesOf(text, size)))).toEqual(lines)
  })

  it("is read with the line ends of Windows, a byte order mark, empty lines, and without its last line end", async () => {
    const text = await textOf(lines)
    expect(await all(fromNdjson(["", `\uFEFF${text.replaceAll("\n", "\r\n\r\n").trimEnd()}`]))).toEqual(lines)
  })

  it("has nothing in it when there is no text", async () => {
    expect(await all(fromNdjson([]))).toEqual([])
    expect(await all(toNdjson([]))).toEqual([])
  })

  it("is refused at the line that is not JSON, and gives what stands before it", async () => {
    const read: Array<ExportLine> = []
    const reading = async () => {
      for await (const line of fromNdjson([await textOf(lines.slice(0, 2)), "\n", '{"line":"en', "\n"])) read.push(line)
    }
    await expect(reading()).rejects.toThrow(new ImportRefused("Linje 4 er ikke JSON.", "Line 4 is not JSON."))
    expect(read).toEqual(lines.slice(0, 2))
  })
})

import { type ExportLine, expectLines, ImportRefused } from "@partnerskab/core/storage"
import { describe, expect, it } from "vitest"

const header: ExportLine = { line: "header", format: "partnerskab/export/1", authority: "0330" }
const person: ExportLine = {
  line: "person",
  person: { ref: "r", kind: "name", subject: { entity: "party", id: "p" }, text: "Bænte Testesen" }
}
const end = (lines: number): ExportLine => ({ line: "end", lines })

/** A place lines come from, that knows whether it was let go of. */
const source = (lines: ReadonlyArray<ExportLine>) => {
  const state = { isOpen: false }
  const from = async function* () {
    state.isOpen = true
    try {
      yield* lines
    } finally {
      state.isOpen = false
    }
  }
  return { state, lines: from() }
}

const read = async (lines: ReadonlyArray<ExportLine>) => {
  const { header: first, lines: rest } = await expectLines(lines)
  const numbers: Array<number> = []
  for await (const { at } of rest) numbers.push(at)
  return { authority: first.authority, numbers }
}

const refused = (lines: ReadonlyArray<unknown>) =>
  read(lines as ReadonlyArray<ExportLine>).then(
    () => "read",
    (error: unknown) => (error instanceof ImportRefused ? error.en : String(error))
  )

describe("the lines of an export", () => {
  it("are those between its first and its last, each with its number", async () => {
    expect(await read([header, person, person, end(2)])).toEqual({ authority: "0330", numbers: [2, 3] })
    expect(await read([header, end(0)])).toEqual({ authority: "0330", numbers: [] })
  })

  it.each([
    [[], /first line must be the header/],
    [[person, end(1)], /first line must be the header/],
    [[{ ...header, format: "partnerskab/export/2" }, end(0)], /first line must be the header/],
    [[header, header, end(0)], /Line 2 stands in the wrong place/],
    [[header, end(0), person], /Line 3 stands in the wrong place/],
    [[header, person, { line: "entry", entry: {} }, end(2)], /Line 3 stands in the wrong place/],
    [[header, { line: "persons" }, end(1)], /Line 2 cannot be read/],
    [[header, null, end(1)], /Line 2 cannot be read/],
    [[header, person], /not whole: no lines by its end, 1 received/],
    [[header, person, end(2)], /not whole: 2 lines by its end, 1 received/]
  ])("break off where they are none, and say at which line: %j", async (lines, why) => {
    expect(await refused(lines)).toMatch(why)
  })

  it("let go of where they come from, read or not", async () => {
    const unread = source([header, person, end(1)])
    const { close } = await expectLines(unread.lines)
    expect(unread.state.isOpen).toBe(true)
    await close()
    expect(unread.state.isOpen).toBe(false)
    const foreign = source([person])
    await expect(expectLines(foreign.lines)).rejects.toThrow(ImportRefused)
    expect(foreign.state.isOpen).toBe(false)
  })
})

import type { ExportLine } from "@partnerskab/core/storage"
import { administered, type TriedFault } from "./Fault.ts"

export type Lines = ReadonlyArray<ExportLine>

export const collected = async (lines: AsyncIterable<ExportLine> | Iterable<ExportLine>): Promise<Lines> => {
  const all: Array<ExportLine> = []
  for await (const line of lines) all.push(line)
  return all
}

/** The end says how many lines there are, whatever was done to them. */
export const counted = (lines: Lines): Lines =>
  lines.map((line) => (line.line === "end" ? { ...line, lines: lines.length - 2 } : line))

/** Exports other lines than it should. */
const exports = (name: string, change: (lines: Lines) => Lines): TriedFault =>
  administered(name, ({ admin }) => ({
    admin: {
      export: async function* () {
        yield* change(await collected(admin.export()))
      }
    }
  }))

export const without = (kind: ExportLine["line"]) => (lines: Lines) =>
  counted(lines.filter(({ line }) => line !== kind))

/** One kind of line made otherwise. */
export const turned =
  <K extends ExportLine["line"]>(kind: K, change: (line: Extract<ExportLine, { readonly line: K }>) => ExportLine) =>
  (lines: Lines): Lines =>
    lines.map((line) => (line.line === kind ? change(line as Extract<ExportLine, { readonly line: K }>) : line))

export const kinds = ["life", "fact", "claim", "person", "outbox", "command", "tombstone"] as const

/** Mistakes in what is given out. */
export const exportingFaults: ReadonlyArray<TriedFault> = [
  exports(
    "exports what is set aside as due when it was first",
    turned("outbox", ({ outbox, ...line }) => ({
      ...line,
      outbox: outbox.standing === "setAside" ? { ...outbox, notBefore: outbox.row.dueAt } : outbox
    }))
  ),
  exports(
    "exports a key that is held for ever as held from the year 1",
    turned("claim", ({ claim, ...line }) => ({
      ...line,
      claim: { ...claim, during: claim.during ?? { firstDay: "0001-01-01" } }
    }))
  ),
  exports("exports without a header", (lines) => lines.slice(1)),
  exports("exports without an end", (lines) => lines.slice(0, -1)),
  exports(
    "counts the header among the lines of an export",
    turned("end", (end) => ({ ...end, lines: end.lines + 1 }))
  ),
  exports("exports in a format that it does not name", (lines) => [
    { ...lines[0], format: "other" } as never,
    ...lines.slice(1)
  ]),
  exports("exports the journal after all else", (lines) => [
    lines[0]!,
    ...lines.slice(1, -1).toSorted((a, b) => Number(a.line === "entry") - Number(b.line === "entry")),
    lines.at(-1)!
  ]),
  exports("exports the journal last to first", (lines) => {
    const entries = lines.filter(({ line }) => line === "entry").toReversed()
    return [lines[0]!, ...entries, ...lines.slice(1 + entries.length)]
  }),
  exports("exports the journal life by life", (lines) => {
    const order = (line: ExportLine) => (line.line === "entry" ? `${line.entry.id} ${line.entry.version}` : "")
    const entries = lines.filter(({ line }) => line === "entry").toSorted((a, b) => (order(a) > order(b) ? -1 : 1))
    return [lines[0]!, ...entries, ...lines.slice(1 + entries.length)]
  }),
  ...kinds.map((kind) => exports(`exports without lines of ${kind}`, without(kind))),
  exports("exports without closed facts", (lines) =>
    counted(lines.filter((line) => line.line !== "fact" || line.fact.knownTo === undefined))
  ),
  exports("exports without what is done", (lines) =>
    counted(lines.filter((line) => line.line !== "outbox" || line.outbox.standing !== "done"))
  ),
  exports("exports every life twice", (lines) =>
    counted(lines.flatMap((line): Lines => (line.line === "life" ? [line, line] : [line])))
  ),
  exports(
    "exports things to do as if none had been tried",
    turned("outbox", (line) => ({ ...line, outbox: { ...line.outbox, attempts: 0 } }))
  ),
  exports(
    "exports things to do as if all waited",
    turned("outbox", (line) => ({ ...line, outbox: { ...line.outbox, standing: "waiting" } }))
  ),
  exports(
    "exports commands without what they wrote",
    turned("command", (line) => ({ ...line, command: { ...line.command, entries: [] } }))
  ),
  administered("exports a part at a time, each of its own moment", ({ admin }) => ({
    admin: {
      export: async function* () {
        let lines = 0
        for (const kind of ["header", "entry", ...kinds] as const)
          for (const line of (await collected(admin.export())).filter((one) => one.line === kind)) {
            yield line
            if (kind !== "header") lines += 1
          }
        yield { line: "end", lines }
      }
    }
  })),
  administered("exports lives as they are when they are read", ({ admin }) => ({
    admin: {
      export: async function* () {
        for await (const line of admin.export()) {
          if (line.line !== "life") yield line
          else {
            const now = (await collected(admin.export())).find(
              (one) => one.line === "life" && one.row.id === line.row.id && one.row.entity === line.row.entity
            )
            yield now ?? line
          }
        }
      }
    }
  }))
]

/** The same way, without a mistake. */
export const soundExporting: ReadonlyArray<TriedFault> = [exports("exports as it should", counted)]

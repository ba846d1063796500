import { type ExportLine, ImportRefused } from "@partnerskab/core/storage"

/** A line between the first and the last of an export, and its number among all. */
export interface Expected {
  readonly line: Exclude<ExportLine, { readonly line: "header" | "end" }>
  readonly at: number
}

export const refuse = {
  notEmpty: () => new ImportRefused("Lageret indeholder allerede noget.", "The storage holds something already."),
  noHeader: () =>
    new ImportRefused(
      'Første linje skal være hovedet af en "partnerskab/export/1".',
      'The first line must be the header of a "partnerskab/export/1".'
    ),
  order: (at: number) =>
    new ImportRefused(
      `Linje ${at} står forkert: først hovedet, så journalposterne, så alt andet, og til sidst slutlinjen.`,
      `Line ${at} stands in the wrong place: first the header, then journal entries, then all else, and last the end.`
    ),
  unknown: (at: number) => new ImportRefused(`Linje ${at} kan ikke læses.`, `Line ${at} cannot be read.`),
  shape: ([first, last]: readonly [number, number]) =>
    new ImportRefused(
      `Noget i linje ${first}-${last} kan ikke læses.`,
      `Something in lines ${first}-${last} cannot be read.`
    ),
  held: ([first, last]: readonly [number, number], problem: string) =>
    new ImportRefused(
      `Noget i linje ${first}-${last} kan ikke gemmes: ${problem}`,
      `Something in lines ${first}-${last} cannot be kept: ${problem}`
    ),
  entity: (at: number, entity: string) =>
    new ImportRefused(
      `Linje ${at} er et ${entity}, og intet installeret kender ${entity}. Installér det, der har skrevet det, og kør partnerskab-pg apply.`,
      `Line ${at} is a ${entity}, and nothing that is installed knows ${entity}. Install what wrote it, and run partnerskab-pg apply.`
    ),
  untold: (commandId: string) =>
    new ImportRefused(
      `Kommandoen ${commandId} har skrevet poster, som ikke er i journalen.`,
      `The command ${commandId} wrote entries that are not in the journal.`
    ),
  end: (told: number | undefined, came: number) =>
    new ImportRefused(
      `Eksporten er ikke hel: ${told ?? "ingen"} linjer ifølge slutlinjen, ${came} modtaget.`,
      `The export is not whole: ${told ?? "no"} lines by its end, ${came} received.`
    )
}

type Lines = AsyncIterable<ExportLine> | Iterable<ExportLine>

/** Where each kind of line has what it is of. */
const wheres: Readonly<Record<string, string>> = {
  entry: "entry",
  life: "row",
  fact: "fact",
  claim: "claim",
  person: "person",
  outbox: "outbox",
  command: "command",
  tombstone: "tombstone"
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null

const isReadable = (line: object & { readonly line: string }): boolean =>
  Object.hasOwn(wheres, line.line) && isObject((line as Readonly<Record<string, unknown>>)[wheres[line.line]!])

/**
 * The lines of an export without its first and last, when they are an export from its first to its last.
 *
 * @throws {ImportRefused} at the line that cannot be one of an export
 */
export const expectLines = async function* (lines: Lines): AsyncGenerator<Expected> {
  let told: number | undefined
  let [at, came, isPastEntries] = [0, 0, false]
  for await (const line of lines) {
    at += 1
    if (!isObject(line)) throw refuse.unknown(at)
    if (at === 1) {
      if (line.line !== "header" || line.format !== "partnerskab/export/1") throw refuse.noHeader()
      continue
    }
    if (line.line === "header" || told !== undefined || (line.line === "entry" && isPastEntries)) throw refuse.order(at)
    if (line.line === "end") {
      told = line.lines
      continue
    }
    if (!isReadable(line)) throw refuse.unknown(at)
    came += 1
    isPastEntries ||= line.line !== "entry"
    yield { line, at }
  }
  if (at === 0) throw refuse.noHeader()
  if (told !== came) throw refuse.end(told, came)
}

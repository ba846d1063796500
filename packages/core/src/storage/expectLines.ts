import { type ExportLine, ImportRefused } from "./Admin.ts"

type Header = Extract<ExportLine, { readonly line: "header" }>

/**
 * A line between the first and the last of an export, and its number among all.
 *
 * @category models
 */
export interface ExpectedLine {
  readonly line: Exclude<ExportLine, { readonly line: "header" | "end" }>
  readonly at: number
}

/**
 * Why an export is not taken in, whatever storage it is for. The line is numbered from 1.
 *
 * @category errors
 */
export const importRefusal = {
  notEmpty: (): ImportRefused =>
    new ImportRefused("Lageret indeholder allerede noget.", "The storage holds something already."),
  noHeader: (): ImportRefused =>
    new ImportRefused(
      'Første linje skal være hovedet af en "partnerskab/export/1".',
      'The first line must be the header of a "partnerskab/export/1".'
    ),
  order: (at: number): ImportRefused =>
    new ImportRefused(
      `Linje ${at} står forkert: først hovedet, så journalposterne, så alt andet, og til sidst slutlinjen.`,
      `Line ${at} stands in the wrong place: first the header, then journal entries, then all else, and last the end.`
    ),
  unknown: (at: number): ImportRefused =>
    new ImportRefused(`Linje ${at} kan ikke læses.`, `Line ${at} cannot be read.`),
  end: (told: number | undefined, came: number): ImportRefused =>
    new ImportRefused(
      `Eksporten er ikke hel: ${told ?? "ingen"} linjer ifølge slutlinjen, ${came} modtaget.`,
      `The export is not whole: ${told ?? "no"} lines by its end, ${came} received.`
    )
} as const

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
 * An export that was begun to be read.
 *
 * @category models
 */
export interface ExpectedLines {
  readonly header: Header
  /** Breaks off at the line that cannot be one of an export, with {@link ImportRefused}. */
  readonly lines: AsyncIterable<ExpectedLine>
  /** Lets go of where the lines come from, read to their end or not. */
  readonly close: () => Promise<void>
}

/**
 * Reads the header of an export, and gives it with the lines that follow. They are an export from its first to its last,
 * or they break off: what is taken in must not be kept before they have ended.
 *
 * @throws {ImportRefused} when the first line is no header
 * @category operations
 */
export const expectLines = async (given: AsyncIterable<ExportLine> | Iterable<ExportLine>): Promise<ExpectedLines> => {
  const lines = each(given)
  const close = async () => void (await lines.return())
  const first = await lines.next()
  const header: unknown = first.done === true ? undefined : first.value
  if (isHeader(header)) return { header, lines: rest(lines), close }
  await close()
  throw importRefusal.noHeader()
}

const each = async function* (
  lines: AsyncIterable<ExportLine> | Iterable<ExportLine>
): AsyncGenerator<ExportLine, void, undefined> {
  yield* lines
}

const isHeader = (line: unknown): line is Header =>
  isObject(line) && (line as Header).line === "header" && (line as Header).format === "partnerskab/export/1"

const rest = async function* (lines: AsyncIterable<ExportLine>): AsyncGenerator<ExpectedLine, void, undefined> {
  let told: number | undefined
  let [at, came, isPastEntries] = [1, 0, false]
  for await (const line of lines) {
    at += 1
    if (!isObject(line)) throw importRefusal.unknown(at)
    if (line.line === "header" || told !== undefined || (line.line === "entry" && isPastEntries))
      throw importRefusal.order(at)
    if (line.line === "end") {
      told = line.lines
      continue
    }
    if (!isReadable(line)) throw importRefusal.unknown(at)
    came += 1
    isPastEntries ||= line.line !== "entry"
    yield { line, at }
  }
  if (told !== came) throw importRefusal.end(told, came)
}

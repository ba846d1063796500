import type { RulePack } from "../RulePack.ts"
import { columns, rowsOf } from "./rows.ts"

// A cell that begins like a formula is one to a spreadsheet; a quote before it makes it text.
const safe = (text: string): string => (/^[=+\-@\t\r']/.test(text) ? `'${text}` : text)
const cell = (text: string): string => `"${safe(text).replaceAll('"', '""')}"`

/**
 * The dated values of a pack as CSV with semicolons, as Danish spreadsheets read it; {@link readValues} takes it back.
 *
 * @category text
 */
export const valuesAsCsv = (pack: RulePack): string => {
  const lines = [columns, ...rowsOf(pack).map((row) => columns.map((column) => row[column]))]
  // Without a byte order mark, the commonest spreadsheet takes æøå for something else.
  return `\ufeff${lines.map((cells) => `${cells.map(cell).join(";")}\r\n`).join("")}`
}

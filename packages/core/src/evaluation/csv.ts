import { cellsOf } from "./cells.ts"
import type { EvaluationReport } from "./Report.ts"
import { type Language, words } from "./words.ts"

// A cell that begins like a formula is one to a spreadsheet; a quote before it makes it text.
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const cell = (text: string): string => `"${safe(text).replaceAll('"', '""')}"`

/**
 * The criteria as CSV with semicolons, as Danish spreadsheets read it.
 *
 * @category text
 */
export const renderCsv = (report: EvaluationReport, language: Language): string => {
  const head = ["id", "criterion", "target", "result", "verdict", "asOf", "origin"] as const
  const rows = report.criteria.map((assessment) => cellsOf(assessment, language))
  const lines = [
    head.map((name) => cell(words[name][language])),
    ...rows.map((row) => head.map((name) => cell(row[name])))
  ]
    .map((cells) => `${cells.join(";")}\r\n`)
    .join("")
  // Without a byte order mark, the commonest spreadsheet takes æøå for something else.
  return `\ufeff${lines}`
}

import type { EvaluationReport } from "./Report.ts"
import { countByOrigin } from "./Report.ts"
import type { Assessment } from "./Assessment.ts"
import { type Cells, cellsOf } from "./cells.ts"
import { type Colour, type Paint, painter, rowLines, wrap } from "./lines.ts"
import { dayWords, instantWords, type Language, numberWords, subjectWords, verdictWords, words } from "./words.ts"

/**
 * How a report is shown on a terminal.
 *
 * @category models
 */
export interface TerminalOptions {
  readonly language: Language
  /** Columns of the terminal; 100 without it. */
  readonly width?: number
  readonly colour?: boolean
}

const colourOf = ({ verdict }: Assessment): Colour => {
  if (verdict === "met") return "green"
  if (verdict === "notMet") return "red"
  return verdict === "noTarget" || verdict === "qualitative" ? "dim" : "yellow"
}

type Column = keyof Cells

/** The columns that a terminal has room for: a narrow one does without the days. */
const columnsFor = (width: number): ReadonlyArray<Column> =>
  (["id", "criterion", "target", "result", "verdict", "asOf", "origin"] as const).filter(
    (column) => width >= 100 || column !== "asOf"
  )

/** Widths that fit the terminal: the criterion takes what is left. */
const widthsOf = (rows: ReadonlyArray<Cells>, width: number): Readonly<Record<Column, number>> => {
  const widest = (column: Column, most: number) => Math.min(most, Math.max(...rows.map((row) => row[column].length)))
  const narrow = width < 100
  const fixed = {
    id: widest("id", 6),
    target: widest("target", narrow ? 8 : 11),
    result: widest("result", narrow ? 14 : 20),
    verdict: widest("verdict", narrow ? 12 : 16),
    asOf: widest("asOf", 10),
    origin: widest("origin", narrow ? 11 : 14)
  }
  const others = columnsFor(width).filter((column) => column !== "criterion")
  const used = others.reduce((sum, column) => sum + fixed[column as keyof typeof fixed] + 2, 0)
  return { ...fixed, criterion: Math.max(10, width - used) }
}

const table = (
  report: EvaluationReport,
  language: Language,
  { width, paint }: { readonly width: number; readonly paint: Paint }
) => {
  const head: Cells = {
    id: words.id[language],
    criterion: words.criterion[language],
    target: words.target[language],
    result: words.result[language],
    verdict: words.verdict[language],
    asOf: words.asOf[language],
    origin: words.origin[language]
  }
  const rows = report.criteria.map((assessment) => ({
    assessment,
    cells: {
      ...cellsOf(assessment, language),
      origin: words[assessment.origin === "recomputed" ? "recomputed" : "statedShort"][language]
    }
  }))
  const columns = columnsFor(width)
  const widths = widthsOf([head, ...rows.map(({ cells }) => cells)], width)
  const line = (cells: Cells, tint: (text: string, column: string) => string): ReadonlyArray<string> =>
    rowLines(
      columns.map((column) => ({ text: cells[column], width: widths[column], tint: (text) => tint(text, column) }))
    )
  const rule = columns.map((column) => "─".repeat(widths[column])).join("  ")
  return [
    ...line(head, (text) => paint(text, "bold")),
    rule,
    ...rows.flatMap(({ assessment, cells }) =>
      line(cells, (text, column) => {
        if (column === "verdict") return paint(text, colourOf(assessment))
        return column === "origin" && assessment.origin === "stated" ? paint(text, "dim") : text
      })
    ),
    rule
  ]
}

/**
 * The report as text for a terminal.
 *
 * @category text
 */
export const renderTerminal = (report: EvaluationReport, options: TerminalOptions): string => {
  const { language, width = 100, colour = false } = options
  const paint = painter(colour)
  const { recomputed, stated } = countByOrigin(report)
  const indented = (text: string) => wrap(text, width - 4).map((line, at) => (at === 0 ? `  • ${line}` : `    ${line}`))
  return [
    ...wrap(report.title[language], width).map((line) => paint(line, "bold")),
    ...wrap(`${words.authority[language]}: ${report.authority}`, width),
    ...report.notices.flatMap((notice) => wrap(notice[language], width)).map((line) => paint(line, "yellow")),
    "",
    ...table(report, language, { width, paint }),
    ...wrap(`${recomputed} ${words.recomputed[language]} · ${stated} ${words.stated[language]}`, width),
    "",
    paint(words.findings[language], "bold"),
    ...report.findings.flatMap(({ subject, texts }) =>
      indented(`${subjectWords(subject, language)}: ${texts[language]}`)
    ),
    "",
    paint(words.comparisons[language], "bold"),
    ...report.comparisons.flatMap((comparison) => [
      ...indented(`${comparison.id}, ${words.asOf[language].toLowerCase()} ${dayWords(comparison.asOf, language)}`),
      ...comparison.rows.map(
        ({ knownBy, result, verdict }) =>
          `      ${words.knownBy[language]} ${instantWords(knownBy, language).padEnd(12)}${numberWords(result, language).padStart(6)}   ${verdictWords[verdict][language]}`
      ),
      ...wrap(comparison.because[language], width - 6).map((line) => `      ${paint(line, "dim")}`)
    ]),
    ""
  ].join("\n")
}

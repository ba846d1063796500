import { type Colour, indented, type Paint, painter, rowLines, wrap } from "./lines.ts"
import type { StatusReport, StatusSection } from "./Status.ts"
import { sectionTitle, type StatusCells, statusCellsOf, statusTitle } from "./statusCells.ts"
import type { TerminalOptions } from "./terminal.ts"
import { type Language, statusWords, words } from "./words.ts"

const colourOf: Readonly<Record<StatusCells["standing"], Colour | undefined>> = {
  counted: undefined,
  unavailable: "yellow",
  met: "green",
  notMet: "red",
  notYet: "dim"
}

const columns = ["figure", "result", "target", "verdict"] as const
type Column = (typeof columns)[number]
type Texts = Readonly<Record<Column, string>>

/** How a status is set: its columns are as wide in all sections. */
interface Setting {
  readonly language: Language
  readonly width: number
  readonly paint: Paint
  readonly widths: Readonly<Record<Column, number>>
  /** A narrow terminal has no columns for targets: they stand below their figures. */
  readonly shown: ReadonlyArray<Column>
}

const isCounted = ({ standing }: StatusCells): boolean => standing !== "unavailable"

const settingOf = (
  head: Texts,
  all: ReadonlyArray<StatusCells>,
  { language, width, paint }: Pick<Setting, "language" | "width" | "paint">
): Setting => {
  const hasTargets = width >= 80 && all.some(({ target }) => target !== "")
  const shown: ReadonlyArray<Column> = hasTargets ? columns : columns.slice(0, 2)
  const widest = (column: Column, most: number) =>
    Math.min(most, Math.max(...[head, ...all.filter(isCounted)].map((texts) => texts[column].length)))
  const fixed = {
    result: widest("result", 24),
    target: widest("target", width < 100 ? 16 : 26),
    verdict: widest("verdict", width < 100 ? 16 : 24)
  }
  const used = shown.reduce((sum, column) => sum + (column === "figure" ? 0 : fixed[column] + 2), 0)
  return { language, width, paint, shown, widths: { ...fixed, figure: Math.max(10, width - used) } }
}

const row = (
  texts: Texts,
  { shown, widths }: Setting,
  { indent = 0, tint }: { readonly indent?: number; readonly tint: (text: string, column: Column) => string }
): ReadonlyArray<string> =>
  rowLines(
    shown.map((column) => ({
      // Numbers stand under each other.
      text: column === "result" ? texts.result.padStart(widths.result) : texts[column],
      width: widths[column],
      tint: (text) => tint(text, column),
      ...(column === "figure" ? { indent } : {})
    }))
  )

const cellLines = (cells: StatusCells, setting: Setting): ReadonlyArray<string> => {
  const { paint, language, width, shown } = setting
  const { line, figure, note, result, target, source, verdict, standing } = cells
  const colour = colourOf[standing]
  const painted = (text: string) => (colour === undefined ? text : paint(text, colour))
  if (!isCounted(cells)) return indented(`${figure}: ${result}`, 2, width).map(painted)
  const below = target !== "" && !shown.includes("target") ? indented(`${target}: ${verdict}`, 6, width) : []
  return [
    ...(line === "target" && !shown.includes("target")
      ? []
      : row(line === "group" ? { ...cells, figure: `– ${figure}` } : cells, setting, {
          indent: line === "group" ? 4 : 2,
          tint: (text, column) => (column === "verdict" ? painted(text) : text)
        })),
    ...(note === "" ? [] : indented(note, 4, width)).map((one) => paint(one, "dim")),
    ...below.map(painted),
    ...(source === "" ? [] : indented(`${words.source[language]}: ${source}`, 6, width)).map((one) => paint(one, "dim"))
  ]
}

const sectionLines = (section: StatusSection, setting: Setting): ReadonlyArray<string> => {
  const { language, width, paint } = setting
  const { figures, says, saysUnavailable } = section
  return [
    ...wrap(sectionTitle(section, language), width).map((line) => paint(line, "bold")),
    ...figures.flatMap((figure) => statusCellsOf(figure, language).flatMap((cells) => cellLines(cells, setting))),
    ...says.flatMap((texts) => indented(texts[language], 2, width)),
    ...(saysUnavailable === true ? indented(statusWords.saysUnavailable[language], 2, width) : []).map((line) =>
      paint(line, "yellow")
    ),
    ""
  ]
}

/**
 * How the partnerships stand, as text for a terminal.
 *
 * @category text
 */
export const renderStatusTerminal = (report: StatusReport, options: TerminalOptions): string => {
  const { language, width = 100, colour = false } = options
  const paint = painter(colour)
  const head: Texts = {
    figure: statusWords.figure[language],
    result: words.result[language],
    target: words.target[language],
    verdict: words.verdict[language]
  }
  const all = report.sections.flatMap(({ figures }) => figures).flatMap((figure) => statusCellsOf(figure, language))
  const setting = settingOf(head, all, { language, width, paint })
  const { shown, widths } = setting
  return [
    ...wrap(statusTitle(report, language), width).map((line) => paint(line, "bold")),
    "",
    ...(all.length === 0
      ? []
      : [
          ...row(head, setting, { tint: (text) => paint(text, "bold") }),
          shown.map((column) => "─".repeat(widths[column])).join("  "),
          ""
        ]),
    ...(report.sections.length === 0 ? [...wrap(statusWords.nothing[language], width), ""] : []),
    ...report.sections.flatMap((section) => sectionLines(section, setting))
  ].join("\n")
}

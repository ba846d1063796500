import type { StatusReport, StatusSection } from "./Status.ts"
import { sectionTitle, type StatusCells, statusCellsOf, statusTitle } from "./statusCells.ts"
import { type Language, statusWords, words } from "./words.ts"

/**
 * How the partnerships stand, as Markdown.
 *
 * @category text
 */
export const renderStatusMarkdown = (report: StatusReport, language: Language): string =>
  [
    `# ${plain(statusTitle(report, language))}`,
    "",
    ...(report.sections.length === 0 ? [statusWords.nothing[language], ""] : []),
    ...report.sections.flatMap((section) => sectionLines(section, language))
  ].join("\n")

/** A text on one line, without any of it read as markup. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_[\]<>|&~]/g, "\\$&")

/** A text as a paragraph: neither a heading nor a list, though it may begin with a date. */
const paragraph = (text: string): string =>
  plain(text)
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")

const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

const sectionLines = (section: StatusSection, language: Language): ReadonlyArray<string> => {
  const { figures, says, saysUnavailable } = section
  const head = [statusWords.figure, words.result, words.target, words.verdict].map((texts) => texts[language])
  return [
    `## ${plain(sectionTitle(section, language))}`,
    "",
    ...(figures.length === 0 ? [] : [row(head), row(["---", "---:", "---", "---"])]),
    ...figures.flatMap((figure) => statusCellsOf(figure, language).map(tableRow)),
    ...(figures.length === 0 ? [] : [""]),
    ...says.flatMap((texts) => [paragraph(texts[language]), ""]),
    ...(saysUnavailable ? [`*${plain(statusWords.saysUnavailable[language])}*`, ""] : [])
  ]
}

const tableRow = ({ line, figure, note, result, target, source, verdict }: StatusCells): string =>
  row([
    `${line === "group" ? "– " : ""}${plain(figure)}${note === "" ? "" : ` (${note})`}`,
    result,
    target === "" ? "" : `${target} (${plain(source)})`,
    verdict
  ])

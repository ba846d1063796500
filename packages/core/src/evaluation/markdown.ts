import { cellsOf } from "./cells.ts"
import { countByOrigin, type EvaluationReport } from "./Report.ts"
import { dayWords, instantWords, type Language, numberWords, subjectWords, verdictWords, words } from "./words.ts"

const escaped = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")
const row = (cells: ReadonlyArray<string>): string => `| ${cells.map(escaped).join(" | ")} |`

/**
 * The report as Markdown.
 *
 * @category text
 */
export const renderMarkdown = (report: EvaluationReport, language: Language): string => {
  const { recomputed, stated } = countByOrigin(report)
  const head = ["id", "criterion", "target", "result", "verdict", "asOf", "origin"] as const
  return [
    `# ${report.title[language]}`,
    "",
    `${words.authority[language]}: ${report.authority}`,
    "",
    ...report.notices.flatMap((notice) => [`> ${notice[language]}`, ""]),
    row(head.map((name) => words[name][language])),
    row(head.map(() => "---")),
    ...report.criteria.map((assessment) => {
      const cells = cellsOf(assessment, language)
      return row(head.map((name) => cells[name]))
    }),
    "",
    `${recomputed} ${words.recomputed[language]} · ${stated} ${words.stated[language]}`,
    "",
    `## ${words.findings[language]}`,
    "",
    ...report.findings.map(({ subject, texts }) => `- **${subjectWords(subject, language)}** ${texts[language]}`),
    "",
    `## ${words.comparisons[language]}`,
    "",
    ...report.comparisons.flatMap(({ id, asOf, rows, because }) => [
      `**${id}**, ${words.asOf[language].toLowerCase()} ${dayWords(asOf, language)}: ${because[language]}`,
      "",
      row([words.knownBy[language], words.result[language], words.verdict[language]]),
      row(["---", "---", "---"]),
      ...rows.map(({ knownBy, result, verdict }) =>
        row([instantWords(knownBy, language), numberWords(result, language), verdictWords[verdict][language]])
      ),
      ""
    ])
  ].join("\n")
}

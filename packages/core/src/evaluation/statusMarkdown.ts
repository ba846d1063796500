import type { Texts } from "../plugin/index.ts"
import type { StatusFigure, StatusReport, StatusSection, StatusTarget } from "./Status.ts"
import { dayWords, instantWords, type Language, numberWords, statusWords, verdictWords, words } from "./words.ts"

/**
 * How the partnerships stand, as Markdown.
 *
 * @category text
 */
export const renderStatusMarkdown = (report: StatusReport, language: Language): string => {
  const { authority, asOf, knownBy, sections } = report
  const known = knownBy === undefined ? "" : ` (${words.knownBy[language]} ${instantWords(knownBy, language)})`
  return [
    `# ${plain(authority)}: ${statusWords.status[language]} ${dayWords(asOf, language)}${known}`,
    "",
    ...sections.flatMap((section) => sectionLines(section, language))
  ].join("\n")
}

const plain = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>|]/g, "\\$&")
const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

const sectionLines = (
  { number, title, figures, says, saysUnavailable }: StatusSection,
  language: Language
): ReadonlyArray<string> => {
  const say = (texts: Texts) => plain(texts[language])
  const head = [words.criterion, words.result, words.target, words.verdict].map(say)
  return [
    `## ${number === undefined ? "" : `${number}. `}${say(title)}`,
    "",
    ...(figures.length === 0 ? [] : [row(head), row(head.map(() => "---"))]),
    ...figures.flatMap((figure) => figureRows(figure, language)),
    ...(figures.length === 0 ? [] : [""]),
    ...says.flatMap((texts) => [say(texts), ""]),
    ...(saysUnavailable ? [`*${say(statusWords.saysUnavailable)}*`, ""] : [])
  ]
}

const figureRows = (figure: StatusFigure, language: Language): ReadonlyArray<string> => {
  const title = plain(figure.title[language])
  if ("unavailable" in figure) return [row([title, statusWords.unavailable[language], "", ""])]
  const groups = figure.rows.filter(({ group }) => group.length > 0)
  const [first, ...more] = figure.targets.map((target) => targetCells(target, language))
  return [
    row([title, numberWords(figure.total, language), ...(first ?? ["", ""])]),
    ...more.map((cells) => row(["", "", ...cells])),
    ...groups.map(({ group, value }) =>
      row([`– ${group.map((one) => plain(String(one ?? "–"))).join(", ")}`, numberWords(value, language), "", ""])
    )
  ]
}

const targetCells = (
  { atLeast, asOf, source, verified, verdict, result }: StatusTarget,
  language: Language
): ReadonlyArray<string> => {
  const from = verified ? source : `${source}; ${statusWords.notVerified[language]}`
  const judged = verdict === "notYet" ? statusWords.notYet[language] : verdictWords[verdict][language]
  return [
    `≥ ${numberWords(atLeast, language)} ${dayWords(asOf, language)} (${plain(from)})`,
    result === undefined ? judged : `${judged} (${numberWords(result, language)})`
  ]
}

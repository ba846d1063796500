import type { MeasureRow, Scalar } from "../facts/index.ts"
import type { StatusFigure, StatusReport, StatusSection, StatusTarget } from "./Status.ts"
import { dayWords, instantWords, type Language, numberWords, statusWords, verdictWords, words } from "./words.ts"

/**
 * One line of a status as the texts of a table row: a figure with its first target, a further target, or a group.
 *
 * @category text
 */
export interface StatusCells {
  readonly line: "figure" | "target" | "group"
  /** The figure or the group; empty for a further target. */
  readonly figure: string
  /** What a reader of the figure must know; empty when there is nothing. */
  readonly note: string
  readonly result: string
  readonly target: string
  /** Where the target comes from, and that nobody has checked it there; empty without a target. */
  readonly source: string
  readonly verdict: string
  /** What the words say, for colours and signs. */
  readonly standing: "counted" | "unavailable" | StatusTarget["verdict"]
}

/**
 * The title of a status: whose, of which day, and by what was known.
 *
 * @category text
 */
export const statusTitle = ({ authority, asOf, knownBy }: StatusReport, language: Language): string => {
  const status = `${statusWords.status[language]} ${dayWords(asOf, language)}`
  const known = knownBy === undefined ? "" : ` (${words.knownBy[language]} ${instantWords(knownBy, language)})`
  return `${authority === "" ? `${status[0]!.toUpperCase()}${status.slice(1)}` : `${authority}: ${status}`}${known}`
}

/**
 * The title of a section, after its number when it is a point of the form.
 *
 * @category text
 */
export const sectionTitle = ({ number, title }: StatusSection, language: Language): string =>
  number === undefined ? title[language] : `${number}. ${title[language]}`

/**
 * The lines of a figure: itself, its targets, its groups.
 *
 * @category text
 */
export const statusCellsOf = (figure: StatusFigure, language: Language): ReadonlyArray<StatusCells> => {
  const own = { ...none, line: "figure", figure: figure.title[language] } as const
  if ("unavailable" in figure) return [{ ...own, result: statusWords.unavailable[language], standing: "unavailable" }]
  const groups = figure.rows.filter(({ group }) => group.length > 0)
  const [first, ...more] = figure.targets.map((target) => targetCells(target, language))
  return [
    {
      ...own,
      note: isOverlapping(figure.total, groups) ? statusWords.overlap[language] : "",
      result: numberWords(figure.total, language),
      ...first
    },
    ...more.map((cells): StatusCells => ({ ...none, line: "target", ...cells })),
    ...groups.map(({ group, value }): StatusCells => ({
      ...none,
      line: "group",
      figure: group.map((one) => valueWords(one, language)).join(", "),
      result: numberWords(value, language)
    }))
  ]
}

/** Different values of a dimension may stand in several groups; a sum of decimals is never quite exact. */
const isOverlapping = (total: number, groups: ReadonlyArray<MeasureRow>): boolean =>
  groups.reduce((sum, { value }) => sum + value, 0) > total + 1e-6 * Math.abs(total)

const none = { figure: "", note: "", result: "", target: "", source: "", verdict: "", standing: "counted" } as const

const valueWords = (value: Scalar, language: Language): string => {
  if (value === null || value === "") return statusWords.notGiven[language]
  if (typeof value === "boolean") return statusWords[value ? "yes" : "no"][language]
  return dayWords(String(value), language)
}

const targetCells = (
  { atLeast, asOf, source, verified, verdict, result }: StatusTarget,
  language: Language
): Pick<StatusCells, "target" | "source" | "verdict" | "standing"> => {
  const judged = verdict === "notYet" ? statusWords.notYet[language] : verdictWords[verdict][language]
  return {
    target: `≥\u00a0${numberWords(atLeast, language)} ${words.asOf[language].toLowerCase()} ${dayWords(asOf, language)}`,
    source: verified ? source : `${source}; ${statusWords.notVerified[language]}`,
    verdict: result === undefined ? judged : `${judged} (${numberWords(result, language)})`,
    standing: verdict
  }
}

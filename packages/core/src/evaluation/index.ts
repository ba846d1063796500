/**
 * Evaluation: criteria, verdicts, findings, and the report as data and as text.
 *
 * @module
 */
export { assess, questionsOf } from "./assess.ts"
export type { Assessment, Finding, KnowledgeComparison } from "./Assessment.ts"
export { type Cells, cellsOf } from "./cells.ts"
export {
  allOf,
  allOfUnknown,
  atLeast,
  between,
  type Criterion,
  everyWeeks,
  figure,
  type Figure,
  noTarget,
  type Reading,
  type Taking,
  type Target
} from "./Criterion.ts"
export { renderCsv } from "./csv.ts"
export { checkAssessments, checkStatement, isAttainable } from "./findings.ts"
export { evaluationJsonSchema, renderJson } from "./json.ts"
export { renderMarkdown } from "./markdown.ts"
export { countByOrigin, type EvaluationReport } from "./Report.ts"
export type { Statement } from "./Statement.ts"
export { renderTerminal, type TerminalOptions } from "./terminal.ts"
export { type Verdict, verdictOf } from "./verdict.ts"
export {
  dayWords,
  instantWords,
  type Language,
  numberWords,
  statusWords,
  subjectWords,
  verdictWords,
  words
} from "./words.ts"
export type { StatusFigure, StatusReport, StatusSection, StatusTarget } from "./Status.ts"
export { sectionTitle, type StatusCells, statusCellsOf, statusTitle } from "./statusCells.ts"
export { renderStatusMarkdown } from "./statusMarkdown.ts"
export { renderStatusTerminal } from "./statusTerminal.ts"

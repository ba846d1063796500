import { dayInDenmark } from "@partnerskab/core/calendar"
import {
  type Assessment,
  type Cells,
  cellsOf,
  dayWords,
  type EvaluationReport,
  type Language,
  words
} from "@partnerskab/core/evaluation"
import { type Html, html } from "./html.ts"
import { labels } from "./labels.ts"
import { verdictMark } from "./verdictMark.ts"

const columns = ["id", "criterion", "target", "result", "verdict", "asOf", "origin"] as const satisfies ReadonlyArray<
  keyof Cells
>

/**
 * The criteria as a table: on paper with its head on every page, on a phone as cards.
 *
 * The roles are written out because a table that is laid out as cards loses its own.
 *
 * @category text
 */
export const criteriaTable = (report: EvaluationReport, language: Language): Html | undefined =>
  report.criteria.length === 0
    ? undefined
    : html`<section aria-labelledby="criteria">
        <h2 id="criteria">${labels.criteria[language]}</h2>
        <table class="criteria" role="table">
          <caption>
            ${labels.caption[language]}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              ${columns.map((column) => html`<th scope="col" role="columnheader" class="${column}">${words[column][language]}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${report.criteria.map((assessment, at) => row(assessment, { at, report, language }))}
          </tbody>
        </table>
      </section>`

interface Place {
  readonly at: number
  readonly report: EvaluationReport
  readonly language: Language
}

const row = (assessment: Assessment, { at, report, language }: Place): Html => {
  const cells = cellsOf(assessment, language)
  const cell = (column: keyof Cells, inside: Html | string): Html =>
    html`<td role="cell" class="${column}" data-label="${words[column][language]}">${inside}</td>`
  return html`<tr role="row" id="criterion-${at + 1}" class="${assessment.origin}">
    ${cell("id", cells.id)}
    <th scope="row" role="rowheader" class="criterion">
      ${cells.criterion}${note(assessment, language)}${mentions(assessment, report, language)}
    </th>
    ${cell("target", cells.target)} ${cell("result", cells.result)}
    ${cell("verdict", verdictMark(assessment.verdict, language))} ${cell("asOf", cells.asOf)}
    ${cell("origin", origin(assessment, cells, language))}
  </tr>`
}

const note = ({ note }: Assessment, language: Language): Html | undefined =>
  note === undefined ? undefined : html`<span class="note">${note[language]}</span>`

const mentions = ({ id }: Assessment, { findings }: EvaluationReport, language: Language): Html | undefined => {
  const numbers = findings.flatMap(({ subject }, at) => (subject === id ? [at + 1] : []))
  return numbers.length === 0
    ? undefined
    : html`<span class="note"
        >${labels.finding[language]}
        ${numbers.map((number, at) => html`${at === 0 ? "" : ", "}<a href="#finding-${number}">${number}</a>`)}</span
      >`
}

const origin = ({ knownBy, source }: Assessment, { origin }: Cells, language: Language): Html => {
  const known = knownBy === undefined ? "" : `, ${words.knownBy[language]} ${dayWords(dayInDenmark(knownBy), language)}`
  return html`<span class="origin-words">${origin}${known}</span> <span class="note">${source[language]}</span>`
}

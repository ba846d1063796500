import { dayInDenmark } from "@partnerskab/core/calendar"
import {
  dayWords,
  type EvaluationReport,
  type KnowledgeComparison,
  type Language,
  numberWords,
  words
} from "@partnerskab/core/evaluation"
import { type Html, html } from "./html.ts"
import { labels } from "./labels.ts"
import { verdictMark } from "./verdictMark.ts"

/**
 * The criteria that read otherwise by what is known today; nothing when there are none.
 *
 * @category text
 */
export const comparisonTables = (report: EvaluationReport, language: Language): Html | undefined =>
  report.comparisons.length === 0
    ? undefined
    : html`<section aria-labelledby="comparisons">
        <h2 id="comparisons">${words.comparisons[language]}</h2>
        <div class="comparisons">${report.comparisons.map((comparison) => table(comparison, report, language))}</div>
      </section>`

const table = (
  { id, asOf, rows, because }: KnowledgeComparison,
  { criteria }: EvaluationReport,
  language: Language
): Html => {
  const title = criteria.find((one) => one.id === id)?.title[language]
  return html`<div class="comparison">
    <h3>${id}${title === undefined ? "" : ` ${title}`}</h3>
    <table>
      <caption>
        ${words.asOf[language]} ${dayWords(asOf, language)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${labels.knownBy[language]}</th>
          <th scope="col" class="number">${words.result[language]}</th>
          <th scope="col">${words.verdict[language]}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ knownBy, result, verdict }) =>
            html`<tr>
              <th scope="row">
                ${knownBy === "now" ? words.now[language] : dayWords(dayInDenmark(knownBy), language)}
              </th>
              <td class="number">${numberWords(result, language)}</td>
              <td>${verdictMark(verdict, language)}</td>
            </tr>`
        )}
      </tbody>
    </table>
    <p>${because[language]}</p>
  </div>`
}

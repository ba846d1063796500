import { type EvaluationReport, type Finding, type Language, subjectWords, words } from "@partnerskab/core/evaluation"
import { type Html, html } from "./html.ts"
import { labels } from "./labels.ts"

/**
 * What does not add up, numbered, each with the way back to its criterion.
 *
 * @category text
 */
export const findingsList = (report: EvaluationReport, language: Language): Html =>
  html`<section aria-labelledby="findings">
    <h2 id="findings">${words.findings[language]}</h2>
    ${
      report.findings.length === 0
        ? html`<p>${labels.noFindings[language]}</p>`
        : html`<ol class="findings">
            ${report.findings.map((finding, at) => item(finding, { number: at + 1, report, language }))}
          </ol>`
    }
  </section>`

const item = (
  { subject, texts }: Finding,
  {
    number,
    report,
    language
  }: { readonly number: number; readonly report: EvaluationReport; readonly language: Language }
): Html => {
  const at = report.criteria.findIndex(({ id }) => id === subject)
  const named =
    at === -1 ? html`${subjectWords(subject, language)}` : html`<a href="#criterion-${at + 1}">${subject}</a>`
  return html`<li id="finding-${number}"><b>${named}</b> ${texts[language]}</li>`
}

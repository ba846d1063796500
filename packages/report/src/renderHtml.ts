import type { EvaluationReport, Language } from "@partnerskab/core/evaluation"
import { words } from "@partnerskab/core/evaluation"
import { attainmentChart } from "./attainmentChart.ts"
import { comparisonTables } from "./comparisonTables.ts"
import { criteriaTable } from "./criteriaTable.ts"
import { document, type HtmlOptions } from "./document.ts"
import { findingsList } from "./findingsList.ts"
import { type Html, html } from "./html.ts"
import { labels } from "./labels.ts"
import { stylesheet } from "./style/stylesheet.ts"
import { summary } from "./summary.ts"

/**
 * The report as one HTML document that needs nothing else: no scripts, no fonts, no images, no network.
 *
 * @category text
 */
export const renderHtml = (report: EvaluationReport, options: HtmlOptions): string => {
  const { language } = options
  return document(
    {
      title: report.title[language],
      stylesheet,
      header: html`<h1>${report.title[language]}</h1>
        <p class="authority">${words.authority[language]}: <b>${report.authority}</b></p>`,
      main: html`${notices(report, language)} ${summary(report, language)} ${attainmentChart(report, language)}
      ${criteriaTable(report, language)} ${findingsList(report, language)} ${comparisonTables(report, language)}`,
      format: report.format
    },
    options
  )
}

const notices = ({ notices }: EvaluationReport, language: Language): Html | undefined =>
  notices.length === 0
    ? undefined
    : html`<section class="notices" aria-labelledby="notices">
        <h2 id="notices">${labels.notices[language]}</h2>
        ${notices.map((notice) => html`<p>${notice[language]}</p>`)}
      </section>`

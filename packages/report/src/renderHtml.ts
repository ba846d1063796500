import type { EvaluationReport, Language } from "@partnerskab/core/evaluation"
import { words } from "@partnerskab/core/evaluation"
import { attainmentChart } from "./attainmentChart.ts"
import { comparisonTables } from "./comparisonTables.ts"
import { criteriaTable } from "./criteriaTable.ts"
import { findingsList } from "./findingsList.ts"
import { type Html, html, styleElement } from "./html.ts"
import { labels } from "./labels.ts"
import { stylesheet } from "./style/stylesheet.ts"
import { summary } from "./summary.ts"

/**
 * How a page is written.
 *
 * @category models
 */
export interface HtmlOptions {
  readonly language: Language
  /** Where the same report stands in the other language: a relative or `http(s)` address; any other gives no link. */
  readonly alternate?: string
}

/**
 * The report as one HTML document that needs nothing else: no scripts, no fonts, no images, no network.
 *
 * @category text
 */
export const renderHtml = (report: EvaluationReport, { language, alternate }: HtmlOptions): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${report.title[language]}</title>
        ${styleElement(stylesheet)}
      </head>
      <body>
        <header>
          ${otherLanguage(alternate, language)}
          <h1>${report.title[language]}</h1>
          <p class="authority">${words.authority[language]}: <b>${report.authority}</b></p>
        </header>
        <main>
          ${notices(report, language)} ${summary(report, language)} ${attainmentChart(report, language)}
          ${criteriaTable(report, language)} ${findingsList(report, language)} ${comparisonTables(report, language)}
        </main>
        <footer>
          <p>${labels.format[language]}: <code>${report.format}</code></p>
        </footer>
      </body>
    </html>`.toString()

const notices = ({ notices }: EvaluationReport, language: Language): Html | undefined =>
  notices.length === 0
    ? undefined
    : html`<section class="notices" aria-labelledby="notices">
        <h2 id="notices">${labels.notices[language]}</h2>
        ${notices.map((notice) => html`<p>${notice[language]}</p>`)}
      </section>`

const otherLanguage = (address: string | undefined, language: Language): Html | undefined => {
  if (address === undefined || !isFollowable(address)) return undefined
  return language === "da"
    ? html`<a class="alternate" href="${address}" rel="alternate" hreflang="en" lang="en">English</a>`
    : html`<a class="alternate" href="${address}" rel="alternate" hreflang="da" lang="da">Dansk</a>`
}

// A browser drops control characters and leading blanks before it looks for a scheme, so they are refused outright.
const isFollowable = (address: string): boolean =>
  !/[\p{Cc}\s]/u.test(address) && (/^https?:/i.test(address) || !/^[^/?#]*:/.test(address))

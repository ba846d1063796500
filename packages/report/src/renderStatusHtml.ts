import {
  type Language,
  sectionTitle,
  type StatusReport,
  statusTitle,
  statusWords,
  type StatusSection,
  words
} from "@partnerskab/core/evaluation"
import { document, type HtmlOptions } from "./document.ts"
import { figuresTable } from "./figuresTable.ts"
import { type Html, html } from "./html.ts"
import { labels, uncountedWords } from "./labels.ts"
import { statusStylesheet } from "./style/stylesheet.ts"
import { targetTally } from "./targetTally.ts"
import { signOf } from "./verdictMark.ts"

/**
 * How the partnerships stand as one HTML document that needs nothing else: no scripts, no fonts, no images, no network.
 *
 * @category text
 */
export const renderStatusHtml = (report: StatusReport, options: HtmlOptions): string => {
  const { language } = options
  const { authority, sections, format } = report
  return document(
    {
      title: statusTitle(report, language),
      stylesheet: statusStylesheet,
      header: html`<h1>${statusTitle({ ...report, authority: "" }, language)}</h1>
        ${authority === "" ? undefined : html`<p class="authority">${words.authority[language]}: <b>${authority}</b></p>`}`,
      main: html`${uncounted(report, language)} ${targetTally(report, language)}
      ${sections.length === 0 ? html`<p>${statusWords.nothing[language]}</p>` : undefined}
      ${sections.map((section, at) => part(section, at, language))}`,
      format
    },
    options
  )
}

/** What could not be counted is said first, so that nobody takes it for none. */
const uncounted = ({ sections }: StatusReport, language: Language): Html | undefined => {
  const many = sections.flatMap(({ figures }) => figures).filter((figure) => "unavailable" in figure).length
  return many === 0
    ? undefined
    : html`<section class="notices" aria-labelledby="notices">
        <h2 id="notices">${labels.notices[language]}</h2>
        <p>${uncountedWords(many, language)}</p>
      </section>`
}

const part = (section: StatusSection, at: number, language: Language): Html => {
  const { figures, says, saysUnavailable } = section
  const id = `section-${at + 1}`
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${sectionTitle(section, language)}</h2>
    ${says.map((texts) => html`<p>${texts[language]}</p>`)}
    ${
      saysUnavailable === true
        ? html`<p class="mark open">${signOf("open")} <span>${statusWords.saysUnavailable[language]}</span></p>`
        : undefined
    }
    ${figures.length === 0 ? undefined : figuresTable(section, language)}
  </section>`
}

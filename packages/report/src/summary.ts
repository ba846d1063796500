import { countByOrigin, type EvaluationReport, type Language, type Verdict, words } from "@partnerskab/core/evaluation"
import { type Html, html } from "./html.ts"
import { criteriaWords, labels, originWords } from "./labels.ts"
import { verdictMark } from "./verdictMark.ts"
import { tones } from "./tones.ts"

interface Tally {
  readonly verdict: Verdict
  readonly recomputed: number
  readonly stated: number
}

const talliesOf = (report: EvaluationReport): ReadonlyArray<Tally> =>
  (Object.keys(tones) as ReadonlyArray<Verdict>)
    .map((verdict) => ({
      verdict,
      ...countByOrigin({ ...report, criteria: report.criteria.filter((one) => one.verdict === verdict) })
    }))
    .filter(({ recomputed, stated }) => recomputed + stated > 0)

/**
 * How many criteria got which verdict, and how many of them were counted again.
 *
 * @category text
 */
export const summary = (report: EvaluationReport, language: Language): Html => {
  const tallies = talliesOf(report)
  const most = Math.max(1, ...tallies.map(({ recomputed, stated }) => recomputed + stated))
  return html`<section aria-labelledby="summary">
    <h2 id="summary">${labels.summary[language]}</h2>
    ${tallies.length === 0 ? html`<p>${labels.noCriteria[language]}</p>` : html`${lead(report, language)} ${chart(tallies, most, language)}`}
  </section>`
}

const lead = (report: EvaluationReport, language: Language): Html =>
  html`<p>
    <strong>${criteriaWords(report.criteria.length, language)}.</strong> ${originWords(countByOrigin(report), language)}
  </p>`

const chart = (tallies: ReadonlyArray<Tally>, most: number, language: Language): Html =>
  html`<figure>
    <ul class="tallies" role="list">
      ${tallies.map((tally) => row(tally, most, language))}
    </ul>
    <figcaption>
      <svg class="swatch" width="22" height="12" aria-hidden="true">
        <rect class="bar none" width="22" height="12" />
      </svg>
      ${words.recomputed[language]}
      <svg class="swatch" width="22" height="12" aria-hidden="true">
        <rect class="bar none stated" x="1" y="1" width="20" height="10" />
      </svg>
      ${words.stated[language]}
    </figcaption>
  </figure>`

const row = ({ verdict, recomputed, stated }: Tally, most: number, language: Language): Html => {
  const tone = tones[verdict]
  const width = (many: number): string => `${(many / most) * 100}%`
  return html`<li>
    ${verdictMark(verdict, language)}
    <svg role="img" width="100%" height="20" aria-labelledby="tally-${verdict}" aria-describedby="tally-${verdict}-of">
      <title id="tally-${verdict}">${criteriaWords(recomputed + stated, language)}</title>
      <desc id="tally-${verdict}-of">
        ${recomputed} ${words.recomputed[language]}, ${stated} ${words.stated[language]}
      </desc>
      <rect class="bar ${tone}" y="4" width="${width(recomputed)}" height="12" />
      ${stated === 0 ? undefined : html`<rect class="bar ${tone} stated" x="${width(recomputed)}" y="4.5" width="${width(stated)}" height="11" />`}
    </svg>
    <span class="number">${recomputed + stated}</span>
  </li>`
}

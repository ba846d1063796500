import { type EvaluationReport, type Language, words } from "@partnerskab/core/evaluation"
import { type Attainment, attainedWords, attainmentsOf, axisEnd, type Bar } from "./attainment.ts"
import { type Html, html } from "./html.ts"
import { attainmentWords, labels, percentWords } from "./labels.ts"
import { tones } from "./tones.ts"
import { signOf } from "./verdictMark.ts"

const lineHeight = 20

/**
 * How far the recomputed criteria got, as bars against a line at the target; nothing when none has a target.
 *
 * @category text
 */
export const attainmentChart = (report: EvaluationReport, language: Language): Html | undefined => {
  const attainments = attainmentsOf(report)
  if (attainments.length === 0) return undefined
  const end = axisEnd(attainments)
  const bars = attainments.flatMap((one) => one.bars)
  const isCut = bars.some(({ percent }) => percent > end)
  const said = {
    cutAt: isCut ? end : undefined,
    hasNet: bars.some(({ kind }) => kind === "net"),
    hasShare: bars.some(({ kind }) => kind === "share")
  }
  return html`<section aria-labelledby="attainment">
    <h2 id="attainment">${labels.attainment[language]}</h2>
    <figure>
      <figcaption>${attainmentWords(said, language)}</figcaption>
      <div class="axis" aria-hidden="true">
        <svg width="100%" height="18">
          <text y="13">0</text>
          <text x="${(100 / end) * 100}%" y="13" text-anchor="middle">${labels.aim[language]}</text>
          <text x="100%" y="13" text-anchor="end">${percentWords(String(end))}</text>
        </svg>
      </div>
      <ul class="attainments" role="list">
        ${attainments.map((attainment, at) => row(attainment, { id: `bar-${at}`, end, language }))}
      </ul>
    </figure>
  </section>`
}

interface Drawing {
  readonly id: string
  readonly end: number
  readonly language: Language
}

const row = ({ assessment, bars }: Attainment, { id, end, language }: Drawing): Html => {
  const tone = tones[assessment.verdict]
  const said = bars.map((bar) => spoken(bar, bars, language))
  const height = bars.length * lineHeight
  return html`<li>
    <div class="name ${tone}">
      ${signOf(tone)}
      <div class="title"><b>${assessment.id}</b> ${assessment.title[language]}</div>
    </div>
    <svg role="img" width="100%" height="${height}" aria-labelledby="${id}" aria-describedby="${id}-of">
      <title id="${id}">${assessment.id}: ${said.join(", ")}</title>
      <desc id="${id}-of">${labels.aim[language]}</desc>
      ${bars.map((bar, at) => drawn(bar, { tone, y: at * lineHeight + 4, end }))}
      <line class="aim" x1="${(100 / end) * 100}%" x2="${(100 / end) * 100}%" y1="-4" y2="${height + 4}" />
    </svg>
    <div class="number">${said.map((one) => html`<div>${one}</div>`)}</div>
  </li>`
}

const spoken = ({ kind, percent }: Bar, bars: ReadonlyArray<Bar>, language: Language): string => {
  const number = attainedWords(percent, language)
  if (kind === "net") return `${words.net[language]} ${number}`
  if (kind === "share") return `${labels.share[language]} ${number}`
  if (bars.length === 1) return number
  return `${labels[bars.some((one) => one.kind === "net") ? "gross" : "count"][language]} ${number}`
}

const drawn = (
  { kind, percent }: Bar,
  { tone, y, end }: { readonly tone: string; readonly y: number; readonly end: number }
): Html => {
  const width = Math.min(100, Math.max(0, (percent / end) * 100))
  const bar = html`<rect class="bar ${tone} ${kind}" y="${y}" width="${width}%" height="12" />`
  return percent <= end
    ? bar
    : html`${bar}<svg x="100%" y="${y}" width="14" height="12" overflow="visible">
          <path class="cut" d="M-14-1 L-14 13 L1 13 L1-1 Z" />
          <path class="bar ${tone}" d="M-12 0 L-10 0 L0 6 L-10 12 L-12 12 Z" />
        </svg>`
}

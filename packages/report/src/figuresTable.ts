import {
  type Language,
  sectionTitle,
  type StatusCells,
  statusCellsOf,
  type StatusFigure,
  type StatusSection,
  statusWords,
  words
} from "@partnerskab/core/evaluation"
import { type Html, html } from "./html.ts"
import { standingTones, type Tone } from "./tones.ts"
import { signOf } from "./verdictMark.ts"

/**
 * The figures of a section as a table, each with its groups below it and its targets beside it; on a phone the targets
 * stand below too.
 *
 * The roles are written out because a table that is laid out otherwise loses its own.
 *
 * @category text
 */
export const figuresTable = (section: StatusSection, language: Language): Html => {
  const hasTargets = section.figures.some((figure) => !("unavailable" in figure) && figure.targets.length > 0)
  const heads = [
    ["figure", statusWords.figure],
    ["result", words.result],
    ["target", words.target],
    ["verdict", words.verdict]
  ] as const
  return html`<table class="figures${hasTargets ? "" : " bare"}" role="table">
    <caption>
      ${sectionTitle(section, language)}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${heads
          .slice(0, hasTargets ? 4 : 2)
          .map(
            ([column, texts]) => html`<th scope="col" role="columnheader" class="${column}">${texts[language]}</th>`
          )}
      </tr>
    </thead>
    ${section.figures.map((figure) => rows(figure, { hasTargets, language }))}
  </table>`
}

interface Setting {
  readonly hasTargets: boolean
  readonly language: Language
}

const rows = (figure: StatusFigure, { hasTargets, language }: Setting): Html => {
  const lines = statusCellsOf(figure, language)
  const targets = lines.filter(({ line }) => line !== "group").length
  return html`<tbody role="rowgroup">
    ${lines.map((cells) => row(cells, { targets, hasTargets }))}
  </tbody>`
}

const row = (
  cells: StatusCells,
  { targets, hasTargets }: { readonly targets: number; readonly hasTargets: boolean }
): Html => {
  const { line, figure, note, result, target, source, verdict, standing } = cells
  const tone = standingTones[standing]
  const span = line === "figure" && targets > 1 ? html`rowspan="${targets}"` : undefined
  return html`<tr role="row" class="${line}">
    ${
      line === "target"
        ? undefined
        : html`<th scope="row" role="rowheader" class="figure" ${span}>${figure}${noted(note)}</th>
            <td role="cell" class="result" ${span}>${standing === "unavailable" ? mark(result, tone) : result}</td>`
    }
    ${
      hasTargets
        ? html`<td role="cell" class="target">${target}${noted(source)}</td>
            <td role="cell" class="verdict">${verdict === "" ? undefined : mark(verdict, tone)}</td>`
        : undefined
    }
  </tr>`
}

const noted = (text: string): Html | undefined => (text === "" ? undefined : html`<span class="note">${text}</span>`)

const mark = (text: string, tone: Tone): Html =>
  html`<span class="mark ${tone}">${signOf(tone)} <span>${text}</span></span>`

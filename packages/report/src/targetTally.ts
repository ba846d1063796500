import { type Language, type StatusReport, type StatusTarget, verdictWords } from "@partnerskab/core/evaluation"
import { type Html, html } from "./html.ts"
import { labels } from "./labels.ts"
import { standingTones } from "./tones.ts"
import { signOf } from "./verdictMark.ts"

/**
 * How many targets were met, were not, and are still to come; nothing when there are none.
 *
 * @category text
 */
export const targetTally = ({ sections }: StatusReport, language: Language): Html | undefined => {
  const targets = sections
    .flatMap(({ figures }) => figures)
    .flatMap((figure) => ("unavailable" in figure ? [] : figure.targets))
  if (targets.length === 0) return undefined
  const verdicts: ReadonlyArray<StatusTarget["verdict"]> = ["met", "notMet", "notYet"]
  const tallies = verdicts
    .map((verdict) => ({ verdict, many: targets.filter((target) => target.verdict === verdict).length }))
    .filter(({ many }) => many > 0)
  return html`<section aria-labelledby="targets">
    <h2 id="targets">${labels.targets[language]}</h2>
    <ul class="targets" role="list">
      ${tallies.map(
        ({ verdict, many }) =>
          html`<li class="mark ${standingTones[verdict]}">
            ${signOf(standingTones[verdict])}
            <span
              ><span class="many">${many}</span> ${
                verdict === "notYet" ? labels.toCome[language] : verdictWords[verdict][language]
              }</span
            >
          </li>`
      )}
    </ul>
  </section>`
}

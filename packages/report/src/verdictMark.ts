import { type Language, type Verdict, verdictWords } from "@partnerskab/core/evaluation"
import { type Html, html } from "./html.ts"
import { signs, type Tone, tones } from "./tones.ts"

/**
 * The sign of a tone, for the eye only.
 *
 * @category text
 */
export const signOf = (tone: Tone): Html => html`<span class="sign" aria-hidden="true">${signs[tone]}</span>`

/**
 * A verdict as sign and words; the colour only repeats them.
 *
 * @category text
 */
export const verdictMark = (verdict: Verdict, language: Language): Html =>
  html`<span class="mark ${tones[verdict]}"
    >${signOf(tones[verdict])} <span>${verdictWords[verdict][language]}</span></span
  >`

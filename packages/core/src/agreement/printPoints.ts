import type { NamedPerson } from "./AgreementNames.ts"
import { html, type Markup } from "./markup.ts"
import { daysText, untilText } from "./letterWords.ts"
import { plainWords, type PrintLanguage } from "./plainWords.ts"
import type { PrintedAgreement, PrintedPoint } from "./PrintedAgreement.ts"
import { printWords } from "./printWords.ts"
import type { TermsLine } from "./termsText.ts"

/** Every point, under its number and title of the edition, with its terms as a table. */
export const pointsSection = (agreement: PrintedAgreement, language: PrintLanguage): Markup => {
  const { points, status } = agreement
  const nothing = status === "prospect" || status === "dropped" ? printWords.noContent : printWords.noPoints
  return html`<section>
    <h2>${printWords.points[language]}</h2>
    ${points.length === 0 ? html`<p class="note">${nothing[language]}</p>` : points.map((point) => pointMarkup(point, agreement, language))}
  </section>`
}

const pointMarkup = (point: PrintedPoint, agreement: PrintedAgreement, language: PrintLanguage): Markup => {
  const { number, title, known, terms, coming } = point
  const when = whenText(point, language)
  return html`<div class="point">
    <div>${number === undefined ? undefined : html`<p class="no">${number}</p>`}</div>
    <div>
      <h3>${title[language]}</h3>
      ${when === "" ? undefined : html`<p class="when">${when}</p> `}${whoLines(point, agreement, language).map((line) => html`<p class="who">${line}</p> `)}${known ? undefined : html`<p class="note">${printWords.unknown[language]}</p> `}${termsTable(terms, language)}
      ${coming.flatMap(({ from, terms: later }) => termsTable(later, language, `${printWords.coming[language]} ${daysText({ from }, language)}`) ?? [])}
    </div>
  </div> `
}

const whenText = ({ from, lastDay, changed }: PrintedPoint, language: PrintLanguage): string => {
  const since = from && `${printWords[changed ? "changed" : "partOf"][language]} ${daysText({ from }, language)}`
  const ends = lastDay && `${printWords.holds[language]} ${untilText(lastDay, language)}`
  return [since, ends].flatMap((text) => (text === undefined ? [] : [`${text}.`])).join(" ")
}

const whoLines = (
  { contacts }: PrintedPoint,
  { company, authority }: PrintedAgreement,
  language: PrintLanguage
): ReadonlyArray<string> => {
  const line = (person: NamedPerson | undefined, side: string | undefined) =>
    person === undefined
      ? []
      : [
          `${printWords.contactFor[language]}: ${[person.name ?? plainWords.erased[language], side ?? plainWords.erased[language], ...(person.reach === undefined ? [] : [person.reach])].join(", ")}`
        ]
  return [...line(contacts.company, company.name), ...line(contacts.authority, authority.name)]
}

const termsTable = (terms: ReadonlyArray<TermsLine>, language: PrintLanguage, caption?: string): Markup | undefined =>
  terms.length === 0
    ? undefined
    : html`<table>
        ${
          caption === undefined
            ? undefined
            : html`<caption>
                ${caption}
              </caption> `
        }
        <thead>
          <tr>
            <th scope="col">${printWords.field[language]}</th>
            <th scope="col">${printWords.agreed[language]}</th>
          </tr>
        </thead>
        <tbody>
          ${terms.map(
            ({ label, value }) =>
              html`<tr>
                <th scope="row">${label[language]}</th>
                <td>${value[language]}</td>
              </tr> `
          )}
        </tbody>
      </table>`

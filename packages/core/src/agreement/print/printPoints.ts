import type { NamedPerson } from "../letters/AgreementNames.ts"
import { type Markup, markup } from "./markup.ts"
import { daysText, untilText } from "../letters/letterWords.ts"
import { plainWords, type PrintLanguage } from "../letters/plainWords.ts"
import type { PrintedAgreement, PrintedPoint } from "./PrintedAgreement.ts"
import { printWords } from "./printWords.ts"
import type { TermsLine } from "../letters/termsText.ts"

/** Every point, under its number and title of the edition, with its terms as a table. */
export const pointsSection = (agreement: PrintedAgreement, language: PrintLanguage): Markup => {
  const { points, status } = agreement
  const nothing = status === "prospect" || status === "dropped" ? printWords.noContent : printWords.noPoints
  return markup`<section>
<h2>${printWords.points[language]}</h2>
${points.length === 0 ? paragraph("note", nothing[language]) : undefined}${points.map((point) => pointMarkup(point, agreement, language))}</section>`
}

const paragraph = (name: "when" | "who" | "note", text: string): Markup => markup`<p class="${name}">${text}</p>\n`

const pointMarkup = (point: PrintedPoint, agreement: PrintedAgreement, language: PrintLanguage): Markup => {
  const { number, title, known, terms, coming } = point
  const when = whenText(point, language)
  const about = [
    ...(when === "" ? [] : [paragraph("when", when)]),
    ...whoLines(point, agreement, language).map((line) => paragraph("who", line)),
    ...(known ? [] : [paragraph("note", printWords.unknown[language])])
  ]
  const later = coming.map(({ from, terms: lines }) =>
    termsTable(lines, language, `${printWords.coming[language]} ${daysText({ from }, language)}`)
  )
  return markup`<div class="point">
<div>${number === undefined ? undefined : markup`<p class="no">${number}</p>`}</div>
<div>
<h3>${title[language]}</h3>
${about}${termsTable(terms, language)}${later}</div>
</div>
`
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

const termsTable = (terms: ReadonlyArray<TermsLine>, language: PrintLanguage, caption?: string): Markup =>
  terms.length === 0
    ? markup``
    : markup`<table>
${caption === undefined ? undefined : markup`<caption>${caption}</caption>\n`}<thead><tr><th scope="col">${printWords.field[language]}</th><th scope="col">${printWords.agreed[language]}</th></tr></thead>
<tbody>
${terms.map(({ label, value }) => markup`<tr><th scope="row">${label[language]}</th><td>${value[language]}</td></tr>\n`)}</tbody>
</table>
`

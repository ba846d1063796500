import type { NamedPerson } from "../letters/AgreementNames.ts"
import { type Markup, markup } from "./markup.ts"
import { plainWords, type PrintLanguage } from "../letters/plainWords.ts"
import type { PrintedAgreement, PrintedContacts } from "./PrintedAgreement.ts"
import { kindWords, printWords } from "./printWords.ts"

/** Both sides, with the two people of each. */
export const partiesSection = ({ company, authority }: PrintedAgreement, language: PrintLanguage): Markup => {
  const words = (key: keyof typeof printWords) => printWords[key][language]
  const { cvr, unit, workplaces } = company
  const ids = [
    ...(cvr === undefined ? [] : [`${words("cvr")} ${cvr}`]),
    ...(unit === undefined ? [] : [`${words("unit")}: ${unit}`]),
    ...(workplaces.length === 0 ? [] : [`${words("workplaces")}: ${workplaces.join(", ")}`])
  ]
  return markup`<section>
<h2>${words("parties")}</h2>
<div class="sides">
<div class="side">
<p class="kind">${kindWords[company.kind ?? "company"][language]}</p>
<h3>${company.name ?? plainWords.erased[language]}</h3>
${ids.map((one) => markup`<p class="ids">${one}</p>\n`)}${people(company.contacts, language)}</div>
<div class="side">
<p class="kind">${words("authority")}</p>
<h3>${authority.name}</h3>
${people(authority.contacts, language)}</div>
</div>
</section>`
}

const people = (contacts: PrintedContacts | undefined, language: PrintLanguage): Markup | undefined =>
  contacts === undefined
    ? undefined
    : markup`<dl class="people">
<dt>${printWords.primary[language]}</dt><dd>${personMarkup(contacts.primary, language)}</dd>
<dt>${printWords.deputy[language]}</dt><dd>${personMarkup(contacts.deputy, language)}</dd>
</dl>
`

const personMarkup = ({ name, reach }: NamedPerson, language: PrintLanguage): Markup =>
  markup`${name ?? plainWords.erased[language]}${reach === undefined ? undefined : markup` <span>${reach}</span>`}`

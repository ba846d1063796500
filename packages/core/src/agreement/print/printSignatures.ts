import { type Markup, markup } from "./markup.ts"
import { longDay, plainWords, type PrintLanguage } from "../letters/plainWords.ts"
import type { PrintedAgreement, PrintedSignature } from "./PrintedAgreement.ts"
import { printWords } from "./printWords.ts"

/** Who has signed, and over what; of one that nobody has signed, where to sign. */
export const signaturesSection = (agreement: PrintedAgreement, language: PrintLanguage): Markup | undefined => {
  const { status, signed, signatures, days } = agreement
  if (status === "prospect" || status === "dropped") return undefined
  const onPaper = signed === "onPaper" && days.signedOn !== undefined
  return markup`<section class="signing">
<h2>${printWords.signatures[language]}</h2>
${onPaper ? markup`<p class="paper">${`${printWords.onPaper[language]} ${longDay(days.signedOn!, language)}.`}</p>\n` : undefined}${
    signatures.length > 0 ? given(agreement, language) : signed === undefined ? toSign(agreement, language) : undefined
  }</section>`
}

const given = (agreement: PrintedAgreement, language: PrintLanguage): Markup =>
  markup`<div class="sides">
${agreement.signatures.map((one) => signatureMarkup(one, agreement, language))}</div>
<p class="note">${printWords.hashSays[language]}</p>
`

const sideOf = (
  { side, place }: PrintedSignature,
  { company, authority }: PrintedAgreement,
  language: PrintLanguage
) => {
  const name = side === "company" ? (company.name ?? plainWords.erased[language]) : side && authority.name
  if (name === undefined) return place
  return place === side ? name : `${name} (${place})`
}

const signatureMarkup = (signature: PrintedSignature, agreement: PrintedAgreement, language: PrintLanguage): Markup => {
  const { person, on, onBehalf, recordedBy, hash, lapsed } = signature
  const words = (key: keyof typeof printWords) => printWords[key][language]
  return markup`<div class="side">
<p class="kind">${words("for")}</p>
<h3>${sideOf(signature, agreement, language)}</h3>
<p class="name">${person.name ?? plainWords.erased[language]}</p>
${onBehalf === undefined ? undefined : markup`<p>${`${words("onBehalf")}: ${onBehalf[language]}`}</p>\n`}<p>${`${words("approvedOn")} ${longDay(on, language)}`}</p>
<p>${`${words("recordedBy")}: ${recordedBy}`}</p>
<p>${words("hash")} <abbr title="${hash}">${shortened(hash)}</abbr></p>
${lapsed ? markup`<p class="lapsed">${words("lapsed")}</p>\n` : undefined}</div>
`
}

const shown = 16

/** Enough of a hash to compare by eye. */
const shortened = (hash: string): string =>
  hash.length <= shown ? hash : `${(hash.slice(0, shown).match(/.{1,4}/g) ?? []).join(" ")} …`

const toSign = ({ company, authority }: PrintedAgreement, language: PrintLanguage): Markup => {
  const box = (name: string) => markup`<div class="side">
<p class="kind">${printWords.for[language]}</p>
<h3>${name}</h3>
<p class="blank">${printWords.place[language]}</p>
<p class="blank">${printWords.name[language]}</p>
<p class="blank">${printWords.signature[language]}</p>
</div>
`
  return markup`<div class="sides">
${[box(company.name ?? plainWords.erased[language]), box(authority.name)]}</div>
`
}

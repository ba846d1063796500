import { type Markup, markup, styleElement } from "./markup.ts"
import { capital, longDay, plainWords, type PrintLanguage } from "../letters/plainWords.ts"
import { periodText } from "../letters/letterWords.ts"
import type { PrintedAgreement } from "./PrintedAgreement.ts"
import { partiesSection } from "./printParties.ts"
import { pointsSection } from "./printPoints.ts"
import { signaturesSection } from "./printSignatures.ts"
import { printStyle } from "./printStyle.ts"
import { printWords, statusWords } from "./printWords.ts"

/**
 * An agreement as one HTML page that needs nothing else: no script, no file, no font from elsewhere. A browser prints it
 * on A4, or to PDF; on a screen it can be read on a phone and in the dark. One that is not signed says that it is a draft.
 *
 * @da den trykte aftale
 * @source LBR 2011, kap. 3 nr. 2: the two contacts of both sides; Cabi-case Slagelse: whom to call stands in the agreement
 * @assumes how it is laid out; the printed form is not in the source documents
 * @category text
 */
export const printAgreement = (agreement: PrintedAgreement, language: PrintLanguage): string => {
  const words = (key: keyof typeof printWords) => printWords[key][language]
  const { authority, company } = agreement
  const name = company.name ?? plainWords.erased[language]
  const draft = isDraft(agreement)
  return markup`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${titleOf(agreement, language)}</title>
${styleElement(printStyle(language))}
</head>
<body class="${draft ? "draft" : "signed"}">
<main>
<header>
<p class="sender">${authority.name}</p>
<h1>${words("title")}</h1>
<p class="between">${words("between")} <strong>${name}</strong> ${words("and")} <strong>${authority.name}</strong></p>
${draft ? markup`<p class="draft-says"><strong>${words("draft")}</strong> ${words("draftSays")}</p>\n` : undefined}</header>
<section>
<h2>${words("facts")}</h2>
<dl class="facts">
${factsOf(agreement, language).map(([label, value]) => markup`<dt>${label}</dt><dd>${value}</dd>\n`)}</dl>
</section>
${partiesSection(agreement, language)}
${pointsSection(agreement, language)}
${pausesSection(agreement, language)}${signaturesSection(agreement, language)}
<footer><p>${footerOf(agreement, language)}</p></footer>
</main>
</body>
</html>
`.toString()
}

const titleOf = (agreement: PrintedAgreement, language: PrintLanguage): string => {
  const words = (key: keyof typeof printWords) => printWords[key][language]
  const { company, authority } = agreement
  const parties = `${company.name ?? plainWords.erased[language]} ${words("and")} ${authority.name}`
  return `${isDraft(agreement) ? `${words("draft")}: ` : ""}${words("title")} ${words("between")} ${parties}`
}

const footerOf = (agreement: PrintedAgreement, language: PrintLanguage): string => {
  const words = (key: keyof typeof printWords) => printWords[key][language]
  const { on, agreement: id, version } = agreement
  const what = words(isDraft(agreement) ? "draftAsOf" : "asOf")
  return `${what} ${longDay(on, language)}. ${words("number")} ${id}, ${words("version")} ${version}.`
}

/** Whether it binds nobody yet, or never did. */
export const isDraft = ({ signed }: PrintedAgreement): boolean => signed === undefined

const factsOf = (
  { agreement, status, on, edition, days, succeeds, succeededBy }: PrintedAgreement,
  language: PrintLanguage
): ReadonlyArray<readonly [label: string, value: string]> => {
  const fact = (key: keyof typeof printWords, value: string | undefined) =>
    value === undefined ? [] : [[printWords[key][language], value] as const]
  const day = (one: PrintedAgreement["on"] | undefined) => one && longDay(one, language)
  const { firstDay, lastDay, signedOn } = days
  const until = lastDay === undefined ? "" : ` – ${longDay(lastDay, language)}`
  const inForce =
    firstDay === undefined
      ? lastDay && `${printWords.fromSigning[language]}${until}`
      : lastDay === undefined
        ? periodText({ firstDay }, language)
        : periodText({ firstDay, lastDay }, language)
  return [
    ...fact("number", agreement),
    ...fact("status", `${capital(statusWords[status][language])} ${printWords.per[language]} ${longDay(on, language)}`),
    ...(signedOn === undefined
      ? [...fact("draftedOn", day(days.draftedOn)), ...fact("proposedOn", day(days.proposedOn))]
      : []),
    ...fact("signedOn", day(signedOn)),
    ...fact("inForce", inForce && capital(inForce)),
    ...fact("reviewOn", day(days.reviewOn)),
    ...fact("edition", edition),
    ...fact("succeeds", succeeds),
    ...fact("succeededBy", succeededBy)
  ]
}

const pausesSection = ({ pauses }: PrintedAgreement, language: PrintLanguage): Markup | undefined =>
  pauses.length === 0
    ? undefined
    : markup`<section>
<h2>${printWords.pauses[language]}</h2>
<ul class="pauses">
${pauses.map((pause) => markup`<li>${capital(periodText(pause, language))}</li>\n`)}</ul>
</section>
`

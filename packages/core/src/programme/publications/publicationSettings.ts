import type { Day } from "../../calendar/index.ts"
import {
  choices,
  type Choices,
  type CodeList,
  type DecideContext,
  defineCodes,
  defineRefusal,
  sayChoices
} from "../../plugin/index.ts"

/**
 * What is published.
 *
 * @source LBR 2011, p. 16 and p. 23: newspapers, and an electronic newsletter for people inside and outside
 * @category models
 */
export const publicationKinds = defineCodes("publications.kinds", {
  nyhedsavis: { da: "nyhedsavis", en: "newspaper" },
  "nyhedsbrev-internt": { da: "internt nyhedsbrev", en: "internal newsletter" },
  "nyhedsbrev-eksternt": { da: "eksternt nyhedsbrev", en: "external newsletter" }
})

/**
 * What an issue is about.
 *
 * @source LBR 2011, p. 23: the themes of four newspapers
 * @category models
 */
export const publicationThemes = defineCodes("publications.themes", {
  projektet: { da: "projektet", en: "the project" },
  voksenlaerlinge: { da: "voksenlærlinge", en: "adult apprentices" },
  kompetence: { da: "kompetence", en: "competence" },
  "moensterbrydning-innovation": { da: "mønsterbrydning og innovation", en: "pattern breaking and innovation" },
  blandet: { da: "blandet", en: "mixed" }
})

/**
 * Who newspapers and newsletters are sent to.
 *
 * @source LBR 2011, p. 23-24: a distribution list of recipient groups
 * @category models
 */
export const recipientGroups = defineCodes("publications.recipients", {
  virksomheder: { da: "virksomheder", en: "companies" },
  raadet: { da: "det lokale beskæftigelsesråd", en: "the local employment council" },
  medarbejdere: { da: "medarbejdere", en: "staff" },
  "ams-og-brhs": { da: "AMS og BRHS", en: "AMS and BRHS" },
  jobcentre: { da: "alle jobcentre", en: "all jobcentres" },
  "a-kasser": { da: "a-kasser", en: "unemployment funds" },
  fagforeninger: { da: "fagforeninger", en: "unions" },
  arbejdsgiverorganisationer: { da: "arbejdsgiverorganisationer", en: "employers' organisations" },
  biblioteker: { da: "biblioteker", en: "libraries" },
  uddannelsesinstitutioner: { da: "uddannelsesinstitutioner", en: "educational institutions" }
})

/**
 * A code that no list of the publications has on the day, with those it has.
 *
 * @assumes what is in no list could not be counted
 * @category refusals
 */
export class PublicationCodeUnknown extends defineRefusal("PublicationCodeUnknown", {
  source: "udgivelsernes kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/** Refuses a code that its list does not have on a day. */
export const codeOfPublication = (
  {
    list,
    code,
    on,
    field
  }: { readonly list: CodeList; readonly code: string; readonly on: Day; readonly field: string },
  { codesOn }: Pick<DecideContext, "codesOn">
) => {
  const known = codesOn(list, on)
  return PublicationCodeUnknown.unless(known.has(code), { code, ...choices(known), field })
}

/**
 * The recipients are on the list already, or are not.
 *
 * @source LBR 2011, p. 23-24
 * @assumes recipients are on a list once
 * @category refusals
 */
export class RecipientTwice extends defineRefusal("RecipientTwice", {
  source: "antagelse: en modtagergruppe står én gang på en liste",
  da: ({ recipients }: { readonly recipients: ReadonlyArray<string> }) =>
    `På listen er: ${recipients.join(", ") || "(ingen)"}.`,
  en: ({ recipients }) => `On the list are: ${recipients.join(", ") || "(none)"}.`,
  at: () => "/recipient"
}) {}

/**
 * Everybody on the lists has the issue, or there is nobody on them.
 *
 * @assumes nobody is sent an issue twice
 * @category refusals
 */
export class NobodyNewToSendTo extends defineRefusal("NobodyNewToSendTo", {
  source: "antagelse: ingen får det samme nummer to gange",
  da: ({ had }: { readonly had: ReadonlyArray<string> }) =>
    `Alle på listerne har fået nummeret: ${had.join(", ") || "(der er ingen på dem)"}.`,
  en: ({ had }) => `Everybody on the lists has the issue: ${had.join(", ") || "(there is nobody on them)"}.`,
  at: () => "/lists"
}) {}

/**
 * An issue would be sent before it is out.
 *
 * @assumes what is not out cannot be sent
 * @category refusals
 */
export class SentBeforeOut extends defineRefusal("SentBeforeOut", {
  source: "antagelse: et nummer sendes ud tidligst den dag, det udkommer",
  da: ({ outOn }: { readonly outOn: Day }) => `Nummeret udkom ${outOn}; dagen må ikke ligge før.`,
  en: ({ outOn }) => `The issue came out on ${outOn}; the day must not be before.`,
  at: () => "/on"
}) {}

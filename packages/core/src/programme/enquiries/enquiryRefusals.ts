import type { Day } from "../../calendar/index.ts"
import { type Choices, defineRefusal, sayChoices } from "../../plugin/index.ts"

/**
 * A code that no list of the enquiries has on the day, with those it has.
 *
 * @assumes what an enquiry is about is in a list that a plugin may add to; what is in none could not be counted
 * @category refusals
 */
export class UnknownEnquiryCode extends defineRefusal("UnknownEnquiryCode", {
  source: "modulets kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges om en henvendelse den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) =>
    `${code} cannot be used of an enquiry on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/**
 * Neither the agreement nor the company is named, or the company is not the agreement's.
 *
 * @assumes an enquiry is from a company that is known
 * @category refusals
 */
export class EnquiryFromWhom extends defineRefusal("EnquiryFromWhom", {
  source: "antagelse: en henvendelse er fra en virksomhed, der er kendt",
  da: ({ agreed }: { readonly agreed: string | null }) =>
    agreed === null ? "Angiv aftalen eller virksomheden." : `Aftalen er med ${agreed}.`,
  en: ({ agreed }) => (agreed === null ? "Name the agreement or the company." : `The agreement is with ${agreed}.`),
  at: ({ agreed }) => (agreed === null ? "" : "/party")
}) {}

/**
 * What is told of an enquiry is before it was received, or before what was told of it last.
 *
 * @assumes what happens to an enquiry is told in the order of its days
 * @category refusals
 */
export class BeforeEnquiry extends defineRefusal("BeforeEnquiry", {
  source: "antagelse: det, der sker med en henvendelse, sker efter den er modtaget",
  da: ({ from }: { readonly from: Day }) => `Dagen skal være ${from} eller senere.`,
  en: ({ from }) => `The day must be ${from} or later.`,
  at: () => "/on"
}) {}

/**
 * The one it would be handed to has it already.
 *
 * @assumes an enquiry is handed over to somebody else
 * @category refusals
 */
export class OwnsAlready extends defineRefusal("OwnsAlready", {
  source: "antagelse: en henvendelse gives videre til en anden",
  da: ({ owner }: { readonly owner: string }) => `${owner} har allerede henvendelsen; vælg en anden.`,
  en: ({ owner }) => `${owner} has the enquiry already; choose somebody else.`,
  at: () => "/owner"
}) {}

/**
 * An enquiry is not closed before it has a reply, unless somebody says why.
 *
 * @source LBR 2011, p. 5: there is action, and there is a reply
 * @category refusals
 */
export class ClosedWithoutReply extends defineRefusal("ClosedWithoutReply", {
  source: "LBR 2011, s. 5: der handles og gives tilbagemelding",
  da: (_: { readonly enquiry: string }) =>
    "Virksomheden har ikke fået svar. Giv svar først, eller angiv, hvorfor henvendelsen lukkes uden.",
  en: () => "The company has had no reply. Reply first, or say why the enquiry is closed without one.",
  at: () => "/reason"
}) {}

/**
 * The enquiry would be received after something was done about it.
 *
 * @assumes an enquiry is received before it is acted on
 * @category refusals
 */
export class ReceivedTooLate extends defineRefusal("ReceivedTooLate", {
  source: "antagelse: en henvendelse modtages, før der sker noget med den",
  da: ({ first }: { readonly first: Day }) =>
    `Der er sket noget med henvendelsen ${first}; den skal være modtaget den dag eller før.`,
  en: ({ first }) => `Something was done about the enquiry on ${first}; it must have been received by then.`,
  at: () => "/on"
}) {}

/**
 * What was received is not put right once the enquiry has been opened again: its first deadline is over.
 *
 * @assumes an enquiry that was opened again keeps the times it has waited
 * @category refusals
 */
export class OpenedAgainSince extends defineRefusal("OpenedAgainSince", {
  source: "antagelse: en henvendelse, der er åbnet igen, beholder sine tidligere frister",
  da: ({ since }: { readonly since: Day }) =>
    `Henvendelsen er åbnet igen ${since}; træk den tilbage og registrér den på ny, hvis den var forkert.`,
  en: ({ since }) => `The enquiry was opened again on ${since}; withdraw it and receive it anew if it was wrong.`,
  at: () => "/enquiry"
}) {}

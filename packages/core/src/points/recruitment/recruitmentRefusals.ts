import { countWords, type Day } from "../../calendar/index.ts"
import { type Choices, type CodeWords, defineRefusal, sayChoices, sayCode } from "../../plugin/index.ts"

/**
 * A code that no list has on the day, with those it has.
 *
 * @assumes what a code stands for is in a list that a plugin may add to; what is in none could not be counted
 * @category refusals
 */
export class RecruitmentCodeUnknown extends defineRefusal("RecruitmentCodeUnknown", {
  source: "rekrutteringens kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/**
 * The party that was named is not the agreement's.
 *
 * @assumes a job order comes from the company the agreement is with
 * @category refusals
 */
export class OrderPartyOfAnother extends defineRefusal("OrderPartyOfAnother", {
  source: "antagelse: jobordren kommer fra den virksomhed, aftalen er med",
  da: ({ agreed }: { readonly agreed: string }) => `Aftalen er med ${agreed}.`,
  en: ({ agreed }) => `The agreement is with ${agreed}.`,
  at: () => "/party"
}) {}

/**
 * The company has closed by the day.
 *
 * @assumes a company that has closed hires nobody
 * @category refusals
 */
export class OrderOfClosed extends defineRefusal("OrderOfClosed", {
  source: "antagelse: en virksomhed, der er ophørt, ansætter ingen",
  da: ({ lastDay }: { readonly lastDay: Day }) => `Virksomhedens sidste dag var ${lastDay}.`,
  en: ({ lastDay }) => `The company's last day was ${lastDay}.`,
  at: () => "/on"
}) {}

/**
 * The workplace is not the company's on the day.
 *
 * @source BEK 2636/2021 § 60: the employer is delimited by P-number
 * @category refusals
 */
export class OrderWorkplaceOfAnother extends defineRefusal("OrderWorkplaceOfAnother", {
  source: "BEK 2636/2021 § 60: arbejdsgiveren afgrænses ved P-nummer",
  da: ({ workplace, own }: { readonly workplace: string; readonly own: ReadonlyArray<string> }) =>
    `P-nummer ${workplace} er ikke virksomhedens den dag; vælg ${own.join(", ") || "(der er ingen)"}.`,
  en: ({ workplace, own }) =>
    `P-number ${workplace} is not the company's on that day; choose ${own.join(", ") || "(there is none)"}.`,
  at: () => "/workplace"
}) {}

/**
 * A day before something that it comes after.
 *
 * @assumes what happens to an order, a candidate or an advertisement is told in the order of its days
 * @category refusals
 */
export class RecruitedTooEarly extends defineRefusal("RecruitedTooEarly", {
  source: "antagelse: en jobordre besvares, besættes og lukkes, efter at den er modtaget",
  da: ({ earliest }: { readonly earliest: Day; readonly field: string }) => `Dagen kan tidligst være ${earliest}.`,
  en: ({ earliest }) => `The day can be ${earliest} at the earliest.`,
  at: ({ field }) => field
}) {}

/**
 * More would be hired than there are positions.
 *
 * @assumes an order is of so many; who wants more changes the number
 * @category refusals
 */
export class PositionsFilled extends defineRefusal("PositionsFilled", {
  source: "antagelse: en jobordre besættes højst med sit antal stillinger",
  da: ({ positions, hired }: { readonly positions: number; readonly hired: number; readonly field: string }) =>
    `Jobordren har ${countWords(positions, "stilling", "stillinger")}, og ${hired} er besat.`,
  en: ({ positions, hired }) =>
    `The order has ${countWords(positions, "position", "positions")}, and ${hired} ${hired === 1 ? "is" : "are"} filled.`,
  at: ({ field }) => field
}) {}

/**
 * The order is not to be filled any more.
 *
 * @assumes candidates are proposed for, interviewed for and hired on an order that is received or being filled
 * @category refusals
 */
export class OrderNotOpen extends defineRefusal("OrderNotOpen", {
  source: "antagelse: kandidater foreslås kun til en jobordre, der skal besættes",
  da: (_: { readonly order: string }) => "Jobordren skal ikke længere besættes: vælg en, der er modtaget eller i gang.",
  en: () => "The order is not to be filled any more: choose one that is received or being filled.",
  at: () => "/order"
}) {}

/**
 * The order that was named is not the candidate's.
 *
 * @assumes a candidate stays on the order they were proposed for
 * @category refusals
 */
export class CandidateOfAnother extends defineRefusal("CandidateOfAnother", {
  source: "antagelse: en kandidat bliver på den jobordre, de er foreslået til",
  da: ({ order }: { readonly order: string }) => `Kandidaten er foreslået til jobordren ${order}.`,
  en: ({ order }) => `The candidate was proposed for the order ${order}.`,
  at: () => "/order"
}) {}

/**
 * The vacancy is not shown there, nor is it to be; or it already is.
 *
 * @assumes a vacancy is shown once in each channel
 * @category refusals
 */
export class VacancyShownAlready extends defineRefusal("VacancyShownAlready", {
  source: "antagelse: et job vises én gang i hver kanal",
  da: ({ channel, shown }: { readonly channel: string; readonly shown: boolean }) =>
    shown ? `Jobbet er slået op i ${channel} eller ved at blive det.` : `Jobbet er ikke slået op i ${channel}.`,
  en: ({ channel, shown }) =>
    shown ? `The job is shown in ${channel}, or about to be.` : `The job is not shown in ${channel}.`,
  at: () => "/channel"
}) {}

/**
 * What a report about the showing of a vacancy answers is not what was asked last.
 *
 * @assumes an answer that comes late says nothing of a newer request
 * @category refusals
 */
export class VacancyNotAsked extends defineRefusal("VacancyNotAsked", {
  source: "antagelse: et svar gælder den anmodning, det har nummer på",
  da: ({ channel, number }: { readonly channel: string; readonly number: number }) =>
    `Jobordren venter ikke på svar fra ${channel} på anmodning ${number}.`,
  en: ({ channel, number }) => `The order does not wait for ${channel} to answer request ${number}.`,
  at: () => "/number"
}) {}

/**
 * The other side gives that.
 *
 * @source Cabi Samarbejdet i praksis: the jobcentre helps recruit, the company takes social responsibility
 * @category refusals
 */
export class BarterOfOtherSide extends defineRefusal("BarterOfOtherSide", {
  source: "Cabi, Samarbejdet i praksis: byttehandel",
  da: ({
    kind,
    allowed,
    words
  }: {
    readonly kind: string
    readonly allowed: ReadonlyArray<string>
    readonly words: CodeWords
  }) => `»${sayCode(words, kind, "da")}« gives af den anden part; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ kind, allowed, words }) =>
    `“${sayCode(words, kind, "en")}” is given by the other side; choose ${sayChoices(words, allowed, "en")}.`,
  at: () => "/kind"
}) {}

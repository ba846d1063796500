import type { Day } from "../../../calendar/index.ts"
import { type Choices, type CodeWords, defineRefusal, sayChoices, sayCode } from "../../../plugin/index.ts"

/**
 * The agreement has not chosen the kind of place.
 *
 * @source LBR 2011, p. 12
 * @category refusals
 */
export class InstrumentNotAgreed extends defineRefusal("InstrumentNotAgreed", {
  source: "aftalens punkt om pladser",
  da: ({
    instrument,
    allowed,
    words
  }: {
    readonly instrument: string
    readonly allowed: ReadonlyArray<string>
    readonly words: CodeWords
  }) =>
    `Aftalen omfatter ikke ${sayCode(words, instrument, "da")}; den omfatter ${allowed.map((code) => sayCode(words, code, "da")).join(", ") || "ingen"}.`,
  en: ({ instrument, allowed, words }) =>
    `The agreement does not cover ${sayCode(words, instrument, "en")}; it covers ${allowed.map((code) => sayCode(words, code, "en")).join(", ") || "none"}.`,
  at: () => "/instrument"
}) {}

/**
 * A change of a place that would come before its last one.
 *
 * @assumes changes of a place are told in the order of their days
 * @category refusals
 */
export class BeforeLastChange extends defineRefusal("BeforeLastChange", {
  source: "antagelse: en plads ændres i dagenes rækkefølge",
  da: ({ last }: { readonly last: Day }) => `Pladsen er senest ændret ${last}; dagen må ikke ligge før.`,
  en: ({ last }) => `The place was last changed on ${last}; the day must not be before.`,
  at: () => "/on"
}) {}

/**
 * A code that no list has on the day, with those it has.
 *
 * @assumes what a code stands for is in a list that a plugin may add to; what is in none could not be counted
 * @category refusals
 */
export class UnknownCode extends defineRefusal("UnknownCode", {
  source: "modulets kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/**
 * The party that was named is not the agreement's.
 *
 * @assumes places and placements are by an agreement with the company they are at
 * @category refusals
 */
export class PartyOfAnother extends defineRefusal("PartyOfAnother", {
  source: "antagelse: pladsen er hos den virksomhed, aftalen er med",
  da: ({ agreed }: { readonly agreed: string }) => `Aftalen er med ${agreed}.`,
  en: ({ agreed }) => `The agreement is with ${agreed}.`,
  at: () => "/party"
}) {}

/**
 * The company has closed by the day.
 *
 * @da virksomheden er ophørt
 * @assumes a company that has closed has no places; no source says so
 * @category refusals
 */
export class CompanyClosed extends defineRefusal("CompanyClosed", {
  source: "antagelse: en virksomhed, der er ophørt, har ingen pladser",
  da: ({ lastDay }: { readonly lastDay: Day; readonly field: string }) => `Virksomhedens sidste dag var ${lastDay}.`,
  en: ({ lastDay }) => `The company's last day was ${lastDay}.`,
  at: ({ field }) => field
}) {}

/**
 * The workplace is not the company's on the day, or not the place's.
 *
 * @source BEK 2636/2021 § 60: the employer is delimited by P-number
 * @category refusals
 */
export class WorkplaceOfAnother extends defineRefusal("WorkplaceOfAnother", {
  source: "BEK 2636/2021 § 60: arbejdsgiveren afgrænses ved P-nummer",
  da: ({ workplace, own }: { readonly workplace: string; readonly own: ReadonlyArray<string> }) =>
    `P-nummer ${workplace} hører ikke til her den dag; vælg ${own.join(", ") || "(der er ingen)"}.`,
  en: ({ workplace, own }) =>
    `P-number ${workplace} does not belong here on that day; choose ${own.join(", ") || "(there is none)"}.`,
  at: () => "/workplace"
}) {}

/**
 * Somebody is on the place on those days.
 *
 * @da pladsen er besat
 * @assumes a place is one citizen's at a time: who wants two registers two
 * @category refusals
 */
export class PlaceTaken extends defineRefusal("PlaceTaken", {
  source: "antagelse: en plads besættes af én ad gangen",
  da: ({
    firstDay,
    lastDay
  }: {
    readonly placement: string
    readonly firstDay: Day
    readonly lastDay: Day
    readonly field: string
  }) => `Pladsen er besat fra ${firstDay} til ${lastDay}.`,
  en: ({ firstDay, lastDay }) => `The place is occupied from ${firstDay} to ${lastDay}.`,
  at: ({ field }) => field
}) {}

/**
 * A period would end before it begins.
 *
 * @assumes the last day is not before the first
 * @category refusals
 */
export class PeriodEndsFirst extends defineRefusal("PeriodEndsFirst", {
  source: "antagelse: en periode slutter ikke, før den begynder",
  da: ({ firstDay }: { readonly firstDay: Day; readonly field: string }) =>
    `Perioden begynder ${firstDay}; den kan ikke slutte før.`,
  en: ({ firstDay }) => `The period begins on ${firstDay}; it cannot end before.`,
  at: ({ field }) => field
}) {}

/**
 * What a report about the showing of a place answers is not what was asked last.
 *
 * @assumes an answer that comes late says nothing of a newer request
 * @category refusals
 */
export class NothingAsked extends defineRefusal("NothingAsked", {
  source: "antagelse: et svar gælder den anmodning, det har nummer på",
  da: ({ channel, number }: { readonly channel: string; readonly number: number }) =>
    `Pladsen venter ikke på svar fra ${channel} på anmodning ${number}.`,
  en: ({ channel, number }) => `The place does not wait for ${channel} to answer request ${number}.`,
  at: () => "/number"
}) {}

/**
 * The place is not shown there, nor is it to be; or it already is.
 *
 * @assumes a place is shown once in each channel
 * @category refusals
 */
export class ShownAlready extends defineRefusal("ShownAlready", {
  source: "antagelse: en plads vises én gang i hver kanal",
  da: ({ channel, shown }: { readonly channel: string; readonly shown: boolean }) =>
    shown ? `Pladsen er slået op i ${channel} eller ved at blive det.` : `Pladsen er ikke slået op i ${channel}.`,
  en: ({ channel, shown }) =>
    shown ? `The place is shown in ${channel}, or about to be.` : `The place is not shown in ${channel}.`,
  at: () => "/channel"
}) {}

import type { Day } from "../../calendar/index.ts"
import { type Choices, defineRefusal, sayChoices } from "../../plugin/index.ts"

/**
 * The company has asked not to be advertised to, and nothing is recorded that lets it be.
 *
 * @source CVR: reklamebeskyttelse, as it was told of the party
 * @assumes a recorded basis lets a protected company be advertised to; the law is not looked up
 * @category refusals
 */
export class AdvertisingProtected extends defineRefusal("AdvertisingProtected", {
  source: "CVR: reklamebeskyttelse; antagelse: et registreret grundlag ophæver den",
  da: ({ party, on }: { readonly party: string; readonly on: Day }) =>
    `${party} er reklamebeskyttet den ${on}. Registrér et grundlag med outreach.recordBasis, eller send noget, der ikke er markedsføring.`,
  en: ({ party, on }) =>
    `${party} is protected from advertising on ${on}. Record a basis with outreach.recordBasis, or send what is no marketing.`,
  at: () => "/messageClass"
}) {}

/**
 * The message would be of a day to come: whether the company may be written to is known on the day itself.
 *
 * @assumes a message is asked for on the day it goes
 * @category refusals
 */
export class MessageNotYet extends defineRefusal("MessageNotYet", {
  source: "antagelse: om der må skrives til virksomheden, ved man først på dagen",
  da: ({ today }: { readonly today: Day }) => `En besked sendes på dagen: senest ${today}.`,
  en: ({ today }) => `A message is sent on its day: ${today} at the latest.`,
  at: () => "/on"
}) {}

/**
 * Advertising would be sent as of a day that is over: whether a company is protected counts on the day it gets it.
 *
 * @source CVR: reklamebeskyttelse, as it was told of the party
 * @assumes what is asked for goes the same day, whatever day it is told as
 * @category refusals
 */
export class MarketingNotToday extends defineRefusal("MarketingNotToday", {
  source: "antagelse: om en virksomhed er reklamebeskyttet, afgøres den dag, den får beskeden",
  da: ({ today }: { readonly today: Day }) => `Markedsføring sendes på dagen: brug ${today}.`,
  en: ({ today }) => `Advertising is sent on its day: use ${today}.`,
  at: () => "/on"
}) {}

/**
 * The company has closed.
 *
 * @assumes nobody writes to a company after its last day
 * @category refusals
 */
export class NobodyThere extends defineRefusal("NobodyThere", {
  source: "antagelse: der skrives ikke til en lukket virksomhed",
  da: ({ party, lastDay }: { readonly party: string; readonly lastDay: Day }) => `${party} er lukket den ${lastDay}.`,
  en: ({ party, lastDay }) => `${party} closed on ${lastDay}.`,
  at: () => "/party"
}) {}

/**
 * The message is to another company.
 *
 * @assumes the company is named, so that what is known of it is read
 * @category refusals
 */
export class MessageOfAnother extends defineRefusal("MessageOfAnother", {
  source: "antagelse: virksomheden nævnes, så det, der vides om den, bliver læst",
  da: ({ party }: { readonly party: string }) => `Beskeden er til ${party}.`,
  en: ({ party }) => `The message is to ${party}.`,
  at: () => "/party"
}) {}

/**
 * A basis would end before it begins.
 *
 * @assumes a basis lasts at least a day
 * @category refusals
 */
export class BasisEndsFirst extends defineRefusal("BasisEndsFirst", {
  source: "antagelse: et grundlag gælder mindst en dag",
  da: ({ firstDay, field }: { readonly firstDay: Day; readonly field: string }) =>
    field === "/on"
      ? `Grundlaget gælder fra ${firstDay}; det kan ikke trækkes tilbage før.`
      : `Grundlaget gælder fra ${firstDay}; det kan ikke slutte før.`,
  en: ({ firstDay }) => `The basis holds from ${firstDay}; it cannot end before.`,
  at: ({ field }) => field
}) {}

/**
 * No such code on the day.
 *
 * @assumes the codes of the installation; a plugin may add more
 * @category refusals
 */
export class OutreachCodeUnknown extends defineRefusal("OutreachCodeUnknown", {
  source: "installationens kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `»${code}« kendes ikke. Vælg en af: ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `“${code}” is not known. Choose one of: ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/**
 * The port says that it sent a message before it was asked to.
 *
 * @assumes what came of a request came on its day or later
 * @category refusals
 */
export class ReportedBeforeAsked extends defineRefusal("ReportedBeforeAsked", {
  source: "antagelse: et svar er fra samme dag som anmodningen eller senere",
  da: ({ asked }: { readonly asked: Day }) => `Der blev spurgt den ${asked}; svaret kan ikke være fra før.`,
  en: ({ asked }) => `It was asked for on ${asked}; the answer cannot be from before.`,
  at: () => "/on"
}) {}

/**
 * The port answers a request that is no longer waited for.
 *
 * @assumes only the last request of a message is answered
 * @category refusals
 */
export class NotAskedFor extends defineRefusal("NotAskedFor", {
  source: "antagelse: kun den sidste anmodning besvares",
  da: ({ number }: { readonly number: number }) => `Der ventes ikke svar på anmodning ${number}.`,
  en: ({ number }) => `No answer to request ${number} is waited for.`,
  at: () => "/number"
}) {}

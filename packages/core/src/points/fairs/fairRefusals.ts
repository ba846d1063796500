import { countWords } from "../../calendar/index.ts"
import { type Choices, defineRefusal, sayChoices } from "../../plugin/index.ts"

/**
 * The company is registered for the fair already.
 *
 * @assumes a company takes part in a fair once
 * @category refusals
 */
export class AtFairAlready extends defineRefusal("AtFairAlready", {
  source: "antagelse: en virksomhed deltager én gang i en messe",
  da: ({ party }: { readonly party: string; readonly field: string }) => `${party} er allerede tilmeldt messen.`,
  en: ({ party }) => `${party} is registered for the fair already.`,
  at: ({ field }) => field
}) {}

/**
 * The company is not registered for the fair.
 *
 * @assumes jobs and hires of a company are those of one that took part
 * @category refusals
 */
export class NotAtFair extends defineRefusal("NotAtFair", {
  source: "antagelse: job og ansættelser er en deltagende virksomheds",
  da: ({ party, companies }: { readonly party: string; readonly companies: ReadonlyArray<string> }) =>
    `${party} er ikke tilmeldt messen; vælg ${companies.join(", ") || "(ingen er tilmeldt)"}.`,
  en: ({ party, companies }) =>
    `${party} is not registered for the fair; choose ${companies.join(", ") || "(none is)"}.`,
  at: () => "/party"
}) {}

/**
 * A company registered after the fair.
 *
 * @assumes a company registers on the day of the fair or before
 * @category refusals
 */
export class RegisteredAfterFair extends defineRefusal("RegisteredAfterFair", {
  source: "antagelse: tilmelding sker senest på messens dag",
  da: ({ on }: { readonly on: string }) => `Messen er ${on}; vælg den dag eller en tidligere.`,
  en: ({ on }) => `The fair is on ${on}; choose that day or an earlier one.`,
  at: () => "/on"
}) {}

/**
 * A guest that has closed by the day of the fair.
 *
 * @assumes a company that has closed takes no part
 * @category refusals
 */
export class GuestClosed extends defineRefusal("GuestClosed", {
  source: "antagelse: en virksomhed, der er ophørt, deltager ikke",
  da: ({ lastDay }: { readonly lastDay: string }) => `Virksomhedens sidste dag var ${lastDay}.`,
  en: ({ lastDay }) => `The company's last day was ${lastDay}.`,
  at: () => "/party"
}) {}

/**
 * Fewer jobs in all than the companies told of.
 *
 * @assumes the jobs in all are those of the companies, and perhaps more
 * @category refusals
 */
export class FewerJobsThanCompanies extends defineRefusal("FewerJobsThanCompanies", {
  source: "antagelse: job i alt er mindst virksomhedernes job",
  da: ({ companies }: { readonly companies: number; readonly field: string }) =>
    `Virksomhederne har fortalt om ${companies} job; i alt kan det ikke være færre.`,
  en: ({ companies }) =>
    `The companies have told of ${countWords(companies, "job", "jobs")}; there cannot be fewer in all.`,
  at: ({ field }) => field
}) {}

/**
 * Nothing is told of the counts.
 *
 * @assumes what nobody knows is left untold, and not told as nothing
 * @category refusals
 */
export class NoCounts extends defineRefusal("NoCounts", {
  source: "antagelse: det, ingen ved, fortælles ikke",
  da: (_: {}) => "Fortæl antallet af besøgende, antallet af job eller begge.",
  en: () => "Tell the number of visitors, the number of jobs, or both.",
  at: () => "/visitors"
}) {}

/**
 * Hires from a fair before it.
 *
 * @assumes a hire from a fair is not before the fair
 * @category refusals
 */
export class HiredBeforeFair extends defineRefusal("HiredBeforeFair", {
  source: "antagelse: en ansættelse fra en messe er ikke før messen",
  da: ({ on }: { readonly on: string }) => `Messen var ${on}; vælg den dag eller en senere.`,
  en: ({ on }) => `The fair was on ${on}; choose that day or a later one.`,
  at: () => "/on"
}) {}

/**
 * A fair that was held would be after somebody was hired from it.
 *
 * @assumes a hire from a fair is not before the fair
 * @category refusals
 */
export class FairAfterHire extends defineRefusal("FairAfterHire", {
  source: "antagelse: en ansættelse fra en messe er ikke før messen",
  da: ({ firstHire }: { readonly firstHire: string }) =>
    `Nogen blev ansat fra messen ${firstHire}; vælg den dag eller en tidligere, eller fortæl ansættelsen på ny.`,
  en: ({ firstHire }) =>
    `Somebody was hired from the fair on ${firstHire}; choose that day or an earlier one, or tell the hire again.`,
  at: () => "/on"
}) {}

/**
 * A code that no list has on the day, with those it has.
 *
 * @assumes kinds and reasons are lists that a plugin may add to
 * @category refusals
 */
export class FairCodeUnknown extends defineRefusal("FairCodeUnknown", {
  source: "punktets kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

import type { Day } from "../../calendar/index.ts"
import { type Choices, defineRefusal, sayChoices } from "../../plugin/index.ts"

/**
 * Nobody knows the role a nomination is made in.
 *
 * @assumes what is in no list could not be counted
 * @category refusals
 */
export class NominatorUnknown extends defineRefusal("NominatorUnknown", {
  source: "prisens kodelister",
  da: ({ allowed, words }: Choices & { readonly code: string }) =>
    `Vælg, hvem der indstiller: ${sayChoices(words, allowed, "da")}.`,
  en: ({ allowed, words }) => `Choose who nominates: ${sayChoices(words, allowed, "en")}.`,
  at: () => "/role"
}) {}

/**
 * The company is nominated already.
 *
 * @assumes a company is nominated once a year
 * @category refusals
 */
export class NominatedAlready extends defineRefusal("NominatedAlready", {
  source: "antagelse: en virksomhed indstilles én gang om året",
  da: ({ party }: { readonly party: string }) => `${party} er allerede indstillet.`,
  en: ({ party }) => `${party} is nominated already.`,
  at: () => "/party"
}) {}

/**
 * The company is not nominated.
 *
 * @source LBR 2011, p. 27: the winner is found among nominations
 * @category refusals
 */
export class NotNominated extends defineRefusal("NotNominated", {
  source: "LBR 2011, s. 27: prisen gives efter indstillinger",
  da: ({ nominated }: { readonly nominated: ReadonlyArray<string> }) =>
    `Vælg en af de indstillede: ${nominated.join(", ") || "(der er ingen)"}.`,
  en: ({ nominated }) => `Choose one of the nominated: ${nominated.join(", ") || "(there is none)"}.`,
  at: () => "/party"
}) {}

/**
 * Somebody in the jury has nominated the company, or works there.
 *
 * @assumes nobody judges their own; people and companies are compared by reference
 * @category refusals
 */
export class JurorNotImpartial extends defineRefusal("JurorNotImpartial", {
  source: "antagelse: ingen bedømmer sin egen indstilling eller sin egen virksomhed",
  da: ({ persons }: { readonly persons: ReadonlyArray<string>; readonly field: string }) =>
    `I juryen har disse selv indstillet virksomheden eller arbejder der: ${persons.join(", ")}.`,
  en: ({ persons }) => `Of the jury, these have nominated the company or work there: ${persons.join(", ")}.`,
  at: ({ field }) => field
}) {}

/**
 * The person is in the jury, or is not.
 *
 * @assumes a person is in a jury once
 * @category refusals
 */
export class JurorTwice extends defineRefusal("JurorTwice", {
  source: "antagelse: en person er med i juryen én gang",
  da: ({ jury }: { readonly jury: ReadonlyArray<string> }) => `Juryen er: ${jury.join(", ") || "(ingen)"}.`,
  en: ({ jury }) => `The jury is: ${jury.join(", ") || "(nobody)"}.`,
  at: () => "/person"
}) {}

/**
 * The company has won lately.
 *
 * @assumes how lately is `award.yearsBetweenWins`
 * @category refusals
 */
export class WonLately extends defineRefusal("WonLately", {
  source: "antagelse: en virksomhed vinder ikke igen de første år",
  da: ({ year, from }: { readonly year: number; readonly from: number }) =>
    `Virksomheden har prisen for ${year}; der skal gå år imellem, så den kan vinde fra ${from}.`,
  en: ({ year, from }) => `The company has the award of ${year}; years must go by, so it can win from ${from}.`,
  at: () => "/party"
}) {}

/**
 * The award is handed over before it is decided, or decided before nominations opened.
 *
 * @assumes it is opened, decided and handed over in that order
 * @category refusals
 */
export class AwardOutOfOrder extends defineRefusal("AwardOutOfOrder", {
  source: "antagelse: indstilling, afgørelse og overrækkelse følger efter hinanden",
  da: ({ since }: { readonly since: Day; readonly field: string }) => `Dagen må ikke ligge før ${since}.`,
  en: ({ since }) => `The day must not be before ${since}.`,
  at: ({ field }) => field
}) {}

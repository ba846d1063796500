import type { Day } from "../../calendar/index.ts"
import {
  choices,
  type Choices,
  type CodeList,
  type DecideContext,
  defineRefusal,
  sayChoices
} from "../../plugin/index.ts"

/**
 * A code that no list has on the day, with those it has.
 *
 * @assumes what is in no list could not be counted
 * @category refusals
 */
export class ProspectCodeUnknown extends defineRefusal("ProspectCodeUnknown", {
  source: "emnernes kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/** Refuses a code that its list does not have on a day. */
export const codeOf = (
  {
    list,
    code,
    on,
    field
  }: {
    readonly list: CodeList
    readonly code: string
    readonly on: Day
    readonly field: string
  },
  { codesOn }: Pick<DecideContext, "codesOn">
) => {
  const known = codesOn(list, on)
  return ProspectCodeUnknown.unless(known.has(code), { code, ...choices(known), field })
}

/**
 * Neither a CVR number nor a P-number says which company it is.
 *
 * @assumes a company is known by one of its numbers; a name alone is no key
 * @category refusals
 */
export class NamesNoCompany extends defineRefusal("NamesNoCompany", {
  source: "antagelse: en virksomhed kendes på CVR-nummer eller P-nummer",
  da: (_: {}) => "Angiv virksomhedens CVR-nummer, arbejdsstedets P-nummer eller begge.",
  en: () => "Give the company's CVR number, the workplace's P-number, or both.",
  at: () => "/cvr"
}) {}

/**
 * The day is before the one it all began.
 *
 * @assumes nobody deals with what they have not heard of
 * @category refusals
 */
export class BeforeHeardOf extends defineRefusal("BeforeHeardOf", {
  source: "antagelse: ingen følger op på det, de ikke har hørt om",
  da: ({ since }: { readonly since: Day; readonly field: string }) =>
    `Virksomheden er kendt fra ${since}; dagen må ikke ligge før.`,
  en: ({ since }) => `The company is known from ${since}; the day must not be before.`,
  at: ({ field }) => field
}) {}

/**
 * The party that was named is not the one the agreement is with.
 *
 * @assumes whose agreement it is, the agreement says
 * @category refusals
 */
export class PartnerOfAnother extends defineRefusal("PartnerOfAnother", {
  source: "antagelse: emnet bliver partner ved sin egen aftale",
  da: ({ agreed }: { readonly agreed: string }) => `Aftalen er med ${agreed}; angiv den, eller emnets egen aftale.`,
  en: ({ agreed }) => `The agreement is with ${agreed}; give it, or the prospect's own agreement.`,
  at: () => "/party"
}) {}

/**
 * What a company is known by.
 *
 * @category models
 */
export interface CompanyNumbers {
  readonly cvr?: string
  /** P-numbers. */
  readonly workplaces: ReadonlyArray<string>
}

/**
 * The company that the agreement is with is not the prospect.
 *
 * @assumes a company is the prospect when it has its CVR number; a named unit under the number, and a prospect known by
 * its P-number alone, only when the workplace is its own on the day
 * @category refusals
 */
export class ProspectIsAnother extends defineRefusal("ProspectIsAnother", {
  source: "antagelse: emnet bliver partner ved sin egen aftale",
  da: ({ prospect, partner }: { readonly prospect: CompanyNumbers; readonly partner: CompanyNumbers }) =>
    `Emnet har ${numbersDa(prospect)}, og virksomheden i aftalen ${numbersDa(partner)}; angiv en aftale med emnet.`,
  en: ({ prospect, partner }) =>
    `The prospect has ${numbersEn(prospect)}, and the company of the agreement ${numbersEn(partner)}; give an agreement with the prospect.`,
  at: () => "/agreement"
}) {}

const told =
  ([cvrWord, workplaceWord, and]: readonly [string, string, string]) =>
  ({ cvr, workplaces }: CompanyNumbers) =>
    [
      ...(cvr === undefined ? [] : [`${cvrWord} ${cvr}`]),
      ...(workplaces.length === 0 ? [] : [`${workplaceWord} ${workplaces.join(", ")}`])
    ].join(and)
const numbersDa = told(["CVR-nummer", "P-nummer", " og "])
const numbersEn = told(["the CVR number", "the P-number", " and "])

/**
 * Nobody has judged the prospect by anything, so there is nothing to choose it by.
 *
 * @source LBR 2011, p. 5: a deliberate choice of partner (Oxford Research's element 2)
 * @assumes one criterion with a yes or a no is the least
 * @category refusals
 */
export class NothingJudged extends defineRefusal("NothingJudged", {
  source: "LBR 2011, s. 5: bevidst valg af samarbejdspartner",
  da: ({ criteria }: { readonly criteria: ReadonlyArray<string> }) =>
    `Vurder emnet ved mindst ét kriterium først: ${criteria.join(", ")}.`,
  en: ({ criteria }) => `Judge the prospect by at least one criterion first: ${criteria.join(", ")}.`
}) {}

/**
 * The next contact would not come after this one.
 *
 * @assumes what is to be done next is done later
 * @category refusals
 */
export class NextNotLater extends defineRefusal("NextNotLater", {
  source: "antagelse: næste kontakt ligger efter denne",
  da: ({ on }: { readonly on: Day }) => `Næste kontakt skal ligge efter ${on}.`,
  en: ({ on }) => `The next contact must be after ${on}.`,
  at: () => "/nextOn"
}) {}

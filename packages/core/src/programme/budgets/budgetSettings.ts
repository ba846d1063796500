import * as Schema from "effect/Schema"
import { between, type Choices, defineCodes, defineParameter, defineRefusal, sayChoices } from "../../plugin/index.ts"
import type { Day } from "../../calendar/index.ts"

/**
 * What a budget is for.
 *
 * @source LBR 2011, p. 15: an information campaign
 * @assumes the rest of the list
 * @category models
 */
export const budgetPurposes = defineCodes("budgets.purposes", {
  informationskampagne: { da: "informationskampagne", en: "information campaign" },
  konference: { da: "konference", en: "conference" },
  andet: { da: "andet", en: "other" }
})

/**
 * What money is used for.
 *
 * @source LBR 2011, p. 16 and p. 23: newspapers and a web folder by a supplier
 * @assumes the list
 * @category models
 */
export const budgetUses = defineCodes("budgets.uses", {
  nyhedsavis: { da: "nyhedsavis", en: "newspaper" },
  hjemmeside: { da: "hjemmeside", en: "web site" },
  annoncer: { da: "annoncer", en: "advertisements" },
  arrangement: { da: "arrangement", en: "event" },
  andet: { da: "andet", en: "other" }
})

/**
 * How many days after its year a budget's accounts are closed.
 *
 * @unit days
 * @assumes two months
 * @category models
 */
export const accountsWithin = defineParameter("budgets.accountsWithin", {
  title: { da: "Dage efter årets udgang til regnskab", en: "Days after the year until the accounts are closed" },
  form: Schema.Natural,
  value: 60,
  source: "antagelse: to måneder"
})

/** An amount of money. @unit øre */
export const Oere: Schema.Codec<number, number> = Schema.Natural.check(
  between(1, 100_000_000_000, {
    expected: "an amount in øre",
    rule: { code: "oere", da: "skal være et beløb i øre, mindst 1", en: "must be an amount in øre, at least 1" }
  })
).annotate({ examples: [20_000_000, 1] })

/**
 * A code that no list of the budgets has on the day, with those it has.
 *
 * @assumes what is in no list could not be counted
 * @category refusals
 */
export class BudgetCodeUnknown extends defineRefusal("BudgetCodeUnknown", {
  source: "budgetternes kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: () => "/purpose"
}) {}

/**
 * A use with the id is there already, or is not.
 *
 * @assumes a use has an id of its own
 * @category refusals
 */
export class UseNot extends defineRefusal("UseNot", {
  source: "antagelse: hvert forbrug har sit eget id",
  da: ({ use, there }: { readonly use: string; readonly there: boolean }) =>
    there ? `Forbruget ${use} er der allerede.` : `Der er intet forbrug ${use}.`,
  en: ({ use, there }) => (there ? `The use ${use} is there already.` : `There is no use ${use}.`),
  at: () => "/use"
}) {}

/**
 * Money would be used before it was granted.
 *
 * @assumes nobody uses what is not granted yet
 * @category refusals
 */
export class BeforeGrantedMoney extends defineRefusal("BeforeGrantedMoney", {
  source: "antagelse: pengene bruges, når de er bevilget",
  da: ({ grantedOn }: { readonly grantedOn: Day }) => `Bevillingen er fra ${grantedOn}; dagen må ikke ligge før.`,
  en: ({ grantedOn }) => `The grant is of ${grantedOn}; the day must not be before.`,
  at: () => "/on"
}) {}

import type { Day } from "../../calendar/index.ts"
import type { Side } from "../../party/index.ts"
import { type Choices, defineRefusal, sayChoices } from "../../plugin/index.ts"

/**
 * An item that the list does not have on the day, with those it has.
 *
 * @assumes what is agreed on is in a list that a plugin may add to; what is in none could not be counted
 * @category refusals
 */
export class UnknownExpectation extends defineRefusal("UnknownExpectation", {
  source: "modulets kodeliste",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/**
 * An item is there twice.
 *
 * @assumes an item is agreed on once
 * @category refusals
 */
export class ExpectationTwice extends defineRefusal("ExpectationTwice", {
  source: "antagelse: et punkt afstemmes én gang",
  da: ({ item }: { readonly item: string; readonly field: string }) => `${item} står der to gange; nævn det én gang.`,
  en: ({ item }) => `${item} is there twice; name it once.`,
  at: ({ field }) => field
}) {}

/**
 * Expectations that only one side has agreed to, or neither, are not aligned.
 *
 * @source Cabi Samarbejdet i praksis: expectations are aligned between the parties
 * @category refusals
 */
export class NotAgreedByBoth extends defineRefusal("NotAgreedByBoth", {
  source: "Cabi, Samarbejdet i praksis: forventningerne afstemmes mellem parterne",
  da: ({ missing }: { readonly missing: ReadonlyArray<Side> }) =>
    `Forventningerne er ikke afstemt: ${missing.map((side) => (side === "company" ? "virksomheden" : "jobcentret")).join(" og ")} har ikke sagt ja.`,
  en: ({ missing }) =>
    `The expectations are not aligned: ${missing.map((side) => (side === "company" ? "the company" : "the jobcentre")).join(" and ")} has not agreed.`,
  at: () => "/form"
}) {}

/**
 * The stay would begin before the form was filled in, or something is told before what was told last.
 *
 * @assumes expectations are aligned before a stay, in the order of the days
 * @category refusals
 */
export class BeforeExpectations extends defineRefusal("BeforeExpectations", {
  source: "antagelse: forventninger afstemmes før et forløb, i dagenes rækkefølge",
  da: ({ from }: { readonly from: Day; readonly field: string }) => `Dagen skal være ${from} eller senere.`,
  en: ({ from }) => `The day must be ${from} or later.`,
  at: ({ field }) => field
}) {}

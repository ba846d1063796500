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
 * What a task of the secretariat is about.
 *
 * @source LBR 2011, p. 6, p. 23 and p. 27: what the secretariat does
 * @category models
 */
export const taskKinds = defineCodes("secretariat.taskKinds", {
  historier: { da: "gode historier", en: "stories" },
  pris: { da: "virksomhedsprisen", en: "the company award" },
  konference: { da: "konferencer", en: "conferences" },
  hjemmeside: { da: "hjemmesiden", en: "the web site" },
  rapport: { da: "rapporter til rådet", en: "reports to the council" },
  netvaerk: { da: "netværk", en: "networks" },
  andet: { da: "andet", en: "other" }
})

/**
 * Why a task is dropped.
 *
 * @assumes the list
 * @category models
 */
export const dropReasons = defineCodes("secretariat.dropReasons", {
  "ikke-laengere": { da: "ikke længere nødvendig", en: "no longer needed" },
  "andre-goer-det": { da: "andre gør det", en: "others do it" },
  andet: { da: "andet", en: "other" }
})

/**
 * A code that no list of the secretariat has on the day, with those it has.
 *
 * @assumes what is in no list could not be counted
 * @category refusals
 */
export class TaskCodeUnknown extends defineRefusal("TaskCodeUnknown", {
  source: "sekretariatets kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/** Refuses a code that its list does not have on a day. */
export const codeOfTask = (
  {
    list,
    code,
    on,
    field
  }: { readonly list: CodeList; readonly code: string; readonly on: Day; readonly field: string },
  { codesOn }: Pick<DecideContext, "codesOn">
) => {
  const known = codesOn(list, on)
  return TaskCodeUnknown.unless(known.has(code), { code, ...choices(known), field })
}

/**
 * The task would be due, or done, before it was given.
 *
 * @assumes a task is done on the day it is given, or later
 * @category refusals
 */
export class BeforeGiven extends defineRefusal("BeforeGiven", {
  source: "antagelse: en opgave løses tidligst den dag, den er givet",
  da: ({ givenOn }: { readonly givenOn: Day; readonly field: string }) =>
    `Opgaven er givet ${givenOn}; dagen må ikke ligge før.`,
  en: ({ givenOn }) => `The task was given on ${givenOn}; the day must not be before.`,
  at: ({ field }) => field
}) {}

/**
 * The task is theirs already.
 *
 * @assumes handing a task to its owner is a mistake
 * @category refusals
 */
export class OwnerAlready extends defineRefusal("OwnerAlready", {
  source: "antagelse: en opgave gives videre til en anden",
  da: ({ owner }: { readonly owner: string }) => `Opgaven er allerede hos ${owner}.`,
  en: ({ owner }) => `The task is ${owner}'s already.`,
  at: () => "/owner"
}) {}

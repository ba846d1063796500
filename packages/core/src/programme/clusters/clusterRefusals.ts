import { countWords, type Day } from "../../calendar/index.ts"
import {
  choices,
  type Choices,
  type CodeList,
  type DecideContext,
  defineRefusal,
  sayChoices
} from "../../plugin/index.ts"

/**
 * A code that no list of the clusters has on the day, with those it has.
 *
 * @assumes what is in no list could not be counted
 * @category refusals
 */
export class ClusterCodeUnknown extends defineRefusal("ClusterCodeUnknown", {
  source: "klyngernes kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/** Refuses a code that its list does not have on a day. */
export const codeOfCluster = (
  {
    list,
    code,
    on,
    field
  }: { readonly list: CodeList; readonly code: string; readonly on: Day; readonly field: string },
  { codesOn }: Pick<DecideContext, "codesOn">
) => {
  const known = codesOn(list, on)
  return ClusterCodeUnknown.unless(known.has(code), { code, ...choices(known), field })
}

/**
 * The day is outside the cluster's period.
 *
 * @source Fra Vision til Virkelighed 2014: the work runs to the end of 2015
 * @assumes a cluster does nothing, and has no members, before it begins and after it ends
 * @category refusals
 */
export class OutsideCluster extends defineRefusal("OutsideCluster", {
  source: "antagelse: en klynge har en periode",
  da: ({ firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay?: Day | undefined; readonly field: string }) =>
    `Klyngen varer fra ${firstDay}${lastDay === undefined ? "" : ` til ${lastDay}`}; vælg en dag i den tid.`,
  en: ({ firstDay, lastDay }) =>
    `The cluster lasts from ${firstDay}${lastDay === undefined ? "" : ` to ${lastDay}`}; choose a day within.`,
  at: ({ field }) => field
}) {}

/**
 * A cluster, or a membership, would end before it begins.
 *
 * @assumes the last day is not before the first
 * @category refusals
 */
export class ClusterEndsFirst extends defineRefusal("ClusterEndsFirst", {
  source: "antagelse: en periode slutter ikke, før den begynder",
  da: ({ firstDay }: { readonly firstDay: Day }) => `Det begynder ${firstDay}; det kan ikke slutte før.`,
  en: ({ firstDay }) => `It begins on ${firstDay}; it cannot end before.`,
  at: () => "/lastDay"
}) {}

/**
 * The municipality is a member on those days already.
 *
 * @assumes a municipality is in a cluster once at a time
 * @category refusals
 */
export class ClusterMemberAlready extends defineRefusal("ClusterMemberAlready", {
  source: "antagelse: en kommune er med i en klynge én gang ad gangen",
  da: ({ municipality }: { readonly municipality: string; readonly field: string }) =>
    `Kommune ${municipality} er allerede med i de dage.`,
  en: ({ municipality }) => `Municipality ${municipality} is a member on those days already.`,
  at: ({ field }) => field
}) {}

/**
 * The municipality is no member on the day.
 *
 * @source Fra Vision til Virkelighed 2014: 17 municipalities in three clusters
 * @assumes only members publish and take part
 * @category refusals
 */
export class NotClusterMember extends defineRefusal("NotClusterMember", {
  source: "antagelse: kun klyngens kommuner offentliggør tal og deltager",
  da: ({
    municipality,
    members
  }: {
    readonly municipality: string
    readonly members: ReadonlyArray<string>
    readonly field: string
  }) => `Kommune ${municipality} er ikke med den dag; det er ${members.join(", ") || "ingen"}.`,
  en: ({ municipality, members }) =>
    `Municipality ${municipality} is not a member on that day; ${members.join(", ") || "none"} is.`,
  at: ({ field }) => field
}) {}

/**
 * So few citizens are behind the number that they could be recognised.
 *
 * @assumes how few is `clusters.smallestCell`; none is not few
 * @category refusals
 */
export class CellTooSmall extends defineRefusal("CellTooSmall", {
  source: "antagelse: små tal om borgere offentliggøres ikke for andre myndigheder",
  da: ({ least }: { readonly least: number; readonly field: string }) =>
    `Tallet handler om færre end ${countWords(least, "borger", "borgere")}; det må ikke offentliggøres.`,
  en: ({ least }) =>
    `The number is about fewer than ${countWords(least, "citizen", "citizens")}; it must not be published.`,
  at: ({ field }) => field
}) {}

/**
 * What is to be done, or was, would be so before it came up.
 *
 * @assumes something is carried out on the day it came up, or later
 * @category refusals
 */
export class BeforeRaised extends defineRefusal("BeforeRaised", {
  source: "antagelse: noget udføres tidligst den dag, det er rejst",
  da: ({ raisedOn }: { readonly raisedOn: Day; readonly field: string }) =>
    `Det er rejst ${raisedOn}; dagen må ikke ligge før.`,
  en: ({ raisedOn }) => `It came up on ${raisedOn}; the day must not be before.`,
  at: ({ field }) => field
}) {}

import type { Day } from "../../calendar/index.ts"
import { type Choices, defineRefusal, sayChoices } from "../../plugin/index.ts"

/**
 * A code that no list of the visits has on the day, with those it has.
 *
 * @assumes what is found and done is in a list that a plugin may add to; what is in none could not be counted
 * @category refusals
 */
export class UnknownVisitCode extends defineRefusal("UnknownVisitCode", {
  source: "modulets kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges om et besøg den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) =>
    `${code} cannot be used of a visit on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/**
 * A code is there twice.
 *
 * @assumes a finding is counted once for a visit
 * @category refusals
 */
export class FindingTwice extends defineRefusal("FindingTwice", {
  source: "antagelse: hvert fund tælles én gang for et besøg",
  da: ({ finding }: { readonly finding: string; readonly field: string }) => `${finding} står der to gange.`,
  en: ({ finding }) => `${finding} is there twice.`,
  at: ({ field }) => field
}) {}

/**
 * The last day of a campaign is before its first.
 *
 * @assumes a campaign lasts at least a day
 * @category refusals
 */
export class CampaignEndsFirst extends defineRefusal("CampaignEndsFirst", {
  source: "antagelse: en kampagne varer mindst en dag",
  da: ({ firstDay }: { readonly firstDay: Day }) => `Sidste dag skal være ${firstDay} eller senere.`,
  en: ({ firstDay }) => `The last day must be ${firstDay} or later.`,
  at: () => "/lastDay"
}) {}

/**
 * A company is to be visited in the campaign already.
 *
 * @assumes a company counts once among those to be visited
 * @category refusals
 */
export class TargetTwice extends defineRefusal("TargetTwice", {
  source: "antagelse: en virksomhed tælles én gang blandt dem, der skal besøges",
  da: ({ party }: { readonly party: string; readonly field: string }) =>
    `Virksomheden ${party} er allerede blandt dem, der skal besøges.`,
  en: ({ party }) => `The company ${party} is among those to be visited already.`,
  at: ({ field }) => field
}) {}

/**
 * The campaign does not know how many were to be visited, so none can be added to them.
 *
 * @source LBR 2011, p. 15: 61 companies were visited, of how many is not told
 * @category refusals
 */
export class TargetsNotKnown extends defineRefusal("TargetsNotKnown", {
  source: "LBR 2011, s. 15: 61 virksomheder er besøgt; ud af hvor mange, står der ikke",
  da: (_: { readonly campaign: string }) =>
    "Det blev ikke fastlagt, hvem der skulle besøges, da kampagnen begyndte; begynd en ny kampagne med en liste.",
  en: () => "Who was to be visited was not settled when the campaign began; begin another with a list.",
  at: () => "/campaign"
}) {}

/**
 * The company is not among those to be visited in the campaign.
 *
 * @assumes what is covered is of those who were to be visited; add the company first
 * @category refusals
 */
export class NotInCampaign extends defineRefusal("NotInCampaign", {
  source: "antagelse: dækningen er af dem, der skulle besøges",
  da: ({ party }: { readonly party: string }) =>
    `Virksomheden ${party} er ikke blandt dem, der skal besøges i kampagnen; føj den til, eller registrér besøget uden kampagne.`,
  en: ({ party }) =>
    `The company ${party} is not among those to be visited in the campaign; add it, or record the visit without a campaign.`,
  at: () => "/agreement"
}) {}

/**
 * The day is not one of the campaign's.
 *
 * @assumes a visit is counted in a campaign on the campaign's days
 * @category refusals
 */
export class OutsideCampaign extends defineRefusal("OutsideCampaign", {
  source: "antagelse: et besøg tælles i en kampagne på kampagnens dage",
  da: ({ firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day }) =>
    `Kampagnen er fra ${firstDay} til ${lastDay}; vælg en af de dage, eller registrér besøget uden kampagne.`,
  en: ({ firstDay, lastDay }) =>
    `The campaign is from ${firstDay} to ${lastDay}; choose one of those days, or record the visit without a campaign.`,
  at: () => "/on"
}) {}

/**
 * The campaign has been withdrawn.
 *
 * @assumes what should not have been entered counts nothing
 * @category refusals
 */
export class CampaignIsWithdrawn extends defineRefusal("CampaignIsWithdrawn", {
  source: "antagelse: en kampagne, der er trukket tilbage, tæller ikke",
  da: ({ campaign }: { readonly campaign: string }) => `Kampagnen ${campaign} er trukket tilbage; vælg en anden.`,
  en: ({ campaign }) => `The campaign ${campaign} has been withdrawn; choose another.`,
  at: () => "/campaign"
}) {}

/**
 * Visits are planned or held in the campaign.
 *
 * @assumes a campaign is taken back only while nothing has come of it
 * @category refusals
 */
export class CampaignHasVisits extends defineRefusal("CampaignHasVisits", {
  source: "antagelse: en kampagne trækkes kun tilbage, mens den er uden besøg",
  da: ({ visits }: { readonly visits: number }) => `Kampagnen har ${visits} besøg; træk dem tilbage først.`,
  en: ({ visits }) => `The campaign has ${visits} visits; withdraw them first.`,
  at: () => "/campaign"
}) {}

/**
 * The visit is to another company, or in another campaign, than was named.
 *
 * @assumes whoever changes a visit names whose it is
 * @category refusals
 */
export class VisitOfAnother extends defineRefusal("VisitOfAnother", {
  source: "antagelse: den, der ændrer et besøg, angiver, hvis det er",
  da: ({ known, field }: { readonly known: string | null; readonly field: "/agreement" | "/campaign" }) =>
    field === "/agreement"
      ? `Besøget er efter aftalen ${known}.`
      : known === null
        ? "Besøget er ikke i en kampagne."
        : `Besøget er i kampagnen ${known}.`,
  en: ({ known, field }) =>
    field === "/agreement"
      ? `The visit is by agreement ${known}.`
      : known === null
        ? "The visit is in no campaign."
        : `The visit is in the campaign ${known}.`,
  at: ({ field }) => field
}) {}

/**
 * Nothing is agreed at a visit that has not been held.
 *
 * @assumes what is to be done comes of a visit that was held
 * @category refusals
 */
export class VisitNotHeld extends defineRefusal("VisitNotHeld", {
  source: "antagelse: det, der skal gøres, aftales på et besøg, der er holdt",
  da: ({ visit }: { readonly visit: string }) => `Besøget ${visit} er ikke holdt.`,
  en: ({ visit }) => `The visit ${visit} has not been held.`,
  at: () => "/visit"
}) {}

/**
 * What is told comes before the visit it is about, or before it was agreed.
 *
 * @assumes what is agreed at a visit is done after it
 * @category refusals
 */
export class BeforeVisit extends defineRefusal("BeforeVisit", {
  source: "antagelse: det, der aftales på et besøg, gøres bagefter",
  da: ({ from }: { readonly from: Day; readonly field: string }) => `Dagen skal være ${from} eller senere.`,
  en: ({ from }) => `The day must be ${from} or later.`,
  at: ({ field }) => field
}) {}

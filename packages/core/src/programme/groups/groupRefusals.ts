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
 * A code that no list of the groups has on the day, with those it has.
 *
 * @assumes what is in no list could not be counted
 * @category refusals
 */
export class GroupCodeUnknown extends defineRefusal("GroupCodeUnknown", {
  source: "gruppernes kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/** Refuses a code that its list does not have on a day. */
export const codeOfGroup = (
  {
    list,
    code,
    on,
    field
  }: { readonly list: CodeList; readonly code: string; readonly on: Day; readonly field: string },
  { codesOn }: Pick<DecideContext, "codesOn">
) => {
  const known = codesOn(list, on)
  return GroupCodeUnknown.unless(known.has(code), { code, ...choices(known), field })
}

/**
 * The group does not run on the day: it has ended, or has not begun.
 *
 * @assumes nobody meets in, or joins, a group that is not there
 * @category refusals
 */
export class GroupNotThen extends defineRefusal("GroupNotThen", {
  source: "antagelse: en gruppe, der er ophørt eller ikke begyndt, holder ikke møder",
  da: ({ firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay?: Day | undefined; readonly field: string }) =>
    `Gruppen findes fra ${firstDay}${lastDay === undefined ? "" : ` til ${lastDay}`}; vælg en dag i den tid.`,
  en: ({ firstDay, lastDay }) =>
    `The group is there from ${firstDay}${lastDay === undefined ? "" : ` to ${lastDay}`}; choose a day within.`,
  at: ({ field }) => field
}) {}

/**
 * The person is a member on those days already.
 *
 * @assumes a person has one seat in a group at a time
 * @category refusals
 */
export class GroupMemberAlready extends defineRefusal("GroupMemberAlready", {
  source: "antagelse: en person har én plads i en gruppe ad gangen",
  da: ({ firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay?: Day | undefined }) =>
    `Personen er medlem fra ${firstDay}${lastDay === undefined ? "" : ` til ${lastDay}`}; vælg dage udenfor.`,
  en: ({ firstDay, lastDay }) =>
    `The person is a member from ${firstDay}${lastDay === undefined ? "" : ` to ${lastDay}`}; choose days outside.`,
  at: () => "/person"
}) {}

/**
 * The person is no member that could leave then.
 *
 * @assumes who leaves has been a member on the last day
 * @category refusals
 */
export class GroupMemberNot extends defineRefusal("GroupMemberNot", {
  source: "antagelse: den, der udtræder, har været medlem på sin sidste dag",
  da: ({ members }: { readonly members: ReadonlyArray<string> }) =>
    `Personen er ikke medlem den dag; det er ${members.join(", ") || "ingen"}.`,
  en: ({ members }) => `The person is not a member on that day; ${members.join(", ") || "nobody"} is.`,
  at: () => "/person"
}) {}

/**
 * The item is not on the meeting's agenda.
 *
 * @source LBR 2011, p. 21: meetings have an agenda
 * @assumes what is minuted or decided has been on it; an item that came up is put on it first
 * @category refusals
 */
export class ItemNotOnAgenda extends defineRefusal("ItemNotOnAgenda", {
  source: "antagelse: der refereres til punkter på dagsordenen",
  da: ({ item, agenda }: { readonly item: string; readonly agenda: ReadonlyArray<string> }) =>
    `${item} er ikke på dagsordenen; den har ${agenda.join(", ") || "ingen punkter"}.`,
  en: ({ item, agenda }) => `${item} is not on the agenda; it has ${agenda.join(", ") || "no items"}.`,
  at: () => "/item"
}) {}

/**
 * The item is on the agenda already.
 *
 * @assumes an item stands once on an agenda
 * @category refusals
 */
export class ItemTwice extends defineRefusal("ItemTwice", {
  source: "antagelse: et punkt står én gang på dagsordenen",
  da: ({ item }: { readonly item: string; readonly field: string }) => `${item} er allerede på dagsordenen.`,
  en: ({ item }) => `${item} is on the agenda already.`,
  at: ({ field }) => field
}) {}

/**
 * A decision is there already, or is not there, or has been carried out.
 *
 * @assumes a decision is made once and carried out once
 * @category refusals
 */
export class DecisionNotOpen extends defineRefusal("DecisionNotOpen", {
  source: "antagelse: en beslutning træffes én gang og udføres én gang",
  da: ({ open }: { readonly open: ReadonlyArray<string> }) =>
    `Vælg en beslutning, der ikke er udført: ${open.join(", ") || "(der er ingen)"}.`,
  en: ({ open }) => `Choose a decision that is not carried out: ${open.join(", ") || "(there is none)"}.`,
  at: () => "/decision"
}) {}

/**
 * A decision with the id has been made at the meeting.
 *
 * @assumes a decision has an id of its own
 * @category refusals
 */
export class DecisionThere extends defineRefusal("DecisionThere", {
  source: "antagelse: en beslutning har sit eget id",
  da: ({ decision }: { readonly decision: string }) => `Beslutningen ${decision} er truffet; giv den nye et andet id.`,
  en: ({ decision }) => `The decision ${decision} has been made; give the new one another id.`,
  at: () => "/decision"
}) {}

/**
 * What is to be done, or was, would be so before the meeting.
 *
 * @assumes a decision is carried out on the day it was made, or later
 * @category refusals
 */
export class BeforeGroupMeeting extends defineRefusal("BeforeGroupMeeting", {
  source: "antagelse: en beslutning udføres tidligst den dag, den er truffet",
  da: ({ on }: { readonly on: Day; readonly field: string }) => `Mødet er ${on}; dagen må ikke ligge før.`,
  en: ({ on }) => `The meeting is on ${on}; the day must not be before.`,
  at: ({ field }) => field
}) {}

/**
 * The meeting is another group's.
 *
 * @assumes who corrects a meeting knows whose it is; the group must be read to judge the day
 * @category refusals
 */
export class MeetingOfOtherGroup extends defineRefusal("MeetingOfOtherGroup", {
  source: "antagelse: et møde er i én gruppe",
  da: ({ group }: { readonly group: string }) => `Mødet er i gruppen ${group}.`,
  en: ({ group }) => `The meeting is of the group ${group}.`,
  at: () => "/group"
}) {}

/**
 * A seat would end before it begins.
 *
 * @assumes the last day is not before the first
 * @category refusals
 */
export class SeatEndsFirst extends defineRefusal("SeatEndsFirst", {
  source: "antagelse: en plads i en gruppe slutter ikke, før den begynder",
  da: ({ firstDay }: { readonly firstDay: Day }) => `Pladsen begynder ${firstDay}; den kan ikke slutte før.`,
  en: ({ firstDay }) => `The seat begins on ${firstDay}; it cannot end before.`,
  at: () => "/lastDay"
}) {}

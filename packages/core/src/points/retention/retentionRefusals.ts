import type { Day } from "../../calendar/index.ts"
import { type Choices, type CodeWords, defineRefusal, sayChoices, sayCode } from "../../plugin/index.ts"

/**
 * A code that no list has on the day, with those it has.
 *
 * @assumes what a code stands for is in a list that a plugin may add to; what is in none could not be counted
 * @category refusals
 */
export class RetentionCodeUnknown extends defineRefusal("RetentionCodeUnknown", {
  source: "fastholdelsens kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/**
 * The purpose is to end the employment. A round-table talk must not aim at that.
 *
 * @da må ikke sigte mod afskedigelse
 * @source randers.dk: a talk must not aim at dismissal
 * @category refusals
 */
export class AimsAtDismissal extends defineRefusal("AimsAtDismissal", {
  source: "randers.dk: en rundbordssamtale må ikke sigte mod afskedigelse",
  da: ({
    purpose,
    allowed,
    words
  }: {
    readonly purpose: string
    readonly allowed: ReadonlyArray<string>
    readonly words: CodeWords
  }) =>
    `Fastholdelse kan ikke have formålet »${sayCode(words, purpose, "da")}«; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ purpose, allowed, words }) =>
    `Retention cannot have the purpose “${sayCode(words, purpose, "en")}”; choose ${sayChoices(words, allowed, "en")}.`,
  at: () => "/purpose"
}) {}

/**
 * A first sick day that is later than something of the case.
 *
 * @assumes a case is opened, and its steps and talks are, when the employee has been ill for a day at least
 * @category refusals
 */
export class SickAfterwards extends defineRefusal("SickAfterwards", {
  source: "antagelse: sagen og det, der sker i den, kommer efter første sygedag",
  da: ({ latest }: { readonly latest: Day }) => `Første sygedag kan senest være ${latest}.`,
  en: ({ latest }) => `The first sick day can be ${latest} at the latest.`,
  at: () => "/firstSickDay"
}) {}

/**
 * A day that the case does not have: before the first sick day, or after it was closed.
 *
 * @assumes what is told of a case is of its days
 * @category refusals
 */
export class OutsideCase extends defineRefusal("OutsideCase", {
  source: "antagelse: det, der sker i en sag, sker på sagens dage",
  da: ({ firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay?: Day }) =>
    lastDay === undefined
      ? `Dagen kan tidligst være ${firstDay}.`
      : `Dagen skal være fra ${firstDay} til ${lastDay}, hvor sagen blev lukket.`,
  en: ({ firstDay, lastDay }) =>
    lastDay === undefined
      ? `The day can be ${firstDay} at the earliest.`
      : `The day must be from ${firstDay} to ${lastDay}, when the case was closed.`,
  at: () => "/on"
}) {}

/**
 * A case would be closed before the last that happened in it.
 *
 * @assumes a case is closed after all that is told of it
 * @category refusals
 */
export class ClosedTooEarly extends defineRefusal("ClosedTooEarly", {
  source: "antagelse: en sag lukkes efter det, der er sket i den",
  da: ({ earliest }: { readonly earliest: Day }) => `Sagen kan tidligst lukkes ${earliest}.`,
  en: ({ earliest }) => `The case can be closed on ${earliest} at the earliest.`,
  at: () => "/lastDay"
}) {}

/**
 * The step was not told of on that day.
 *
 * @assumes what is taken back is what was told
 * @category refusals
 */
export class NoSuchStep extends defineRefusal("NoSuchStep", {
  source: "antagelse: der trækkes kun det tilbage, der er fortalt",
  da: ({ told }: { readonly told: ReadonlyArray<string> }) =>
    `Det skridt er ikke fortalt den dag; vælg ${told.join(", ") || "(der er ingen)"}.`,
  en: ({ told }) => `That step was not told of on that day; choose ${told.join(", ") || "(there is none)"}.`,
  at: () => "/step"
}) {}

/**
 * The case that was named, or was not, is not the talk's.
 *
 * @assumes a talk stays in the case it was planned in
 * @category refusals
 */
export class TalkOfAnother extends defineRefusal("TalkOfAnother", {
  source: "antagelse: en samtale bliver i sin sag",
  da: ({ own }: { readonly own: string | undefined; readonly field: string }) =>
    own === undefined ? "Samtalen hører ikke til en sag; udelad den." : `Samtalen hører til ${own}; angiv den.`,
  en: ({ own }) =>
    own === undefined ? "The talk is in no case; leave it out." : `The talk belongs to ${own}; give it.`,
  at: ({ field }) => field
}) {}

/**
 * The case has been taken out: it should never have been there.
 *
 * @assumes a talk in what should never have been there is nobody's to come to, and could not be told held
 * @category refusals
 */
export class CaseTakenOut extends defineRefusal("CaseTakenOut", {
  source: "antagelse: der holdes ingen samtaler i en sag, der er taget ud",
  da: ({ case: id }: { readonly case: string }) =>
    `Fastholdelsessagen ${id} er taget ud; vælg en anden, eller udelad den.`,
  en: ({ case: id }) => `The retention case ${id} has been taken out; choose another, or leave it out.`,
  at: () => "/case"
}) {}

/**
 * Somebody was not there without whom it is no round-table talk.
 *
 * @assumes the employee and the employer must be there, unless `retention.talkNeeds` says otherwise
 * @category refusals
 */
export class TalkLacksRole extends defineRefusal("TalkLacksRole", {
  source: "antagelse: retention.talkNeeds",
  da: ({ missing, words }: { readonly missing: ReadonlyArray<string>; readonly words: CodeWords }) =>
    `En rundbordssamtale holdes med ${missing.map((role) => sayCode(words, role, "da")).join(" og ")}; aflys den, hvis den ikke blev til noget.`,
  en: ({ missing, words }) =>
    `A round-table talk is held with ${missing.map((role) => sayCode(words, role, "en")).join(" and ")}; cancel it if it came to nothing.`,
  at: () => "/participants"
}) {}

/**
 * The company is invited to the course already.
 *
 * @assumes an agreement is invited once
 * @category refusals
 */
export class InvitedAlready extends defineRefusal("InvitedAlready", {
  source: "antagelse: en aftale inviteres én gang til et kursus",
  da: ({ agreement }: { readonly agreement: string }) => `Aftalen ${agreement} er allerede inviteret.`,
  en: ({ agreement }) => `Agreement ${agreement} is invited already.`,
  at: () => "/agreement"
}) {}

/**
 * A company would be invited to a course after the day it is on, and count as one it was offered to.
 *
 * @assumes a company is invited on the day at the latest, at the door; that it was invited may be told later
 * @category refusals
 */
export class InvitedAfterCourse extends defineRefusal("InvitedAfterCourse", {
  source: "antagelse: man inviteres senest på dagen, ved døren",
  da: ({ courseOn }: { readonly courseOn: Day }) =>
    `Kurset er ${courseOn}; angiv en dag, virksomheden er inviteret, til og med den dag.`,
  en: ({ courseOn }) => `The course is on ${courseOn}; give a day the company was invited, that day at the latest.`,
  at: () => "/on"
}) {}

/**
 * A company that came to a course without being invited, or is told of twice.
 *
 * @assumes who comes is invited first, if only at the door; others are told of as a number
 * @category refusals
 */
export class NotInvited extends defineRefusal("NotInvited", {
  source: "antagelse: den, der kommer, er inviteret, og nævnes én gang",
  da: ({ allowed }: { readonly allowed: ReadonlyArray<string>; readonly field: string }) =>
    `Aftalen er ikke inviteret, eller er nævnt før; vælg ${allowed.join(", ") || "(der er ingen)"}.`,
  en: ({ allowed }) =>
    `The agreement is not invited, or was named before; choose ${allowed.join(", ") || "(there is none)"}.`,
  at: ({ field }) => field
}) {}

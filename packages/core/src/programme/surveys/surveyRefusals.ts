import type { Day } from "../../calendar/index.ts"
import { type Choices, defineRefusal, sayChoices } from "../../plugin/index.ts"

/**
 * A code that no list of the surveys has on the day, with those it has.
 *
 * @assumes what is asked and answered is in a list that a plugin may add to; what is in none could not be counted
 * @category refusals
 */
export class UnknownSurveyCode extends defineRefusal("UnknownSurveyCode", {
  source: "modulets kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges i undersøgelsen den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) =>
    `${code} cannot be used in the survey on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/**
 * The last day of a round is before its first.
 *
 * @assumes a round is open for at least a day
 * @category refusals
 */
export class RoundEndsFirst extends defineRefusal("RoundEndsFirst", {
  source: "antagelse: en undersøgelse er åben mindst en dag",
  da: ({ firstDay }: { readonly firstDay: Day }) => `Sidste dag skal være ${firstDay} eller senere.`,
  en: ({ firstDay }) => `The last day must be ${firstDay} or later.`,
  at: () => "/lastDay"
}) {}

/**
 * The round is known for another quarter or subject.
 *
 * @assumes a round is of one quarter and one subject
 * @category refusals
 */
export class OtherRound extends defineRefusal("OtherRound", {
  source: "antagelse: en runde er for ét kvartal og ét emne",
  da: ({ quarter, subject }: { readonly quarter: string; readonly subject: string }) =>
    `Runden er kendt som ${quarter} om ${subject}; brug dem, eller vælg en anden runde.`,
  en: ({ quarter, subject }) =>
    `The round is known as ${quarter} about ${subject}; use these, or choose another round.`,
  at: () => "/round"
}) {}

/**
 * The round is not open on the day.
 *
 * @source LBR 2011, p. 14: a survey is of its quarter
 * @category refusals
 */
export class SurveyNotOpen extends defineRefusal("SurveyNotOpen", {
  source: "LBR 2011, s. 14: en undersøgelse hører til sit kvartal",
  da: ({
    round,
    firstDay,
    lastDay
  }: {
    readonly round: string
    readonly firstDay: Day | null
    readonly lastDay: Day | null
  }) =>
    firstDay === null || lastDay === null
      ? `Undersøgelsen ${round} er ikke åben. Åbn den først.`
      : `Undersøgelsen ${round} tager imod fra ${firstDay} til ${lastDay}. Åbn den igen, hvis der skal svares en anden dag.`,
  en: ({ round, firstDay, lastDay }) =>
    firstDay === null || lastDay === null
      ? `The survey ${round} is not open. Open it first.`
      : `The survey ${round} is open from ${firstDay} to ${lastDay}. Open it again to be answered on another day.`,
  at: () => "/on"
}) {}

/**
 * The same agreement and side is in the list twice.
 *
 * @assumes a company, and a side, is asked once in a round
 * @category refusals
 */
export class InvitedTwice extends defineRefusal("InvitedTwice", {
  source: "antagelse: hver part spørges én gang i en runde",
  da: ({ agreement }: { readonly agreement: string; readonly field: string }) =>
    `Aftalen ${agreement} står to gange på listen med samme part; nævn den én gang.`,
  en: ({ agreement }) => `Agreement ${agreement} is in the list twice with the same side; name it once.`,
  at: ({ field }) => field
}) {}

/**
 * Nobody in the round has been asked by the day without having answered.
 *
 * @assumes a reminder goes to somebody
 * @category refusals
 */
export class NobodyToRemind extends defineRefusal("NobodyToRemind", {
  source: "antagelse: en påmindelse går til nogen",
  da: ({ round }: { readonly round: string }) => `Ingen, der er spurgt i ${round} den dag, mangler at svare.`,
  en: ({ round }) => `Nobody who had been asked in ${round} by that day has yet to answer.`,
  at: () => "/on"
}) {}

/**
 * The invitation is to another round.
 *
 * @assumes an answer is to the round it was asked for
 * @category refusals
 */
export class NotOfRound extends defineRefusal("NotOfRound", {
  source: "antagelse: et svar hører til den runde, der er spurgt i",
  da: ({ round }: { readonly round: string }) => `Invitationen er til undersøgelsen ${round}.`,
  en: ({ round }) => `The invitation is to the survey ${round}.`,
  at: () => "/round"
}) {}

/**
 * The round does not ask this.
 *
 * @assumes only what was asked can be answered; not all of it need be
 * @category refusals
 */
export class QuestionNotAsked extends defineRefusal("QuestionNotAsked", {
  source: "antagelse: kun det, der er spurgt om, kan besvares",
  da: ({
    question,
    asked
  }: {
    readonly question: string
    readonly asked: ReadonlyArray<string>
    readonly field: string
  }) => `Der er ikke spurgt om ${question}; der er spurgt om ${asked.join(", ")}.`,
  en: ({ question, asked }) => `${question} was not asked; asked were ${asked.join(", ")}.`,
  at: ({ field }) => field
}) {}

/**
 * A question is there twice.
 *
 * @assumes a question has one answer
 * @category refusals
 */
export class QuestionTwice extends defineRefusal("QuestionTwice", {
  source: "antagelse: et spørgsmål har ét svar",
  da: ({ question }: { readonly question: string; readonly field: string }) =>
    `${question} står der to gange; nævn det én gang.`,
  en: ({ question }) => `${question} is there twice; name it once.`,
  at: ({ field }) => field
}) {}

/**
 * What is told of a case is before the day it was opened, or the day of the contact.
 *
 * @assumes a company is contacted after it has answered, and its problem solved after that
 * @category refusals
 */
export class BeforeDissatisfaction extends defineRefusal("BeforeDissatisfaction", {
  source: "antagelse: virksomheden kontaktes, når den har svaret, og problemet løses derefter",
  da: ({ from }: { readonly from: Day }) => `Dagen skal være ${from} eller senere.`,
  en: ({ from }) => `The day must be ${from} or later.`,
  at: () => "/on"
}) {}

/**
 * A dissatisfied answer would be given after something was done about it.
 *
 * @assumes a company is contacted after it has answered, and its problem solved after that
 * @category refusals
 */
export class AnsweredAfterwards extends defineRefusal("AnsweredAfterwards", {
  source: "antagelse: virksomheden kontaktes, når den har svaret, og problemet løses derefter",
  da: ({ latest }: { readonly latest: Day }) =>
    `Der blev gjort noget ved det utilfredse svar ${latest}; det er givet senest den dag.`,
  en: ({ latest }) => `Something was done about the dissatisfied answer on ${latest}; it was given that day or before.`,
  at: () => "/on"
}) {}

/**
 * A question of an external survey has more answers than there were asked, or more of one answer than answered.
 *
 * @assumes nobody answers twice
 * @category refusals
 */
export class MoreThanAsked extends defineRefusal("MoreThanAsked", {
  source: "antagelse: ingen svarer to gange",
  da: ({ most }: { readonly most: number; readonly field: string }) => `Tallet kan højst være ${most}.`,
  en: ({ most }) => `The number can be at most ${most}.`,
  at: ({ field }) => field
}) {}

/**
 * A question of an external survey has neither a number nor a per cent.
 *
 * @assumes a question that nothing is told of is left out
 * @category refusals
 */
export class NoResultTold extends defineRefusal("NoResultTold", {
  source: "antagelse: et spørgsmål uden resultat nævnes ikke",
  da: ({ question }: { readonly question: string; readonly field: string }) =>
    `Angiv antal eller procent for ${question}, eller lad spørgsmålet være ude.`,
  en: ({ question }) => `Give a number or a per cent for ${question}, or leave the question out.`,
  at: ({ field }) => field
}) {}

/**
 * Somebody is asked in the round.
 *
 * @assumes a round is taken back only while nothing has come of it
 * @category refusals
 */
export class RoundHasInvitations extends defineRefusal("RoundHasInvitations", {
  source: "antagelse: en undersøgelse trækkes kun tilbage, mens ingen er spurgt",
  da: ({ asked }: { readonly asked: number }) =>
    `Der er spurgt ${asked} i undersøgelsen; træk deres invitationer tilbage først.`,
  en: ({ asked }) => `${asked} have been asked in the survey; withdraw their invitations first.`,
  at: () => "/round"
}) {}

/**
 * A round would be closed before somebody answered in it.
 *
 * @assumes an answer is given while the round is open
 * @category refusals
 */
export class ClosedBeforeAnswer extends defineRefusal("ClosedBeforeAnswer", {
  source: "antagelse: der svares, mens undersøgelsen er åben",
  da: ({ earliest }: { readonly earliest: Day }) =>
    `Der er svaret ${earliest}; luk undersøgelsen den dag eller en senere.`,
  en: ({ earliest }) => `It was answered on ${earliest}; close the survey on that day or a later one.`,
  at: () => "/on"
}) {}

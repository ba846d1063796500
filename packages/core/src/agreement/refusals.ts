import type { Day } from "../calendar/index.ts"
import { defineRefusal } from "../plugin/index.ts"

/**
 * The company has chosen none of the points.
 *
 * @assumes an agreement covers at least one point; no source says so
 * @category refusals
 */
export class NoPointChosen extends defineRefusal("NoPointChosen", {
  source: "antagelse: en aftale omfatter mindst ét punkt",
  da: (_: { readonly agreement: string }) => "Vælg mindst ét af aftalens punkter.",
  en: () => "Choose at least one of the points.",
  at: () => "/points"
}) {}

/**
 * A side has named the same person as first and second contact.
 *
 * @source LBR 2011, kap. 3 nr. 2: a first and a second contact
 * @category refusals
 */
export class DeputyIsPrimary extends defineRefusal("DeputyIsPrimary", {
  source: "LBR 2011, kap. 3 nr. 2",
  da: ({ side }: { readonly side: "company" | "authority" }) =>
    `${side === "company" ? "Virksomheden" : "Myndigheden"} skal have to forskellige kontaktpersoner.`,
  en: ({ side }) => `The ${side} must name two different contacts.`,
  at: ({ side }) => `/contacts/${side}/deputy`
}) {}

/**
 * The agreement would end before it began.
 *
 * @assumes the last day is not before the first
 * @category refusals
 */
export class EndsBeforeItBegins extends defineRefusal("EndsBeforeItBegins", {
  source: "antagelse: sidste dag er ikke før første dag",
  da: ({ firstDay }: { readonly firstDay: Day; readonly field: string }) =>
    `Aftalen gælder fra ${firstDay}; den kan ikke slutte før.`,
  en: ({ firstDay }) => `The agreement is in force from ${firstDay}; it cannot end before.`,
  at: ({ field }) => field
}) {}

/**
 * The agreement would end after the last day that was agreed.
 *
 * @assumes more days are agreed on before they are given: an agreement is extended, and what has ended is taken up again first
 * @category refusals
 */
export class EndsAfterAgreed extends defineRefusal("EndsAfterAgreed", {
  source: "aftalens sidste dag",
  da: ({ lastDay }: { readonly lastDay: Day }) =>
    `Aftalens sidste dag er ${lastDay}; den kan ikke afsluttes efter. Forlæng den i stedet.`,
  en: ({ lastDay }) => `The last day of the agreement is ${lastDay}; it cannot end after. Extend it instead.`,
  at: () => "/lastDay"
}) {}

/**
 * The next review would come before the day it is said.
 *
 * @assumes a review is agreed for the day itself or a later one
 * @category refusals
 */
export class ReviewedBefore extends defineRefusal("ReviewedBefore", {
  source: "antagelse: en gennemgang aftales til dagen selv eller senere",
  da: ({ on }: { readonly on: Day; readonly field: string }) => `Den næste gennemgang kan ikke ligge før ${on}.`,
  en: ({ on }) => `The next review cannot come before ${on}.`,
  at: ({ field }) => field
}) {}

/**
 * No edition of the agreement form is in use on the signing day.
 *
 * @assumes an agreement is signed on the form of its day
 * @category refusals
 */
export class NoEdition extends defineRefusal("NoEdition", {
  source: "de installerede udgaver af aftalens punkter",
  da: ({ signedOn }: { readonly signedOn: Day }) => `Der er ingen udgave af aftalen i brug den ${signedOn}.`,
  en: ({ signedOn }) => `No edition of the agreement is in use on ${signedOn}.`,
  at: () => "/on"
}) {}

/**
 * A reason that nobody declared.
 *
 * @assumes every reason is a code of a list, so that reasons can be counted
 * @category refusals
 */
export class UnknownReason extends defineRefusal("UnknownReason", {
  source: "kodelisterne agreement.changeReasons, agreement.choiceReasons og agreement.onBehalfReasons",
  da: ({ reason, known }: { readonly reason: string; readonly known: ReadonlyArray<string>; readonly field: string }) =>
    `Grunden ${reason} kendes ikke den dag; her er: ${known.join(", ")}.`,
  en: ({ reason, known }) => `The reason ${reason} is not known on that day; there are: ${known.join(", ")}.`,
  at: ({ field }) => field
}) {}

/**
 * Free text beside a reason that says enough, or the reason "other" without a text.
 *
 * @assumes free text only where no reason fits, so that reasons can be counted
 * @category refusals
 */
export class NoteOnlyForOther extends defineRefusal("NoteOnlyForOther", {
  source: "antagelse: fri tekst kun, når ingen af grundene passer",
  da: ({ given }: { readonly reason: string; readonly given: boolean }) =>
    given ? "Et notat skrives kun, når grunden er andet." : "Skriv et notat, når grunden er andet.",
  en: ({ given }) =>
    given ? "A note is written only when the reason is other." : "Write a note when the reason is other.",
  at: () => "/note"
}) {}

/**
 * A day outside an agreement's own.
 *
 * @category models
 */
export interface OutsideAgreement {
  readonly on: Day
  readonly firstDay: Day
  readonly lastDay?: Day
  /** JSON pointer to the field that has the day. */
  readonly field: string
}

/**
 * Something is said of a signed agreement on a day on which it is not in force.
 *
 * @assumes a change counts from a day of the agreement's own
 * @category refusals
 */
export class NotInForceOn extends defineRefusal("NotInForceOn", {
  source: "aftalens egne dage",
  da: ({ on, firstDay, lastDay }: OutsideAgreement) =>
    `Aftalen gælder ${lastDay === undefined ? `fra ${firstDay}` : `${firstDay} til ${lastDay}`}; ${on} ligger udenfor.`,
  en: ({ on, firstDay, lastDay }) =>
    `The agreement is in force ${lastDay === undefined ? `from ${firstDay}` : `${firstDay} to ${lastDay}`}; ${on} is outside.`,
  at: ({ field }) => field
}) {}

/**
 * A draft that is no longer kept is changed, proposed or signed. It can be kept longer.
 *
 * @assumes a draft that nobody touched for a time is not what either side wants any more
 * @category refusals
 */
export class DraftForgotten extends defineRefusal("DraftForgotten", {
  source: "parameteren agreement.draftDays",
  da: ({ keptUntil }: { readonly keptUntil: Day }) =>
    `Udkastet blev gemt til ${keptUntil}. Gem det længere, før det ændres.`,
  en: ({ keptUntil }) => `The draft was kept until ${keptUntil}. Keep it longer before it is changed.`,
  at: () => "/on"
}) {}

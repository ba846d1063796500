import { countWords } from "../../calendar/index.ts"
import { type Choices, type CodeWords, defineRefusal, sayChoices, sayCode } from "../../plugin/index.ts"

/**
 * The network has been merged into another.
 *
 * @source LBR 2011, kap. 3 nr. 3
 * @category refusals
 */
export class NetworkNotRunning extends defineRefusal("NetworkNotRunning", {
  source: "LBR 2011, kap. 3 nr. 3",
  da: ({ network }: { readonly network: string; readonly field: string }) =>
    `Netværket ${network} er lagt sammen med et andet.`,
  en: ({ network }) => `The network ${network} has been merged.`,
  at: ({ field }) => field
}) {}

/**
 * The networks would be merged on or before the day one of them began.
 *
 * @assumes a network lasts at least a day
 * @category refusals
 */
export class MergedBeforeItBegan extends defineRefusal("MergedBeforeItBegan", {
  source: "antagelse: et netværk varer mindst en dag",
  da: ({ network, startedOn }: { readonly network: string; readonly startedOn: string }) =>
    `Netværket ${network} begyndte ${startedOn}; det kan først lægges sammen dagen efter.`,
  en: ({ network, startedOn }) => `The network ${network} began on ${startedOn}; it can be merged from the day after.`,
  at: () => "/on"
}) {}

/**
 * A merge needs more networks than were given.
 *
 * @assumes a merge is of at least two networks
 * @category refusals
 */
export class TooFewToMerge extends defineRefusal("TooFewToMerge", {
  source: "antagelse: en sammenlægning er af mindst to netværk",
  da: ({ given }: { readonly given: number }) => `Vælg mindst to netværk; der er valgt ${given}.`,
  en: ({ given }) => `Choose at least two networks; ${given} chosen.`,
  at: () => "/networks"
}) {}

/**
 * The company is in the network already.
 *
 * @assumes an agreement has one membership in a network
 * @category refusals
 */
export class MemberAlready extends defineRefusal("MemberAlready", {
  source: "antagelse: én tilmelding pr. aftale i et netværk",
  da: ({ agreement }: { readonly agreement: string }) => `Aftalen ${agreement} er allerede med i netværket.`,
  en: ({ agreement }) => `Agreement ${agreement} is in the network already.`,
  at: () => "/agreement"
}) {}

/**
 * The substitute is the participant.
 *
 * @assumes a substitute is someone else
 * @category refusals
 */
export class SubstituteIsParticipant extends defineRefusal("SubstituteIsParticipant", {
  source: "antagelse: suppleanten er en anden person",
  da: (_: { readonly agreement: string }) => "Suppleanten skal være en anden end deltageren.",
  en: () => "The substitute must be someone else than the participant.",
  at: () => "/substitute"
}) {}

/**
 * A meeting of a network before the network began.
 *
 * @assumes a network meets while it runs
 * @category refusals
 */
export class MeetingBeforeNetwork extends defineRefusal("MeetingBeforeNetwork", {
  source: "antagelse: et netværk mødes, mens det findes",
  da: ({ network, startedOn }: { readonly network: string; readonly startedOn: string }) =>
    `Netværket ${network} begyndte ${startedOn}; vælg den dag eller en senere.`,
  en: ({ network, startedOn }) => `The network ${network} began on ${startedOn}; choose that day or a later one.`,
  at: () => "/on"
}) {}

/**
 * The networks that are named are not those that were merged into the other.
 *
 * @source LBR 2011, p. 11 and p. 20: which networks became which
 * @category refusals
 */
export class NotMergedInto extends defineRefusal("NotMergedInto", {
  source: "LBR 2011, s. 11 og 20",
  da: ({ into, formedFrom }: { readonly into: string; readonly formedFrom: ReadonlyArray<string> }) =>
    `${into} er lagt sammen af ${formedFrom.join(", ") || "(ingen)"}; vælg dem alle.`,
  en: ({ into, formedFrom }) => `${into} was merged from ${formedFrom.join(", ") || "(none)"}; choose all of them.`,
  at: () => "/networks"
}) {}

/**
 * The network began by a merge: its first day is the day of the merge.
 *
 * @assumes the day of a merge is corrected for all its networks at once
 * @category refusals
 */
export class StartedByMerge extends defineRefusal("StartedByMerge", {
  source: "antagelse: dagen for en sammenlægning rettes for alle netværkene på én gang",
  da: ({ formedFrom }: { readonly formedFrom: ReadonlyArray<string> }) =>
    `Netværket er lagt sammen af ${formedFrom.join(", ")}; ret dagen for sammenlægningen.`,
  en: ({ formedFrom }) => `The network was merged from ${formedFrom.join(", ")}; correct the day of the merge.`,
  at: () => "/network"
}) {}

/**
 * The agreement was no member of the network, or of any that the meeting is of, on the day.
 *
 * @assumes attendance and apologies are those of members; others are guests
 * @category refusals
 */
export class NotMemberThen extends defineRefusal("NotMemberThen", {
  source: "antagelse: fremmøde og afbud er medlemmernes; andre er gæster",
  da: ({ agreement, on }: { readonly agreement: string; readonly on: string }) =>
    `Aftalen ${agreement} var ikke med i netværket ${on}; tilmeld virksomheden, eller tæl den som gæst.`,
  en: ({ agreement, on }) =>
    `Agreement ${agreement} was not in the network on ${on}; let the company join, or count it as a guest.`,
  at: () => "/agreement"
}) {}

/**
 * A membership would end before it began.
 *
 * @assumes the last day is not before the first
 * @category refusals
 */
export class MemberLeavesFirst extends defineRefusal("MemberLeavesFirst", {
  source: "antagelse: en tilmelding slutter ikke, før den begynder",
  da: ({ firstDay }: { readonly firstDay: string }) => `Virksomheden kom med ${firstDay}; den kan ikke gå ud før.`,
  en: ({ firstDay }) => `The company joined on ${firstDay}; it cannot leave before.`,
  at: () => "/lastDay"
}) {}

/**
 * Others came for the company on a later day already.
 *
 * @assumes who comes for a company is told in the order of days
 * @category refusals
 */
export class PeopleReplacedLater extends defineRefusal("PeopleReplacedLater", {
  source: "antagelse: deltagere skiftes i dagenes rækkefølge",
  da: ({ last }: { readonly last: string }) => `Deltagerne er senest skiftet ${last}; vælg den dag eller en senere.`,
  en: ({ last }) => `Those who take part were last replaced on ${last}; choose that day or a later one.`,
  at: () => "/on"
}) {}

/**
 * A code that no list has on the day, with those it has.
 *
 * @assumes themes, reasons and questions are lists that a plugin may add to; what is in none could not be counted
 * @category refusals
 */
export class NetworkCodeUnknown extends defineRefusal("NetworkCodeUnknown", {
  source: "punktets kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/**
 * The host has closed by the day of the meeting.
 *
 * @assumes a company that has closed hosts nothing
 * @category refusals
 */
export class HostClosed extends defineRefusal("HostClosed", {
  source: "antagelse: en virksomhed, der er ophørt, er ikke vært",
  da: ({ lastDay }: { readonly lastDay: string }) => `Værtens sidste dag var ${lastDay}.`,
  en: ({ lastDay }) => `The host's last day was ${lastDay}.`,
  at: () => "/host/party"
}) {}

/**
 * The meeting has not been held.
 *
 * @assumes only what was held can be asked about, evaluated and followed up
 * @category refusals
 */
export class MeetingNotHeld extends defineRefusal("MeetingNotHeld", {
  source: "antagelse: kun et møde, der er holdt, kan følges op",
  da: ({ meeting }: { readonly meeting: string }) => `Mødet ${meeting} er ikke holdt.`,
  en: ({ meeting }) => `The meeting ${meeting} has not been held.`,
  at: () => "/meeting"
}) {}

/**
 * Something that follows a meeting would come before it.
 *
 * @assumes what is asked after a theme is asked on the meeting's day or later
 * @category refusals
 */
export class BeforeTheMeeting extends defineRefusal("BeforeTheMeeting", {
  source: "antagelse: det, der følger et møde, sker ikke før det",
  da: ({ on }: { readonly on: string }) => `Mødet var ${on}; vælg den dag eller en senere.`,
  en: ({ on }) => `The meeting was on ${on}; choose that day or a later one.`,
  at: () => "/on"
}) {}

/**
 * The meeting that was named, or was not, is not the evaluation's.
 *
 * @assumes an evaluation stays with the meeting it is of
 * @category refusals
 */
export class EvaluationOfAnother extends defineRefusal("EvaluationOfAnother", {
  source: "antagelse: en evaluering bliver ved det møde, den er om",
  da: ({ own }: { readonly own: string | undefined }) =>
    own === undefined
      ? "Evalueringen er ikke om et enkelt møde; udelad det."
      : `Evalueringen er om mødet ${own}; angiv det.`,
  en: ({ own }) =>
    own === undefined
      ? "The evaluation is of no single meeting; leave it out."
      : `The evaluation is of the meeting ${own}; give it.`,
  at: () => "/meeting"
}) {}

/**
 * The meeting was not about the theme.
 *
 * @source LBR 2011, p. 28: after the talk about a theme, companies asked for more of it
 * @category refusals
 */
export class ThemeNotOfMeeting extends defineRefusal("ThemeNotOfMeeting", {
  source: "LBR 2011, s. 28",
  da: ({
    theme,
    themes,
    words
  }: {
    readonly theme: string
    readonly themes: ReadonlyArray<string>
    readonly words: CodeWords
  }) =>
    `Mødet handlede ikke om »${sayCode(words, theme, "da")}«; dets temaer er ${themes.map((one) => `»${sayCode(words, one, "da")}«`).join(", ") || "(ingen)"}.`,
  en: ({ theme, themes, words }) =>
    `The meeting was not about “${sayCode(words, theme, "en")}”; its themes are ${themes.map((one) => `“${sayCode(words, one, "en")}”`).join(", ") || "(none)"}.`,
  at: () => "/theme"
}) {}

/**
 * A wish or a request would be answered before it was made.
 *
 * @assumes the answer is not before the question
 * @category refusals
 */
export class AnsweredBeforeAsked extends defineRefusal("AnsweredBeforeAsked", {
  source: "antagelse: svaret kommer ikke før ønsket",
  da: ({ askedOn }: { readonly askedOn: string; readonly field: string }) =>
    `Ønsket er fra ${askedOn}; vælg den dag eller en senere.`,
  en: ({ askedOn }) => `It was asked for on ${askedOn}; choose that day or a later one.`,
  at: ({ field }) => field
}) {}

/**
 * More answers than were asked.
 *
 * @source LBR 2011, p. 20: 42 of 48 asked answered yes
 * @category refusals
 */
export class MoreAnswersThanAsked extends defineRefusal("MoreAnswersThanAsked", {
  source: "LBR 2011, s. 20",
  da: ({ asked, answered }: { readonly asked: number; readonly answered: number }) =>
    `Der er ${answered} svar, men kun spurgt ${asked}.`,
  en: ({ asked, answered }) => `There cannot be ${countWords(answered, "answer", "answers")} of ${asked} asked.`,
  at: () => "/asked"
}) {}

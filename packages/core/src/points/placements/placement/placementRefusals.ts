import type { Day } from "../../../calendar/index.ts"
import { type CodeWords, defineRefusal, sayCode } from "../../../plugin/index.ts"

/**
 * The place is not by the agreement.
 *
 * @assumes a placement is by the agreement that the place is by
 * @category refusals
 */
export class PlaceOfAnother extends defineRefusal("PlaceOfAnother", {
  source: "antagelse: et forløb er efter den aftale, pladsen er registreret efter",
  da: ({ agreement }: { readonly agreement: string }) => `Pladsen hører til aftalen ${agreement}.`,
  en: ({ agreement }) => `The place belongs to agreement ${agreement}.`,
  at: () => "/place"
}) {}

/**
 * The place is offered for something else.
 *
 * @source LBR 2011, p. 12: places are of kinds
 * @category refusals
 */
export class PlaceIsFor extends defineRefusal("PlaceIsFor", {
  source: "LBR 2011, s. 12: pladserne er af bestemte slags",
  da: ({ instrument, words }: { readonly instrument: string; readonly words: CodeWords }) =>
    `Pladsen er til ${sayCode(words, instrument, "da")}.`,
  en: ({ instrument, words }) => `The place is for ${sayCode(words, instrument, "en")}.`,
  at: () => "/instrument"
}) {}

/**
 * The place is not offered on all of the days.
 *
 * @da pladsen kan ikke bruges
 * @source LBR 2011, p. 12 and p. 16: places are put on hold and closed
 * @assumes a stay begins while the place is in use, is over before it closes, and lies in the days it is available
 * @category refusals
 */
export class PlaceNotOffered extends defineRefusal("PlaceNotOffered", {
  source: "LBR 2011, s. 12 og s. 16: pladser sættes i bero og lukkes",
  da: ({ firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day; readonly field: string }) =>
    `Pladsen kan ikke bruges alle dage fra ${firstDay} til ${lastDay}.`,
  en: ({ firstDay, lastDay }) => `The place cannot be used on all days from ${firstDay} to ${lastDay}.`,
  at: ({ field }) => field
}) {}

/**
 * The citizen has a placement on those days that does not go with this one.
 *
 * @da borgeren har et andet forløb
 * @assumes the table of combinations says which go together; the sources do not
 * @category refusals
 */
export class CitizenElsewhere extends defineRefusal("CitizenElsewhere", {
  source: "antagelse: tabellen placements.combinations",
  da: ({
    placement,
    instrument,
    firstDay,
    lastDay,
    words
  }: {
    readonly placement: string
    readonly instrument: string
    readonly firstDay: Day
    readonly lastDay: Day
    readonly words: CodeWords
    readonly field: string
  }) =>
    `Borgeren har ${sayCode(words, instrument, "da")} fra ${firstDay} til ${lastDay} (${placement}); de to kan ikke have fælles dage.`,
  en: ({ placement, instrument, firstDay, lastDay, words }) =>
    `The citizen has ${sayCode(words, instrument, "en")} from ${firstDay} to ${lastDay} (${placement}); the two cannot share days.`,
  at: ({ field }) => field
}) {}

/**
 * More hours than full time.
 *
 * @source BEK 2636/2021 § 60: at most full time
 * @assumes how many hours are full time: the parameter `placements.fullTime`
 * @category refusals
 */
export class HoursOverFullTime extends defineRefusal("HoursOverFullTime", {
  source: "BEK 2636/2021 § 60, stk. 5; antagelse: parameteren placements.fullTime",
  da: ({
    weeklyHours,
    most
  }: {
    readonly weeklyHours: number
    readonly most: number
    readonly from: Day
    readonly field: string
  }) => `${weeklyHours} timer om ugen er mere end fuld tid: højst ${most}.`,
  en: ({ weeklyHours, most }) => `${weeklyHours} hours a week are more than full time: at most ${most}.`,
  at: ({ field }) => field
}) {}

/**
 * The first hours do not count from the first day, or two count from the same.
 *
 * @assumes the hours of each day are known
 * @category refusals
 */
export class HoursNotInOrder extends defineRefusal("HoursNotInOrder", {
  source: "antagelse: timerne kendes for hver dag i forløbet",
  da: ({ firstDay }: { readonly firstDay: Day }) =>
    `Timerne skal stå i rækkefølge, de første fra ${firstDay}, og hver fra sin egen dag.`,
  en: ({ firstDay }) => `The hours must be in order, the first from ${firstDay}, each from a day of its own.`,
  at: () => "/hours"
}) {}

/**
 * A day that is not among those of the placement.
 *
 * @assumes what is told of a placement is of its days
 * @category refusals
 */
export class OutsidePlacement extends defineRefusal("OutsidePlacement", {
  source: "antagelse: dagen ligger i forløbet",
  da: ({ firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day; readonly field: string }) =>
    `Forløbet er fra ${firstDay} til ${lastDay}; dagen ligger udenfor.`,
  en: ({ firstDay, lastDay }) => `The placement is from ${firstDay} to ${lastDay}; the day is outside.`,
  at: ({ field }) => field
}) {}

/**
 * An extension that is none: the last day is not later.
 *
 * @assumes who wants fewer days ends it early, with a reason
 * @category refusals
 */
export class NotLonger extends defineRefusal("NotLonger", {
  source: "antagelse: en forlængelse giver flere dage",
  da: ({ lastDay }: { readonly lastDay: Day }) => `Forløbet varer allerede til ${lastDay}.`,
  en: ({ lastDay }) => `The placement lasts to ${lastDay} already.`,
  at: () => "/lastDay"
}) {}

/**
 * An end that is not early: the last day is the one that is agreed, or later.
 *
 * @assumes a placement that lasts its days ends by itself
 * @category refusals
 */
export class NotEarly extends defineRefusal("NotEarly", {
  source: "antagelse: et forløb slutter af sig selv på sin sidste dag",
  da: ({ lastDay }: { readonly lastDay: Day }) => `Forløbet slutter af sig selv ${lastDay}.`,
  en: ({ lastDay }) => `The placement ends by itself on ${lastDay}.`,
  at: () => "/lastDay"
}) {}

/**
 * The placement is interrupted on those days already.
 *
 * @assumes a day is interrupted once
 * @category refusals
 */
export class InterruptedAlready extends defineRefusal("InterruptedAlready", {
  source: "antagelse: en dag afbrydes én gang",
  da: ({ firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day }) =>
    `Forløbet er afbrudt fra ${firstDay} til ${lastDay}.`,
  en: ({ firstDay, lastDay }) => `The placement is interrupted from ${firstDay} to ${lastDay}.`,
  at: () => "/firstDay"
}) {}

/**
 * What was named beside the placement is not its own: a rule over a set must not be walked around.
 *
 * @assumes a placement keeps its place and its citizen: another one is another placement
 * @category refusals
 */
export class NotOfPlacement extends defineRefusal("NotOfPlacement", {
  source: "antagelse: forløbet har sin plads og sin borger",
  da: ({ own }: { readonly own: string; readonly field: string }) => `Forløbet hører til ${own}.`,
  en: ({ own }) => `The placement belongs to ${own}.`,
  at: ({ field }) => field
}) {}

/**
 * The follow-up has been held or skipped.
 *
 * @assumes a follow-up that was held is not planned or skipped afterwards
 * @category refusals
 */
export class FollowUpOver extends defineRefusal("FollowUpOver", {
  source: "antagelse: en opfølgning holdes eller springes over én gang",
  da: ({ on }: { readonly followUp: string; readonly on: Day }) => `Opfølgningen er gjort færdig ${on}.`,
  en: ({ on }) => `The follow-up was done with on ${on}.`,
  at: () => "/followUp"
}) {}

/**
 * An aspect that is marked twice in one evaluation.
 *
 * @assumes one mark for each aspect
 * @category refusals
 */
export class MarkedTwice extends defineRefusal("MarkedTwice", {
  source: "antagelse: én karakter for hver side af forløbet",
  da: ({ aspect, words }: { readonly aspect: string; readonly words: CodeWords; readonly field: string }) =>
    `»${sayCode(words, aspect, "da")}« har to karakterer.`,
  en: ({ aspect, words }) => `“${sayCode(words, aspect, "en")}” has two marks.`,
  at: ({ field }) => field
}) {}

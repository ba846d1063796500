import { type Choices, defineRefusal, sayChoices } from "../../plugin/index.ts"

/**
 * An effort would end before it began.
 *
 * @assumes the last day is not before the first
 * @category refusals
 */
export class EffortEndsFirst extends defineRefusal("EffortEndsFirst", {
  source: "antagelse: en indsats slutter ikke, før den begynder",
  da: ({ firstDay }: { readonly firstDay: string; readonly field: string }) =>
    `Indsatsen begynder ${firstDay}; vælg den dag eller en senere.`,
  en: ({ firstDay }) => `The effort begins on ${firstDay}; choose that day or a later one.`,
  at: ({ field }) => field
}) {}

/**
 * An effort would end before something that was told of it.
 *
 * @assumes progress and follow-up are of days on which the effort runs
 * @category refusals
 */
export class ToldOutside extends defineRefusal("ToldOutside", {
  source: "antagelse: fremdrift og opfølgning er fra dage, hvor indsatsen er i gang",
  da: ({ days }: { readonly days: ReadonlyArray<string>; readonly field: string }) =>
    `Der er fortalt om ${days.join(", ")}; de dage skal indsatsen være i gang.`,
  en: ({ days }) => `Something was told of ${days.join(", ")}; the effort must run on those days.`,
  at: ({ field }) => field
}) {}

/**
 * Something told of an effort before its first day or after its last.
 *
 * @assumes progress and follow-up are of days on which the effort runs
 * @category refusals
 */
export class OutsideEffort extends defineRefusal("OutsideEffort", {
  source: "antagelse: fremdrift og opfølgning er fra dage, hvor indsatsen er i gang",
  da: ({ firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string | null }) =>
    `Indsatsen er i gang fra ${firstDay}${lastDay === null ? "" : ` til ${lastDay}`}; vælg en af de dage.`,
  en: ({ firstDay, lastDay }) =>
    `The effort runs from ${firstDay}${lastDay === null ? "" : ` to ${lastDay}`}; choose one of those days.`,
  at: () => "/on"
}) {}

/**
 * The effort has no such goal.
 *
 * @assumes progress is towards a goal that was set
 * @category refusals
 */
export class GoalUnknown extends defineRefusal("GoalUnknown", {
  source: "antagelse: fremdrift er mod et mål, der er sat",
  da: ({ goal, goals }: { readonly goal: string; readonly goals: ReadonlyArray<string> }) =>
    `Indsatsen har ikke målet ${goal}; dens mål er ${goals.join(", ") || "(ingen)"}.`,
  en: ({ goal, goals }) => `The effort has no goal ${goal}; its goals are ${goals.join(", ") || "(none)"}.`,
  at: () => "/goal"
}) {}

/**
 * A field or a goal that is named twice.
 *
 * @assumes each is told once
 * @category refusals
 */
export class NamedTwice extends defineRefusal("NamedTwice", {
  source: "antagelse: et felt og et mål nævnes én gang",
  da: ({ name }: { readonly name: string; readonly field: string }) => `${name} er nævnt to gange.`,
  en: ({ name }) => `${name} is named twice.`,
  at: ({ field }) => field
}) {}

/**
 * The next follow-up would not be after this one.
 *
 * @assumes the next follow-up is on a later day
 * @category refusals
 */
export class FollowUpNotLater extends defineRefusal("FollowUpNotLater", {
  source: "antagelse: næste opfølgning er en senere dag",
  da: ({ after }: { readonly after: string; readonly field: string }) => `Vælg en dag efter ${after}.`,
  en: ({ after }) => `Choose a day after ${after}.`,
  at: ({ field }) => field
}) {}

/**
 * The effort is promoted into the point it is under.
 *
 * @source LBR 2011, p. 25: new projects begin under the seventh point
 * @category refusals
 */
export class PromotedIntoItself extends defineRefusal("PromotedIntoItself", {
  source: "LBR 2011, s. 25",
  da: (_: {}) => "Vælg nøglen på det nye punkt; indsatsen er allerede under punkt 7.",
  en: () => "Choose the key of the new point; the effort is under the seventh point already.",
  at: () => "/into"
}) {}

/**
 * Something was told of the effort: it has been.
 *
 * @assumes what should never have been entered has nothing told of it; that is taken back first
 * @category refusals
 */
export class EffortWasThere extends defineRefusal("EffortWasThere", {
  source: "antagelse: det, der er fortalt om indsatsen, tages tilbage først",
  da: ({ told }: { readonly told: ReadonlyArray<string> }) => `Tag først disse meldinger tilbage: ${told.join(", ")}.`,
  en: ({ told }) => `First take back what was told: ${told.join(", ")}.`,
  at: () => "/effort"
}) {}

/**
 * The effort is not tied to it.
 *
 * @assumes only what is tied can be untied
 * @category refusals
 */
export class NotTied extends defineRefusal("NotTied", {
  source: "antagelse: kun det, der er knyttet til, kan løses",
  da: ({ id, tied }: { readonly id: string; readonly tied: ReadonlyArray<string> }) =>
    `Indsatsen er ikke knyttet til ${id}; den er knyttet til ${tied.join(", ") || "(ingenting)"}.`,
  en: ({ id, tied }) => `The effort is not tied to ${id}; it is tied to ${tied.join(", ") || "(nothing)"}.`,
  at: () => "/id"
}) {}

/**
 * A result that no list has on the day, with those it has.
 *
 * @assumes results are a list that a plugin may add to
 * @category refusals
 */
export class ResultUnknown extends defineRefusal("ResultUnknown", {
  source: "punktets kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: () => "/result"
}) {}

/**
 * The effort that was named, or was not, is not the telling's.
 *
 * @assumes a telling stays with the effort it is of
 * @category refusals
 */
export class ProgressOfAnother extends defineRefusal("ProgressOfAnother", {
  source: "antagelse: en melding hører til den indsats, den er om",
  da: ({ effort }: { readonly effort: string }) => `Meldingen er om indsatsen ${effort}; angiv den.`,
  en: ({ effort }) => `It was told of the effort ${effort}; give it.`,
  at: () => "/effort"
}) {}

/**
 * The effort has been taken back: it never was.
 *
 * @assumes nothing is told of what should never have been entered, nor counted
 * @category refusals
 */
export class EffortTakenBack extends defineRefusal("EffortTakenBack", {
  source: "antagelse: der fortælles intet om det, der er taget tilbage",
  da: ({ effort }: { readonly effort: string }) => `Indsatsen ${effort} er taget tilbage; vælg en anden.`,
  en: ({ effort }) => `The effort ${effort} has been taken back; choose another.`,
  at: () => "/effort"
}) {}

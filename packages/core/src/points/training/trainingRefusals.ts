import type { Day } from "../../calendar/index.ts"
import { type Choices, defineRefusal, sayChoices } from "../../plugin/index.ts"

/**
 * A code that no list has on the day, with those it has.
 *
 * @assumes what a code stands for is in a list that a plugin may add to; what is in none could not be counted
 * @category refusals
 */
export class TrainingCodeUnknown extends defineRefusal("TrainingCodeUnknown", {
  source: "opkvalificeringens kodelister",
  da: ({ code, allowed, words }: Choices & { readonly code: string; readonly field: string }) =>
    `${code} kan ikke bruges den dag; vælg ${sayChoices(words, allowed, "da")}.`,
  en: ({ code, allowed, words }) => `${code} cannot be used on that day; choose ${sayChoices(words, allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/**
 * A day before something that it comes after.
 *
 * @assumes an agreement, a course and a need end, and are followed up, on the day they began or later
 * @category refusals
 */
export class TrainedTooEarly extends defineRefusal("TrainedTooEarly", {
  source: "antagelse: det slutter og følges op, når det er begyndt",
  da: ({ earliest }: { readonly earliest: Day; readonly field: string }) => `Dagen kan tidligst være ${earliest}.`,
  en: ({ earliest }) => `The day can be ${earliest} at the earliest.`,
  at: ({ field }) => field
}) {}

/**
 * An end that is not early: the last day is the one that is agreed, or later.
 *
 * @assumes an agreement that lasts its days ends by itself; who wants another last day agrees on one
 * @category refusals
 */
export class ApprenticeshipNotEarly extends defineRefusal("ApprenticeshipNotEarly", {
  source: "antagelse: en aftale slutter af sig selv på sin sidste dag",
  da: ({ lastDay }: { readonly lastDay: Day }) => `Aftalen slutter af sig selv ${lastDay}; vælg en dag før.`,
  en: ({ lastDay }) => `The agreement ends by itself on ${lastDay}; choose a day before.`,
  at: () => "/lastDay"
}) {}

/**
 * A course with days and nobody there, or somebody there and no days.
 *
 * @assumes a course that was held had somebody there, for a day at least
 * @category refusals
 */
export class NobodyTrained extends defineRefusal("NobodyTrained", {
  source: "antagelse: et kursus, der er holdt, har deltagere og dage",
  da: (_: { readonly field: string }) => "Der skal være mindst 1; aflys kurset, hvis det ikke blev til noget.",
  en: () => "There must be at least 1; cancel the course if it came to nothing.",
  at: ({ field }) => field
}) {}

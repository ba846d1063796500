import type { Day, Period } from "../calendar/index.ts"
import { defineRefusal } from "../plugin/index.ts"

/**
 * The agreement is paused already on some of the days.
 *
 * @assumes one pause at a time
 * @category refusals
 */
export class PausedAlready extends defineRefusal("PausedAlready", {
  source: "aftalens pauser",
  da: ({ firstDay, lastDay }: Period) =>
    `Aftalen er på pause fra ${firstDay}${lastDay === undefined ? "" : ` til ${lastDay}`}.`,
  en: ({ firstDay, lastDay }) =>
    `The agreement is paused from ${firstDay}${lastDay === undefined ? "" : ` to ${lastDay}`}.`,
  at: () => "/on"
}) {}

/**
 * The agreement is not paused on the day.
 *
 * @assumes only a pause can end
 * @category refusals
 */
export class NotPaused extends defineRefusal("NotPaused", {
  source: "aftalens pauser",
  da: ({ on }: { readonly on: Day }) => `Aftalen er ikke på pause den ${on}.`,
  en: ({ on }) => `The agreement is not paused on ${on}.`,
  at: () => "/on"
}) {}

/**
 * The pause ends before it begins.
 *
 * @assumes the last day of a pause is not before its first
 * @category refusals
 */
export class PauseEndsFirst extends defineRefusal("PauseEndsFirst", {
  source: "antagelse: en pauses sidste dag er ikke før dens første",
  da: ({ firstDay }: { readonly firstDay: Day }) => `Pausen begynder ${firstDay}; den kan ikke slutte før.`,
  en: ({ firstDay }) => `The pause begins on ${firstDay}; it cannot end before.`,
  at: () => "/lastDay"
}) {}

/**
 * An agreement is extended to a day that is not later, or shortened to one that is not earlier, than its last.
 *
 * @assumes to extend is to give more days, to shorten is to give fewer
 * @category refusals
 */
export class WrongWay extends defineRefusal("WrongWay", {
  source: "aftalens sidste dag",
  da: ({ lastDay, to }: { readonly lastDay?: Day; readonly to: "later" | "earlier" }) =>
    lastDay === undefined
      ? "Aftalen har ingen sidste dag: den gælder, til den afsluttes, og kan kun afkortes."
      : `Aftalens sidste dag er ${lastDay}; den nye skal ligge ${to === "later" ? "efter" : "før"}.`,
  en: ({ lastDay, to }) =>
    lastDay === undefined
      ? "The agreement has no last day: it holds until it is ended, and can only be shortened."
      : `The last day of the agreement is ${lastDay}; the new one must be ${to === "later" ? "after" : "before"}.`,
  at: () => "/lastDay"
}) {}

/**
 * The agreement would begin after its last day.
 *
 * @assumes the first day is not after the last
 * @category refusals
 */
export class BeginsAfterItEnds extends defineRefusal("BeginsAfterItEnds", {
  source: "antagelse: første dag er ikke efter sidste dag",
  da: ({ lastDay }: { readonly lastDay: Day }) => `Aftalens sidste dag er ${lastDay}; den kan ikke begynde efter.`,
  en: ({ lastDay }) => `The last day of the agreement is ${lastDay}; it cannot begin after.`,
  at: () => "/firstDay"
}) {}

import type { Day } from "../calendar/index.ts"
import { defineRefusal, type Texts } from "../plugin/index.ts"

/**
 * A point on a day.
 *
 * @category models
 */
export interface PointOnDay {
  readonly point: string
  /** What the point is called, in the edition of the agreement. */
  readonly title: Texts
  readonly on: Day
  /** JSON pointer to the field that names the point. */
  readonly field: string
}

/**
 * The agreement does not cover the point on the day.
 *
 * @assumes only a point that is agreed can be changed or ended
 * @category refusals
 */
export class PointNotChosen extends defineRefusal("PointNotChosen", {
  source: "aftalens punkter",
  da: ({ title, on }: PointOnDay) => `Aftalen omfatter ikke punktet »${title.da}« den ${on}.`,
  en: ({ title, on }) => `The agreement does not cover the point “${title.en}” on ${on}.`,
  at: ({ field }) => field
}) {}

/**
 * The agreement covers the point already.
 *
 * @assumes terms of a point that is agreed are changed, not added
 * @category refusals
 */
export class PointChosenAlready extends defineRefusal("PointChosenAlready", {
  source: "aftalens punkter",
  da: ({ title, on }: PointOnDay) => `Aftalen omfatter punktet »${title.da}« den ${on}. Ændr det i stedet.`,
  en: ({ title, on }) => `The agreement covers the point “${title.en}” on ${on}. Change it instead.`,
  at: ({ field }) => field
}) {}

/**
 * The last point would end and the agreement would not.
 *
 * @assumes an agreement covers at least one point; no source says so
 * @category refusals
 */
export class LastPoint extends defineRefusal("LastPoint", {
  source: "antagelse: en aftale omfatter mindst ét punkt",
  da: ({ on }: { readonly on: Day }) => `Efter ${on} ville aftalen ikke omfatte noget punkt. Afslut aftalen i stedet.`,
  en: ({ on }) => `After ${on} the agreement would cover no point. End the agreement instead.`,
  at: () => "/point"
}) {}

/**
 * Something was said of the point from a later day, and it would hold on.
 *
 * @assumes a point that ends stays ended; a later change is withdrawn first
 * @category refusals
 */
export class LaterChange extends defineRefusal("LaterChange", {
  source: "aftalens punkter",
  da: ({ title, from }: Omit<PointOnDay, "on"> & { readonly from: Day }) =>
    `Punktet »${title.da}« er ændret fra ${from}. Træk den ændring tilbage først.`,
  en: ({ title, from }) => `The point “${title.en}” was changed from ${from}. Withdraw that change first.`,
  at: ({ field }) => field
}) {}

/**
 * Nothing was said from that day, so there is nothing to correct or withdraw.
 *
 * @assumes a mistake is corrected where it was made
 * @category refusals
 */
export class NothingToCorrect extends defineRefusal("NothingToCorrect", {
  source: "aftalens historik",
  da: ({ days }: { readonly days: ReadonlyArray<Day> }) =>
    `Der er ikke sagt noget fra den dag. Der er sagt noget fra aftalens første dag${days.map((day) => `, ${day}`).join("")}.`,
  en: ({ days }) =>
    `Nothing was said from that day. Something was said from the agreement's first day${days.map((day) => `, ${day}`).join("")}.`,
  at: () => "/from"
}) {}

/**
 * Something else holds on the day, and it was not said what is corrected.
 *
 * @assumes what holds on the day of a correction is what is corrected, unless another day is given
 * @category refusals
 */
export class WhichIsCorrected extends defineRefusal("WhichIsCorrected", {
  source: "aftalens historik",
  da: ({ on, days }: { readonly on: Day; readonly days: ReadonlyArray<Day> }) =>
    `Den ${on} gælder noget, der er sagt senere. Skriv fra hvilken dag det rettes: ${days.join(", ")}; eller en dag, hvor det første gjaldt.`,
  en: ({ on, days }) =>
    `On ${on} something holds that was said later. Give the day from which it is corrected: ${days.join(", ")}; or a day on which the first held.`,
  at: () => "/from"
}) {}

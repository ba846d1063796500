import { decimalOf } from "../../calendar/index.ts"
import type { Texts } from "../../plugin/index.ts"

/**
 * The counts next to a printed per cent, and what each would be printed as.
 *
 * @category models
 */
export interface NearestCount {
  readonly count: number
  readonly percent: number
}

const half = 1_000_000

/** What a count of so many is as a per cent with these decimals, half rounded up. */
const printed = (count: number, of: number, decimals: number): number => {
  const scale = 10 ** decimals
  return Math.floor((200 * count * scale + of) / (2 * of)) / scale
}

/**
 * The counts that are nearest to a per cent of so many answers: one when the per cent can be printed of it, the one below
 * and the one above when it can be of none.
 *
 * @unit per cent
 * @assumes a half is rounded up; a source that rounds otherwise may still be right
 * @source LBR 2011, p. 15: 93 % of 52 and 94 % of 92 can arise from no count
 * @category operations
 */
export const nearestCounts = (percent: number, of: number): ReadonlyArray<NearestCount> => {
  const decimals = Math.min(decimalOf(percent).decimals, 6)
  const around = Math.floor((Math.round(percent * half) * of) / (100 * half))
  const near = [around - 1, around, around + 1]
    .filter((count) => 0 <= count && count <= of)
    .map((count) => ({ count, percent: printed(count, of, decimals) }))
  const hit = near.find((one) => one.percent === percent)
  if (hit !== undefined) return [hit]
  const below = near.filter((one) => one.percent < percent).at(-1)
  const above = near.find((one) => one.percent > percent)
  return [below, above].filter((one) => one !== undefined)
}

/**
 * A per cent that no count of so many answers gives.
 *
 * @category models
 */
export interface Unattainable extends Texts {
  readonly question: string
  readonly percent: number
  readonly of: number
  readonly nearest: ReadonlyArray<NearestCount>
}

/**
 * A question of a survey that others made, as it was printed.
 *
 * @category models
 */
export interface PrintedQuestion {
  readonly question: string
  readonly asked?: number
  readonly answered?: number
  readonly count?: number
  readonly percent?: number
}

/** How many a per cent is of: those who answered the question, else those who were asked. */
export const baseOf = ({ answered, asked }: PrintedQuestion, all: number): number => answered ?? asked ?? all

/**
 * What a survey that was read in prints and cannot have counted: a finding for whoever reads it, and never a refusal.
 *
 * @da procenter, der ikke kan opstå
 * @source LBR 2011, p. 15: the municipality's surveys of November 2008 and February 2011
 * @assumes a per cent is of those who answered the question, else of those who were asked
 * @category operations
 */
export const unattainablePercents = (survey: {
  readonly asked: number
  readonly questions: ReadonlyArray<PrintedQuestion>
}): ReadonlyArray<Unattainable> =>
  survey.questions.flatMap((told) => {
    const { question, percent, count } = told
    if (percent === undefined) return []
    const of = baseOf(told, survey.asked)
    const nearest = nearestCounts(percent, of)
    if (nearest.some((one) => one.percent === percent && (count === undefined || one.count === count))) return []
    if (count !== undefined && printed(count, of, Math.min(decimalOf(percent).decimals, 6)) === percent) return []
    const words = nearest.map((one) => `${one.count}/${of} = ${one.percent} %`).join(", ")
    return [
      {
        question,
        percent,
        of,
        nearest,
        da: `${percent} % kan ikke være af ${of} svar${count === undefined ? "" : `, når antallet er ${count}`}: ${words.replaceAll(/(\d)\.(\d)/g, "$1,$2")}.`,
        en: `${percent} % cannot be of ${of} answers${count === undefined ? "" : ` when the count is ${count}`}: ${words}.`
      }
    ]
  })

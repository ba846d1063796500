import type { Day } from "../calendar/index.ts"
import type { Known } from "./Known.ts"
import type { Texts } from "./Texts.ts"

/**
 * A number that rules ask about, held as a whole number of its smallest part.
 *
 * @category models
 */
export interface CountFact extends Texts {
  readonly kind: "count"
  readonly unit: Texts
  /** So many parts make one: 100 when it is told with two decimals. */
  readonly scale: number
  /** The least and the most it can be when nobody knows. @unit parts */
  readonly least: number
  readonly most: number
  /** Whether someone who is told no could change it. */
  readonly canChange: boolean
}

/**
 * A day that rules ask about.
 *
 * @category models
 */
export interface DayFact extends Texts {
  readonly kind: "day"
  readonly canChange: boolean
}

/**
 * Something that is so or is not.
 *
 * @category models
 */
export interface YesNoFact extends Texts {
  readonly kind: "yesNo"
  readonly canChange: boolean
}

/**
 * A code from a catalog that laws and jobcentres add to, or a key that is only compared.
 *
 * @category models
 */
export interface CodeFact extends Texts {
  readonly kind: "code"
  /** What people call some of the codes; any other is told as it is. */
  readonly words: Readonly<Record<string, Texts>>
}

/**
 * One thing about the world that rules ask about.
 *
 * @category models
 */
export type WorldFact = CountFact | DayFact | YesNoFact | CodeFact

/**
 * What rules may ask about, by name.
 *
 * @category models
 */
export type WorldFacts = Readonly<Record<string, WorldFact>>

/**
 * What a law says something about, such as one placement: the facts its rules may ask for.
 *
 * @da det, en regel handler om
 * @category models
 */
export interface Subject<F extends WorldFacts = WorldFacts> {
  readonly key: string
  readonly facts: F
}

type ValueOf<F extends WorldFact> = F["kind"] extends "count"
  ? number
  : F["kind"] extends "day"
    ? Day
    : F["kind"] extends "yesNo"
      ? boolean
      : string

/**
 * All facts, each known exactly.
 *
 * @category models
 */
export type Exactly<F extends WorldFacts> = { readonly [K in keyof F]: ValueOf<F[K]> }

/**
 * One case, with what is known of it. What is left out is unknown.
 *
 * @da sag
 * @category models
 */
export type CaseOf<S extends Subject> = { readonly [K in keyof S["facts"]]?: Known<ValueOf<S["facts"][K]>> }

/**
 * A case of any subject.
 *
 * @category models
 */
export type AnyCase = Readonly<Record<string, Known<number | boolean | string> | undefined>>

/**
 * Declares what rules may ask about: `subject("placement", { lastDay: day({ da: "sidste dag", en: "last day" }) })`.
 *
 * @category constructors
 */
export const subject = <F extends WorldFacts>(key: string, facts: F): Subject<F> => ({ key, facts })

interface Changing {
  readonly canChange?: boolean
}

/**
 * A number. With `decimals` it is held in parts: 12.5 is 1250 with two.
 *
 * @category constructors
 */
export const count = ({
  decimals = 0,
  least = 0,
  most = 1_000_000,
  canChange = false,
  ...words
}: Texts &
  Changing & {
    readonly unit: Texts
    readonly decimals?: number
    readonly least?: number
    readonly most?: number
  }): CountFact => ({ kind: "count", scale: 10 ** decimals, least, most, canChange, ...words })

/**
 * A day of the calendar.
 *
 * @category constructors
 */
export const day = ({ canChange = false, ...words }: Texts & Changing): DayFact => ({
  kind: "day",
  canChange,
  ...words
})

/**
 * Something that is so or is not.
 *
 * @category constructors
 */
export const yesNo = ({ canChange = false, ...words }: Texts & Changing): YesNoFact => ({
  kind: "yesNo",
  canChange,
  ...words
})

/**
 * A code, never closed; `words` are for those whose names differ from the code.
 *
 * @category constructors
 */
export const code = ({
  words = {},
  ...name
}: Texts & { readonly words?: Readonly<Record<string, Texts>> }): CodeFact => ({ kind: "code", words, ...name })

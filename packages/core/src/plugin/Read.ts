import type { Day } from "../calendar/index.ts"
import type { Scalar } from "../facts/index.ts"
import type { Sector } from "../party/index.ts"
import type { Carried } from "./Carried.ts"
import type { AnyEntity, StateOf } from "./Entity.ts"
import type { TermsChain } from "./Terms.ts"

/**
 * A life as a command sees it.
 *
 * @category models
 */
export interface Seen<State> {
  readonly id: string
  readonly version: number
  readonly state: State
}

/**
 * The terms of an agreement in force, and whose agreement it is.
 *
 * @category models
 */
export interface Agreed<Terms> {
  readonly terms: Terms
  /** Id of the party on the company's side. */
  readonly party: string
}

/**
 * A company or public unit on a day, as far as rules about its workplaces need it.
 *
 * @category models
 */
export interface PartyThen {
  readonly party: string
  /** The CVR number it has. */
  readonly cvr: string
  /** Which unit under the CVR number it is, when it is not the whole of it. */
  readonly unit?: string
  readonly knownOn: Day
  /** Its last day, when it is closed. */
  readonly lastDay?: Day
  /** The P-numbers it has on the day. */
  readonly workplaces: ReadonlyArray<string>
  readonly sector: Sector
  /** It has asked not to be advertised to. */
  readonly advertisingProtected: boolean
}

/**
 * Something a command must see before it can decide. The answer's type travels with it.
 *
 * @category models
 */
export interface Read<Answer, Needs = unknown> {
  readonly how: "one" | "maybe" | "absent" | "many" | "within" | "agreed" | "party"
  readonly entity: string
  readonly ids: ReadonlyArray<string>
  readonly boundary?: string
  readonly where?: Readonly<Record<string, Scalar>>
  readonly point?: string
  readonly on?: Day
  /** JSON pointer to the field of the input that names it, for the refusal when it cannot be read. */
  readonly at?: string
  readonly "~answer"?: Answer
  readonly "~needs"?: (terms: Needs) => void
}

/**
 * One that must be there; refused with `NotFound` otherwise.
 *
 * @category constructors
 */
export const one = <E extends AnyEntity>(entity: E, id: string, at?: string): Read<Seen<StateOf<E>>> =>
  reading("one", entity, { ids: [id], at })

/**
 * One that must be there when an id is given; nothing is read without one.
 *
 * @category constructors
 */
export const oneIfGiven = <E extends AnyEntity>(
  entity: E,
  id: string | undefined,
  at?: string
): Read<Seen<StateOf<E>> | undefined> =>
  id === undefined ? reading("maybe", entity, { ids: [] }) : reading("one", entity, { ids: [id], at })

/**
 * One that may be there.
 *
 * @category constructors
 */
export const maybe = <E extends AnyEntity>(entity: E, id: string): Read<Seen<StateOf<E>> | undefined> =>
  reading("maybe", entity, { ids: [id] })

/**
 * One that must not be there yet; refused with `AlreadyThere` otherwise, and when its id begins or ends with a space.
 *
 * @category constructors
 */
export const absent = <E extends AnyEntity>(entity: E, id: string, at?: string): Read<undefined> =>
  reading("absent", entity, { ids: [id], at })

/**
 * Several that must all be there, each once, in the order given.
 *
 * @category constructors
 */
export const many = <E extends AnyEntity>(
  entity: E,
  ids: ReadonlyArray<string>,
  at?: string
): Read<ReadonlyArray<Seen<StateOf<E>>>> => reading("many", entity, { ids: [...new Set(ids)], at })

/**
 * All in a set, guarded: when anything in the set changes before the commit, the command decides again.
 *
 * @remarks The boundary guards and chooses nothing: `where` says which lives are given, and `{}` gives all there are.
 * @category constructors
 */
export const within = <E extends AnyEntity>(
  boundary: string,
  entity: E,
  where: { readonly [K in Carried<E>["lookup"]]?: Scalar }
): Read<ReadonlyArray<Seen<StateOf<E>>>> => reading("within", entity, { ids: [], boundary, where })

/**
 * A day, and the field of the input that names the agreement, when that is not `/agreement`.
 *
 * @category models
 */
export interface AgreedOn {
  readonly on: Day
  readonly at: string
}

/**
 * The terms of an agreement in force on a day that has chosen the point; refused with `NotAgreed` otherwise, and with
 * `NotFound` when there is no such agreement. Both point at the field `agreement` unless `at` says otherwise.
 *
 * @category constructors
 */
export const agreed = <T>(terms: TermsChain<string, T>, agreement: string, on: Day | AgreedOn): Read<Agreed<T>, T> => ({
  how: "agreed",
  entity: "agreement",
  ids: [agreement],
  point: terms.key,
  ...(typeof on === "string" ? { on, at: "/agreement" } : { on: on.on, at: on.at })
})

/**
 * Whose agreement it is, when it is in force on a day; refused with `NotAgreed` otherwise. What is done for a partner,
 * whatever points it has chosen.
 *
 * @category constructors
 */
export const inForce = (agreement: string, on: Day, at?: string): Read<Pick<Agreed<unknown>, "party">> => ({
  how: "agreed",
  entity: "agreement",
  ids: [agreement],
  on,
  ...(at === undefined ? {} : { at })
})

/**
 * A party on a day; refused with `NotFound` when nobody knows it. Which party is the caller's to say and the rule's to
 * check: that of the agreement is in the answer to `agreed`.
 *
 * @category constructors
 */
export const partyOn = (party: string, on: Day, at?: string): Read<PartyThen> => ({
  how: "party",
  entity: "party",
  ids: [party],
  on,
  ...(at === undefined ? {} : { at })
})

/**
 * A party on a day when one is given; nothing is read without one.
 *
 * @category constructors
 */
export const partyIfGiven = (party: string | undefined, on: Day, at?: string): Read<PartyThen | undefined> =>
  party === undefined ? { how: "maybe", entity: "party", ids: [] } : partyOn(party, on, at)

const reading = (
  how: Read<never>["how"],
  { key: entity }: AnyEntity,
  {
    at,
    ...rest
  }: {
    readonly ids: ReadonlyArray<string>
    readonly boundary?: string
    readonly where?: object
    readonly at?: string | undefined
  }
): Read<never> => ({ how, entity, ...(rest as Pick<Read<never>, "ids">), ...(at === undefined ? {} : { at }) })

/**
 * What a command reads, by name.
 *
 * @category models
 */
// oxlint-disable-next-line typescript/no-explicit-any -- existential: each read has its own answer
export type Reads = Readonly<Record<string, Read<any, any>>>

/**
 * The answers to reads, by name.
 *
 * @category models
 */
// oxlint-disable-next-line typescript/no-explicit-any -- only the answer is looked at
export type Answers<R> = { readonly [K in keyof R]: R[K] extends Read<infer A, any> ? A : never }

/**
 * The terms that all reads together ask for.
 *
 * @category models
 */
export type NeedsOf<R> = keyof R extends never
  ? unknown
  : {
        // oxlint-disable-next-line typescript/no-explicit-any -- only the need is looked at
        [K in keyof R]: R[K] extends Read<any, infer N> ? (needs: N) => void : never
      }[keyof R] extends (needs: infer Both) => void
    ? Both
    : never

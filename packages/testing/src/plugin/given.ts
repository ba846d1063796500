import type { Day, Holidays } from "@partnerskab/core/calendar"
import type { RulePack } from "@partnerskab/core/law"
import type {
  AnyModule,
  AnyPoint,
  Carried,
  CommandsOf,
  DecideContext,
  EntityEvent,
  InputOf,
  ParameterChange,
  Policy,
  Refusal
} from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"
import { fingerprint } from "../lock/digest.ts"
import { type Known, signingBy } from "./answers.ts"
import { inTodaysForm } from "./inTodaysForm.ts"
import { entitiesOf, fold, isNoStep } from "./lives.ts"
import { type CommandOutcome, outcomeOf } from "./outcome.ts"
import { sent } from "./sent.ts"
import { settingsOf, withCore } from "./settings.ts"

/**
 * The terms that a module can be agreed on with; `never` for a module that is no point.
 *
 * @category models
 */
export type TermsOfModule<M> = Carried<M> extends { readonly terms: infer T } ? T : never

/**
 * The tags a command of a module can refuse with, its own and those of reading, of its form and of policies.
 *
 * @category models
 */
export type RefusalTagOf<M, C extends keyof CommandsOf<M>> =
  | (CommandsOf<M>[C] extends { readonly refusal: infer R extends Refusal } ? R["_tag"] : never)
  | "NotFound"
  | "AlreadyThere"
  | "NotAgreed"
  | "InputInvalid"
  | "UnknownPoint"
  | "PolicyDenied"
  | "ApprovalNeeded"

/**
 * The circumstances of a command.
 *
 * @category models
 */
export interface Circumstances {
  /** The day it is in Denmark; 3 January 2011 without it. */
  readonly today?: Day
  /** The edition of the form for any signing day; `edition` without it, and none when it is `undefined`. */
  readonly edition?: string | undefined
  /** Who acts; `actor` without it. */
  readonly actor?: string
  /** Days nobody works on besides Saturdays and Sundays; none without it. */
  readonly holidays?: Holidays
}

/**
 * What is there before a command.
 *
 * @category models
 */
export interface Given<M extends AnyModule> {
  /** More that has happened, in the order told; with the number of its `form`, what was written in an earlier one. */
  readonly given: (...events: ReadonlyArray<EntityEvent & { readonly form?: number }>) => Given<M>
  /** An agreement in force that has chosen the point, whatever the day; of a module that is no point, just one in force. */
  readonly agreed: (
    agreement: string,
    what: [TermsOfModule<M>] extends [never]
      ? { readonly party: string }
      : { readonly party: string; readonly terms: TermsOfModule<M> }
  ) => Given<M>
  /** Policies beside those of the modules given: a jobcentre's own, and exceptions. Those on other commands are not asked. */
  readonly policies: (policies: ReadonlyArray<Policy>) => Given<M>
  /** A value that a jobcentre has set from a day on: `.parameter(reviewAfter.from("2027-01-01", 60, { source: "…" }))`. */
  readonly parameter: (change: ParameterChange) => Given<M>
  /** Rules of law, such as `danishPacks`; none without it. */
  readonly packs: (packs: ReadonlyArray<RulePack>) => Given<M>
  /** Runs the command's own rule, and the policies on it. A text about a person is seen as `text-1`, `text-2`; new ids are `new-0`, `new-1`. */
  readonly when: <C extends keyof CommandsOf<M> & string>(
    command: C,
    input: InputOf<M, C>,
    circumstances?: Circumstances
  ) => CommandOutcome<RefusalTagOf<M, C>>
}

/**
 * A specification of a module in sentences, run by its own rules and tables:
 * `module(Placements).given(…).when("putOnHold", …).then([…])`. Needs no storage and no test runner.
 *
 * @param others modules whose lives the events or the commands are about too; the agreement, parties and people always are
 * @category constructors
 */
export const module = <M extends AnyModule>(tested: M, ...others: ReadonlyArray<AnyModule>): Given<M> => {
  const modules = [tested, ...others]
  const policies = modules.flatMap(({ definition }) => definition.policies)
  const known = { entities: entitiesOf(modules), lives: new Map(), agreed: new Map() }
  return begin(tested, { modules, policies, changes: [], packs: [] }, known)
}

/**
 * The same as {@link module}, for a specification of a point that reads as a sentence:
 * `point(Placements).agreed(…).when("register", …).thenRefused("InstrumentNotAgreed")`.
 *
 * @param others modules whose lives the events or the commands are about too; the agreement, parties and people always are there
 * @category constructors
 */
export const point = <P extends AnyPoint>(tested: P, ...others: ReadonlyArray<AnyModule>): Given<P> =>
  module(tested, ...others)

/** What is installed where a command is given. */
interface Setup {
  readonly modules: ReadonlyArray<AnyModule>
  readonly policies: ReadonlyArray<Policy>
  readonly changes: ReadonlyArray<ParameterChange>
  readonly packs: ReadonlyArray<RulePack>
}

interface Asked {
  readonly context: DecideContext
  readonly undeclared: ReadonlySet<string>
}

const begin = <M extends AnyModule>(tested: M, set: Setup, known: Known): Given<M> => ({
  given: (...events) => {
    const lives = fold(known.entities, known.lives, events.map(inTodaysForm(known.entities)))
    if (isNoStep(lives))
      throw new Error(`given: ${lives.event} cannot happen to ${lives.name}, which is ${lives.state}`)
    return begin(tested, set, { ...known, lives })
  },
  agreed: (agreement, what) =>
    begin(tested, set, { ...known, agreed: new Map(known.agreed).set(agreement, { terms: undefined, ...what }) }),
  policies: (policies) => begin(tested, { ...set, policies: [...set.policies, ...policies] }, known),
  packs: (packs) => begin(tested, { ...set, packs: [...set.packs, ...packs] }, known),
  parameter: (change) => {
    settable(set.modules, change)
    return begin(tested, { ...set, changes: [...set.changes, change] }, known)
  },
  when: (command, input, circumstances = {}) => {
    const { context, undeclared } = contextOf(set, circumstances)
    const outcome = outcomeOf(known, sent(tested, command, { input, known, context, policies: set.policies }))
    const [what] = undeclared
    if (what !== undefined) throw new Error(`${tested.key}.${command} asks for ${what}, which no module here declares`)
    return outcome as never
  }
})

const contextOf = ({ modules, changes, packs }: Setup, circumstances: Circumstances): Asked => {
  const { today = "2011-01-03" } = circumstances
  const edition = "edition" in circumstances ? circumstances.edition : "edition"
  const undeclared = new Set<string>()
  const settings = settingsOf(modules, { changes, packs }, (what) => void undeclared.add(what))
  return {
    undeclared,
    context: {
      ...settings,
      ...signingBy(modules, settings),
      today,
      holidays: circumstances.holidays ?? { has: () => false },
      now: `${today}T09:00:00.000Z`,
      newId: (n) => `new-${n}`,
      actor: circumstances.actor ?? "actor",
      hashOf: fingerprint,
      titleOf: (point) => modules.find(({ key }) => key === point)?.definition.title ?? { da: point, en: point },
      materialOf: (point) => modules.find(({ key }) => key === point)?.definition.material ?? {},
      editionOn: () => edition
    }
  }
}

/** A change of a parameter that a plugin could make here. */
const settable = (modules: ReadonlyArray<AnyModule>, { parameter, value }: ParameterChange): void => {
  const declared = withCore(modules).flatMap(({ definition }) => definition.parameters)
  const form = declared.find(({ key }) => key === parameter)?.definition.form
  if (form === undefined) throw new Error(`given: no module here declares the parameter ${parameter}`)
  if (!Schema.is(form)(value))
    throw new Error(`given: the parameter ${parameter} cannot be ${JSON.stringify(value)}, which is not of its form`)
}

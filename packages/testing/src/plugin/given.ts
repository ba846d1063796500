import type { Day } from "@partnerskab/core/calendar"
import { nameOf } from "@partnerskab/core/facts"
import type {
  AnyModule,
  Carried,
  CommandsOf,
  DataSchema,
  DecideContext,
  Decision,
  EntityEvent,
  InputOf,
  Refusal
} from "@partnerskab/core/plugin"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { answersOf, type Known, signingBy, withinOf } from "./answers.ts"
import { withoutTexts } from "./generate.ts"
import { entitiesOf, fold, isNoStep } from "./lives.ts"
import { type CommandOutcome, outcomeOf, type SentTo } from "./outcome.ts"

/**
 * The terms that a module can be agreed on with; `never` for a module that is no point.
 *
 * @category models
 */
export type TermsOfModule<M> = Carried<M> extends { readonly terms: infer T } ? T : never

/**
 * The tags a command of a module can refuse with, its own and those of reading and of its form.
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
}

/**
 * What is there before a command.
 *
 * @category models
 */
export interface Given<M extends AnyModule> {
  /** More that has happened, in the order told. */
  readonly given: (...events: ReadonlyArray<EntityEvent>) => Given<M>
  /** An agreement in force that has chosen the point, whatever the day. */
  readonly agreed: (agreement: string, what: { readonly party: string; readonly terms: TermsOfModule<M> }) => Given<M>
  /** Runs the command's own rule. A text about a person is seen as `text-1`, `text-2`; new ids are `new-0`, `new-1`. */
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
  return begin(tested, modules, { entities: entitiesOf(modules), lives: new Map(), agreed: new Map() })
}

const begin = <M extends AnyModule>(tested: M, modules: ReadonlyArray<AnyModule>, known: Known): Given<M> => ({
  given: (...events) => {
    for (const { entity, type, data } of events) {
      const schema = known.entities.get(entity)?.events[type]
      if (schema !== undefined && !Schema.is(schema)(data))
        throw new Error(`given: ${entity}.${type} is not of its form: ${JSON.stringify(data)}`)
    }
    const lives = fold(known.entities, known.lives, events)
    if (isNoStep(lives))
      throw new Error(`given: ${lives.event} cannot happen to ${lives.name}, which is ${lives.state}`)
    return begin(tested, modules, { ...known, lives })
  },
  agreed: (agreement, what) => begin(tested, modules, { ...known, agreed: new Map(known.agreed).set(agreement, what) }),
  when: (command, input, circumstances = {}) =>
    outcomeOf(known, sent(tested, command, { input, known, context: contextOf(modules, circumstances) }))
})

const contextOf = (modules: ReadonlyArray<AnyModule>, circumstances: Circumstances): DecideContext => {
  const { today = "2011-01-03" } = circumstances
  const edition = "edition" in circumstances ? circumstances.edition : "edition"
  return {
    today,
    now: `${today}T09:00:00.000Z`,
    newId: (n) => `new-${n}`,
    sign: signingBy(modules),
    editionOn: () => edition
  }
}

/** The input as the rule sees it; `undefined` when it is not of the command's form. */
const formed = (schema: DataSchema, given: unknown): unknown => {
  const read = Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })(given)
  return Result.isFailure(read) ? undefined : withoutTexts(read.success)
}

const sent = (
  { key, definition }: AnyModule,
  command: string,
  { input, known, context }: { readonly input: unknown; readonly known: Known; readonly context: DecideContext }
): SentTo => {
  const rule = definition.commands[command]?.definition
  if (rule === undefined) throw new Error(`${key} has no command ${command}`)
  const said = formed(rule.input, input)
  const refused = (...tags: ReadonlyArray<string>): SentTo => ({
    decided: { ok: false, refusals: tags.map((_tag) => ({ _tag, facts: {}, at: "" })) },
    read: new Set()
  })
  if (said === undefined) return refused("InputInvalid")
  const reads = rule.reads(said)
  const { answers, refused: unread } = answersOf(known, reads)
  const names = Object.values(reads).flatMap((read) => [
    ...read.ids.map((id) => nameOf({ entity: read.entity, id })),
    ...(read.how === "within" ? withinOf(known, read).map(nameOf) : [])
  ])
  const decide = (): Decision<Refusal> => rule.decide(answers, said, context)
  if (unread.length === 0) return { decided: decide(), read: new Set(names) }
  return refused(...unread, ...rulesWithout(decide))
}

/** What the rules refuse although something they read is not there, as the desk asks them. */
const rulesWithout = (decide: () => Decision<Refusal>): ReadonlyArray<string> => {
  try {
    const decided = decide()
    return decided.ok ? [] : decided.refusals.map(({ _tag }) => _tag)
  } catch {
    return []
  }
}

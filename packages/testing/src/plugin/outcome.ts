import { nameOf, type StatedFact } from "@partnerskab/core/facts"
import type { Decision, EntityEvent, Refusal } from "@partnerskab/core/plugin"
import { canonical } from "@partnerskab/core/storage"
import type { Known } from "./answers.ts"
import { fold, isNoStep, type Life, type NoStep } from "./lives.ts"

/**
 * What a command came to, to be compared with what is expected. Each comparison throws with what was expected and what came.
 *
 * @category models
 */
export interface CommandOutcome<Tag extends string> {
  /** These events happened, in this order, and no others. */
  readonly then: (events: ReadonlyArray<EntityEvent>) => CommandOutcome<Tag>
  /** It was refused for all these reasons, in any order, and for no others. */
  readonly thenRefused: (...tags: readonly [Tag, ...ReadonlyArray<Tag>]) => CommandOutcome<Tag>
  /** The rule allowed it, and a table has no such step. */
  readonly thenNotPossible: () => CommandOutcome<Tag>
  /** These facts are counted of the lives it touched, in any order, and no others. */
  readonly thenFacts: (facts: ReadonlyArray<StatedFact>) => CommandOutcome<Tag>
  /** The life is in this state afterwards. */
  readonly thenState: (life: { readonly entity: string; readonly id: string }, state: unknown) => CommandOutcome<Tag>
}

/** What a rule decided, and the names of the lives it read. */
export interface SentTo {
  readonly decided: Decision<Refusal>
  readonly read: ReadonlySet<string>
}

const shown = (value: unknown): string => JSON.stringify(value, null, 2) ?? String(value)

/** Throws unless the two say the same, whatever order their keys are in. */
export const compare = (what: string, actual: unknown, expected: unknown): void => {
  if (canonical(actual) !== canonical(expected))
    throw new Error(`${what}\nexpected: ${shown(expected)}\nactual: ${shown(actual)}`)
}

const inAnyOrder = (list: ReadonlyArray<unknown>) => list.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1))

/** The answer of a rule, with what its events do to the lives. */
export const outcomeOf = <Tag extends string>(known: Known, { decided, read }: SentTo): CommandOutcome<Tag> => {
  const events = decided.ok ? decided.events : []
  for (const event of events) {
    if (!read.has(nameOf(event)) && !event.id.startsWith("new-"))
      throw new Error(`the command wrote to ${nameOf(event)}, which it did not read`)
  }
  const folded = fold(known.entities, known.lives, events)
  const came = cameTo(decided, folded)
  const after = (): ReadonlyMap<string, Life> => {
    if (!decided.ok || isNoStep(folded)) throw new Error(`expected: a command that was done\nactual: ${shown(came)}`)
    return folded
  }
  const outcome: CommandOutcome<Tag> = {
    // A sentence reads given, when, then; who awaits the outcome is told that it is no promise.
    // oxlint-disable-next-line unicorn/no-thenable -- the word of the specification; an await is answered with an error
    then: (expected) => {
      if (typeof expected === "function") throw new Error("a specification is not a promise: leave out `await`")
      compare("what happened", came, { events: expected })
      return outcome
    },
    thenRefused: (...tags) => {
      compare("what refused", decided.ok ? came : { refused: came.refused?.toSorted() }, { refused: tags.toSorted() })
      return outcome
    },
    thenNotPossible: () => {
      if (!decided.ok || !isNoStep(folded)) compare("what happened", came, { notPossible: "a step no table has" })
      return outcome
    },
    thenFacts: (expected) => {
      const touched = new Set(events.map(nameOf))
      const lives = [...after()].filter(([name]) => touched.has(name)).map(([, life]) => life)
      const facts = lives.flatMap(({ entity, id, state }) => known.entities.get(entity)!.facts(state, id))
      compare("what is counted", inAnyOrder(facts), inAnyOrder(expected))
      return outcome
    },
    thenState: (life, state) => {
      compare(`the state of ${nameOf(life)}`, after().get(nameOf(life))?.state, state)
      return outcome
    }
  }
  return outcome
}

interface Came {
  readonly events?: ReadonlyArray<EntityEvent>
  readonly refused?: ReadonlyArray<string>
  readonly notPossible?: NoStep
}

const cameTo = (decided: Decision<Refusal>, folded: object): Came => {
  if (!decided.ok) return { refused: decided.refusals.map(({ _tag }) => _tag) }
  return isNoStep(folded) ? { notPossible: folded } : { events: decided.events }
}

import { nameOf, type StatedFact } from "@partnerskab/core/facts"
import type { Decision, EntityEvent, Outcome, Refusal } from "@partnerskab/core/plugin"
import { canonical } from "@partnerskab/core/storage"
import type { Known } from "./answers.ts"
import type { Judgement, Said } from "./judged.ts"
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
  /** These policies said no, each by its id or by the code it gave, and no others. */
  readonly thenDenied: (...policies: readonly [string, ...ReadonlyArray<string>]) => CommandOutcome<Tag>
  /** It waits for an approval by somebody in one of these roles, and of no others. */
  readonly thenNeedsApproval: (...roles: readonly [string, ...ReadonlyArray<string>]) => CommandOutcome<Tag>
  /** It was not denied, and policies warn with these codes, and no others. */
  readonly thenWarns: (...codes: readonly [string, ...ReadonlyArray<string>]) => CommandOutcome<Tag>
  /** The rule allowed it, and a table has no such step. */
  readonly thenNotPossible: () => CommandOutcome<Tag>
  /** These facts are counted of the lives it touched, in any order, and no others. */
  readonly thenFacts: (facts: ReadonlyArray<StatedFact>) => CommandOutcome<Tag>
  /** The life is in this state afterwards. */
  readonly thenState: (life: { readonly entity: string; readonly id: string }, state: unknown) => CommandOutcome<Tag>
}

/** What a rule decided, the names of the lives it read, and what policies say of what follows. */
export interface SentTo {
  readonly decided: Decision<Refusal>
  readonly read: ReadonlySet<string>
  /** What refused because a policy could not read what it asks for. */
  readonly unread: ReadonlyArray<Refusal>
  readonly judge: (outcome: Outcome | undefined) => Judgement
}

const shown = (value: unknown): string => JSON.stringify(value, null, 2) ?? String(value)

const differs = (what: string, actual: unknown, expected: unknown): Error =>
  new Error(`${what}\nexpected: ${shown(expected)}\nactual: ${shown(actual)}`)

/** Throws unless the two say the same, whatever order their keys are in. */
export const compare = (what: string, actual: unknown, expected: unknown): void => {
  if (canonical(actual) !== canonical(expected)) throw differs(what, actual, expected)
}

const inAnyOrder = (list: ReadonlyArray<unknown>) => list.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1))
const eachOnce = (texts: ReadonlyArray<string>) => [...new Set(texts)].toSorted()

/** The answer of a rule, with what its events do to the lives. */
export const outcomeOf = <Tag extends string>(known: Known, sent: SentTo): CommandOutcome<Tag> => {
  const { decided, read } = sent
  const events = decided.ok ? decided.events : []
  for (const event of events) {
    if (!read.has(nameOf(event)) && !event.id.startsWith("new-"))
      throw new Error(`the command wrote to ${nameOf(event)}, which it did not read`)
  }
  const folded = fold(known.entities, known.lives, events)
  const { came, denials, approvals, warnings } = cameTo(known, sent, folded)
  const after = (): ReadonlyMap<string, Life> => {
    if (came.events === undefined || isNoStep(folded))
      throw new Error(`expected: a command that was done\nactual: ${shown(came)}`)
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
      const got = came.refused?.map(({ _tag }) => _tag).toSorted()
      // What is shown of a refusal is what it points at, and the facts it looked at.
      if (canonical(got) !== canonical(tags.toSorted())) throw differs("what refused", came, { refused: tags })
      return outcome
    },
    thenDenied: (...policies) => {
      const named = denials.map(({ policy, code }) => [policy, code].find((one) => policies.includes(one)) ?? policy)
      compare("who denied", denials.length === 0 ? came : { denied: eachOnce(named) }, { denied: eachOnce(policies) })
      return outcome
    },
    thenNeedsApproval: (...roles) => {
      const asked = eachOnce(approvals.flatMap((one) => one.roles ?? []))
      compare("who must approve", came.needsApproval === undefined ? came : asked, eachOnce(roles))
      return outcome
    },
    thenWarns: (...codes) => {
      const done = came.events !== undefined || came.needsApproval !== undefined
      compare("what is warned of", done ? eachOnce(warnings.map(({ code }) => code)) : came, eachOnce(codes))
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
  readonly refused?: ReadonlyArray<Refusal>
  readonly denied?: ReadonlyArray<string>
  readonly needsApproval?: ReadonlyArray<string>
  readonly notPossible?: NoStep
}

/** What comes of it, in the order the desk looks: the rule, the table of life, the policies. */
const cameTo = (
  { lives }: Known,
  { decided, unread, judge }: SentTo,
  folded: ReadonlyMap<string, Life> | NoStep
): Judgement & { readonly came: Came } => {
  const refusal = (judgement: Judgement, refusals: ReadonlyArray<Refusal>): Came => ({
    refused: [...refusals, ...(judgement.denials.length > 0 ? [bare("PolicyDenied")] : [])],
    ...(judgement.denials.length === 0 ? {} : { denied: judgement.denials.map(named) })
  })
  if (!decided.ok) {
    const judgement = judge(undefined)
    return { ...judgement, came: refusal(judgement, [...decided.refusals, ...unread]) }
  }
  if (isNoStep(folded)) return { ...judge(undefined), came: { notPossible: folded } }
  const changes = [...folded]
    .filter(([name, life]) => lives.get(name) !== life)
    .map(([name, { entity, id, state }]) => ({ entity, id, before: lives.get(name)?.state, after: state }))
  const judgement = judge({ changes, events: decided.events })
  if (judgement.denials.length + unread.length > 0) return { ...judgement, came: refusal(judgement, unread) }
  if (judgement.approvals.length === 0) return { ...judgement, came: { events: decided.events } }
  return { ...judgement, came: { refused: [bare("ApprovalNeeded")], needsApproval: judgement.approvals.map(named) } }
}

/** A refusal that the desk gives, and whose reasons stand beside it. */
const bare = (_tag: string): Refusal => ({ _tag, at: "", facts: {} })

const named = ({ policy, code, roles }: Said): string =>
  `${policy}: ${code}${roles === undefined ? "" : ` (${roles.join(", ")})`}`

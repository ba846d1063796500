import { nameOf } from "@partnerskab/core/facts"
import type {
  AnyModule,
  CommandDefinition,
  DataSchema,
  DecideContext,
  Decision,
  Outcome,
  Policy,
  Reads,
  Refusal
} from "@partnerskab/core/plugin"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { answersOf, type Known, withinOf } from "./answers.ts"
import { withoutTexts } from "./generate.ts"
import { type Judgement, judged } from "./judged.ts"
import type { SentTo } from "./outcome.ts"
import { wrongIn } from "./wrongInForm.ts"

/** A command on its way, and all it meets. */
export interface Sending {
  readonly input: unknown
  readonly known: Known
  readonly context: DecideContext
  /** Policies on any command. */
  readonly policies: ReadonlyArray<Policy>
}

/** The input as the rule sees it; when it is not of the command's form one refusal, whatever is wrong with it. */
const formed = (schema: DataSchema, given: unknown): Result.Result<unknown, Refusal> =>
  Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })(given).pipe(
    Result.map(withoutTexts),
    Result.mapError(({ issue }) => {
      const wrong = wrongIn(issue)
      return { _tag: "InputInvalid", at: wrong[0]?.at ?? "", facts: { wrong } }
    })
  )

/** What a command's own rule decides, and what the policies on it will say of that. */
export const sent = ({ key, definition }: AnyModule, command: string, sending: Sending): SentTo => {
  const rule = definition.commands[command]?.definition
  if (rule === undefined) throw new Error(`${key} has no command ${command}`)
  const { known } = sending
  const read = formed(rule.input, sending.input)
  if (Result.isFailure(read)) return { ...refusedBy(read.failure), ...silent }
  const input = read.success
  const reads = rule.reads(input)
  const names = Object.values(reads).flatMap((read) => [
    ...read.ids.map((id) => nameOf({ entity: read.entity, id })),
    ...(read.how === "within" ? withinOf(known, read).map(nameOf) : [])
  ])
  const spoken = policiesOn(`${key}.${command}`, { ...sending, input }, reads)
  const { answers, refused: unread } = answersOf(known, reads)
  return unread.length === 0
    ? { decided: rule.decide(answers, input, sending.context), read: new Set(names), ...spoken }
    : { ...refusedBy(...unread, ...rulesWithout(rule, { answers, input, sending })), ...spoken }
}

const silent: Pick<SentTo, "unread" | "judge"> = {
  unread: [],
  judge: () => ({ denials: [], approvals: [], warnings: [] })
}

const refusedBy = (...refusals: ReadonlyArray<Refusal>): Pick<SentTo, "decided" | "read"> => ({
  decided: { ok: false, refusals },
  read: new Set()
})

/** What the rules refuse although something they read is not there, as the desk asks them. */
const rulesWithout = (
  rule: CommandDefinition,
  { answers, input, sending }: { readonly answers: object; readonly input: unknown; readonly sending: Sending }
): ReadonlyArray<Refusal> => {
  try {
    const decided: Decision<Refusal> = rule.decide(answers, input, sending.context)
    return decided.ok ? [] : decided.refusals
  } catch {
    return []
  }
}

const without = (own: Reads, reads: Reads): Reads => {
  const named = ({ how, entity, ids, at }: Reads[string]): string => JSON.stringify([how, entity, ids, at])
  const asked = new Set(Object.values(own).map(named))
  return Object.fromEntries(Object.entries(reads).filter(([, read]) => !asked.has(named(read))))
}

/** The policies on a command. One that cannot read what it asks for says nothing, and its reading refuses. */
const policiesOn = (
  on: string,
  { policies, known, input, context }: Sending,
  own: Reads
): Pick<SentTo, "unread" | "judge"> => {
  const { today, valueOn, codesOn, valueFor, lawAbout } = context
  const asked = policies
    .filter((policy) => policy.on === on)
    .map((policy) => ({ policy, reads: policy.reads?.(input) ?? {} }))
    .map(({ policy, reads }) => ({ policy, reads, ...answersOf(known, reads) }))
  const asking = asked.filter(({ refused }) => refused.length === 0).map((one) => ({ ...one, read: one.answers }))
  return {
    // What a command and a policy both miss is told once.
    unread: asked.flatMap(({ reads }) => answersOf(known, without(own, reads)).refused),
    judge: (outcome: Outcome | undefined): Judgement =>
      judged(asking, { input, today, valueOn, codesOn, valueFor, lawAbout }, outcome)
  }
}

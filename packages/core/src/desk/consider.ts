import * as Effect from "effect/Effect"
import type { Instant } from "../calendar/index.ts"
import { nameOf } from "../facts/index.ts"
import {
  type CommandDefinition,
  type Decision,
  type EntityEvent,
  pointer,
  type Policy,
  type Reads,
  type Refusal,
  type Verdict
} from "../plugin/index.ts"
import { canonical, type Changeset, type Claim, type Done, Storage, type StorageUnavailable } from "../storage/index.ts"
import { answering, readingOf } from "./answer.ts"
import { blaming } from "./blame.ts"
import type { Catalog } from "./Catalog.ts"
import { changesetOf } from "./changeset.ts"
import { codesOn, valueFor } from "./codes.ts"
import { changedSince } from "./changedSince.ts"
import { contextOf } from "./context.ts"
import { lawFrom } from "./law.ts"
import { derivedId } from "./ids.ts"
import { type Approval, judge } from "./judge.ts"
import { valuesFrom } from "./parameters.ts"
import { decideOn } from "./outdated.ts"
import { type Impassable, pass, type Passage, type Stamp } from "./passage.ts"
import type { Detached } from "./personal.ts"

/** A command whose input has been read. */
export interface Prepared {
  /** `module.command` */
  readonly name: string
  readonly definition: CommandDefinition
  readonly policies: ReadonlyArray<Policy>
  readonly input: unknown
  readonly texts: ReadonlyArray<Detached>
  readonly refOf: (n: number) => string
  readonly stamp: Omit<Stamp, "now" | "trace">
  /** What ids are made from: the id of the command that first asked for it. */
  readonly seed: string
  /** The version of the life it is about, as the caller looked at it. */
  readonly ifVersion?: number | undefined
}

/** What a command comes to on what is now, before anything is written. */
export type Considered =
  | { readonly _tag: "Repeated"; readonly done: Done }
  | { readonly _tag: "Refused"; readonly refusals: ReadonlyArray<Refusal> }
  | {
      readonly _tag: "Decided"
      readonly changeset: Changeset
      readonly warnings: ReadonlyArray<Extract<Verdict, { readonly _tag: "Warn" }>>
      readonly approvals: ReadonlyArray<Approval>
      /** The field of the input that gives a key, or names the life that would hold it. */
      readonly fieldOfClaim: (claim: Pick<Claim, "key" | "holder">, fields?: ReadonlyArray<string>) => string
    }

/** A command and a policy may want the same: what both miss is told once. */
const refused = (...refusals: ReadonlyArray<ReadonlyArray<Refusal>>): Considered => ({
  _tag: "Refused",
  refusals: [...new Map(refusals.flat().map((one) => [canonical(one), one])).values()]
})

/** Reads, decides, evolves, judges and finds the differences. Writes nothing, so a preview is the same without the end. */
export const consider = (
  catalog: Catalog,
  { name, definition, policies, input, texts: given, refOf, stamp, seed, ifVersion }: Prepared,
  clock: () => Instant
): Effect.Effect<Considered, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const own = blaming(name, "reads", () => definition.reads(input))
    const theirs = policies.map(readsOf(input))
    const reading = readingOf(stamp.commandId, [own, ...theirs.map(({ reads }) => reads)])
    const snapshot = yield* storage.load(reading)
    if (snapshot.done !== undefined) return { _tag: "Repeated", done: snapshot.done }

    const since = yield* changedSince(own, { catalog, reading, snapshot }, ifVersion)
    if (since.length > 0) return refused(since)

    const { rows, answers } = answering(catalog, reading, snapshot)
    const read = answers(own)
    const asked = theirs.map(({ policy, reads }) => ({ policy, ...answers(reads) }))
    const unread = asked.flatMap(({ refusals }) => refusals)
    const asking = asked.filter(({ refusals }) => refusals.length === 0).map((one) => ({ ...one, read: one.answers }))

    const now = clock()
    const texts = [...given]
    const fresh = new Set<string>()
    const newId = (n: number): string => {
      const id = derivedId(storage.digest, seed, `life/${n}`)
      fresh.add(id)
      return id
    }
    const { valueOn, used } = valuesFrom(catalog)
    const { lawAbout, asked: packsAsked } = lawFrom(catalog)
    const set = { valueOn, codesOn: codesOn(catalog.codes), valueFor: valueFor(catalog.codes), lawAbout }
    const { actor } = stamp
    const context = contextOf(catalog, now, { newId, actor, digest: storage.digest, set, texts, refOf })
    const { today } = context
    const alone = () => judge(asking, { input, today, ...set }, undefined).denials
    if (read.refusals.length > 0)
      return refused(
        read.refusals,
        rulesWithout(() => definition.decide(read.answers, input, context)),
        unread,
        alone()
      )
    const decided = decideOn(catalog, rows.values(), () =>
      blaming(name, "decide", () => definition.decide(read.answers, input, context))
    )
    if (!decided.ok) return refused(decided.refusals, unread, alone())

    const passages = passagesOf(catalog, decided.events, { rows, fresh })
    const impossible = passages.filter(isRefusal).map((refusal) => ({ ...refusal, at: fieldOf(own, refusal.facts) }))
    if (impossible.length > 0) return refused(impossible, unread, alone())
    const passed = passages.filter(isPassage)
    const changes = passed.map(({ stream, before, state }) => ({ ...stream, before: before?.state, after: state }))
    const { denials, warnings, approvals, trace } = judge(
      asking,
      { input, today, ...set },
      { changes, events: decided.events }
    )
    if (denials.length + unread.length > 0) return refused(unread, denials)
    const changeset = changesetOf(catalog, passed, {
      stamp: { ...stamp, now: notBefore(now, passed), trace: [...trace, ...used(), ...packsAsked()] },
      grounds: { reading, snapshot, rows },
      texts,
      digest: storage.digest
    })
    const fieldOfClaim = ({ key, holder }: Pick<Claim, "key" | "holder">, fields: ReadonlyArray<string> = []) =>
      fieldGiving(input, key, fields) ?? fieldOf(own, { name: nameOf(holder) })
    return { _tag: "Decided", changeset, warnings, approvals, fieldOfClaim }
  })

/** What a policy reads. One that throws here can say nothing but that it failed. */
const readsOf =
  (input: unknown) =>
  (policy: Policy): { readonly policy: Policy; readonly reads: Reads } => {
    try {
      return { policy, reads: policy.reads?.(input) ?? {} }
    } catch (error) {
      const check = () => {
        throw error
      }
      return { policy: { ...policy, check }, reads: {} }
    }
  }

/** What the rules refuse although something they read is not there. A rule that needs it trips, and has said nothing. */
const rulesWithout = (decide: () => Decision<Refusal>): ReadonlyArray<Refusal> => {
  try {
    const decided = decide()
    return decided.ok ? [] : decided.refusals
  } catch {
    return []
  }
}

/** A clock may go back; what a life's journal says became known then never does, nor do its facts. */
const notBefore = (now: Instant, passages: ReadonlyArray<Passage>): Instant =>
  passages.reduce(
    (latest, { before }) => (before !== undefined && before.recordedAt > latest ? before.recordedAt : latest),
    now
  )

const isPassage = (one: Passage | Impassable): one is Passage => "events" in one
const isRefusal = (one: Passage | Impassable): one is Impassable => !isPassage(one)

/** The field of the input that names a life, when the read of it says. */
const fieldOf = (reads: Reads, { name }: { readonly name: string }): string =>
  Object.values(reads).find(
    ({ entity, ids, at }) => at !== undefined && ids.some((id) => nameOf({ entity, id }) === name)
  )?.at ?? ""

/** The first of some fields that the input has; in a list, the item that is the key. */
const fieldGiving = (input: unknown, key: string, fields: ReadonlyArray<string>): string | undefined => {
  const given = input as Readonly<Record<string, unknown>>
  const field = fields.find((one) => given[one] !== undefined)
  if (field === undefined) return undefined
  const value = given[field]
  const item = Array.isArray(value) ? value.indexOf(key) : -1
  return item < 0 ? pointer(field) : pointer(field, item)
}

const passagesOf = (
  catalog: Catalog,
  events: ReadonlyArray<EntityEvent>,
  { rows, fresh }: { readonly rows: ReadonlyMap<string, Passage["before"]>; readonly fresh: ReadonlySet<string> }
): ReadonlyArray<Passage | Impassable> =>
  [...Map.groupBy(events, nameOf)].map(([name, own]) => {
    const { entity, id } = own[0]!
    if (!rows.has(name) && !fresh.has(id)) throw new Error(`a command wrote to ${name}, which it did not read`)
    if (!catalog.entities.has(entity)) throw new Error(`a command wrote to ${name}, but no module declares ${entity}`)
    return pass(catalog, rows.get(name), own as [EntityEvent, ...Array<EntityEvent>])
  })

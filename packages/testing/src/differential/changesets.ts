import { addMilliseconds } from "@partnerskab/core/calendar"
import { type Fact, nameOf, type Stream } from "@partnerskab/core/facts"
import type {
  BoundaryGuard,
  Changeset,
  Claim,
  EntityRow,
  Guard,
  JournalEntry,
  OutboxRow
} from "@partnerskab/core/storage"
import type { Chance } from "../history/chance.ts"
import { identityOf, isOpen, type Kept, versionOf } from "./model.ts"
import { periods, pools, second, someFields, someOf, years } from "./pools.ts"

/** What a generator has to go by: chance, what has been kept so far, and how far the clock has come. */
export interface SoFar {
  readonly by: Chance
  readonly kept: Kept
  /** Seconds, and the number of what comes next. */
  readonly now: number
  readonly next: number
}

export const rowOf = ({ kept }: SoFar, stream: Stream): EntityRow | undefined =>
  kept.lives.find((row) => nameOf(row) === nameOf(stream))

/** As it was read, or as someone read it long ago. */
const seen = ({ maybe, pick }: Chance, version: number, wrong: number): number =>
  maybe(wrong) ? Math.max(0, version + pick([-1, 1])) : version

/** What a command would write, as a desk sends it: every life it writes is guarded, and has its entries. */
export const someChangeset = (soFar: SoFar): Changeset => {
  const { by, kept, now, next } = soFar
  const commandId = `c${next}`
  const written = someLives(by, by.pick([0, 1, 1, 1, 1, 2, 3]))
  const steps = written.map((stream) => stepOf(soFar, stream, commandId))
  const beside = pools.lives.filter((stream) => !written.includes(stream) && by.maybe(0.06))
  const guards: ReadonlyArray<Guard> = [
    ...steps.map(({ before, stream }) => ({ stream, version: before })),
    ...beside.map((stream) => ({ stream, version: seen(by, rowOf(soFar, stream)?.version ?? 0, 0.2) }))
  ]
  const boundaryGuards: ReadonlyArray<BoundaryGuard> = someOf(by, pools.sets, 0.15).map((boundary) => ({
    boundary,
    version: seen(by, versionOf(kept, boundary), 0.15)
  }))
  return {
    commandId,
    commandHash: by.pick(["1a", "2b"]).repeat(32),
    recordedAt: second(now),
    guards,
    boundaryGuards,
    bumps: someOf(by, pools.sets, 0.25),
    rows: steps.map(({ row }) => row),
    entries: steps.flatMap(({ entries }) => entries),
    ...someFacts(soFar, written),
    releases: kept.claims.filter(({ holder }) => written.some(isSame(holder)) && by.maybe(0.4)),
    takes: written.flatMap((holder) => (by.maybe(0.35) ? [someClaim(by, holder)] : [])),
    persons: someOf(by, pools.refs, 0.12).map((ref) => ({
      ref,
      kind: by.pick(pools.textKinds),
      subject: by.pick(pools.lives),
      text: by.pick(pools.texts)
    })),
    cancels: someOf(by, pools.outbox, 0.06),
    sends: someOf(by, pools.outbox, 0.15).map((key) => someSend(soFar, key, by.pick(pools.lives)))
  }
}

const isSame =
  (stream: Stream) =>
  (other: Stream): boolean =>
    nameOf(stream) === nameOf(other)

const someLives = (by: Chance, most: number): ReadonlyArray<Stream> => [
  ...new Set(Array.from({ length: most }, () => by.pick(pools.lives)))
]

const stepOf = (soFar: SoFar, stream: Stream, commandId: string) => {
  const { by, now, next } = soFar
  // One who read the life before it changed writes on from there: the guard says so too.
  const before = seen(by, rowOf(soFar, stream)?.version ?? 0, 0.06)
  const recordedAt = second(now)
  const entries = Array.from({ length: by.maybe(0.15) ? 2 : 1 }, (_, n): JournalEntry => {
    const version = before + n + 1
    return {
      ...stream,
      version,
      type: by.pick(["Drafted", "Signed"]),
      form: by.pick([1, 1, 2]),
      data: { n: next, value: by.pick(pools.values), deep: [{ words: by.pick(pools.words) }] },
      effectiveOn: by.pick(pools.days),
      recordedAt,
      actor: by.pick(["consultant-1", "director"]),
      ...(by.maybe(0.2) ? { onBehalfOf: "director" } : {}),
      commandId,
      trace: by.maybe(0.2) ? ["policy: Permit"] : [],
      hash: hashOf(next, version)
    }
  })
  const version = before + entries.length
  const row: EntityRow = {
    ...stream,
    version,
    state: { _tag: by.pick(["Draft", "Active"]), n: next, value: by.pick(pools.values), nothing: null, list: [{}] },
    fields: someFields(by, stream.entity),
    ...(by.maybe(0.4) ? { audience: someOf(by, pools.audience, 0.3) } : {}),
    head: hashOf(next, version),
    recordedAt,
    evolution: by.pick([1, 2]),
    projection: by.pick([1, 2])
  }
  return { stream, before, row, entries }
}

const hashOf = (next: number, version: number): string => `${next}x${version}`.padEnd(64, "0")

/** Facts of lives that are written: some that are open are closed, and perhaps told anew; rarely a mistake. */
const someFacts = ({ by, kept }: SoFar, written: ReadonlyArray<Stream>): Pick<Changeset, "closes" | "opens"> => {
  const open = kept.facts.filter((fact) => isOpen(fact) && written.some(isSame(fact.subject)))
  const closes = open.filter(() => by.maybe(0.4)).map(({ knownFrom: _, knownTo: __, ...fact }): Fact => fact)
  const still = new Set(open.map(identityOf))
  for (const fact of closes) still.delete(identityOf(fact))
  const opens: Array<Fact> = []
  for (const fact of written.flatMap((subject) => (by.maybe(0.7) ? someFactsOf(by, subject) : []))) {
    // Now and then a fact that is open already: a mistake of the code, which no storage may let pass.
    if (still.has(identityOf(fact)) && !by.maybe(0.03)) continue
    if (opens.some((other) => identityOf(other) === identityOf(fact))) continue
    opens.push(fact)
  }
  const wrong = written.length > 0 && by.maybe(0.01) ? someFactsOf(by, written[0]!) : []
  return { closes: [...closes, ...wrong.filter((fact) => !closes.some(isIdentical(fact)))], opens }
}

const isIdentical =
  (fact: Fact) =>
  (other: Fact): boolean =>
    identityOf(fact) === identityOf(other)

const someFactsOf = (by: Chance, subject: Stream): ReadonlyArray<Fact> =>
  Array.from({ length: by.pick([1, 1, 2]) }, () => someFact(by, subject))

/** A fact of a life; of a party, the sector it is of in a year. */
export const someFact = (by: Chance, subject: Stream): Fact => {
  const projection = by.pick([1, 2])
  if (subject.entity === "party") {
    const year = by.pick(years)
    const dimensions = { of: subject.id, value: by.pick(["private", "public", null]) }
    return { subject, kind: "party.sector", key: year.firstDay, ...year, dimensions, measures: {}, projection }
  }
  return {
    subject,
    kind: by.pick(pools.kinds),
    key: by.pick(pools.factKeys),
    ...by.pick(periods),
    dimensions: Object.fromEntries(
      someOf(by, ["party", "point", "town"], 0.6).map((name) => [name, by.pick(pools.values)])
    ),
    measures: Object.fromEntries(someOf(by, ["people", "places"], 0.5).map((name) => [name, by.pick(pools.numbers)])),
    projection
  }
}

export const someClaim = (by: Chance, holder: Stream): Claim => ({
  scope: by.pick(pools.scopes),
  key: by.pick(pools.keys),
  holder,
  ...(by.maybe(0.6) ? { during: by.pick(periods) } : {})
})

/** Each key is due at a time that no other is: so it is said who comes first. */
export const someSend = ({ by, now }: Pick<SoFar, "by" | "now">, key: string, subject: Stream): OutboxRow => ({
  key,
  kind: by.pick(["reminder", "reaction"]),
  subject,
  dueAt: addMilliseconds(
    second(now + by.below(4) * 2),
    pools.outbox.findIndex((one) => one === key)
  ),
  payload: { role: by.pick(["consultant", "deputy"]), value: by.pick(pools.values) }
})

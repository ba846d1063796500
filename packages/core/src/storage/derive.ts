import { overlaps, type Period } from "../calendar/index.ts"
import { type Fact, type KnownFact, measure, nameOf } from "../facts/index.ts"
import type { OutboxStanding } from "./Admin.ts"
import { canonical } from "./canonical.ts"
import type { Changeset, CommitAnswer } from "./Changeset.ts"
import { findIn } from "./findIn.ts"
import { type AsyncStorage, fromAsync } from "./fromAsync.ts"
import { byCodePoint } from "./order.ts"
import { isSought, type PersonQuery } from "./Persons.ts"
import type { Tombstone } from "./Purge.ts"
import type { Claim, EntityRow, JournalEntry, PersonText } from "./rows.ts"
import { isStorable, unstorableIn } from "./storable.ts"
import type { StorageService } from "./Storage.ts"

/**
 * All there is of something, at once or one after the other.
 *
 * @category models
 */
export type Scanned<A> = Promise<Iterable<A>> | AsyncIterable<A>

/**
 * Hands out all there is of each thing that is kept, in any order where nothing else is said.
 *
 * @category ports
 */
export interface Scan {
  /** The lives of one entity. */
  readonly lives: (entity: string) => Scanned<EntityRow>
  /** All facts of one kind, or of every kind without it; of each kind in the order they were stated. */
  readonly facts: (kind?: string) => Scanned<KnownFact>
  /**
   * Entries in the order they were written: what is seen later stands later, also of those who wrote at the same time.
   * `undefined` stands for an entry that was purged, so that the others keep their places.
   */
  readonly journal: () => Scanned<JournalEntry | undefined>
  readonly claims: () => Scanned<Claim>
  readonly persons: () => Scanned<PersonText>
  readonly outbox: () => Scanned<OutboxStanding>
  /** None when it is not given. */
  readonly tombstones?: () => Scanned<Tombstone>
}

type Written = "digest" | "load" | "commit" | "rebuild" | "claimDue" | "settle" | "erase"

/**
 * What the author of a first adapter writes: everything that changes what is kept, the one reading that must be of one
 * snapshot, and how to hand out all there is. What else is given goes before what would be derived.
 *
 * @category ports
 */
export type DerivedFrom = Pick<AsyncStorage, Written> & { readonly scan: Scan } & Partial<AsyncStorage>

/**
 * A storage from as little as can be written: it finds, counts, pages, checks and searches by looking at all there is.
 *
 * Write `digest`, `load`, `commit`, `rebuild`, `claimDue`, `settle`, `erase` and `scan`, and keep the laws; then give
 * `find`, `measure` and the others one by one where they are too slow, under the same laws. `commit` may ask the derived
 * `check`, if nothing else is written meanwhile. A derived `commitAll` commits one after the other; derived cursors of
 * the journal are places in the scan.
 *
 * @category constructors
 */
export const derive = (from: DerivedFrom): StorageService => fromAsync(derived(from))

/**
 * The same, with promises.
 *
 * @category constructors
 */
export const derived = ({ scan, ...own }: DerivedFrom): AsyncStorage => ({
  find: async (query) => findIn(await all(scan.lives(query.entity)), query),
  measure: async (query) => {
    const kinds = new Set([query.kind, ...(query.joins ?? []).map(({ dimension }) => dimension)])
    const facts = new Map<string, ReadonlyArray<KnownFact>>()
    for (const kind of kinds)
      facts.set(
        kind,
        (await all(scan.facts(kind))).filter((fact) => fact.kind === kind)
      )
    return measure((kind) => facts.get(kind) ?? [], query)
  },
  journal: async (range) => {
    const entries = await all(scan.journal())
    if ("stream" in range) {
      const name = nameOf(range.stream)
      return {
        entries: entries.flatMap((entry) => (entry && nameOf(entry) === name ? [entry] : [])),
        cursor: undefined
      }
    }
    const page: Array<JournalEntry> = []
    let at = Number(range.after ?? 0)
    for (; at < entries.length && page.length < range.limit; at += 1)
      if (entries[at] !== undefined) page.push(entries[at]!)
    return { entries: page, cursor: String(at) }
  },
  facts: () => all(scan.facts()),
  commitAll: async (changesets) => {
    const answers: Array<CommitAnswer> = []
    for (const changeset of changesets) answers.push(await own.commit(changeset))
    return answers
  },
  check: (changeset) => checked(own, scan, changeset),
  setAside: async () =>
    (await all(scan.outbox()))
      .filter(({ standing }) => standing === "setAside")
      .map(({ row, attempts }) => ({ ...row, attempts }))
      .toSorted((a, b) => byCodePoint(a.key, b.key)),
  persons: async (refs) => {
    const wanted = new Set(refs)
    return wanted.size === 0 ? [] : (await all(scan.persons())).filter(({ ref }) => wanted.has(ref))
  },
  findPersons: async (query) =>
    (await all(scan.persons()))
      .filter((text) => isSought(text, query) && isAfter(text, query))
      .toSorted((a, b) => byCodePoint(a.ref, b.ref))
      .slice(0, query.limit),
  tombstones: async () =>
    scan.tombstones === undefined
      ? []
      : (await all(scan.tombstones())).toSorted(
          (a, b) => byCodePoint(a.stream.entity, b.stream.entity) || byCodePoint(a.stream.id, b.stream.id)
        ),
  ...own
})

const isAfter = ({ ref }: PersonText, { after }: PersonQuery): boolean =>
  after === undefined || (isStorable(after) && byCodePoint(ref, after) > 0)

const all = async <A>(scanned: Scanned<A>): Promise<Array<A>> => {
  const list: Array<A> = []
  for await (const one of await scanned) list.push(one)
  return list
}

/** The answer a commit would get: a text that nobody can keep is a mistake; then by the snapshot, then by the keys that are held, then by the facts. */
const checked = async (
  { load }: Pick<AsyncStorage, "load">,
  scan: Scan,
  changeset: Changeset
): Promise<CommitAnswer> => {
  const at = unstorableIn(changeset)
  if (at !== undefined) throw new Error(`a text with NUL or half a letter cannot be kept: ${at}`)
  const { commandId, guards, boundaryGuards } = changeset
  const { done, rows, sets } = await load({
    commandId,
    streams: guards.map(({ stream }) => stream),
    sets: boundaryGuards.map(({ boundary }) => ({ boundary, entity: "", where: {} }))
  })
  if (done !== undefined) return { _tag: "Duplicate", done }
  const changed = [
    ...guards.filter(({ version }, at) => (rows[at]?.version ?? 0) !== version).map(({ stream }) => nameOf(stream)),
    ...boundaryGuards.filter(({ version }, at) => sets[at]!.version !== version).map(({ boundary }) => boundary)
  ]
  if (changed.length > 0) return { _tag: "Stale", changed }
  const claimed = changeset.takes.length === 0 ? undefined : inTheWay(await all(scan.claims()), changeset)
  if (claimed !== undefined) return claimed
  await refuseWrongFacts(scan, changeset)
  return { _tag: "Committed" }
}

const always: Period = { firstDay: "0000-01-01" }

const conflict = (a: Claim, b: Claim): boolean =>
  a.scope === b.scope &&
  a.key === b.key &&
  nameOf(a.holder) !== nameOf(b.holder) &&
  overlaps(a.during ?? always, b.during ?? always)

const inTheWay = (held: ReadonlyArray<Claim>, { releases, takes }: Changeset): CommitAnswer | undefined => {
  const freed = new Set(releases.map(canonical))
  const rivals = [...held.filter((claim) => !freed.has(canonical(claim))), ...takes]
  for (const claim of takes) {
    const rival = rivals.find((other) => conflict(claim, other))
    if (rival !== undefined) return { _tag: "Claimed", claim, by: rival.holder }
  }
  return undefined
}

/** What is closed must be open, and what is opened must not. */
const refuseWrongFacts = async (scan: Scan, { closes, opens }: Changeset): Promise<void> => {
  const open = new Set<string>()
  for (const kind of new Set([...closes, ...opens].map((fact) => fact.kind)))
    for (const fact of await all(scan.facts(kind))) if (fact.knownTo === undefined) open.add(identityOf(fact))
  for (const identity of closes.map(identityOf)) if (!open.delete(identity)) throw new Error(`no open fact ${identity}`)
  for (const identity of opens.map(identityOf)) {
    if (open.has(identity)) throw new Error(`the fact ${identity} is open already`)
    open.add(identity)
  }
}

const identityOf = ({ kind, key, subject }: Fact): string => JSON.stringify([nameOf(subject), kind, key])

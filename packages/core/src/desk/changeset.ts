import { nameOf, type Scalar, type Stream } from "../facts/index.ts"
import type { EntityDefinition, Tagged } from "../plugin/index.ts"
import type { Changeset, EntityRow, JournalEntry, OutboxRow, Reading, Snapshot } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { claimChanges, factChanges } from "./differences.ts"
import { entriesOf, type Passage, type Stamp } from "./passage.ts"
import { type Detached, personTexts } from "./personal.ts"
import { reminderChanges } from "./reminders.ts"

/** What was read, so that the commit can check that it still is so. */
export interface Grounds {
  readonly reading: Reading
  readonly snapshot: Snapshot
  readonly rows: ReadonlyMap<string, EntityRow | undefined>
}

/** The declared fields of a state, as columns. */
export const fieldsOf = ({ lookup }: EntityDefinition, state: Tagged): EntityRow["fields"] => {
  const fields = state as unknown as Readonly<Record<string, Scalar>>
  return { state: state._tag, ...Object.fromEntries(lookup.map((name) => [name, fields[name] ?? null])) }
}

/** Each once and in one order, so that the same audience always is the same. */
const audienceOf = (keys: ReadonlyArray<string> | undefined): Pick<EntityRow, "audience"> =>
  keys === undefined ? {} : { audience: [...new Set(keys)].toSorted() }

/** What is stored of a life that has come to a state. */
export const rowOf = (
  definition: EntityDefinition,
  { entity, id }: Stream,
  { version, state, head, recordedAt }: Pick<EntityRow, "version" | "head" | "recordedAt"> & { readonly state: Tagged }
): EntityRow => ({
  entity,
  id,
  version,
  state,
  fields: fieldsOf(definition, state),
  ...audienceOf(definition.audience(state, id)),
  head,
  recordedAt,
  evolution: definition.evolution,
  projection: definition.projection
})

const writtenRow = ({ definition, stream, state }: Passage, { version, hash, recordedAt }: JournalEntry): EntityRow =>
  rowOf(definition, stream, { version, state, head: hash, recordedAt })

const boundariesOf = ({ definition, stream, before, state }: Passage): ReadonlyArray<string> => [
  ...(before === undefined ? [] : definition.boundaries(before.state, stream.id)),
  ...definition.boundaries(state, stream.id)
]

/** An event that modules react to becomes outbox rows, one for each reaction. */
const reactionsTo = (catalog: Catalog, entry: JournalEntry): ReadonlyArray<OutboxRow> =>
  (catalog.reactions.get(`${entry.entity}.${entry.type}`) ?? []).map(({ module, name }) => ({
    key: `reaction/${module}.${name}/${nameOf(entry)}/${entry.version}`,
    kind: "reaction",
    subject: { entity: entry.entity, id: entry.id },
    dueAt: entry.recordedAt,
    payload: { module, name, id: entry.id, on: entry.effectiveOn, form: entry.form, data: entry.data }
  }))

/** Everything a command writes, from the lives it took through their events. */
export const changesetOf = (
  catalog: Catalog,
  passages: ReadonlyArray<Passage>,
  {
    stamp,
    grounds,
    texts,
    digest
  }: {
    readonly stamp: Stamp
    readonly grounds: Grounds
    readonly texts: ReadonlyArray<Detached>
    readonly digest: (text: string) => string
  }
): Changeset => {
  const { reading, snapshot, rows } = grounds
  const written = passages.map((passage) => ({ passage, entries: entriesOf(passage, stamp, digest) }))
  const entries = written.flatMap((one) => one.entries)
  const facts = passages.map(factChanges)
  const claims = passages.map(claimChanges)
  const reminders = passages.map((passage) => reminderChanges(passage, stamp))
  const read = reading.streams.map((stream) => ({ stream, version: rows.get(nameOf(stream))?.version ?? 0 }))
  const named = new Set(reading.streams.map(nameOf))
  const others = passages
    .filter(({ stream }) => !named.has(nameOf(stream)))
    .map(({ stream, before }) => ({ stream, version: before?.version ?? 0 }))
  return {
    commandId: stamp.commandId,
    commandHash: stamp.commandHash,
    recordedAt: stamp.now,
    guards: [...read, ...others],
    boundaryGuards: reading.sets.map(({ boundary }, at) => ({ boundary, version: snapshot.sets[at]!.version })),
    bumps: [...new Set(passages.flatMap(boundariesOf))],
    rows: written.map(({ passage, entries: own }) => writtenRow(passage, own.at(-1)!)),
    entries,
    closes: facts.flatMap(({ closes }) => closes),
    opens: facts.flatMap(({ opens }) => opens),
    releases: claims.flatMap(({ releases }) => releases),
    takes: claims.flatMap(({ takes }) => takes),
    persons: personTexts(
      texts,
      passages.flatMap(({ events }) => events)
    ),
    cancels: reminders.flatMap(({ cancels }) => cancels),
    sends: [...reminders.flatMap(({ sends }) => sends), ...entries.flatMap((entry) => reactionsTo(catalog, entry))]
  }
}

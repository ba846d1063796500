import type { Instant } from "../calendar/index.ts"
import { type Fact, type KnownFact, nameOf } from "../facts/index.ts"
import type { EntityDefinition, Tagged } from "../plugin/index.ts"
import { canonical, type EntityRow, type JournalEntry } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { factChanges } from "./differences.ts"
import { evolve } from "./evolve.ts"
import { hashOf } from "./passage.ts"

/**
 * Something that is not as the journal says.
 *
 * @category models
 */
export interface Discrepancy {
  readonly code: "journalChanged" | "stateDiffers" | "factsDiffer" | "needsRebuild" | "cannotVerify" | "purgedYetThere"
  /** The life it is about, as `entity/id`. */
  readonly subject: string
  readonly text: string
}

/** A life as its journal says it is. */
export interface Life {
  readonly entity: string
  readonly id: string
  readonly definition: EntityDefinition
  readonly version: number
  readonly head: string
  readonly recordedAt: Instant
  readonly state: Tagged
  readonly facts: ReadonlyArray<KnownFact>
  readonly commandId: string
  /** As it was before the command of its last entry. */
  readonly base: { readonly state: Tagged | undefined; readonly facts: ReadonlyArray<KnownFact> }
}

/** One thing that is not as the journal says. */
export const discrepancy = (code: Discrepancy["code"], subject: string, text: string): Discrepancy => ({
  code,
  subject,
  text
})

/** What a replay has come to. */
export interface Replay {
  readonly lives: Map<string, Life>
  /** Where each hash chain has come to, also of lives that nobody here can read. */
  readonly chains: Map<string, Pick<JournalEntry, "version" | "hash">>
}

/** Takes the replay one entry further, and tells what is wrong with the entry. */
export const replay = (
  catalog: Catalog,
  { lives, chains }: Replay,
  { entry, digest }: { readonly entry: JournalEntry; readonly digest: (text: string) => string }
): ReadonlyArray<Discrepancy> => {
  const { entity, id, version } = entry
  const name = nameOf(entry)
  const chain = chains.get(name)
  const changed =
    hashOf(digest, chain?.hash ?? "", entry) === entry.hash && version === (chain?.version ?? 0) + 1
      ? []
      : [discrepancy("journalChanged", name, `entry ${version} is not what was written`)]
  chains.set(name, entry)
  const definition = catalog.entities.get(entity)
  const before = lives.get(name)
  // After an entry that nobody here can read, nobody knows what the next one changes.
  if (chain !== undefined && definition !== undefined && before?.version !== chain.version) return changed
  const state = definition === undefined ? undefined : evolve(definition, before?.state, entry)
  if (definition === undefined || state === undefined)
    return [...changed, discrepancy("cannotVerify", name, unknownWords(definition, entry))]
  lives.set(name, further({ entity, id, definition, state, before, entry }))
  return changed
}

const unknownWords = (definition: EntityDefinition | undefined, { type, form }: JournalEntry): string => {
  const isOther = definition?.forms[type]?.every((known) => known.form !== form) === true
  return `nobody here knows ${type}${isOther ? ` in form ${form}` : ""}`
}

/** The facts change once for each command, however many events it has: from before its first to after its last. */
const further = ({
  before,
  entry: { version, hash, recordedAt, commandId },
  ...life
}: Pick<Life, "entity" | "id" | "definition" | "state"> & {
  readonly before: Life | undefined
  readonly entry: JournalEntry
}): Life => {
  const stream = { entity: life.entity, id: life.id }
  const base = before?.commandId === commandId ? before.base : { state: before?.state, facts: before?.facts ?? [] }
  const { closes, opens } = factChanges({
    definition: life.definition,
    stream,
    before: base.state === undefined ? undefined : ({ state: base.state } as EntityRow),
    state: life.state
  })
  const gone = new Set(closes.map(textOf))
  const facts = base.facts.map((fact) =>
    fact.knownTo === undefined && gone.has(textOf(fact)) ? { ...fact, knownTo: recordedAt } : fact
  )
  return {
    ...life,
    version,
    head: hash,
    recordedAt,
    commandId,
    base,
    facts: [...facts, ...opens.map((fact) => ({ ...fact, knownFrom: recordedAt }))]
  }
}

/** A fact as one text, without when it was known. */
export const textOf = ({ kind, key, subject, firstDay, lastDay, dimensions, measures }: Fact): string =>
  canonical([kind, key, nameOf(subject), firstDay, lastDay ?? null, dimensions, measures])

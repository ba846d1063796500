import { addMilliseconds, type Day, type Instant } from "@partnerskab/core/calendar"
import type { Fact, Scalar, Stream } from "@partnerskab/core/facts"
import type {
  Changeset,
  Claim,
  EntityRow,
  JournalEntry,
  OutboxRow,
  PersonText,
  RebuiltLife
} from "@partnerskab/core/storage"

/** When everything happens that says nothing else. */
export const morning: Instant = "2011-04-06T08:00:00.000Z"

/** An instant so many milliseconds after the morning. */
export const after = (milliseconds: number): Instant => addMilliseconds(morning, milliseconds)

let commands = 0

/**
 * A changeset that writes nothing, with what is given in it: for laws and for an adapter's own tests.
 *
 * @category constructors
 */
export const aChangeset = (changes: Partial<Changeset> = {}): Changeset => ({
  commandId: `command-${(commands += 1)}`,
  commandHash: "c0".repeat(32),
  recordedAt: morning,
  guards: [],
  boundaryGuards: [],
  bumps: [],
  rows: [],
  entries: [],
  closes: [],
  opens: [],
  releases: [],
  takes: [],
  persons: [],
  cancels: [],
  sends: [],
  ...changes
})

/** The life most laws are about. */
export const life = (id: string, entity = "agreement"): Stream => ({ entity, id })

export const aRow = (changes: Partial<EntityRow> = {}): EntityRow => ({
  ...life("a"),
  version: 1,
  state: { _tag: "Draft" },
  fields: { state: "Draft" },
  head: "a0".repeat(32),
  recordedAt: morning,
  evolution: 1,
  projection: 1,
  ...changes
})

export const anEntry = (changes: Partial<JournalEntry> = {}): JournalEntry => ({
  ...life("a"),
  version: 1,
  type: "Drafted",
  form: 1,
  data: {},
  effectiveOn: "2011-04-06",
  recordedAt: morning,
  actor: "consultant-1",
  commandId: "command",
  trace: [],
  hash: "e0".repeat(32),
  ...changes
})

/** One life comes to a version: guarded by the version before, with its row and one entry. */
export const aStep = (
  id: string,
  version: number,
  {
    row = {},
    entry = {},
    ...changes
  }: Partial<Changeset> & { readonly row?: Partial<EntityRow>; readonly entry?: Partial<JournalEntry> } = {}
): Changeset => {
  const whole = aChangeset(changes)
  const { commandId, recordedAt } = whole
  return {
    ...whole,
    guards: changes.guards ?? [{ stream: life(id), version: version - 1 }],
    rows: [aRow({ id, version, recordedAt, ...row })],
    entries: [anEntry({ id, version, commandId, recordedAt, ...entry })]
  }
}

export const aFact = (changes: Partial<Fact> = {}): Fact => ({
  kind: "agreement.inForce",
  key: "",
  subject: life("a"),
  firstDay: "2010-01-01",
  dimensions: {},
  measures: {},
  projection: 1,
  ...changes
})

/** The value of a dated dimension of a life. */
export const aDimension = (
  of: string,
  value: Scalar,
  days: { readonly firstDay: Day; readonly lastDay?: Day }
): Fact => ({
  kind: "party.sector",
  key: days.firstDay,
  subject: life(of, "party"),
  ...days,
  dimensions: { of, value },
  measures: {},
  projection: 1
})

export const aClaim = (holder: string, key = "p", scope = "agreement/inForce"): Claim => ({
  scope,
  key,
  holder: life(holder)
})

export const aReminder = (key: string, changes: Partial<OutboxRow> = {}): OutboxRow => ({
  key,
  kind: "reminder",
  subject: life("a"),
  dueAt: morning,
  payload: { role: "consultant" },
  ...changes
})

export const aText = (ref: string, text = "Bente Testesen"): PersonText => ({
  ref,
  kind: "name",
  subject: life("a", "person"),
  text
})

/** A life as another code would have it, with nothing that follows from its state but what is given. */
export const aRebuilt = ({
  row = {},
  ...changes
}: Partial<Omit<RebuiltLife, "row">> & { readonly row?: Partial<EntityRow> } = {}): RebuiltLife => ({
  row: aRow({ state: { _tag: "Rebuilt" }, fields: { state: "Rebuilt" }, evolution: 2, projection: 2, ...row }),
  facts: [],
  claims: [],
  keeps: [],
  sends: [],
  bumps: [],
  ...changes
})

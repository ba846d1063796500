import { type Fact, nameOf } from "@partnerskab/core/facts"
import type { Instant } from "@partnerskab/core/calendar"
import type { Changeset, Claim } from "@partnerskab/core/storage"

/** A fact, and when what was said of it became known. */
export interface Told {
  readonly fact: Fact
  readonly at: Instant
}

/** What is written together: one changeset, or several of which none has to do with what another writes. */
export interface Merged extends Pick<
  Changeset,
  "guards" | "boundaryGuards" | "rows" | "entries" | "releases" | "takes" | "persons" | "cancels" | "sends"
> {
  readonly commands: ReadonlyArray<Pick<Changeset, "commandId" | "commandHash" | "recordedAt" | "entries">>
  /** By how much the version of each set goes up. */
  readonly raised: ReadonlyMap<string, number>
  readonly closes: ReadonlyArray<Told>
  readonly opens: ReadonlyArray<Told>
}

/** A key that lives can hold is a set too: of those who hold it. */
export const claimKey = ({ scope, key }: Claim): string => `claim:${JSON.stringify([scope, key])}`

const raisedBy = ({ bumps, takes, releases }: Changeset): ReadonlySet<string> =>
  new Set([...bumps, ...[...takes, ...releases].map(claimKey)])

/** Changesets as one. They must go together. */
export const merged = (changesets: ReadonlyArray<Changeset>): Merged => {
  const [only, ...others] = changesets
  const all = <K extends keyof Changeset>(name: K): Changeset[K] =>
    only !== undefined && others.length === 0
      ? only[name]
      : (changesets.flatMap((one) => one[name] as ReadonlyArray<unknown>) as unknown as Changeset[K])
  const raised = new Map<string, number>()
  for (const changeset of changesets) for (const key of raisedBy(changeset)) raised.set(key, (raised.get(key) ?? 0) + 1)
  const told = (name: "closes" | "opens"): ReadonlyArray<Told> =>
    changesets.flatMap(({ recordedAt: at, ...one }) => one[name].map((fact) => ({ fact, at })))
  return {
    commands: changesets,
    guards: all("guards"),
    boundaryGuards: all("boundaryGuards"),
    raised,
    rows: all("rows"),
    entries: all("entries"),
    closes: told("closes"),
    opens: told("opens"),
    releases: all("releases"),
    takes: all("takes"),
    persons: all("persons"),
    cancels: all("cancels"),
    sends: all("sends")
  }
}

/** Most changesets, and most rows of any kind, in one statement. */
const most = { changesets: 500, rows: 5_000 }

/** What is read and written, as names that are the same where it is the same. */
const touched = (changeset: Changeset) => {
  const { commandId, guards, boundaryGuards, bumps, rows, entries, closes, opens, releases, takes, persons } = changeset
  const written = new Set([
    `command ${commandId}`,
    ...[...rows, ...entries].map((one) => `life ${nameOf(one)}`),
    ...[...closes, ...opens].map(({ subject, kind, key }) => `fact ${JSON.stringify([nameOf(subject), kind, key])}`),
    ...[...releases, ...takes].map((claim) => `set ${claimKey(claim)}`),
    ...persons.map(({ ref }) => `text ${ref}`),
    ...changeset.cancels.map((key) => `outbox ${key}`)
  ])
  const read = new Map([
    ...guards.map(({ stream, version }) => [`life ${nameOf(stream)}`, version] as const),
    ...boundaryGuards.map(({ boundary, version }) => [`set ${boundary}`, version] as const),
    // A row that is there already is left as it is: of two that are sent, the first counts.
    ...changeset.sends.map(({ key }) => [`outbox ${key}`, 0] as const)
  ])
  return { written, read, bumped: new Set(bumps.map((boundary) => `set ${boundary}`)) }
}

/**
 * Changesets in the order given, in groups that can be written together: in none has one to do with what another writes,
 * so that each would be answered the same by itself. That several raise the same set is no matter.
 */
export const groupsOf = (changesets: ReadonlyArray<Changeset>): ReadonlyArray<ReadonlyArray<Changeset>> => {
  const groups: Array<Array<Changeset>> = []
  const [written, read, bumped] = [new Set<string>(), new Map<string, number>(), new Set<string>()]
  let rows = 0
  for (const changeset of changesets) {
    const own = touched(changeset)
    const size = changeset.entries.length + changeset.opens.length + changeset.closes.length
    const goes =
      [...own.written].every((name) => !written.has(name) && !read.has(name) && !bumped.has(name)) &&
      [...own.read].every(
        ([name, version]) => !written.has(name) && !bumped.has(name) && (read.get(name) ?? version) === version
      ) &&
      [...own.bumped].every((name) => !written.has(name) && !read.has(name))
    const last = groups.at(-1)
    if (last !== undefined && goes && last.length < most.changesets && rows + size <= most.rows) {
      last.push(changeset)
      rows += size
    } else {
      groups.push([changeset])
      for (const all of [written, read, bumped]) all.clear()
      rows = size
    }
    for (const name of own.written) written.add(name)
    for (const [name, version] of own.read) read.set(name, version)
    for (const name of own.bumped) bumped.add(name)
  }
  return groups
}

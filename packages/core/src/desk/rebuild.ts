import * as Effect from "effect/Effect"
import { type Day, dayInDenmark, startOfDay } from "../calendar/index.ts"
import { nameOf } from "../facts/index.ts"
import type { EntityDefinition } from "../plugin/index.ts"
import {
  type EntityRow,
  type JournalEntry,
  type RebuildAnswer,
  type RebuiltLife,
  Storage,
  type StorageUnavailable
} from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { rowOf } from "./changeset.ts"
import { claimsOf } from "./differences.ts"
import { remindersOf } from "./reminders.ts"
import type { Clock } from "./Order.ts"
import { type Known, knownThrough, timesBeforeChanges } from "./series.ts"
import { isOutdated } from "./outdated.ts"
import { eachPage } from "./pages.ts"
import { type Life, replay, type Replay } from "./replay.ts"

/**
 * A life that stays as it was stored, and why.
 *
 * @shape `journalChanged`: its journal is not what was written. `cannotReplay`: today's code cannot read its journal.
 * `claimed`: it would hold a key that another life holds
 * @category models
 */
export interface NotRebuilt {
  readonly code: "journalChanged" | "cannotReplay" | "claimed"
  /** As `entity/id`. */
  readonly subject: string
  readonly text: string
}

/**
 * What a rebuild came to.
 *
 * @category models
 */
export interface Rebuilt {
  /** Lives that now are as today's code says. */
  readonly rebuilt: number
  /** Lives that something happened to meanwhile: the next run takes them. */
  readonly stale: number
  /** Lives that every run leaves as they are, until what is in the way is gone. */
  readonly left: ReadonlyArray<NotRebuilt>
}

/** A life that was to be rebuilt, and what became of it. */
interface Outcome {
  readonly row: EntityRow
  readonly came: "rebuilt" | "stale" | NotRebuilt
}

const batch = 100

/** When a rebuild runs, and the keys of what is set aside: that stays there. */
interface Occasion {
  readonly today: Day
  readonly aside: ReadonlySet<string>
}

/**
 * Replays the journal of every life that another table of life or another counting than today's has stored, and puts
 * what follows from it in place of what is stored: state, fields, facts with the times they were known, claims and
 * reminders. May be run at any time, beside other commands, and again after it was interrupted.
 *
 * Lives that would take over each other's keys stay as they are: none of them can go first.
 *
 * @assumes a reminder that only today's code wants is not sent when its day is over: it would come for many lives at once
 * @category operations
 */
export const rebuild = (catalog: Catalog, { now }: Clock): Effect.Effect<Rebuilt, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const today = dayInDenmark(now())
    const storage = yield* Storage
    const aside = new Set((yield* storage.setAside).map(({ key }) => key))
    const left: Array<NotRebuilt> = []
    const waiting: Array<Outcome> = []
    let rebuilt = 0
    const take = (rows: ReadonlyArray<EntityRow>) =>
      Effect.map(renew(catalog, rows, { today, aside }), (outcomes) => {
        for (const outcome of outcomes) {
          const { came } = outcome
          if (came === "rebuilt") rebuilt += 1
          else if (came === "stale" || came.code === "claimed") waiting.push(outcome)
          else left.push(came)
        }
      })
    yield* eachPage(catalog, batch, (page) =>
      take(page.filter((row) => isOutdated(catalog.entities.get(row.entity)!, row)))
    )
    // What stood in the way of one may have gone when another was rebuilt.
    for (let before = -1; before < rebuilt;) {
      before = rebuilt
      const again = waiting.splice(0).map(({ row }) => row)
      for (let at = 0; at < again.length; at += batch) yield* take(again.slice(at, at + batch))
    }
    const stale = waiting.filter(({ came }) => came === "stale").length
    return {
      rebuilt,
      stale,
      left: [...left, ...waiting.flatMap(({ came }) => (typeof came === "string" ? [] : [came]))]
    }
  })

const renew = (
  catalog: Catalog,
  rows: ReadonlyArray<EntityRow>,
  occasion: Occasion
): Effect.Effect<ReadonlyArray<Outcome>, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const { digest } = storage
    const told = yield* Effect.forEach(rows, (row) =>
      Effect.map(storage.journal({ stream: { entity: row.entity, id: row.id } }), ({ entries }) => ({
        row,
        life: retold(catalog, row, { entries, digest, ...occasion })
      }))
    )
    const lives = told.flatMap(({ life }) => ("code" in life ? [] : [life]))
    const answers = lives.length === 0 ? [] : yield* storage.rebuild(lives)
    const came = new Map(lives.map((life, at) => [life, cameOf(life, answers[at]!)]))
    return told.map(({ row, life }) => ({ row, came: "code" in life ? life : came.get(life)! }))
  })

/** The life as its journal says it is, or why nobody here can tell. */
const retold = (
  catalog: Catalog,
  stored: EntityRow,
  {
    entries,
    digest,
    ...occasion
  }: Occasion & {
    readonly entries: ReadonlyArray<JournalEntry>
    readonly digest: (text: string) => string
  }
): RebuiltLife | NotRebuilt => {
  const subject = nameOf(stored)
  const replayed: Replay = { lives: new Map(), chains: new Map() }
  try {
    const [wrong] = entries.flatMap((entry) => replay(catalog, replayed, { entry, digest }))
    if (wrong !== undefined)
      return { code: wrong.code === "cannotVerify" ? "cannotReplay" : "journalChanged", subject, text: wrong.text }
    const life = replayed.lives.get(subject)
    return life === undefined
      ? { code: "journalChanged", subject, text: "no journal tells of it" }
      : rebuiltOf(life, { stored, known: () => knownThrough(catalog, entries), ...occasion })
  } catch (cause) {
    return { code: "cannotReplay", subject, text: `today's code trips over its journal: ${String(cause)}` }
  }
}

const rebuiltOf = (
  life: Life,
  { stored, known, today, aside }: Occasion & { readonly stored: EntityRow; readonly known: () => ReadonlyArray<Known> }
): RebuiltLife => {
  const { entity, id, definition, state, facts } = life
  const stream = { entity, id }
  const { keys, rows } = remindersOf(definition, stream, { state, today })
  const sends = rows.filter(({ dueAt }) => dueAt >= startOfDay(today))
  // What waits is put in its place anew: today's code may send it to somebody else.
  const putAnew = new Set(sends.map(({ key }) => key).filter((key) => !aside.has(key)))
  return {
    row: rowOf(definition, stream, life),
    facts,
    claims: claimsOf(definition, stream, state),
    keeps: [...keys, ...timesBeforeChanges(definition, stream, { state, known })].filter((key) => !putAnew.has(key)),
    sends,
    bumps: [...new Set([...boundariesOf(definition, stored), ...definition.boundaries(state, id)])]
  }
}

/** The sets a life is in as it is stored. Today's code may not understand a state that other code made. */
const boundariesOf = ({ boundaries }: EntityDefinition, { state, id }: EntityRow): ReadonlyArray<string> => {
  try {
    return boundaries(state, id)
  } catch {
    return []
  }
}

const cameOf = ({ row }: RebuiltLife, answer: RebuildAnswer): Outcome["came"] => {
  switch (answer._tag) {
    case "Rebuilt":
      return "rebuilt"
    case "Stale":
      return "stale"
    case "Claimed": {
      const { scope, key } = answer.claim
      return { code: "claimed", subject: nameOf(row), text: `${nameOf(answer.by)} holds ${scope} ${key}` }
    }
  }
}

import type { Stream } from "@partnerskab/core/facts"
import type { AsyncStorage, EntityRow, JournalEntry, Purge } from "@partnerskab/core/storage"
import { aChangeset, aClaim, aFact, after, aReminder, aStep, aText, life, morning } from "./builders.ts"
import { notThere, same, wholeJournal, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("purge", "admin")

export const purgeOf = (id: string, changes: Partial<Purge> = {}): Purge => ({
  stream: life(id),
  ground: "slettefrist",
  on: "2016-05-01",
  ...changes
})

export const hash = (n: number): string => `${n}c`.repeat(32)
export const hashed = (n: number): { readonly row: Partial<EntityRow>; readonly entry: Partial<JournalEntry> } => ({
  row: { head: hash(n) },
  entry: { hash: hash(n) }
})

/** Two steps of a life that leave something of everything. */
export const whole = (id: string) => {
  const [open, closed] = [aFact({ subject: life(id) }), aFact({ subject: life(id), key: "closed" })]
  const text = (ref: string) => ({ ...aText(`${ref}-${id}`, `Bente ${id}`), subject: life(id) })
  return [
    aStep(id, 1, {
      ...hashed(1),
      commandId: `first-${id}`,
      bumps: [`east-${id}`, "common"],
      opens: [open, closed],
      takes: [aClaim(id, `key-${id}`), aClaim(id, `let-go-${id}`)],
      persons: [text("name"), text("note")],
      sends: ["waiting", "done", "aside"].map((key) => aReminder(`${key}-${id}`, { subject: life(id) }))
    }),
    aStep(id, 2, {
      ...hashed(2),
      bumps: [`west-${id}`],
      recordedAt: after(10),
      closes: [closed],
      releases: [aClaim(id, `let-go-${id}`)],
      sends: [aReminder(`reaction-${id}`, { kind: "reaction", subject: life(id) })]
    })
  ]
}

/** Writes a whole life, and lets what it has sent come to different ends. */
export const live = async (store: AsyncStorage, id: string): Promise<void> => {
  await write(store, ...whole(id))
  await store.settle([
    { key: `done-${id}`, done: true },
    { key: `aside-${id}`, setAside: true }
  ])
}

const set = (boundary: string) => ({ boundary, entity: "agreement", where: {} })
const versionsOf = async (store: AsyncStorage, ...boundaries: ReadonlyArray<string>) =>
  (await store.load({ commandId: "", streams: [], sets: boundaries.map(set) })).sets.map(({ version }) => version)

/** Everything there is of a life. */
export const left = async (store: AsyncStorage, stream: Stream) => {
  const isOwn = (subject: Stream) => subject.entity === stream.entity && subject.id === stream.id
  const { rows } = await store.load({ commandId: "", streams: [stream], sets: [] })
  const kinds = ["reminder", "reaction"] as const
  const due = await store.claimDue({ kinds, now: after(100), leaseUntil: after(100), limit: 100 })
  const asked = { words: [stream.id], kinds: ["name"], limit: 100 }
  return {
    loaded: rows.length - rows.filter((row) => row === undefined).length,
    found: (await store.find({ entity: stream.entity, where: {} })).rows.filter(isOwn).length,
    own: (await store.journal({ stream })).entries.length,
    journal: (await wholeJournal(store, 0)).filter(isOwn).length,
    facts: (await store.facts()).filter(({ subject }) => isOwn(subject)).length,
    persons: (await store.persons([`name-${stream.id}`, `note-${stream.id}`])).length,
    sought: (await store.findPersons(asked)).filter(({ subject }) => isOwn(subject)).length,
    due: due.filter(({ subject }) => isOwn(subject)).length,
    aside: (await store.setAside()).filter(({ subject }) => isOwn(subject)).length
  }
}
export const all = { loaded: 1, found: 1, own: 2, journal: 2, facts: 2, persons: 2, sought: 2, due: 2, aside: 1 }
export const none = { loaded: 0, found: 0, own: 0, journal: 0, facts: 0, persons: 0, sought: 0, due: 0, aside: 0 }

/** A life whose time is over. */
export const purgingLaws: ReadonlyArray<Law> = [
  law(
    1501,
    "a purge leaves a tombstone: when and why, how many entries there were, and the last hash",
    async (store, { admin }) => {
      await write(store, ...whole("a"))
      same("the tombstones before", await store.tombstones(), [])
      const tombstone = { ...purgeOf("a"), rows: 2, lastHash: hash(2) }
      same("the answer", await admin.purge(purgeOf("a")), tombstone)
      same("the tombstones", await store.tombstones(), [tombstone])
    }
  ),

  law(1502, "of a life that is purged nothing is left that can be read", async (store, { admin }) => {
    await live(store, "a")
    await wholeJournal(store, 2)
    same("what there is before", await left(store, life("a")), all)
    await admin.purge(purgeOf("a"))
    same("what is left", await left(store, life("a")), none)
    const count = { kind: "agreement.inForce", taken: { how: "stock", on: "2010-06-01" }, counted: "facts" } as const
    same("what is counted", await store.measure(count), [])
    same("what was counted then", await store.measure({ ...count, knownBy: morning }), [])
    const { done } = await store.load({ commandId: "first-a", streams: [], sets: [] })
    same("the entries that its command is known to have written", done?.entries ?? [], [])
  }),

  law(1503, "what a purged life held is free, and what others hold is not", async (store, { admin }) => {
    await write(store, ...whole("a"), ...whole("b"))
    await admin.purge(purgeOf("a"))
    const taking = async (key: string) => (await store.check(aChangeset({ takes: [aClaim("c", key)] })))._tag
    same("the two keys", [await taking("key-a"), await taking("key-b")], ["Committed", "Claimed"])
    await write(store, aChangeset({ takes: [aClaim("c", "key-a")] }))
  }),

  law(
    1504,
    "a purge raises every set the life was in, so that nobody decides on it any more",
    async (store, { admin }) => {
      await write(store, ...whole("a"))
      const names = ["east-a", "west-a", "common"]
      const was = await versionsOf(store, ...names)
      await admin.purge(purgeOf("a"))
      const is = await versionsOf(store, ...names)
      same(
        "whether each is raised",
        is.map((version, at) => version > was[at]!),
        [true, true, true]
      )
      for (const [at, boundary] of names.entries()) {
        const decided = aStep(`b-${at}`, 1, { boundaryGuards: [{ boundary, version: was[at]! }] })
        same(`a decision over ${boundary} as it was`, await store.commit(decided), {
          _tag: "Stale",
          changed: [boundary]
        })
      }
      same("a commit on the life", (await store.commit(aStep("a", 3)))._tag, "Stale")
    }
  ),

  law(1505, "purging what is not there gives nothing and writes nothing", async (store, { admin }) => {
    await live(store, "a")
    await wholeJournal(store, 2)
    const was = await versionsOf(store, "east-a", "common")
    notThere("a stranger", await admin.purge(purgeOf("nobody")))
    notThere("a namesake of another kind", await admin.purge(purgeOf("a", { stream: life("a", "place") })))
    same("the tombstones", await store.tombstones(), [])
    same("the life that is there", await left(store, life("a")), all)
    same("the sets", await versionsOf(store, "east-a", "common"), was)
  })
]

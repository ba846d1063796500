import type { Stream } from "@partnerskab/core/facts"
import type { AsyncStorage, EntityRow, JournalEntry, Purge } from "@partnerskab/core/storage"
import { aChangeset, aClaim, aFact, after, aReminder, aStep, aText, life, morning } from "./builders.ts"
import { notThere, same, sameSet, wholeJournal, write } from "./check.ts"
import { readOn } from "./journal.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("purge", "admin")

export const purgeOf = (id: string, changes: Partial<Purge> = {}): Purge => ({
  stream: life(id),
  ground: "slettefrist",
  on: "2016-05-01",
  ...changes
})

const hash = (n: number): string => `${n}c`.repeat(32)
const hashed = (n: number): { readonly row: Partial<EntityRow>; readonly entry: Partial<JournalEntry> } => ({
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
const left = async (store: AsyncStorage, stream: Stream) => {
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
const all = { loaded: 1, found: 1, own: 2, journal: 2, facts: 2, persons: 2, sought: 2, due: 2, aside: 1 }
const none = { loaded: 0, found: 0, own: 0, journal: 0, facts: 0, persons: 0, sought: 0, due: 0, aside: 0 }

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
  }),

  law(
    1506,
    "a life may begin anew under the id of one that was purged, and be purged again",
    async (store, { admin }) => {
      await live(store, "a")
      const first = await admin.purge(purgeOf("a"))
      const anew = aStep("a", 1, { ...hashed(3), opens: [aFact()], takes: [aClaim("a", "key-a")] })
      await write(store, { ...anew, sends: [aReminder("waiting-a")] })
      const now = await left(store, life("a"))
      same("what there is of it", now, { ...none, loaded: 1, found: 1, own: 1, journal: now.journal, facts: 1, due: 1 })
      const again = await admin.purge(purgeOf("a", { on: "2017-05-01", ground: "indsigelse" }))
      const second = { ...purgeOf("a", { on: "2017-05-01", ground: "indsigelse" }), rows: 1, lastHash: hash(3) }
      same("the second answer", again, second)
      sameSet("both tombstones", await store.tombstones(), [first, second])
      notThere("a third purge", await admin.purge(purgeOf("a")))
    }
  ),

  law(1507, "other lives stay as they are, a namesake of another kind too", async (store, { admin }) => {
    const place = life("a", "place")
    const namesake = aStep("a", 1, {
      guards: [],
      row: place,
      entry: place,
      opens: [aFact({ subject: place })],
      takes: [{ ...aClaim("a", "place"), holder: place }],
      persons: [{ ...aText("name-place"), subject: place }],
      sends: [aReminder("of-place", { subject: place })]
    })
    await live(store, "a")
    await live(store, "aa")
    await write(store, namesake)
    await wholeJournal(store, 5)
    await admin.purge(purgeOf("a"))
    same("another agreement", await left(store, life("aa")), all)
    const kept = await left(store, place)
    same("the namesake", kept, { ...none, loaded: 1, found: 1, own: 1, journal: 1, facts: 1, due: 1 })
    same("the text of the namesake", (await store.persons(["name-place"])).length, 1)
    same("its key", (await store.check(aChangeset({ takes: [aClaim("c", "place")] })))._tag, "Claimed")
  }),

  law(1508, "tombstones stand in the order of entity and id, by code point", async (store, { admin }) => {
    const ids = ["ø", "Z", "🥐", "a", "\uFFFD", "å"]
    await write(store, ...ids.map((id) => aStep(id, 1)))
    await write(store, aStep("a", 1, { guards: [], row: life("a", "place"), entry: life("a", "place") }))
    await write(store, aStep("a", 1, { guards: [], row: life("a", "party"), entry: life("a", "party") }))
    await admin.purge(purgeOf("a", { stream: life("a", "place") }))
    for (const id of ids) await admin.purge(purgeOf(id))
    await admin.purge(purgeOf("a", { stream: life("a", "party") }))
    const order = (await store.tombstones()).map(({ stream }) => `${stream.entity}/${stream.id}`)
    const agreements = ["Z", "a", "å", "ø", "\uFFFD", "🥐"].map((id) => `agreement/${id}`)
    same("the order", order, [...agreements, "party/a", "place/a"])
  }),

  law(
    1509,
    "one who follows the journal goes on after a purge: no entry comes twice, and none is missed",
    async (store, { admin }) => {
      await write(store, aStep("a", 1), aStep("b", 1), aStep("a", 2), aStep("c", 1))
      const { cursor } = await readOn(store, undefined, { limit: 3, atLeast: 4 })
      await admin.purge(purgeOf("a"))
      await write(store, aStep("d", 1), aStep("e", 1))
      const rest = await readOn(store, cursor, { limit: 1, atLeast: 2 })
      same("what came since", rest.names, ["d.1", "e.1"])
      const names = (await wholeJournal(store, 4)).map(({ id, version }) => `${id}.${version}`)
      same("what is left from the start", names, ["b.1", "c.1", "d.1", "e.1"])
    }
  ),

  law(1510, "a command that began a life is not done again when the life is purged", async (store, { admin }) => {
    const [begun] = whole("a")
    await write(store, begun!)
    await admin.purge(purgeOf("a"))
    same("the command when it is sent again", (await store.commit(begun!))._tag, "Duplicate")
    const { rows } = await store.load({ commandId: "", streams: [life("a")], sets: [] })
    notThere("the life", rows[0])
  })
]

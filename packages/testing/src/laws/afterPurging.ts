import { aChangeset, aClaim, aFact, aReminder, aStep, aText, life } from "./builders.ts"
import { notThere, same, sameSet, wholeJournal, write } from "./check.ts"
import { readOn } from "./journal.ts"
import { type Law, lawsOf } from "./Law.ts"
import { all, hash, hashed, left, live, none, purgeOf, whole } from "./purging.ts"

const law = lawsOf("purge", "admin")

/** What goes on when a life is purged. */
export const afterPurgingLaws: ReadonlyArray<Law> = [
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

import { type AsyncStorage, canonical, type RebuiltLife } from "@partnerskab/core/storage"
import { aChangeset, aClaim, aFact, after, aRebuilt, aReminder, aRow, aStep, aText, life, morning } from "./builders.ts"
import { same, sameRows, sameSet, upTo, wholeJournal, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"
import { scribble } from "./scribble.ts"

const law = lawsOf("rebuild")

const tagsOf = async (answers: ReturnType<AsyncStorage["rebuild"]>) => (await answers).map(({ _tag }) => _tag)

/** Something of everything, so that something of everything can be touched. */
const before = aStep("a", 2, {
  guards: [],
  commandId: "first",
  bumps: ["set"],
  opens: [aFact()],
  takes: [aClaim("a", "held")],
  persons: [aText("name")],
  sends: [aReminder("waiting"), aReminder("reaction", { kind: "reaction" })]
})

/** Another life in every part. */
const anew = (changes: Parameters<typeof aRebuilt>[0] = {}): RebuiltLife =>
  aRebuilt({
    row: { version: 2 },
    facts: [{ ...aFact({ kind: "agreement.signed", projection: 2 }), knownFrom: morning }],
    claims: [aClaim("a", "new")],
    sends: [aReminder("sent")],
    bumps: ["set"],
    ...changes
  })

/** Everything there is; what is due comes each time, as the lease is over at once. */
const glance = async (store: AsyncStorage) => {
  const taking = (key: string) => store.check(aChangeset({ takes: [aClaim("stranger", key)] }))
  const query = { kinds: ["reminder", "reaction"], now: after(10), leaseUntil: after(10), limit: 100 } as const
  return {
    snapshot: await store.load({
      commandId: "first",
      streams: [life("a"), life("nobody")],
      sets: [{ boundary: "set", entity: "agreement", where: {} }]
    }),
    page: await store.find({ entity: "agreement", where: {} }),
    entries: await wholeJournal(store, 1),
    facts: (await store.facts()).map(canonical).toSorted(),
    claims: [await taking("held"), await taking("new")],
    persons: await store.persons(["name"]),
    due: (await store.claimDue(query)).map(({ key }) => key).toSorted()
  }
}

/** The rebuild comes to this, and has left everything as it was. */
const leavesAll = async (store: AsyncStorage, given: RebuiltLife, answer: object): Promise<void> => {
  const was = await glance(store)
  same("the answer", await store.rebuild([given]), [answer])
  same("everything, after a rebuild that was refused", await glance(store), was)
}

/** How lives are rebuilt: each by itself, and only as they were read. */
export const rebuildingLaws: ReadonlyArray<Law> = [
  law(
    1221,
    "a life at another version or hash than it was rebuilt from is stale, and stays as it is",
    async (store) => {
      await write(store, before)
      const stale = { _tag: "Stale" }
      await leavesAll(store, anew({ row: { version: 1 } }), stale)
      await leavesAll(store, anew({ row: { version: 3 } }), stale)
      await leavesAll(store, anew({ row: { version: 2, head: "b0".repeat(32) } }), stale)
      await leavesAll(store, anew({ row: { id: "nobody", version: 0, head: "" } }), stale)
      await leavesAll(store, anew({ row: { id: "nobody", version: 1 } }), stale)
    }
  ),

  law(
    1222,
    "a life that would hold what another holds is told which key and who, and stays as it is",
    async (store) => {
      await write(store, before, aChangeset({ takes: [{ ...aClaim("b", "x"), during: { firstDay: "2010-06-01" } }] }))
      const wanted = aClaim("a", "x")
      const claimed = { _tag: "Claimed", claim: wanted, by: life("b") }
      await leavesAll(store, anew({ claims: [aClaim("a", "new"), wanted] }), claimed)
      const earlier = { ...wanted, during: { firstDay: "2010-01-01", lastDay: "2010-05-31" } } as const
      const free = anew({ claims: [earlier, { ...aClaim("a", "held"), during: { firstDay: "2010-01-01" } }] })
      same("on other days, and with what it holds itself", await tagsOf(store.rebuild([free])), ["Rebuilt"])
    }
  ),

  law(1223, "lives are rebuilt each by itself, one after the other, and answered in that order", async (store) => {
    const takes = (holder: string, key: string) => ({ takes: [aClaim(holder, key)] })
    await write(store, aStep("a", 1, takes("a", "p")), aStep("b", 1, takes("b", "q")), aStep("c", 1), aStep("d", 1))
    const answers = await store.rebuild([
      aRebuilt({ row: { id: "d", version: 7 } }),
      aRebuilt({ row: { id: "c" }, claims: [aClaim("c", "p")] }),
      aRebuilt({ row: { id: "a" } }),
      aRebuilt({ row: { id: "d" }, claims: [aClaim("d", "p")] }),
      aRebuilt({ row: { id: "nobody" } }),
      aRebuilt({ row: { id: "b" } })
    ])
    const tags = answers.map(({ _tag }) => _tag)
    same("the answers", tags, ["Stale", "Claimed", "Rebuilt", "Rebuilt", "Stale", "Rebuilt"])
    const { rows } = await store.find({ entity: "agreement", where: {} })
    const numbers = rows.map(({ id, evolution }) => `${id} ${evolution}`)
    same("which table of life has made them", numbers, ["a 2", "b 2", "c 1", "d 2"])
  }),

  law(1224, "five hundred lives are rebuilt in one go, and none in a rebuild of none", async (store) => {
    same("a rebuild of none", await store.rebuild([]), [])
    const ids = upTo(500).map((n) => `a-${n}`)
    await write(store, aChangeset({ rows: ids.map((id) => aRow({ id })) }))
    const knownFrom = morning
    const lives = ids.map((id) =>
      aRebuilt({ row: { id }, facts: [{ ...aFact({ subject: life(id), projection: 2 }), knownFrom }] })
    )
    same("how many are rebuilt", (await tagsOf(store.rebuild(lives))).filter((tag) => tag === "Rebuilt").length, 500)
    const { total } = await store.find({ entity: "agreement", where: { state: "Rebuilt" }, limit: 1 })
    same("how many are found, and how many facts there are", [total, (await store.facts()).length], [500, 500])
  }),

  law(1225, "a rebuild writes no journal; what commands have done stays done, and texts stay", async (store) => {
    await write(store, before)
    const was = await glance(store)
    same("the rebuild", await tagsOf(store.rebuild([anew()])), ["Rebuilt"])
    const is = await glance(store)
    same("the journal", is.entries, was.entries)
    same("what the command has done", is.snapshot.done, was.snapshot.done)
    same("the texts", is.persons, was.persons)
    same("the command when it is sent again", (await store.commit(before))._tag, "Duplicate")
  }),

  law(1226, "a life can be rebuilt again from the same version, and comes to the same", async (store) => {
    await write(store, before)
    const given = anew({ keeps: ["waiting", "sent"] })
    same("the first time", await tagsOf(store.rebuild([given])), ["Rebuilt"])
    const { snapshot, ...was } = await glance(store)
    same("the second time", await tagsOf(store.rebuild([given])), ["Rebuilt"])
    const { snapshot: again, ...is } = await glance(store)
    same("everything", is, was)
    same("the row", again.rows, snapshot.rows)
    const raised = [snapshot, again].map(({ sets }) => sets[0]!.version)
    same("the version of its set, each time", raised, [2, 3])
  }),

  law(1227, "a rebuild and a command over one life in the same moment: what the command wrote stays", async (store) => {
    for (const round of upTo(20)) {
      const id = `a-${round}`
      const subject = life(id)
      const [told, next] = [aFact({ subject }), aFact({ subject, key: "next" })]
      await write(store, aStep(id, 1, { opens: [told] }))
      const facts = [{ ...aFact({ subject, projection: 2 }), knownFrom: morning }]
      const [answers, answer] = await Promise.all([
        store.rebuild([aRebuilt({ row: { id }, facts })]),
        store.commit(aStep(id, 2, { opens: [next], row: { head: "b0".repeat(32), state: { _tag: "Written" } } }))
      ])
      same("the command", answer._tag, "Committed")
      const { rows } = await store.load({ commandId: "", streams: [subject], sets: [] })
      same("the life", [rows[0]?.version, rows[0]?.state], [2, { _tag: "Written" }])
      const own = (await store.facts()).filter(({ subject: of }) => of.id === id)
      const projection = answers[0]!._tag === "Rebuilt" ? 2 : 1
      const kept = own.map((fact) => [fact.key, fact.projection])
      sameSet("its facts", kept, [
        ["", projection],
        ["next", 1]
      ])
    }
  }),

  law(1228, "what was given to a rebuild can be written over; what is kept stays, value for value", async (store) => {
    const state = () => ({
      _tag: "Rebuilt",
      nothing: null,
      no: false,
      zero: 0,
      list: [],
      object: {},
      third: 1 / 3,
      words: ["", " æøå 🥐 ", `"quoted" 'twice' \\ % _ $1`, "line\r\nbreak"]
    })
    const given = () =>
      aRebuilt({
        row: { state: state(), fields: { state: "Rebuilt", words: " æøå 🥐 ", third: 1 / 3, nothing: null } },
        facts: [
          { ...aFact({ dimensions: { words: " æøå 🥐 ", no: false }, measures: { third: 1 / 3 } }), knownFrom: morning }
        ],
        sends: [aReminder("sent", { payload: state() })]
      })
    await write(store, aStep("a", 1))
    const rebuilt = given()
    same("the rebuild", await tagsOf(store.rebuild([rebuilt])), ["Rebuilt"])
    scribble(rebuilt)
    const { rows } = await store.load({ commandId: "", streams: [life("a")], sets: [] })
    sameRows("the row", rows, [given().row])
    const found = await store.find({ entity: "agreement", where: { third: 1 / 3 } })
    sameRows("the row that is found", found.rows, rows)
    same("the facts", await store.facts(), given().facts)
    const due = await store.claimDue({ kinds: ["reminder"], now: morning, leaseUntil: after(1), limit: 10 })
    same("what is sent", due, [{ ...aReminder("sent", { payload: state() }), attempts: 0 }])
  }),

  law(1229, "of lives rebuilt and commands sent in the same moment for one key, one gets it", async (store) => {
    const ids = upTo(10).map((n) => `a-${n}`)
    await write(store, aChangeset({ rows: ids.map((id) => aRow({ id })) }))
    const [rebuilt, written] = await Promise.all([
      Promise.all(ids.map((id) => tagsOf(store.rebuild([aRebuilt({ row: { id }, claims: [aClaim(id)] })])))),
      Promise.all(upTo(10).map((n) => store.commit(aChangeset({ takes: [aClaim(`b-${n}`)] }))))
    ])
    const tags = [...rebuilt.flat(), ...written.map(({ _tag }) => _tag)]
    same("how many are refused the key", tags.filter((tag) => tag === "Claimed").length, 19)
    const refused = rebuilt.flat().filter((tag) => tag === "Claimed").length
    const { total } = await store.find({ entity: "agreement", where: { state: "Rebuilt" } })
    same("how many are rebuilt", total, 10 - refused)
  })
]

import type { Instant } from "@partnerskab/core/calendar"
import type { Fact, KnownFact } from "@partnerskab/core/facts"
import type { AsyncStorage, RebuiltLife } from "@partnerskab/core/storage"
import { aChangeset, aClaim, aFact, after, aRebuilt, aReminder, aRow, aStep, life, morning } from "./builders.ts"
import { fails, same, sameRows, sameSet, write } from "./check.ts"
import { ask } from "./facts.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("rebuild")

const rebuild = async (store: AsyncStorage, ...lives: ReadonlyArray<RebuiltLife>) =>
  same(
    "the rebuild",
    await store.rebuild(lives),
    lives.map(() => ({ _tag: "Rebuilt" }))
  )

const known = (changes: Partial<Fact>, knownFrom: Instant, knownTo?: Instant): KnownFact => ({
  ...aFact({ projection: 2, ...changes }),
  knownFrom,
  ...(knownTo === undefined ? {} : { knownTo })
})

/** Who holds a key, asked by a stranger; nobody when it is free. */
const holder = async (store: AsyncStorage, key: string) => {
  const answer = await store.check(aChangeset({ takes: [aClaim("stranger", key)] }))
  return answer._tag === "Claimed" ? answer.by.id : "nobody"
}

const first = aFact({ dimensions: { town: "Slagelse" } })
const second = aFact({ dimensions: { town: "Korsør" } })
const elsewhere = aFact({ subject: life("b") })
const namesake = aFact({ subject: life("a", "place") })
const another = aFact({ kind: "agreement.drafted" })

/** A life whose fact was corrected once, among others that have facts of their own. */
const counted: ReadonlyArray<ReturnType<typeof aChangeset>> = [
  aStep("a", 1, { opens: [first, another] }),
  aChangeset({ rows: [aRow({ id: "b" }), aRow({ ...life("a", "place") })], opens: [elsewhere, namesake] }),
  aStep("a", 2, { closes: [first], opens: [second], recordedAt: after(10) })
]
const recounted = aRebuilt({
  row: { version: 2, recordedAt: after(10) },
  facts: [
    known({ measures: { people: 1 } }, morning, after(10)),
    known({ measures: { people: 2 } }, after(10)),
    known({ kind: "agreement.signed" }, morning),
    known({ kind: "agreement.paused" }, morning, after(10))
  ]
})

/** What a rebuilt life is: all that is given, and nothing else. */
export const rebuiltLaws: ReadonlyArray<Law> = [
  law(1201, "a rebuilt life is read and found as it is given: state, fields and numbers", async (store) => {
    await write(store, aStep("a", 1, { row: { fields: { state: "Draft", party: "p", places: 4 } } }))
    const row = aRow({
      state: { _tag: "Active", points: [] },
      fields: { state: "Active", party: "q" },
      evolution: 2,
      projection: 3
    })
    await rebuild(store, aRebuilt({ row }))
    const { rows } = await store.load({ commandId: "", streams: [life("a")], sets: [] })
    sameRows("the row", rows, [row])
    const found = (party: string) => store.find({ entity: "agreement", where: { party } })
    const page = await found("q")
    sameRows("by what it is", page.rows, [row])
    same("how many there are", page.total, 1)
    same("by what it was", await found("p"), { rows: [], total: 0 })
  }),

  law(1202, "the facts of a rebuilt life are those given, each with its times, and no other", async (store) => {
    await write(store, ...counted)
    await rebuild(store, recounted)
    sameSet("all facts", await store.facts(), [
      ...recounted.facts,
      { ...elsewhere, knownFrom: morning },
      { ...namesake, knownFrom: morning }
    ])
  }),

  law(1203, "what was known before a rebuild is counted as it has been rebuilt, at every instant", async (store) => {
    await write(store, ...counted)
    await rebuild(store, recounted)
    const people = async (knownBy?: Instant) => {
      const question = { counted: { sum: "people" }, where: {}, ...(knownBy === undefined ? {} : { knownBy }) } as const
      return (await ask(store, question))[0]?.value ?? 0
    }
    const sums = await Promise.all([after(-1), morning, after(9), after(10), undefined].map(people))
    same("the sums before it was known, then, before and at the correction, and today", sums, [0, 1, 1, 2, 2])
    same("facts of a kind that is counted no more", await ask(store, { kind: "agreement.drafted" }), [])
  }),

  law(1204, "the next command goes on from what was rebuilt: it closes those facts, and no others", async (store) => {
    await write(store, ...counted)
    await rebuild(store, recounted)
    const [, open, signed] = recounted.facts
    const gone = aStep("a", 3, { closes: [another], recordedAt: after(20) })
    await fails("closing a fact that was rebuilt away", store.commit(gone))
    await fails("opening a fact that is open since the rebuild", store.commit(aStep("a", 3, { opens: [signed!] })))
    const opens = [second, aFact({ kind: "agreement.paused" })]
    await write(store, aStep("a", 3, { closes: [open!, signed!], opens, recordedAt: after(20) }))
    same(
      "what is counted then",
      (await ask(store, { by: ["town"] })).map(({ group, value }) => [...group, value]),
      [
        [null, 2],
        ["Korsør", 1]
      ].toSorted(([a], [b]) => (JSON.stringify([a]) < JSON.stringify([b]) ? -1 : 1))
    )
  }),

  law(1205, "a rebuilt life holds the keys given, on the days given, and no other", async (store) => {
    await write(store, aStep("a", 1, { takes: [aClaim("a", "old"), aClaim("a", "both"), aClaim("a", "days")] }))
    await write(store, aChangeset({ takes: [aClaim("b", "other")] }))
    const days = { ...aClaim("a", "days"), during: { firstDay: "2010-01-01", lastDay: "2010-12-31" } } as const
    await rebuild(store, aRebuilt({ claims: [aClaim("a", "both"), aClaim("a", "new"), days] }))
    const holders = await Promise.all(["old", "both", "new", "days", "other"].map((key) => holder(store, key)))
    same("who holds what", holders, ["nobody", "a", "a", "a", "b"])
    await write(store, aChangeset({ takes: [{ ...aClaim("c", "days"), during: { firstDay: "2011-01-01" } }] }))
    await write(store, aStep("a", 2, { releases: [aClaim("a", "new")] }))
    same("who holds what it let go of afterwards", await holder(store, "new"), "nobody")
  }),

  law(1206, "of the reminders of a rebuilt life those wanted stay, those done stay done, others go", async (store) => {
    const reminders = ["kept", "gone", "done", "aside", "aside kept"].map((key) => aReminder(key))
    const others = [
      aReminder("reaction", { kind: "reaction" }),
      aReminder("of another", { subject: life("b") }),
      aReminder("of a namesake", { subject: life("a", "place") })
    ]
    await write(store, aStep("a", 1, { sends: [...reminders, ...others] }))
    await store.claimDue({ kinds: ["reminder"], now: morning, leaseUntil: after(1), limit: 100 })
    await store.settle([
      { key: "done", done: true },
      { key: "aside", setAside: true },
      { key: "aside kept", setAside: true }
    ])
    await rebuild(store, aRebuilt({ keeps: ["kept", "aside kept"] }))
    same(
      "what is set aside",
      (await store.setAside()).map(({ key }) => key),
      ["aside kept"]
    )
    await write(store, aChangeset({ sends: [aReminder("done")] }))
    const due = await store.claimDue({
      kinds: ["reminder", "reaction"],
      now: after(10),
      leaseUntil: after(20),
      limit: 100
    })
    const expected = [
      { ...aReminder("kept"), attempts: 1 },
      ...others.map((row) => ({ ...row, attempts: row.kind === "reaction" ? 0 : 1 }))
    ]
    sameSet("what is handed out", due, expected)
  }),

  law(1207, "a rebuild sends what is new; what is there already, done or not, stays as it is", async (store) => {
    await write(store, aStep("a", 1, { sends: [aReminder("waiting"), aReminder("done"), aReminder("aside")] }))
    await store.claimDue({ kinds: ["reminder"], now: morning, leaseUntil: after(1), limit: 100 })
    await store.settle([
      { key: "done", done: true },
      { key: "aside", setAside: true }
    ])
    const keeps = ["waiting", "done", "aside", "new"]
    const sends = keeps.map((key) => aReminder(key, { dueAt: after(10), payload: { role: "deputy" } }))
    await rebuild(store, aRebuilt({ keeps, sends }))
    const due = (at: number) =>
      store.claimDue({ kinds: ["reminder"], now: after(at), leaseUntil: after(at + 100), limit: 100 })
    same("before the new one is due", await due(9), [{ ...aReminder("waiting"), attempts: 1 }])
    const [, , , sent] = sends
    same("when it is", await due(10), [{ ...sent, attempts: 0 }])
    same("what is set aside", await store.setAside(), [{ ...aReminder("aside"), attempts: 1 }])
  }),

  law(
    1208,
    "a rebuild raises the sets of each life, by one, and no other; who has read one is stale",
    async (store) => {
      await write(store, aStep("a", 1, { bumps: ["east"] }), aStep("b", 1))
      const lives = [aRebuilt({ bumps: ["east", "west"] }), aRebuilt({ row: { id: "b" }, bumps: ["west"] })]
      await rebuild(store, ...lives)
      const sets = ["east", "west", "north"].map((boundary) => ({ boundary, entity: "agreement", where: {} }))
      const read = (await store.load({ commandId: "", streams: [], sets })).sets.map(({ version }) => version)
      same("the versions of three sets", read, [2, 2, 0])
      const decided = aStep("c", 1, { boundaryGuards: [{ boundary: "east", version: 1 }] })
      same("a decision over the set as it was", await store.commit(decided), { _tag: "Stale", changed: ["east"] })
    }
  ),

  law(1209, "a rebuild puts anew what it sends and does not keep, unless it is done", async (store) => {
    await write(store, aStep("a", 1, { sends: [aReminder("waiting"), aReminder("done")] }))
    await store.claimDue({ kinds: ["reminder"], now: morning, leaseUntil: after(1), limit: 100 })
    await store.settle([{ key: "done", done: true }])
    const sends = ["waiting", "done"].map((key) => aReminder(key, { dueAt: after(10), payload: { role: "deputy" } }))
    await rebuild(store, aRebuilt({ sends }))
    const due = (at: number) =>
      store.claimDue({ kinds: ["reminder"], now: after(at), leaseUntil: after(at + 100), limit: 100 })
    same("before it is due as it was put anew", await due(9), [])
    same("when it is", await due(10), [{ ...sends[0]!, attempts: 0 }])
  })
]

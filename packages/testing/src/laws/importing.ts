import type { AsyncStorage, ExportLine, StorageAdmin } from "@partnerskab/core/storage"
import { aChangeset, aClaim, aFact, after, aStep, life, morning } from "./builders.ts"
import { same, sameRows, sameSet, wholeJournal, write } from "./check.ts"
import { fill, linesOf } from "./exporting.ts"
import { readOn } from "./journal.ts"
import { type Fresh, type Law, lawsOf } from "./Law.ts"
import { whole } from "./purging.ts"

const law = lawsOf("export", "admin")

type Another = () => Promise<Fresh<"admin">>

/** The lines as those of another authority. */
export const asOf = (lines: ReadonlyArray<ExportLine>, authority: string): ReadonlyArray<ExportLine> =>
  lines.map((line) => (line.line === "header" ? { ...line, authority } : line))

/** Another storage that has taken in everything of the first. */
const moved = async (store: AsyncStorage, admin: StorageAdmin, another: Another): Promise<Fresh<"admin">> => {
  await fill(store, admin)
  const there = await another()
  const lines = asOf(await linesOf(admin), there.authority)
  const taken = await there.probes.admin.import(lines)
  same("how many lines are taken in", taken.lines, lines.length - 2)
  return there
}

/** Takes an export in. */
export const importingLaws: ReadonlyArray<Law> = [
  law(1621, "lives and journal are in the new place what they were in the old", async (store, { admin }, another) => {
    const { store: there } = await moved(store, admin, another)
    const streams = ["a", "b", "z"].map((id) => life(id))
    sameRows(
      "what is loaded",
      (await there.load({ commandId: "", streams, sets: [] })).rows,
      (await store.load({ commandId: "", streams, sets: [] })).rows
    )
    for (const query of [{ where: {} }, { where: { party: "p", places: { from: 4 } } }, { where: {}, visibleTo: [] }]) {
      const [is, was] = await Promise.all([there, store].map((one) => one.find({ entity: "agreement", ...query })))
      sameRows("what is found", is!.rows, was!.rows)
      same("the total", is!.total, was!.total)
    }
    same("the journal", await wholeJournal(there, 4), await wholeJournal(store, 4))
    same(
      "the journal of a life",
      await there.journal({ stream: life("b") }),
      await store.journal({ stream: life("b") })
    )
    await write(there, aStep("b", 3), aStep("c", 1))
    const { names } = await readOn(there, undefined, { limit: 2, atLeast: 6 })
    same("the journal when it goes on", names, ["a.1", "a.2", "b.1", "b.2", "b.3", "c.1"])
  }),

  law(
    1622,
    "facts are known in the new place as they were, closed ones too, and go on",
    async (store, { admin }, another) => {
      const { store: there } = await moved(store, admin, another)
      sameSet("all facts", await there.facts(), await store.facts())
      const count = { kind: "agreement.inForce", taken: { how: "stock", on: "2010-06-01" }, counted: "facts" } as const
      for (const knownBy of [after(-1), morning, after(9), after(10), after(20)]) {
        const [is, was] = await Promise.all([there, store].map((one) => one.measure({ ...count, knownBy })))
        same(`what was known at ${knownBy}`, is, was)
      }
      same("what is known today", await there.measure(count), await store.measure(count))
      const fact = aFact({ subject: life("b"), measures: { people: 0.1 } })
      await write(there, aStep("b", 3, { closes: [fact], opens: [aFact({ subject: life("a"), key: "closed" })] }))
    }
  ),

  law(
    1623,
    "keys are held in the new place, and commands that were done are not done again",
    async (store, { admin }, another) => {
      const { store: there } = await moved(store, admin, another)
      const taking = async (key: string, year: "2010" | "2011") => {
        const during = { firstDay: `${year}-01-01`, lastDay: `${year}-12-31` } as const
        const answer = await there.check(aChangeset({ takes: [{ ...aClaim("c", key), during }] }))
        return answer._tag === "Claimed" ? answer.by.id : answer._tag
      }
      same("for ever", [await taking("key-a", "2010"), await taking("key-a", "2011")], ["a", "a"])
      same("for some days", [await taking("days", "2010"), await taking("days", "2011")], ["b", "Committed"])
      same(
        "let go, or of a life that was purged",
        [await taking("let-go-a", "2010"), await taking("key-z", "2010")],
        ["Committed", "Committed"]
      )
      const [first] = whole("a")
      const done = { commandHash: first!.commandHash, entries: first!.entries }
      same("a command sent again", await there.commit(first!), { _tag: "Duplicate", done })
      same("one that wrote nothing", (await there.commit(aChangeset({ commandId: "nothing" })))._tag, "Duplicate")
      await write(
        there,
        aStep("a", 3, { releases: [aClaim("a", "key-a")] }),
        aChangeset({ takes: [aClaim("c", "key-a")] })
      )
    }
  ),

  law(
    1624,
    "things to do stand in the new place as they did: waiting, leased, put off, set aside, done",
    async (store, { admin }, another) => {
      const { store: there } = await moved(store, admin, another)
      same("what is set aside", await there.setAside(), await store.setAside())
      for (const at of [60, 1000, 5000]) {
        const query = {
          kinds: ["reminder", "reaction"],
          now: after(at),
          leaseUntil: after(at + 500),
          limit: 100
        } as const
        const [is, was] = await Promise.all([there, store].map((one) => one.claimDue(query)))
        sameSet(`what is handed out ${at} ms after the morning`, is!, was!)
        same("whether there is anything", was!.length > 0, true)
      }
      await write(there, aChangeset({ sends: whole("a")[0]!.sends }))
      const keys = (
        await there.claimDue({ kinds: ["reminder"], now: after(9000), leaseUntil: after(9999), limit: 100 })
      ).map(({ key }) => key)
      same(
        "whether what is done or set aside comes when it is sent again",
        keys.filter((key) => key === "done-a" || key === "aside-a"),
        []
      )
    }
  ),

  law(
    1625,
    "texts and tombstones are in the new place; what was erased or purged is not",
    async (store, { admin }, another) => {
      const { store: there, probes } = await moved(store, admin, another)
      const refs = ["name-a", "note-a", "kept", "gone", "name-z"]
      sameSet("texts", await there.persons(refs), await store.persons(refs))
      const query = { kinds: ["name"], words: ["aase"], limit: 10 }
      same("a text that is sought", await there.findPersons(query), await store.findPersons(query))
      same("tombstones", await there.tombstones(), await store.tombstones())
      same("how many there are", (await there.tombstones()).length, 1)
      same("what is found of someone erased", await probes.admin.search(["Anne"]), [])
    }
  ),

  law(
    1626,
    "an export of the new place is the same lines, and an export may come a line at a time",
    async (store, { admin }, another) => {
      const there = await moved(store, admin, another)
      const third = await another()
      const lines = asOf(await linesOf(there.probes.admin), third.authority)
      sameSet("the lines", lines, asOf(await linesOf(admin), third.authority))
      const slowly = async function* () {
        for (const line of lines) yield await Promise.resolve(line)
      }
      await third.probes.admin.import(slowly())
      sameSet("the lines of a third", await linesOf(third.probes.admin), lines)
    }
  )
]

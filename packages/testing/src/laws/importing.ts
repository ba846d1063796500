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
const asOf = (lines: ReadonlyArray<ExportLine>, authority: string): ReadonlyArray<ExportLine> =>
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

/** It is refused, in so many words. */
const refused = async (what: string, importing: Promise<unknown>): Promise<void> => {
  const name = await importing.then(
    () => "taken in",
    (cause: unknown) => (cause instanceof Error ? cause.name : "something else")
  )
  same(what, name, "ImportRefused")
}

/** There is nothing at all. */
const isEmpty = async (store: AsyncStorage, what: string): Promise<void> => {
  const { total } = await store.find({ entity: "agreement", where: {} })
  const entries = await store.journal({ after: undefined, limit: 10 })
  const texts = await store.findPersons({ kinds: ["name"], words: [], limit: 10 })
  const there = [total, entries.entries, await store.facts(), texts, await store.tombstones(), await store.setAside()]
  same(what, there, [0, [], [], [], [], []])
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
  ),

  law(
    1627,
    "an import is refused by a storage that holds something, and writes nothing",
    async (store, { admin }, another) => {
      await fill(store, admin)
      const lines = await linesOf(admin)
      const holding: ReadonlyArray<(there: Fresh<"admin">) => Promise<unknown>> = [
        (there) => write(there.store, aStep("c", 1)),
        (there) => write(there.store, aChangeset({ takes: [aClaim("c", "key-a")] })),
        (there) => write(there.store, aChangeset({ commandId: "nothing" })),
        async (there) => {
          await write(there.store, aStep("c", 1))
          await there.probes.admin.purge({ stream: life("c"), ground: "slettefrist", on: "2016-05-01" })
        }
      ]
      for (const hold of holding) {
        const there = await another()
        await hold(there)
        const before = await linesOf(there.probes.admin)
        await refused("the import", there.probes.admin.import(asOf(lines, there.authority)))
        sameSet("everything there is", await linesOf(there.probes.admin), before)
      }
      const before = await linesOf(admin)
      await refused("an import of its own", admin.import(lines))
      sameSet("everything there is", await linesOf(admin), before)
    }
  ),

  law(
    1628,
    "lines that are not an export from its first to its last are refused, and nothing is written",
    async (store, { admin }, another) => {
      await fill(store, admin)
      const there = await another()
      const good = asOf(await linesOf(admin), there.authority)
      const [header, end, body] = [good[0]!, good.at(-1)!, good.slice(1, -1)]
      const foreign = (line: unknown) => line as ExportLine
      const wrong: Readonly<Record<string, ReadonlyArray<ExportLine>>> = {
        "no line": [],
        "no header": good.slice(1),
        "no end": good.slice(0, -1),
        "no line in the middle": good.toSpliced(3, 1),
        "a line too many": good.toSpliced(3, 0, good[3]!),
        "an end that counts one more": [header, ...body, { line: "end", lines: body.length + 1 }],
        "another format": [foreign({ ...header, format: "partnerskab/export/2" }), ...body, end],
        "two headers": [header, header, ...body, end],
        "two ends": [...good, end],
        "a line after the end": [header, ...body.slice(0, -1), { line: "end", lines: body.length - 1 }, body.at(-1)!],
        "a line of no kind": [header, ...body.slice(0, -1), foreign({ line: "nonsense" }), end],
        "a line that is nothing": [header, ...body.slice(0, -1), foreign(null), end],
        "a line that is a text": [header, ...body.slice(0, -1), foreign("entry"), end],
        "a line without what it is of": [header, ...body.slice(0, -1), foreign({ line: "life" }), end]
      }
      for (const [what, lines] of Object.entries(wrong)) {
        await refused(what, there.probes.admin.import(lines))
        await isEmpty(there.store, `what is there after an import with ${what}`)
      }
      await there.probes.admin.import(good)
      sameSet("everything, after an import that is whole", await linesOf(there.probes.admin), good)
    }
  ),

  law(1629, "an import that breaks off writes nothing, and can begin anew", async (store, { admin }, another) => {
    await fill(store, admin)
    const there = await another()
    const good = asOf(await linesOf(admin), there.authority)
    for (const at of [0, 1, good.length - 1]) {
      const broken = async function* () {
        yield* good.slice(0, at)
        throw new Error("the line was cut")
      }
      const came = await there.probes.admin.import(broken()).then(
        () => "taken in",
        () => "broken off"
      )
      same("the import", came, "broken off")
      await isEmpty(there.store, "what is there")
    }
    await there.probes.admin.import(good)
    sameSet("everything, when it began anew", await linesOf(there.probes.admin), good)
  })
]

import type { AsyncStorage, ExportLine, StorageAdmin } from "@partnerskab/core/storage"
import { aChangeset, aClaim, aFact, after, aReminder, aStep, aText, life } from "./builders.ts"
import { same, sameSet, upTo, wholeJournal, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"
import { live, purgeOf, whole } from "./purging.ts"

const law = lawsOf("export", "admin")

export const linesOf = async ({ export: lines }: StorageAdmin): Promise<ReadonlyArray<ExportLine>> => {
  const all: Array<ExportLine> = []
  for await (const line of lines()) all.push(line)
  return all
}

/** Lives in every standing, one of them purged, and a text that was erased. */
export const fill = async (store: AsyncStorage, admin: StorageAdmin): Promise<void> => {
  await live(store, "a")
  await live(store, "z")
  await admin.purge(purgeOf("z"))
  const days = { firstDay: "2010-01-01", lastDay: "2010-12-31" } as const
  await write(
    store,
    aStep("b", 1, {
      row: { fields: { party: "p", places: 4, signed: true, lastDay: "2011-03-27" }, audience: ["team-1"] },
      takes: [{ ...aClaim("b", "days"), during: days }],
      persons: [aText("gone", "Anne"), aText("kept", "Åse Ærøskøbing")]
    }),
    aStep("b", 2, { opens: [aFact({ subject: life("b"), measures: { people: 0.1 } })], recordedAt: after(20) }),
    aChangeset({ commandId: "nothing" }),
    aChangeset({ sends: ["leased", "later"].map((key) => aReminder(key)) })
  )
  await store.erase(["gone"])
  const kinds = ["reminder"] as const
  await store.claimDue({ kinds, now: after(50), leaseUntil: after(1000), limit: 100 })
  await store.settle([{ key: "later", retryAt: after(5000) }])
  await wholeJournal(store, 4)
}

const isOf = <K extends ExportLine["line"]>(lines: ReadonlyArray<ExportLine>, kind: K) =>
  lines.filter((line): line is Extract<ExportLine, { readonly line: K }> => line.line === kind)

/** Everything an authority has, line by line. */
export const exportingLaws: ReadonlyArray<Law> = [
  law(
    1601,
    "an export begins with its header, and its last line says how many stand between the two",
    async (store, { admin }) => {
      const empty = await linesOf(admin)
      same(
        "the lines of an empty storage",
        empty.map(({ line }) => line),
        ["header", "end"]
      )
      same("its last", empty.at(-1), { line: "end", lines: 0 })
      await fill(store, admin)
      const lines = await linesOf(admin)
      const header = isOf(lines.slice(0, 1), "header")
      same("the format of the first line", header[0]?.format, "partnerskab/export/1")
      same("the last", lines.at(-1), { line: "end", lines: lines.length - 2 })
      same("how many headers and ends", [isOf(lines, "header").length, isOf(lines, "end").length], [1, 1])
    }
  ),

  law(1602, "the journal comes first in an export, in the order it was written", async (store, { admin }) => {
    await fill(store, admin)
    const lines = await linesOf(admin)
    const entries = isOf(lines, "entry").map(({ entry }) => entry)
    same("the entries", entries, await wholeJournal(store, 4))
    const kinds = lines.slice(1, 1 + entries.length).map(({ line }) => line)
    same("the lines after the header", [...new Set(kinds)], ["entry"])
  }),

  law(
    1603,
    "an export has each thing once: lives, facts, keys, texts, things to do, commands, tombstones",
    async (store, { admin }) => {
      await fill(store, admin)
      const lines = await linesOf(admin)
      const { rows } = await store.find({ entity: "agreement", where: {} })
      sameSet(
        "lives",
        isOf(lines, "life").map(({ row: { id, version } }) => `${id} ${version}`),
        rows.map(({ id, version }) => `${id} ${version}`)
      )
      sameSet(
        "facts",
        isOf(lines, "fact").map(({ fact }) => fact),
        await store.facts()
      )
      sameSet(
        "keys",
        isOf(lines, "claim").map(({ claim }) => claim.key),
        ["key-a", "days"]
      )
      sameSet(
        "texts",
        isOf(lines, "person").map(({ person }) => person),
        await store.persons(["name-a", "note-a", "kept"])
      )
      const standings = isOf(lines, "outbox").map(
        ({ outbox: { row, standing, attempts } }) => `${row.key} ${standing} ${attempts}`
      )
      sameSet("things to do", standings, [
        "waiting-a waiting 1",
        "done-a done 0",
        "aside-a setAside 0",
        "reaction-a waiting 0",
        "leased waiting 1",
        "later waiting 1"
      ])
      const commands = isOf(lines, "command").map(({ command }) => command)
      const first = commands.find(({ commandId }) => commandId === "first-a")
      same("what a command wrote", first, {
        commandId: "first-a",
        commandHash: whole("a")[0]!.commandHash,
        entries: [{ ...life("a"), version: 1 }]
      })
      same("a command that wrote nothing", commands.find(({ commandId }) => commandId === "nothing")?.entries, [])
      same(
        "tombstones",
        isOf(lines, "tombstone").map(({ tombstone }) => tombstone),
        await store.tombstones()
      )
    }
  ),

  law(
    1605,
    "an export tells when the lease ended of what is done or set aside, and when else it would come",
    async (store, { admin }) => {
      const keys = ["aside", "back", "done", "leased", "waiting"]
      await write(store, ...keys.map((key) => aChangeset({ sends: [aReminder(key, { dueAt: after(1) })] })))
      const due = { kinds: ["reminder"], now: after(1), leaseUntil: after(100), limit: 4 } as const
      await store.claimDue(due)
      await store.settle([
        { key: "aside", setAside: true },
        { key: "back", setAside: true },
        { key: "done", done: true },
        { key: "back", retryAt: after(50) }
      ])
      const told = isOf(await linesOf(admin), "outbox").map(({ outbox: { row, notBefore, attempts, standing } }) => [
        row.key,
        standing,
        notBefore,
        attempts
      ])
      sameSet("what stands in the outbox", told, [
        ["aside", "setAside", after(100), 1],
        ["back", "waiting", after(50), 1],
        ["done", "done", after(100), 1],
        ["leased", "waiting", after(100), 1],
        ["waiting", "waiting", after(1), 0]
      ])
    }
  ),

  law(1606, "an export tells on which days a key is held, and none where it is for ever", async (store, { admin }) => {
    const takes = [
      aClaim("a", "for ever"),
      { ...aClaim("a", "from"), during: { firstDay: "2010-01-01" } },
      { ...aClaim("a", "some"), during: { firstDay: "2010-01-01", lastDay: "2010-12-31" } }
    ] as const
    await write(store, aStep("a", 1, { takes }))
    const told = isOf(await linesOf(admin), "claim").map(({ claim }) => claim)
    sameSet("the keys", told, takes)
  }),

  law(1604, "an export that is taken while others write is of one moment", async (store, { admin }) => {
    const step = (id: string, version: number) =>
      aStep(id, version, {
        opens: [aFact({ subject: life(id), key: String(version) })],
        persons: [aText(`${id}-${version}`)],
        takes: [aClaim(id, `${id}-${version}`)],
        sends: [aReminder(`${id}-${version}`, { subject: life(id) })]
      })
    const ids = upTo(5).map((n) => `a-${n}`)
    await write(store, ...ids.map((id) => step(id, 1)))
    await wholeJournal(store, 5)
    const lines: Array<ExportLine> = []
    let version = 1
    for await (const line of admin.export()) {
      lines.push(line)
      if (version > 8) continue
      version += 1
      await write(store, step(ids[version % 5]!, Math.floor((version + 3) / 5) + 1), step(`new-${version}`, 1))
    }
    const written = isOf(lines, "entry").map(({ entry: { id, version } }) => `${id}-${version}`)
    sameSet(
      "facts and entries",
      isOf(lines, "fact").map(({ fact: { subject, key } }) => `${subject.id}-${key}`),
      written
    )
    sameSet(
      "texts and entries",
      isOf(lines, "person").map(({ person: { ref } }) => ref),
      written
    )
    sameSet(
      "keys and entries",
      isOf(lines, "claim").map(({ claim: { key } }) => key),
      written
    )
    sameSet(
      "things to do and entries",
      isOf(lines, "outbox").map(({ outbox: { row } }) => row.key),
      written
    )
    const commands = isOf(lines, "command").flatMap(({ command: { entries } }) => entries)
    sameSet(
      "commands and entries",
      commands.map(({ id, version }) => `${id}-${version}`),
      written
    )
    const latest = Object.entries(Object.groupBy(isOf(lines, "entry"), ({ entry: { id } }) => id))
    sameSet(
      "lives and entries",
      isOf(lines, "life").map(({ row: { id, version } }) => `${id} ${version}`),
      latest.map(([id, entries]) => `${id} ${entries?.length}`)
    )
    same("the last line", lines.at(-1), { line: "end", lines: lines.length - 2 })
  })
]

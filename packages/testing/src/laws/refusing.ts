import type { AsyncStorage, ExportLine } from "@partnerskab/core/storage"
import { aChangeset, aClaim, aStep, life } from "./builders.ts"
import { same, sameSet, write } from "./check.ts"
import { fill, linesOf } from "./exporting.ts"
import { asOf } from "./importing.ts"
import { type Fresh, type Law, lawsOf } from "./Law.ts"

const law = lawsOf("export", "admin")

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

/** What is not taken in. */
export const refusingLaws: ReadonlyArray<Law> = [
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

// The same random histories on a model, in memory, in PostgreSQL and in PGlite: do they answer alike?
import type { StorageService } from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
import { compareStorages, lawModel, modelStorage, randomStorageHistory } from "@partnerskab/testing"
import { apply, type Connection, postgres } from "../src/index.ts"
import { startPglite, startServer } from "../test/servers.ts"
import { shown, soak, together } from "./soaking.ts"

const lengths = { long: 30, short: 20 } as const

/** In memory so many times as many as in a server, where each takes longer. */
const inMemoryToo = 25

interface Compared {
  readonly histories: number
  readonly seconds: number
  readonly different: ReadonlyArray<string>
}

/** Some at a time, each with storages of its own that have nothing in them. */
const compared = async (
  {
    first,
    count,
    atOnce,
    length
  }: { readonly first: number; readonly count: number; readonly atOnce: number; readonly length: number },
  make: (seed: number) => readonly [StorageService, StorageService]
): Promise<Compared> => {
  const different: Array<string> = []
  const began = performance.now()
  let seed = first
  await together(atOnce, async () => {
    while (seed < first + count) {
      const own = seed
      seed += 1
      const [model, storage] = make(own)
      const found = await compareStorages(model, { storage, patience: 20_000 }, randomStorageHistory(own, length))
      if (found !== undefined) different.push(`seed ${own}: ${JSON.stringify(found).slice(0, 400)}`)
      if ((own - first) % 2000 === 1999) console.error(own - first + 1, "histories")
    }
  })
  return { histories: count, seconds: (performance.now() - began) / 1000, different }
}

/** In one database, each history the life of an authority of its own. */
const against = (connection: Connection) => (seed: number) =>
  [memory(), postgres(connection)({ authority: `history-${seed}`, model: lawModel })] as const

await soak(
  {
    name: "storages",
    title: "All storages answer alike",
    about:
      "Random histories at the port: commands in all their parts, right and overtaken, sent twice and under another's id, mistakes, rebuilds, things to do, and every form of question. " +
      "Every answer is compared, and in the end everything that can be read. The model is a storage of plain lists that shares nothing with memory but the reference for conditions and for counting. " +
      "That planted mistakes are found, in how many histories and said in how few operations: `packages/testing/test/differential.faults.test.ts`.",
    count: 4000,
    short: 40
  },
  async ({ seed: first, count, short }) => {
    const inMemory = await compared(
      { first, count: short ? count : count * inMemoryToo, atOnce: 1, length: lengths.long },
      () => [modelStorage(), memory()]
    )
    const server = await startServer(18, { flags: ["autovacuum=on", "synchronous_commit=on"] })
    let [inServer, version]: [Compared | undefined, string] = [undefined, ""]
    try {
      await apply({ pool: server.pool, model: lawModel })
      version = (await server.pool.query("show server_version")).rows[0].server_version as string
      inServer = await compared({ first, count, atOnce: 8, length: lengths.short }, against({ pool: server.pool }))
    } finally {
      await server.stop()
    }
    const pglite = await startPglite()
    await apply({ pglite, model: lawModel })
    const inProcess = await compared(
      { first, count: short ? count : Math.ceil(count / 4), atOnce: 1, length: lengths.short },
      against({ pglite })
    )
    const row = (name: string, { histories, seconds, different }: Compared, length: number) => ({
      Compared: name,
      Histories: histories,
      "Operations in each": length,
      "Histories a second": Math.round(histories / seconds),
      Differences: different.length
    })
    return {
      rows: [
        row("model, memory", inMemory, lengths.long),
        row(`memory, PostgreSQL ${version}`, inServer, lengths.short),
        row("memory, PGlite", inProcess, lengths.short)
      ],
      notes: [`In the databases each history is the life of an authority of its own; ${shown(count)} of them in one.`],
      wrong: [...inMemory.different, ...inServer.different, ...inProcess.different]
    }
  }
)

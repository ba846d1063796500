// The same random histories on a model, in memory, in PostgreSQL and in PGlite: do they answer alike?
import { fork } from "node:child_process"
import { availableParallelism } from "node:os"
import { lawModel } from "@partnerskab/testing"
import { apply } from "../src/index.ts"
import { startServer } from "../test/servers.ts"
import { shown, soak, together } from "./soaking.ts"
import type { StoragesTold, StoragesWork } from "./storagesWorker.ts"

const lengths = { long: 30, short: 20 } as const

/** In memory so many times as many as in a database, where each takes longer. */
const inMemoryToo = 5

const cores = availableParallelism()
const worker = new URL("storagesWorker.ts", import.meta.url)

interface Compared {
  readonly histories: number
  readonly seconds: number
  readonly different: ReadonlyArray<string>
  /** Workers that ended before they were done, and what they left. */
  readonly undone: ReadonlyArray<string>
}

/** What one worker finds; what it lived is counted as it tells of it, so that one that fell is not counted as done. */
const working = (work: StoragesWork, lived: (more: number) => void): Promise<ReadonlyArray<string> | undefined> =>
  new Promise((done) => {
    let different: ReadonlyArray<string> | undefined
    const process = fork(worker, [JSON.stringify(work)], {
      execArgv: ["--conditions=@partnerskab/source"],
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    })
    process.on("message", (told: StoragesTold) => {
      if ("lived" in told) lived(told.lived)
      else different = told.different
    })
    process.once("exit", () => done(different))
  })

/** A process for each core, each with storages of its own that have nothing in them. */
const compared = async ({
  first,
  count,
  ...how
}: { readonly first: number; readonly count: number } & Pick<
  StoragesWork,
  "storage" | "url" | "length"
>): Promise<Compared> => {
  const [different, undone]: [Array<string>, Array<string>] = [[], []]
  const began = performance.now()
  let histories = 0
  const lived = (more: number) => {
    histories += more
    if (histories % 2000 === 0)
      console.error(how.storage, histories, "histories", Math.round((performance.now() - began) / 1000), "s")
  }
  await together(cores, async (n) => {
    const found = await working({ ...how, first: first + n, until: first + count, apart: cores }, lived)
    if (found === undefined) undone.push(`${how.storage}: a worker ended before it was done`)
    else different.push(...found)
  })
  if (histories !== count) undone.push(`${how.storage}: ${histories} histories instead of ${count}`)
  return { histories, seconds: (performance.now() - began) / 1000, different, undone }
}

await soak(
  {
    name: "storages",
    title: "All storages answer alike",
    about:
      "Random histories at the port: commands in all their parts, right and overtaken, sent twice and under another's id, mistakes, rebuilds, things to do, and every form of question. " +
      "Every answer is compared, and in the end everything that can be read. The model is a storage of plain lists that shares nothing with memory but the reference for conditions and for counting. " +
      "The control is memory that forgets that sets change. That other planted mistakes are found too, in how many histories and said in how few operations: `packages/testing/test/differential.faults.test.ts`.",
    count: 20_000,
    short: 15
  },
  async ({ seed: first, count, short }) => {
    const inMemory = await compared({
      storage: "memory",
      first,
      count: short ? count : count * inMemoryToo,
      length: lengths.long
    })
    const server = await startServer(18, { flags: ["autovacuum=on", "synchronous_commit=on"] })
    let [inServer, version]: [Compared | undefined, string] = [undefined, ""]
    try {
      await apply({ pool: server.pool, model: lawModel })
      version = (await server.pool.query("show server_version")).rows[0].server_version as string
      inServer = await compared({ storage: "server", url: server.url, first, count, length: lengths.short })
    } finally {
      await server.stop()
    }
    const inProcess = await compared({ storage: "pglite", first, count, length: lengths.short })
    const control = await compared({ storage: "control", first, count: Math.min(count, 200), length: lengths.long })
    const row = (name: string, { histories, seconds, different }: Compared, length: number) => ({
      Compared: name,
      Seeds: `${shown(first)} to ${shown(first + histories - 1)}`,
      Histories: histories,
      "Operations in each": length,
      Seconds: Math.round(seconds),
      "Histories a second": Math.round(histories / seconds),
      Differences: different.length
    })
    return {
      rows: [
        row("model, memory", inMemory, lengths.long),
        row(`memory, PostgreSQL ${version}`, inServer, lengths.short),
        row("memory, PGlite", inProcess, lengths.short),
        row("control: model, memory without changes of sets", control, lengths.long)
      ],
      notes: [
        `${cores} processes share the histories. In the databases each history is the life of an authority of its own: all of them in one PostgreSQL, and in one PGlite for each process.`
      ],
      wrong: [
        ...[inMemory, inServer, inProcess].flatMap(({ different }) => different),
        ...[inMemory, inServer, inProcess, control].flatMap(({ undone }) => undone),
        ...(control.different.length === 0 ? ["the control has differed in nothing"] : [])
      ]
    }
  }
)

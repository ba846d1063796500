// Lives histories of the soak of storages in a process of its own, one for each core, and tells what differed.
import type { StorageService } from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
import { compareStorages, lawModel, modelStorage, randomStorageHistory } from "@partnerskab/testing"
import { Pool } from "pg"
import { apply, type Connection, postgres } from "../src/index.ts"
import { startPglite } from "../test/servers.ts"
import { together } from "./soaking.ts"

/** What a worker is told when it is started. */
export interface StoragesWork {
  readonly storage: "memory" | "server" | "pglite" | "control"
  /** Of the server, where there is one. */
  readonly url?: string
  /** The seeds it lives: from the first, up to this one, each so far from the one before. */
  readonly first: number
  readonly until: number
  readonly apart: number
  /** Operations in each history. */
  readonly length: number
}

/** What a worker tells: how many it has lived, and in the end what was different. */
export type StoragesTold = { readonly lived: number } | { readonly different: ReadonlyArray<string> }

const { storage, url, first, until, apart, length } = JSON.parse(process.argv[2]!) as StoragesWork

type Make = (seed: number) => readonly [right: StorageService, other: StorageService]

/** In one database, each history the life of an authority of its own. */
const against =
  (connection: Connection): Make =>
  (seed) => [memory(), postgres(connection)({ authority: `history-${seed}`, model: lawModel })]

/** Memory that forgets that sets change. */
const forgetful = (): StorageService => {
  const inner = memory()
  return { ...inner, commit: (given) => inner.commit({ ...given, bumps: [] }) }
}

const started = async (): Promise<{ readonly atOnce: number; readonly make: Make }> => {
  switch (storage) {
    case "memory":
      return { atOnce: 1, make: () => [modelStorage(), memory()] }
    case "control":
      return { atOnce: 1, make: () => [modelStorage(), forgetful()] }
    case "server":
      return { atOnce: 4, make: against({ pool: new Pool({ connectionString: url, max: 4 }) }) }
    case "pglite": {
      const pglite = await startPglite()
      await apply({ pglite, model: lawModel })
      return { atOnce: 1, make: against({ pglite }) }
    }
  }
}

const tell = (told: StoragesTold): Promise<void> => new Promise((done) => void process.send!(told, () => done()))

const { atOnce, make } = await started()
const different: Array<string> = []
const seeds = { next: first, until }
// Who is asked to end tells what it has found until then: the soak says that it was fewer than asked for.
process.once("SIGTERM", () => void (seeds.until = first))
await together(atOnce, async () => {
  while (seeds.next < seeds.until) {
    const seed = seeds.next
    seeds.next += apart
    const [right, other] = make(seed)
    const found = await compareStorages(right, { storage: other, patience: 20_000 }, randomStorageHistory(seed, length))
    if (found !== undefined) {
      different.push(`seed ${seed}: ${JSON.stringify(found).slice(0, 400)}`)
      if (storage !== "control") console.error(storage, different.at(-1))
    }
    await tell({ lived: 1 })
  }
})
await tell({ different })
process.exit(0)

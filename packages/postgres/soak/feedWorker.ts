// One who follows the journal, or who does what is due, until it is killed. It knows what it wrote down, and nothing else.
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { asAsync } from "@partnerskab/testing"
import { Pool } from "pg"
import { postgres } from "../src/index.ts"
import { sleep } from "../test/servers.ts"
import { fastClock, installed, model } from "./pings.ts"

/** What a worker is told when it is started. */
export interface FeedWork {
  readonly role: "reader" | "outbox"
  readonly url: string
  readonly authority: string
  /** Where it writes down what it has seen: in one file, and how far it has come in another. */
  readonly file: string
  readonly began: number
  readonly times: number
}

const { role, url, authority, file, began, times } = JSON.parse(process.argv[2]!) as FeedWork
const pool = new Pool({ connectionString: url, max: 2 })
pool.on("error", () => {})

/** Begins with a new line: half a one may stand there, from when it was killed. */
const tell = (lines: ReadonlyArray<string>): void => appendFileSync(`${file}.log`, `\n${lines.join("\n")}\n`)

const follow = async (): Promise<never> => {
  const store = asAsync(postgres({ pool })({ authority, model }))
  const kept = `${file}.cursor`
  let cursor = existsSync(kept) ? readFileSync(kept, "utf8") : undefined
  for (;;) {
    const page = await store.journal({ after: cursor, limit: 500 })
    if (page.entries.length === 0) await sleep(20)
    else {
      tell(page.entries.map(({ entity, id, version, type }) => `${entity}/${id}/${version} ${type}`))
      // What was told before it was killed here is told again: whoever hears it knows it by its key.
      cursor = page.cursor
      if (cursor !== undefined) writeFileSync(`${kept}.new`, cursor)
      renameSync(`${kept}.new`, kept)
    }
  }
}

const work = async (): Promise<never> => {
  const pk = installed({ pool }, authority, fastClock(began, times))
  for (;;) {
    const reminder = async ({ key }: { readonly key: string }) => tell([key])
    const { done } = await pk.runDue({ reminder, nobody: reminder })
    if (done.length === 0) await sleep(50)
  }
}

process.send?.("ready")
await (role === "reader" ? follow() : work())

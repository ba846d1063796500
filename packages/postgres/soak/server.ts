// The model behind HTTP, asked two hundred times a second, and killed while it is.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { PGlite } from "@electric-sql/pglite"
import { sleep, startServer } from "../test/servers.ts"
import { chance } from "./chance.ts"
import { type Asked, askFor, beginning, clientOf } from "./serverAsked.ts"
import { shown, soak } from "./soaking.ts"

const main = fileURLToPath(new URL("../../../examples/embed-in-a-server/src/main.ts", import.meta.url))

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, "close")
  return port
}

/** Starts the server of the example, and waits until it answers. */
const started = async (storage: string, port: number): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ["--conditions=@partnerskab/source", main], {
    env: { ...process.env, STORAGE: storage, PORT: String(port) },
    stdio: ["ignore", "inherit", "inherit"]
  })
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const answer = await fetch(`http://127.0.0.1:${port}/openapi.json`).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.status === 200) return child
  }
  child.kill("SIGKILL")
  throw new Error("the server did not begin in a minute")
}

const ended = async (child: ChildProcess, signal: "SIGTERM" | "SIGKILL") => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, "exit")
}

/** What the tables say of those who were registered: how many people, and how many times somebody was. */
const counting = `select count(distinct id)::int as people, count(*)::int as registrations
  from partnerskab.journal where entity = 'person' and id like 'new-%' and version = 1`
interface Counted {
  readonly people: number
  readonly registrations: number
}

interface Loading {
  readonly storage: string
  readonly count: () => Promise<Counted>
  readonly seed: number
  readonly seconds: number
  readonly perSecond: number
  readonly withKey: boolean
}

const load = async ({ storage, count, seed, seconds, perSecond, withKey }: Loading) => {
  const by = chance(seed)
  const port = await freePort()
  const client = clientOf(`http://127.0.0.1:${port}`, { withKey })
  let server = await started(storage, port)
  try {
    for (const sending of beginning()) {
      const { status, text } = await client.send(sending)
      if (status !== sending.right) throw new Error(`${sending.path}: ${status} ${text}`)
    }
    const warm = await askFor(client, by, { seconds: Math.min(5, seconds), perSecond })
    const steady = await askFor(client, by, { seconds, perSecond })
    let away = 0
    const killing = (async () => {
      await sleep((seconds * 1000) / 2)
      await ended(server, "SIGKILL")
      const began = performance.now()
      server = await started(storage, port)
      away = performance.now() - began
    })()
    const [killed] = await Promise.all([askFor(client, by, { seconds, perSecond }), killing])
    const writes = [warm, steady, killed].flatMap((one) => one.writes)
    // Everything is sent once more, long after it was done.
    let replayed = 0
    for (const sending of killed.writes) {
      const { status, isReplayed } = await client.send(sending)
      if (status === sending.right && isReplayed) replayed += 1
    }
    await ended(server, "SIGTERM")
    return { warm, steady, killed, away, writes: writes.length, replayed, ...(await count()) }
  } finally {
    await ended(server, "SIGKILL")
  }
}

type Loaded = Awaited<ReturnType<typeof load>>

const errorsOf = ({ errors }: Asked): number => [...errors.values()].reduce((sum, n) => sum + n, 0)
const milliseconds = ({ milliseconds: all }: Asked, share: number): string =>
  `${(all.toSorted((a, b) => a - b)[Math.floor(share * (all.length - 1))] ?? 0).toFixed(1)} ms`

const rowOf = (name: string, loaded: Loaded) => ({
  Server: name,
  Requests: loaded.steady.requests,
  Errors: errorsOf(loaded.steady),
  p50: milliseconds(loaded.steady, 0.5),
  p99: milliseconds(loaded.steady, 0.99),
  "at most": milliseconds(loaded.steady, 1),
  "Requests, with a kill": loaded.killed.requests,
  "Errors, with a kill": errorsOf(loaded.killed),
  "Sent again": loaded.killed.sentAgain,
  "Without a server": `${(loaded.away / 1000).toFixed(1)} s`,
  Writes: loaded.writes,
  "Found afterwards": loaded.people,
  "Done twice": loaded.registrations - loaded.people,
  "Told as repeats": `${loaded.replayed} of ${loaded.killed.writes.length}`
})

const wrongOf = (name: string, loaded: Loaded): ReadonlyArray<string> => [
  ...[loaded.warm, loaded.steady, loaded.killed].flatMap(({ errors }) =>
    [...errors].map(([said, times]) => `${name}: ${times} × ${said}`)
  ),
  ...(loaded.people === loaded.writes ? [] : [`${name}: ${loaded.people} of ${loaded.writes} writes are there`]),
  ...(loaded.registrations === loaded.people ? [] : [`${name}: something was done twice`]),
  ...(loaded.replayed === loaded.killed.writes.length ? [] : [`${name}: a repeat was not told as one`])
]

type Pace = Omit<Loading, "storage" | "count">

const inAFolder = async (pace: Pace): Promise<Loaded> => {
  const folder = mkdtempSync(join(tmpdir(), "partnerskab-load-"))
  const storage = join(folder, "data")
  const count = async () => {
    const pglite = await PGlite.create(storage)
    const { rows } = await pglite.query<Counted>(counting)
    await pglite.close()
    return rows[0]!
  }
  try {
    return await load({ ...pace, storage, count })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const onAServer = async (pace: Pace) => {
  const { pool, url, stop } = await startServer(18, { flags: ["autovacuum=on"] })
  const count = async () => (await pool.query<Counted>(counting)).rows[0]!
  try {
    const real = await load({ ...pace, storage: url, count })
    await pool.query("drop schema partnerskab cascade")
    const control = await load({ ...pace, storage: url, count, withKey: false })
    const version = (await pool.query("show server_version")).rows[0].server_version as string
    return {
      rows: [rowOf(`PostgreSQL ${version}`, real), rowOf("control: sent again without the key", control)],
      wrong: [
        ...wrongOf("PostgreSQL", real),
        ...(errorsOf(control.killed) === 0 ? ["the control is told nothing wrong"] : [])
      ]
    }
  } finally {
    await stop()
  }
}

await soak(
  {
    name: "server",
    title: "The server of the example, asked two hundred times a second and killed while it is",
    about:
      "`examples/embed-in-a-server` in a process of its own. A client asks at a steady pace, however slow the answers are: half the requests read an agreement, a fifth page through them or read a history, the rest register somebody, each under a key of its own; one write in twenty is sent twice at once. " +
      "First so for as many seconds as the count says, then again with SIGKILL in the middle and the server started anew: what got no answer is sent again under its key until it has one. At last every write of that time is sent once more, and the tables are counted. Times are from when a request was due, of those answered at the first try. The control sends again without the key.",
    count: 60,
    short: 2
  },
  async ({ seed, count: seconds, short }) => {
    const asked = { seed, seconds, perSecond: short ? 50 : 200, withKey: true }
    const embedded = await inAFolder(asked)
    const others = short ? undefined : await onAServer(asked)
    return {
      rows: [rowOf("PGlite in a folder", embedded), ...(others?.rows ?? [])],
      notes: [`${shown(asked.perSecond)} requests a second; client, server and database share the machine.`],
      wrong: [...wrongOf("PGlite", embedded), ...(others?.wrong ?? [])]
    }
  }
)

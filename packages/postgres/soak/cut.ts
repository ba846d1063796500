// Cuts the connection to PostgreSQL before, in and after commands: is each of them done once?
import { type AsyncStorage, StorageUnavailable } from "@partnerskab/core/storage"
import { lawModel } from "@partnerskab/testing"
import type { Pool } from "pg"
import { type Chance, chance } from "./chance.ts"
import { apply, type PgPool } from "../src/index.ts"
import { poolOn, type Server, sleep, startServer, storageOn } from "../test/servers.ts"
import { cuttingProxy, type Proxy } from "./cuttingProxy.ts"
import { numberOf, soak, together } from "./soaking.ts"
import { step, tornOf } from "./steps.ts"

const writers = 8

/** Gives every command of a storage another id each time it is sent: as one would do who knows of none. */
const forgetful = (pool: PgPool): PgPool => {
  let sent = 0
  return {
    connect: async () => {
      const client = await pool.connect()
      return {
        query: (query) =>
          client.query(
            typeof query === "string" || query.values === undefined || !query.text.includes("w_command")
              ? (query as string)
              : {
                  ...query,
                  values: query.values.map((one) =>
                    typeof one === "string" && one.startsWith("intent-") ? `${one}#${(sent += 1)}` : one
                  )
                }
          ),
        release: (error) => client.release(error),
        on: (event, listener) => client.on?.(event, listener),
        removeListener: (event, listener) => client.removeListener?.(event, listener)
      }
    }
  }
}

/** Does one thing until it is said to be done, as whoever asks does: reads, decides, and sends it again when in doubt. */
const intend = async (store: AsyncStorage, intent: string, id: string): Promise<"new" | "known"> => {
  for (;;) {
    try {
      const { rows, done } = await store.load({ commandId: intent, streams: [{ entity: "agreement", id }], sets: [] })
      if (done !== undefined) return "known"
      const given = step({ id, version: (rows[0]?.version ?? 0) + 1, set: `set-${id}` }, intent, { intent })
      const answer = await store.commit(given)
      if (answer._tag === "Committed") return "new"
      if (answer._tag === "Duplicate") return "known"
    } catch (reason) {
      if (!(reason instanceof StorageUnavailable) || reason.problem?.passing !== true) throw reason
      await sleep(5)
    }
  }
}

interface Cuts {
  readonly commands: number
  readonly cuts: Proxy["cuts"]
  readonly doubled: number
  readonly missing: number
  readonly known: number
  readonly torn: ReadonlyArray<string>
}

interface Run {
  readonly server: Server
  readonly authority: string
  readonly by: Chance
  readonly cuts: number
  readonly through: (pool: Pool) => PgPool
}

/** Lets eight do things through a connection that is cut so many times, and counts what has come of each. */
const run = async ({ server, authority, by, cuts, through }: Run): Promise<Cuts> => {
  const proxy = await cuttingProxy(Number(new URL(server.url).port), by)
  const pool = poolOn(server, { max: writers, change: (url) => (url.port = String(proxy.port)) })
  const store = storageOn({ pool: through(pool) }, { authority })
  const intents: Array<string> = []
  let known = 0
  await together(writers, async (w) => {
    for (let n = 0; proxy.cuts.total() < cuts; n += 1) {
      const intent = `intent-${w}-${n}`
      intents.push(intent)
      // Two share a life, so that some are overtaken too.
      if ((await intend(store, intent, `${w >> 1}`)) === "known") known += 1
    }
  })
  await pool.end()
  await proxy.stop()
  const { rows } = await server.pool.query(
    "select data ->> 'intent' as intent, count(*)::integer as times from partnerskab.journal where authority = $1 group by 1",
    [authority]
  )
  const times = new Map(
    (rows as ReadonlyArray<{ intent: string; times: number }>).map((one) => [one.intent, one.times])
  )
  return {
    commands: intents.length,
    cuts: proxy.cuts,
    doubled: intents.filter((intent) => (times.get(intent) ?? 0) > 1).length,
    missing: intents.filter((intent) => !times.has(intent)).length,
    known,
    torn: await tornOf(server.pool, authority)
  }
}

await soak(
  {
    name: "cut",
    title: "A connection that is cut doubles nothing and loses nothing",
    about:
      "Eight writers reach PostgreSQL through a proxy that cuts connections at random: before a message has come to the server, in the middle of it, when the server has answered and nobody has heard it yet, in the middle of an answer. " +
      "The storage sends a command again under the same id, and so does whoever asked. Each intention must stand in the journal once. " +
      "The control gives every sending an id of its own, as one does who knows of none; all else is the same.",
    count: 1000,
    short: 60
  },
  async ({ seed, count, short }) => {
    const server = await startServer(18)
    try {
      await apply({ pool: server.pool, model: lawModel })
      const by = chance(seed)
      const safe = await run({ server, authority: "safe", by, cuts: count, through: (pool) => pool })
      const careless = await run({ server, authority: "careless", by, cuts: Math.ceil(count / 2), through: forgetful })
      const row = (name: string, one: Cuts) => ({
        Run: name,
        Commands: one.commands,
        Cuts: one.cuts.total(),
        "before the server": one.cuts.of("before"),
        "within a message": one.cuts.of("within"),
        "after it had answered": one.cuts.of("after"),
        "within an answer": one.cuts.of("answer"),
        "Answered from the record": one.known,
        Doubled: one.doubled,
        Missing: one.missing
      })
      const version = (await server.pool.query("show server_version")).rows[0].server_version as string
      return {
        rows: [row("protected: one id", safe), row("control: an id each time", careless)],
        notes: [`PostgreSQL ${version}.`],
        wrong: [
          ...safe.torn,
          ...(safe.doubled > 0 ? [`${safe.doubled} doubled`] : []),
          ...(safe.missing > 0 ? [`${safe.missing} missing`] : []),
          ...((await numberOf(server.pool, "select count(*) from partnerskab.journal where authority = 'safe'")) !==
          safe.commands
            ? ["other entries than commands"]
            : []),
          ...(careless.doubled === 0 && !short ? ["the control has doubled nothing"] : [])
        ]
      }
    } finally {
      await server.stop()
    }
  }
)

// Ends PostgreSQL with all its processes while eight write, again and again: is everything there that was confirmed?
import { type AsyncStorage, StorageUnavailable } from "@partnerskab/core/storage"
import { lawModel } from "@partnerskab/testing"
import { chance } from "./chance.ts"
import { apply } from "../src/index.ts"
import { type Server, sleep, startServer, storageOn } from "../test/servers.ts"
import { numberOf, shown, soak, together } from "./soaking.ts"
import { step, tornOf } from "./steps.ts"

const writers = 8
const livesOfEach = 25

const isPassing = (reason: unknown): boolean => reason instanceof StorageUnavailable && reason.problem?.passing === true

interface Cycle {
  readonly acknowledged: number
  /** Confirmed, and not there afterwards. */
  readonly lost: number
  readonly torn: ReadonlyArray<string>
  /** Committed when the server was ended, and only known as done when they were sent again. */
  readonly repeated: number
  /** On their way when the server was ended. */
  readonly inFlight: number
  readonly recovered: number
}

interface Place {
  readonly server: Server
  readonly authority: string
  readonly store: AsyncStorage
}

/** Where one cycle writes; the storage has looked at the server, and will not look again. */
const placeOn = async (server: Server, authority: string): Promise<Place> => {
  const store = storageOn({ pool: server.pool }, { authority })
  await store.load({ commandId: "", streams: [], sets: [] })
  return { server, authority, store }
}

/** Lets eight write until so many are confirmed, and a moment later ends the server. */
const cycle = async (
  { server, authority, store }: Place,
  { wanted, moment }: { readonly wanted: number; readonly moment: number }
): Promise<Cycle> => {
  const confirmed: Array<string> = []
  const ending = { isNear: false }
  let [repeated, inFlight, waiting] = [0, 0, 0]
  const write = async (w: number): Promise<void> => {
    const versions = Array.from({ length: livesOfEach }, () => 0)
    for (let n = 0; !ending.isNear; n += 1) {
      const at = n % livesOfEach
      const given = step({ id: `${w}-${at}`, version: versions[at]! + 1, set: `set-${w}` }, `${w}-${n}`)
      waiting += 1
      // The storage sends it again itself for a while; whoever asked does so afterwards, under the same id.
      let answer
      while (answer === undefined)
        answer = await store.commit(given).catch(async (reason: unknown) => {
          if (!isPassing(reason)) throw reason
          await sleep(50)
          return undefined
        })
      waiting -= 1
      if (answer._tag === "Duplicate") repeated += 1
      else if (answer._tag !== "Committed") throw new Error(`${authority} ${given.commandId}: ${answer._tag}`)
      versions[at]! += 1
      confirmed.push(given.commandId)
    }
  }
  const writing = together(writers, write)
  while (confirmed.length < wanted) await Promise.race([sleep(20), writing])
  await sleep(moment)
  await server.kill()
  ending.isNear = true
  inFlight = waiting
  // The server is down: what is confirmed by now was confirmed before.
  const before = [...confirmed]
  const began = performance.now()
  await server.startAgain()
  while (
    !(await server.pool.query("select 1").then(
      () => true,
      () => false
    ))
  )
    await sleep(20)
  const recovered = performance.now() - began
  const there = async () => {
    const { rows } = await server.pool.query("select id from partnerskab.command where authority = $1", [authority])
    return new Set((rows as ReadonlyArray<{ readonly id: string }>).map(({ id }) => id))
  }
  const kept = await there()
  const lost = before.filter((id) => !kept.has(id)).length
  if (lost > 0) {
    // Who has lost something cannot go on where it was: the versions are others now.
    writing.catch(() => {})
    await Promise.race([writing.catch(() => {}), sleep(2000)])
    return { acknowledged: before.length, lost, torn: [], repeated, inFlight, recovered }
  }
  await writing
  const after = await there()
  const missing = confirmed.filter((id) => !after.has(id)).length
  return {
    acknowledged: confirmed.length,
    lost: missing,
    torn: await tornOf(server.pool, authority),
    repeated,
    inFlight,
    recovered
  }
}

await soak(
  {
    name: "kill",
    title: "A server that is ended while it writes loses nothing",
    about:
      "Eight writers, each command a life with its row, an entry, a fact in place of another and a set, on PostgreSQL with `fsync` on. " +
      "At a random moment postmaster and backends get SIGKILL; the server is started again; what was on its way is sent again under the same command id. " +
      "What was confirmed is kept outside the server. Afterwards every confirmed command must be there, and its parts must go with each other: command, entry, version, fact, set. " +
      "The control is the same with `synchronous_commit = off`, switched on behind the adapter, which refuses a server set so. " +
      "SIGKILL keeps what the operating system has in memory: this proves the order of writing, not the honesty of a disk.",
    count: 510_000,
    short: 1200
  },
  async ({ seed, count, short }) => {
    const by = chance(seed)
    const cycles = short ? 2 : 20
    const server = await startServer(18, { flags: ["fsync=on", "autovacuum=on", "max_wal_size=4GB"] })
    try {
      await apply({ pool: server.pool, model: lawModel })
      const { rows } = await server.pool.query(
        "select current_setting('server_version') as v, current_setting('fsync') as f, current_setting('synchronous_commit') as s"
      )
      const { v, f, s } = rows[0] as { v: string; f: string; s: string }
      const placesOf = async (name: string, times: number) => {
        const places: Array<Place> = []
        for (let n = 1; n <= times; n += 1) places.push(await placeOn(server, `${name}-${n}`))
        return places
      }
      const run = async (places: ReadonlyArray<Place>, wanted: () => number) => {
        const all: Array<Cycle> = []
        for (const place of places) {
          const one = await cycle(place, { wanted: wanted(), moment: by.below(400) })
          all.push(one)
          console.error(place.authority, JSON.stringify({ ...one, torn: one.torn.length }))
        }
        return all
      }
      const began = performance.now()
      const safe = await run(await placesOf("safe", cycles), () =>
        Math.round((count / cycles) * (0.7 + by.next() * 0.6))
      )
      const seconds = (performance.now() - began) / 1000
      const places = await placesOf("careless", short ? 2 : 15)
      await server.pool.query("alter system set synchronous_commit = off")
      await server.pool.query("select pg_reload_conf()")
      const careless = await run(places, () => Math.round((count / cycles / 4) * (0.7 + by.next() * 0.6)))
      const sum = (all: ReadonlyArray<Cycle>, of: (one: Cycle) => number) =>
        all.reduce((total, one) => total + of(one), 0)
      const row = (name: string, all: ReadonlyArray<Cycle>) => ({
        Run: name,
        "Times ended": all.length,
        Confirmed: sum(all, ({ acknowledged }) => acknowledged),
        Lost: sum(all, ({ lost }) => lost),
        Torn: sum(all, ({ torn }) => torn.length),
        "On their way": sum(all, ({ inFlight }) => inFlight),
        "of them committed without an answer": sum(all, ({ repeated }) => repeated)
      })
      const [protectedRow, control] = [
        row(`protected: synchronous_commit ${s}, fsync ${f}`, safe),
        row("control: synchronous_commit off", careless)
      ]
      const middle = safe.map(({ recovered }) => recovered).toSorted((a, b) => a - b)[Math.floor(safe.length / 2)]!
      return {
        rows: [protectedRow, control],
        notes: [
          `PostgreSQL ${v}; back again in ${shown(Math.round(middle))} ms (median); ${shown(Math.round(protectedRow.Confirmed / seconds))} commands a second, restarts and checks included. None was done twice.`
        ],
        wrong: [
          ...safe.flatMap(({ torn }) => torn),
          ...(protectedRow.Lost > 0 ? [`${protectedRow.Lost} lost`] : []),
          ...(control.Lost === 0 && !short ? ["the control has lost nothing"] : []),
          ...((await numberOf(
            server.pool,
            "select count(*) from partnerskab.command where authority like 'safe-%'"
          )) !== protectedRow.Confirmed
            ? ["other commands than those confirmed"]
            : [])
        ]
      }
    } finally {
      await server.stop()
    }
  }
)

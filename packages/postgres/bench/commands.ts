import * as Effect from "effect/Effect"
import type { Pool } from "pg"
import { postgres } from "../src/index.ts"
import { compare, type Compared, type Contestant, onLines, type Rounds } from "./compare.ts"
import { byCte, byKysely, byReadAndCte, byTransaction } from "./peers.ts"
import {
  authority,
  type Command,
  editions,
  installed,
  enoughParties,
  planned,
  type Turns,
  type World
} from "./world.ts"
import { storageModel } from "@partnerskab/core"

export interface Cell {
  readonly command: Command
  readonly lines: number
  readonly sync: "on" | "off"
  readonly delay: number
  readonly compared: Compared
}

/** Says something on every connection of a pool. */
const tell = async (pool: Pool, lines: number, sql: string): Promise<void> => {
  for (const client of await Promise.all(Array.from({ length: lines }, () => pool.connect()))) {
    await client.query(sql)
    client.release()
  }
}

/**
 * The library and those who do the same by hand, each with a pool of its own. `synchronous_commit` is set on the
 * connections once the library has looked at the server: it refuses to begin on one where it is off.
 */
export const contestantsOf = async (
  command: Command,
  {
    turn,
    lines,
    sync,
    poolOf
  }: {
    readonly turn: Turns
    readonly lines: number
    readonly sync: "on" | "off"
    readonly poolOf: () => Promise<Pool>
  }
): Promise<Readonly<Record<string, Contestant>>> => {
  const pools = await Promise.all(Array.from({ length: 5 }, poolOf))
  const [own, cte, read, usual, kysely] = pools as [Pool, Pool, Pool, Pool, Pool]
  const pk = installed(own)
  await pk.place.get("none")
  for (const pool of pools) await tell(pool, lines, `set synchronous_commit = ${sync}`)
  const byHand = (peer: typeof byCte, pool: Pool): Contestant =>
    onLines(lines, () => peer[command](pool, turn.byHand[command]() as never))
  return {
    ours: onLines(lines, () => turn[command](pk)),
    cte: byHand(byCte, cte),
    "read + cte": byHand(byReadAndCte, read),
    usual: byHand(byTransaction as typeof byCte, usual),
    kysely: byHand(byKysely(kysely) as typeof byCte, kysely)
  }
}

/** What a command's storage does alone: a commit that is made already, and what it reads. */
export const storageAlone = async (
  command: Command,
  {
    world,
    reader,
    turn,
    pool,
    peer,
    rounds
  }: {
    readonly world: World
    readonly reader: Pool
    readonly turn: Turns
    readonly pool: Pool
    readonly peer: Pool
    readonly rounds: Rounds
  }
): Promise<Compared> => {
  const total = rounds.warm + rounds.rounds * rounds.count
  if (command === "draft") await enoughParties(world, turn.drafted() + total + 1)
  const { changesets, readings } = await planned(reader, command, { turn, count: total })
  const storage = postgres({ pool })({ authority: authority.code, model: storageModel({ editions }) })
  await Effect.runPromise(storage.load({ commandId: "", streams: [], sets: [] }))
  await pool.query("set synchronous_commit = off")
  const [commits, loads] = [changesets.values(), readings.values()]
  return compare(
    {
      load: onLines(1, () => Effect.runPromise(storage.load(loads.next().value!))),
      commit: onLines(1, async () => {
        const answer = await Effect.runPromise(storage.commit(commits.next().value!))
        if (answer._tag !== "Committed") throw new Error(answer._tag)
      }),
      cte: onLines(1, () => byCte[command](peer, turn.byHand[command]() as never))
    },
    rounds
  )
}

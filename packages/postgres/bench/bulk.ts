import { pipeline } from "node:stream/promises"
import { Readable } from "node:stream"
import * as Effect from "effect/Effect"
import type { Changeset } from "@partnerskab/core/storage"
import { storageModel } from "@partnerskab/core"
import type { Pool } from "pg"
// @ts-expect-error it brings no types
import { from as copyFrom } from "pg-copy-streams"
import { postgres } from "../src/index.ts"
import { compare, type Compared, onLines } from "./compare.ts"
import { authority, editions, enoughParties, installed, planned, type Turns, type World } from "./world.ts"

interface Given {
  readonly world: World
  readonly turn: Turns
  readonly poolOf: () => Promise<Pool>
  readonly rounds: number
  readonly count: number
}

/** Many drafts in one go, beside one after the other, and beside two copies by hand: the rows, and the events. */
export const bulk = async ({ world, turn, poolOf, rounds, count }: Given): Promise<Compared> => {
  const [reader, own, single, copy, commands] = (await Promise.all(Array.from({ length: 5 }, poolOf))) as [
    Pool,
    Pool,
    Pool,
    Pool,
    Pool
  ]
  const times = rounds + 1
  const singles = Math.ceil(count / 10)
  await enoughParties(world, turn.drafted() + times * (count + 3 * singles) + 10)
  const many = (await planned(reader, "draft", { turn, count: times * count })).changesets
  const few = (await planned(reader, "draft", { turn, count: times * singles })).changesets.values()
  const storageOf = (pool: Pool) => postgres({ pool })({ authority: authority.code, model: storageModel({ editions }) })
  const [all, one] = [storageOf(own), storageOf(single)]
  const pk = installed(commands)
  let at = 0
  const next = (): ReadonlyArray<Changeset> => many.slice(at, (at += count))
  // A block is one import; who does fewer is compared by the time of each.
  const perOne = (work: () => Promise<unknown>) => async () => void (await work())
  const compared = await compare(
    {
      commitAll: perOne(async () => {
        const answers = await Effect.runPromise(all.commitAll(next()))
        if (answers.some(({ _tag }) => _tag !== "Committed")) throw new Error("not all were committed")
      }),
      copies: perOne(() => twoCopies(copy, turn, count)),
      commits: perOne(() => onLines(1, () => Effect.runPromise(one.commit(few.next().value!)))(singles)),
      commands: perOne(() => onLines(1, () => turn.draft(pk))(singles))
    },
    { rounds, count: 1, warm: 1 }
  )
  const of: Readonly<Record<string, number>> = { commitAll: count, copies: count, commits: singles, commands: singles }
  return eachOf(compared, of)
}

/** Times of an import as times of one of it. */
const eachOf = ({ took, ratio }: Compared, of: Readonly<Record<string, number>>): Compared => ({
  took: Object.fromEntries(
    Object.entries(took).map(([name, { low, median, high }]) => {
      const n = of[name]!
      return [name, { low: low / n, median: median / n, high: high / n }]
    })
  ),
  ratio: (first, second) => {
    const { low, median, high } = ratio(first, second)
    const factor = of[first]! / of[second]!
    return { low: low * factor, median: median * factor, high: high * factor }
  }
})

const twoCopies = async (pool: Pool, turn: Turns, count: number): Promise<void> => {
  const drafts = Array.from({ length: count }, () => turn.byHand.draft())
  const [tenant, at] = [authority.code, new Date().toISOString()]
  const line = (...values: ReadonlyArray<string | number | null>): string =>
    `${values.map((value) => (value === null ? "\\N" : String(value).replaceAll("\\", "\\\\"))).join("\t")}\n`
  const rows = drafts.map(({ id, status, party, doc }) =>
    line(tenant, id, 1, status, party, null, null, JSON.stringify(doc), at)
  )
  const events = drafts.map(({ id, type, data, on }) =>
    line(tenant, "agreement", id, 1, type, JSON.stringify(data), on, at, "consultant-7", `c-${id}`)
  )
  const client = await pool.connect()
  try {
    await client.query("begin")
    await pipeline(Readable.from(rows), client.query(copyFrom("copy peer.agreement from stdin")))
    await pipeline(Readable.from(events), client.query(copyFrom("copy peer.event from stdin")))
    await client.query("commit")
  } finally {
    client.release()
  }
}

import { edition2008, edition2016, storageModel } from "@partnerskab/core"
import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { noSets, without } from "../soak/forgetting.ts"
import { allowed, ratioRounds } from "../soak/ratioRounds.ts"
import { apply, postgres } from "../src/index.ts"
import { poolOn, type Server, startServer } from "./servers.ts"

let server: Server
let pools: ReadonlyArray<Pool>

beforeAll(async () => {
  server = await startServer(18)
  pools = [poolOn(server, { max: 8 }), poolOn(server, { max: 8 })]
  await apply({ pool: server.pool, model: storageModel({ editions: [edition2008, edition2016], plugins: [] }) })
}, 60_000)
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await server.stop()
})

const on = (n: number) => postgres({ pool: pools[n % 2]! })

describe("sixteen consultants at one workplace with ten ordinary employees", () => {
  it("start two placements together, in every round, and nothing is lost", async () => {
    const ran = await ratioRounds(on, { authority: "kept", rounds: 2 })
    expect(ran).toEqual({
      rounds: 2,
      asked: 32,
      done: 2 * allowed,
      asPermitted: 2,
      more: 0,
      fewer: 0,
      mostInARound: allowed,
      gaveUp: 0,
      lost: 0,
      mismatches: 0
    })
  })

  it("start more where the storage forgets what was read of sets", async () => {
    const forgetful = (n: number) => without(on(n), noSets)
    expect((await ratioRounds(forgetful, { authority: "forgotten", rounds: 2 })).mostInARound).toBeGreaterThan(allowed)
  })
})

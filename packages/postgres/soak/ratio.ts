// Many consultants at as many installations who would all start a placement at one workplace: does the ratio hold?
import { storageModel, edition2008, edition2016 } from "@partnerskab/core"
import type { Changeset, StorageOf, StorageService } from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
import * as Effect from "effect/Effect"
import { apply, postgres } from "../src/index.ts"
import { poolOn, startServer } from "../test/servers.ts"
import { noSets, without } from "./forgetting.ts"
import { allowed, consultants, ratioRounds } from "./ratioRounds.ts"
import { soak } from "./soaking.ts"

/** Memory with the pauses a server has, so that writers come between each other. */
const inMemory = (): StorageService => {
  const storage = memory()
  const pause = Effect.promise(() => new Promise<void>((resume) => void setImmediate(resume)))
  return {
    ...storage,
    load: (reading) => Effect.tap(storage.load(reading), () => pause),
    commit: (changeset) => Effect.andThen(pause, storage.commit(changeset))
  }
}

await soak(
  {
    name: "ratio",
    title: "The ratio at a workplace holds for all who start placements at once",
    about:
      `${consultants} consultants, each at an installation of their own over one storage, all start a placement at one workplace at once, with the Danish packs installed. ` +
      `It has ten ordinary employees, so ${allowed} supported persons are permitted. Each round has a company, an agreement and a workplace of its own; ` +
      "after each, what is stored there is compared with what was accepted, and in the end the whole journal is verified. " +
      "The controls are the same storages, which forget what was read of sets and that sets change.",
    count: 500,
    short: 5
  },
  async ({ count, short }) => {
    const server = await startServer(18, { flags: ["autovacuum=on"] })
    const pools = [poolOn(server, { max: 8 }), poolOn(server, { max: 8 })]
    try {
      await apply({ pool: server.pool, model: storageModel({ editions: [edition2008, edition2016], plugins: [] }) })
      const less = Math.ceil(count / 10)
      const run = async (name: string, storageOf: Parameters<typeof ratioRounds>[0], rounds: number) => {
        const began = performance.now()
        const told = (round: number) => {
          if (round % 50 === 0) console.error(name, round, Math.round((performance.now() - began) / 1000), "s")
        }
        const ran = await ratioRounds(storageOf, { authority: name, rounds, told })
        console.error(name, JSON.stringify(ran))
        return { ...ran, seconds: (performance.now() - began) / 1000 }
      }
      const one = (storage: StorageService) => () => () => storage
      const onPools = (part: Partial<Changeset>) => (n: number) => (of: StorageOf) =>
        without(postgres({ pool: pools[n % pools.length]! }), part)(of)
      const forgetful = inMemory()
      const all = {
        memory: await run("memory", one(inMemory()), count),
        "memory: control without sets": await run(
          "memory-control",
          one(without(() => forgetful, noSets)({} as never)),
          less
        ),
        PostgreSQL: await run("postgres", onPools({}), count),
        "PostgreSQL: control without sets": await run("postgres-control", onPools(noSets), less)
      }
      const version = (await server.pool.query("show server_version")).rows[0].server_version as string
      return {
        rows: Object.entries(all).map(([Storage, ran]) => ({
          Storage,
          Rounds: ran.rounds,
          Asked: ran.asked,
          Started: ran.done,
          [`Rounds with ${allowed}`]: ran.asPermitted,
          "With more": ran.more,
          "With fewer": ran.fewer,
          "Most in a round": ran.mostInARound,
          "Gave up": ran.gaveUp,
          "Lost or made up": ran.lost,
          "Found by verify": ran.mismatches,
          Seconds: Math.round(ran.seconds)
        })),
        notes: [`PostgreSQL ${version}.`],
        wrong: Object.entries(all).flatMap(([name, { rounds, asPermitted, more, lost, mismatches }]) => {
          const isKept = lost === 0 && mismatches === 0 ? [] : [`${name}: not all is kept`]
          if (!name.includes("control")) return asPermitted === rounds ? isKept : [`${name}: broken`, ...isKept]
          return more > 0 || short ? isKept : [`${name}: not broken`, ...isKept]
        })
      }
    } finally {
      await Promise.all(pools.map((pool) => pool.end()))
      await server.stop()
    }
  }
)

import { chown, stat } from "node:fs/promises"
import { lawModel } from "@partnerskab/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply } from "../src/index.ts"
import { aStep, poolOn, type Server, smallDisk, startServer, storageOn, troubleOf } from "./servers.ts"

let disks: Readonly<Record<"data" | "log", Awaited<ReturnType<typeof smallDisk>>>>
beforeAll(async () => {
  disks = { data: await smallDisk(24), log: await smallDisk(8) }
})
afterAll(async () => {
  for (const disk of Object.values(disks)) await disk?.remove()
})

const ballast = (n: number) => ({ note: Array.from({ length: 400 }, (_, at) => `${n}.${at}.${Math.sqrt(n + at)}`) })

/** A command that needs room of its own. */
const aBigStep = (n: number) => {
  const step = aStep(`big-${n}`, 1)
  return { ...step, rows: step.rows.map((row) => ({ ...row, state: ballast(n) })) }
}

/** Commits until something stands in the way: what was acknowledged, and what was not. */
const fill = async (storage: ReturnType<typeof storageOn>) => {
  for (let n = 1; ; n += 1) {
    const step = aBigStep(n)
    const began = performance.now()
    const failed = await storage.commit(step).then(
      () => undefined,
      (error: unknown) => troubleOf(Promise.reject(error))
    )
    const milliseconds = performance.now() - began
    if (failed !== undefined) return { acknowledged: n - 1, step, told: { ...failed, milliseconds } }
  }
}

const written = async (storage: ReturnType<typeof storageOn>) => {
  const { entries } = await storage.journal({ after: undefined, limit: 100_000 })
  return entries.length
}

describe("a full disk", () => {
  it("is told when it is where the data are: nothing is half-saved, and the command is taken when there is room", async (test) => {
    if (disks.data === undefined) return test.skip("only whoever may mount a disk can fill one")
    const server: Server = await startServer(18)
    try {
      const { uid, gid } = await stat(server.folder)
      await chown(disks.data.folder, uid, gid)
      await server.pool.query(`create tablespace small location '${disks.data.folder}'`)
      await server.pool.query("create database filled tablespace small")
      const pool = poolOn(server, { change: (url) => (url.pathname = "filled") })
      await apply({ pool, model: lawModel })
      const storage = storageOn({ pool })
      await pool.query("create table other (y text)")
      const more = "insert into other select repeat('x', 1000) from generate_series(1, 500)"
      while (await pool.query(more).catch(() => undefined));
      const { acknowledged, step, told } = await fill(storage)
      expect(told).toMatchObject({ code: "PG-DISK-FULL", passing: true })
      expect(told.milliseconds).toBeLessThan(2_000)
      expect(await written(storage)).toBe(acknowledged)
      await pool.query("drop table other")
      expect(await storage.commit(step)).toEqual({ _tag: "Committed" })
      expect((await storage.commit(step))._tag).toBe("Duplicate")
      expect(await written(storage)).toBe(acknowledged + 1)
      await pool.end()
    } finally {
      await server.stop()
    }
  })

  it("ends the server when it is where the log is; what it acknowledged is there when it has room again", async (test) => {
    if (disks.log === undefined) return test.skip("only whoever may mount a disk can fill one")
    const initdb = ["--wal-segsize=1", `--waldir=${disks.log.folder}/log`]
    const server = await startServer(18, { initdb, flags: ["max_wal_size=1GB"] })
    try {
      const pool = poolOn(server)
      pool.on("connect", (client) => void client.on("error", () => {}))
      await apply({ pool, model: lawModel })
      const storage = storageOn({ pool })
      const { acknowledged, step, told } = await fill(storage)
      // What the server says as it falls, or that it has fallen.
      expect(["PG-DISK-FULL", "PG-AWAY"]).toContain(told.code)
      expect(told.milliseconds).toBeLessThan(7_000)
      await disks.log.grow(100)
      if (!(await server.isRunning())) await server.startAgain()
      await expect
        .poll(
          () =>
            storage.commit(step).then(
              ({ _tag }) => _tag,
              () => "away"
            ),
          { timeout: 20_000 }
        )
        .not.toBe("away")
      expect(await written(storage)).toBe(acknowledged + 1)
      await pool.end()
    } finally {
      await server.stop()
    }
  })
})

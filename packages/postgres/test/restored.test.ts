import type { PGlite } from "@electric-sql/pglite"
import { lawModel } from "@partnerskab/testing"
import { beforeEach, describe, expect, it } from "vitest"
import { apply } from "../src/index.ts"
import { aStep, startPglite, storageOn } from "./servers.ts"

let pglite: PGlite
beforeEach(async () => {
  pglite = await startPglite()
  await apply({ pglite, model: lawModel })
  return () => pglite.close()
}, 60_000)

const idsAfter = async (storage: ReturnType<typeof storageOn>, after: string | undefined) =>
  (await storage.journal({ after, limit: 100 })).entries.map(({ id }) => id)

describe("readers of the journal after a restore", () => {
  it("go on where they were when the numbers of the other server begin anew", async () => {
    const before = storageOn({ pglite })
    await before.commit(aStep("a", 1))
    await pglite.exec("update partnerskab.journal set xid = '999999999'")
    const after = storageOn({ pglite })
    await after.commit(aStep("b", 1))
    expect(await idsAfter(after, "1.999999999.1")).toEqual(["b"])
    expect(await idsAfter(after, undefined)).toEqual(["a", "b"])
  })

  it("who had come further than the backup miss what follows, until somebody raises the epoch", async () => {
    const storage = storageOn({ pglite })
    await storage.commit(aStep("a", 1))
    const ahead = "1.999999999.9"
    await storage.commit(aStep("missed", 1))
    expect(await idsAfter(storage, ahead)).toEqual([])
    await pglite.exec("update partnerskab.installation set epoch = epoch + 1")
    const started = storageOn({ pglite })
    await started.commit(aStep("b", 1))
    expect(await idsAfter(started, ahead)).toEqual(["b"])
    expect(await idsAfter(started, undefined)).toEqual(["a", "missed", "b"])
  })
})

import { createPartnerskab, edition2008, edition2016, orThrow, storageModel } from "@partnerskab/core"
import { expect, it } from "vitest"
import { apply, postgres } from "../src/index.ts"
import { all } from "./lived.ts"
import { startPglite } from "./servers.ts"

it("rows of old commands and of what is done can go: all is verified, and moves as before", async () => {
  const pglite = await startPglite()
  const editions = [edition2008, edition2016] as const
  const model = storageModel({ editions })
  await apply({ pglite, model })
  const pk = createPartnerskab({
    authority: { code: "0330", displayName: "Jobcenter" },
    editions,
    storage: postgres({ pglite })
  })
  orThrow(await pk.as("consultant-1").people.register({ person: "p-1", on: "2026-11-02", name: "Åse Prøvesen" }))
  await pglite.exec("update partnerskab.command set recorded_at = now() - interval '2 years'")
  const gone = await pglite.query(
    "delete from partnerskab.command where recorded_at < now() - interval '1 year' returning id"
  )
  expect(gone.rows).toHaveLength(1)
  await pglite.exec("delete from partnerskab.outbox where standing = 'done' and due_at < now() - interval '1 year'")
  expect(await pk.verify()).toEqual([])
  const [here, there] = ["0330", "0336"].map((authority) => postgres({ pglite })({ authority, model }))
  const lines = await all(here!.admin.export())
  expect(await there!.admin.import(lines)).toEqual({ lines: lines.length - 2 })
  await pglite.close()
}, 60_000)

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { defineLaws } from "@partnerskab/testing"
import { afterAll, describe, it, vi } from "vitest"
import { sqliteStorage } from "../src/sqliteStorage.ts"

// The longest laws write thousands of times, each time to the disk.
vi.setConfig({ testTimeout: 60_000 })

const opened: Array<{ readonly close: () => void }> = []
const open = (path: string) => {
  const storage = sqliteStorage({ path })
  opened.push(storage)
  return storage
}

const folder = mkdtempSync(join(tmpdir(), "laws-"))
afterAll(() => {
  for (const storage of opened) storage.close()
  rmSync(folder, { recursive: true })
})

defineLaws({ describe, it }, { name: "SQLite in memory", probes: [] }, () => open(":memory:"))

defineLaws({ describe, it }, { name: "SQLite in a file", probes: ["reopen"] }, ({ authority }) => {
  const path = join(folder, `${authority}.sqlite`)
  return { storage: open(path), probes: { reopen: () => open(path) } }
})

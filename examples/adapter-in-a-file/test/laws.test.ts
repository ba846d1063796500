import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { defineLaws } from "@partnerskab/testing"
import { afterAll, describe, it } from "vitest"
import { sqliteStorage } from "../src/sqliteStorage.ts"

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

import { fromAsync } from "@partnerskab/core/storage"
import { asAsync, defineLaws } from "@partnerskab/testing"
import { describe, it } from "vitest"
import { memory } from "../src/index.ts"

defineLaws({ describe, it }, { name: "memory", probes: ["admin", "reopen"] }, (of) => {
  const storage = memory(of)
  return { storage, probes: { admin: storage.admin, reopen: () => storage } }
})

defineLaws({ describe, it }, { name: "memory behind promises", probes: [] }, () => fromAsync(asAsync(memory())))

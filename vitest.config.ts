import { defineConfig } from "vitest/config"

// Packages are tested from their sources: with a built sibling there would be two copies of every class.
const conditions = ["@partnerskab/source", "module", "node", "development|production"]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // A guard against what hangs, not a measure of speed: a busy machine must not fail a test.
    testTimeout: 60_000,
    // Modules here are values and importing them does nothing, so files share them: a third of the time was importing.
    isolate: false,
    include: ["packages/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts"]
  }
})

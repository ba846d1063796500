import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

// Packages are tested from their sources: with a built sibling there would be two copies of every class.
const conditions = ["@partnerskab/source", "module", "node", "development|production"]

// A guard against what hangs, not a measure of speed: a busy machine must not fail a test.
const testTimeout = 180_000

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Left to itself it keeps a core free, which of two cores is half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          testTimeout,
          // Modules here are values and importing them does nothing, so files share them: half of the time was importing.
          isolate: false,
          include: ["packages/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts"],
          exclude: ["packages/postgres/**", "**/node_modules/**"]
        }
      },
      {
        extends: true,
        test: { name: "databases", testTimeout, include: ["packages/postgres/test/**/*.test.ts"] }
      }
    ]
  }
})

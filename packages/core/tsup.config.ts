import { defineConfig } from "tsup"
import manifest from "./package.json" with { type: "json" }

// Only doors have declarations: with one for each of some five hundred files the compiler runs out of memory.
const doors = Object.values(manifest.exports).flatMap((door) =>
  typeof door === "object" && door !== null ? [door["@partnerskab/source"].replace("./", "")] : []
)

export default defineConfig({
  entry: ["src/**/*.ts"],
  format: ["esm"],
  dts: { entry: doors },
  sourcemap: true,
  clean: true,
  splitting: true,
  target: "node22",
  tsconfig: "tsconfig.json"
})

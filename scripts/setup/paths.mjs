import { readdirSync, existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const cache = join(root, ".cache")
export const tools = join(root, ".tools")
export const pnpmVersion = "12.21.0"

/** Node 24, as the workspace installed it. */
export const node = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node")
export const pnpm = join(tools, "node_modules", "pnpm", "bin", "pnpm.mjs")

/** Folders of `packages/` and `examples/` that hold a package.json, relative to the root. */
export const projects = (...parents) =>
  parents
    .flatMap((parent) =>
      existsSync(join(root, parent)) ? readdirSync(join(root, parent)).map((name) => `${parent}/${name}`) : []
    )
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .sort()

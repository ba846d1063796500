// The doors of a package: the subpaths of its package.json that have a source.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../setup/paths.mjs"

/** `[name, source]` for each exported subpath, e.g. `["agreement", "src/agreement/index.ts"]`. */
export const doorsOf = (project) => {
  const { exports } = JSON.parse(readFileSync(join(root, project, "package.json"), "utf8"))
  return Object.entries(exports)
    .filter(([, target]) => target?.["@partnerskab/source"] !== undefined)
    .map(([path, target]) => [nameOf(path), target["@partnerskab/source"].replace(/^\.\//, "")])
    .filter(([, source]) => existsSync(join(root, project, source)))
}

const nameOf = (path) => (path === "." ? "index" : path.slice(2).replaceAll("/", "-"))

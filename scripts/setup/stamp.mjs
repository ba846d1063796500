// Remembers which lockfile and package.jsons the installed tree belongs to, so that a second run starts at once.
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { cache, node, pnpm, pnpmVersion, projects, root } from "./paths.mjs"

const file = join(cache, "setup.stamp")

const wanted = () => {
  const hash = createHash("sha256").update(`${pnpmVersion} ${process.platform} ${process.arch}`)
  const manifests = projects("packages", "examples").map((folder) => `${folder}/package.json`)
  for (const name of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...manifests]) {
    hash.update(`\n${name}\n`).update(readFileSync(join(root, name)))
  }
  return hash.digest("hex")
}

export const isReady = () =>
  existsSync(file) &&
  existsSync(node) &&
  existsSync(pnpm) &&
  projects("packages", "examples").every(hasItsModules) &&
  readFileSync(file, "utf8") === wanted()

const hasItsModules = (folder) => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"))
  const none = Object.keys({ ...dependencies, ...devDependencies }).length === 0
  return none || existsSync(join(root, folder, "node_modules"))
}

export const stamp = () => {
  mkdirSync(cache, { recursive: true })
  writeFileSync(file, wanted())
}

// What a package manager would see of each packed package: publint on its manifest, attw on its types; and a release that
// publishes nothing.
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { packAll } from "./pack.mjs"
import { pnpm, root } from "./setup/paths.mjs"

const bin = (name, file) => join(root, "node_modules", ...name.split("/"), ...file.split("/"))
const publint = bin("publint", "src/cli.js")
const attw = bin("@arethetypeswrong/cli", "dist/index.js")

const ran = (args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" })
  if (status !== 0) console.error(`${stdout}${stderr}`.trim())
  return status === 0
}

/** What a release would publish: every package, together, and nothing else. */
const published = () => {
  const args = [pnpm, "publish", "--recursive", "--dry-run", "--no-git-checks", "--access", "public"]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" })
  const named = new Set([...`${stdout}${stderr}`.matchAll(/(@partnerskab\/[\w-]+)@\d/g)].map(([, name]) => name))
  const missing = [...tarballs.keys()].filter((name) => !named.has(name))
  const extra = [...named].filter((name) => !tarballs.has(name))
  for (const name of missing) console.error(`${name} would not be published`)
  for (const name of extra) console.error(`${name} would be published, and is none of the packages`)
  if (status !== 0) console.error(`${stdout}${stderr}`.trim())
  return status === 0 && missing.length === 0 && extra.length === 0
}

const tarballs = packAll()
const results = [...tarballs.values()].flatMap((file) => [
  ran([publint, file, "--strict"]),
  ran([attw, file, "--profile", "esm-only", "--no-emoji"])
])
if (results.includes(false) || !published()) process.exit(1)
console.log(`packages: ${tarballs.size} tarballs, publint and attw found nothing, and all would be published together`)

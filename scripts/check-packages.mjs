// What a package manager would see of each packed package: publint on its manifest, attw on its types.
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { packAll } from "./pack.mjs"
import { root } from "./setup/paths.mjs"

const bin = (name, file) => join(root, "node_modules", ...name.split("/"), ...file.split("/"))
const publint = bin("publint", "src/cli.js")
const attw = bin("@arethetypeswrong/cli", "dist/index.js")

const ran = (args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" })
  if (status !== 0) console.error(`${stdout}${stderr}`.trim())
  return status === 0
}

const tarballs = packAll()
const results = [...tarballs.values()].flatMap((file) => [
  ran([publint, file, "--strict"]),
  ran([attw, file, "--profile", "esm-only", "--no-emoji"])
])
if (results.includes(false)) process.exit(1)
console.log(`packages: ${tarballs.size} tarballs, publint and attw found nothing`)

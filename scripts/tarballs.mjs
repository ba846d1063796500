// Builds the packages and writes them as tarballs into out/tarballs, to be installed elsewhere until they are published.
import { spawnSync } from "node:child_process"
import { copyFileSync, mkdirSync, rmSync } from "node:fs"
import { basename, join } from "node:path"
import { packAll } from "./pack.mjs"
import { root } from "./setup/paths.mjs"

console.log("Bygger og pakker … (det tager nogle minutter) / Building and packing … (a few minutes)")
const built = spawnSync(process.execPath, [join(root, "scripts", "build.mjs")], { stdio: "inherit" })
if (built.status !== 0) process.exit(1)
const folder = join(root, "out", "tarballs")
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
packAll((file) => {
  copyFileSync(file, join(folder, basename(file)))
  console.log(join("out", "tarballs", basename(file)))
})

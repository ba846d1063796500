// Packs every package as it would be published, into .cache/pack.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { cache, pnpm, projects, root } from "./setup/paths.mjs"

const folder = join(cache, "pack")

/** Tarballs by name of package, each told as it is there. Needs a build. */
export const packAll = (told = () => {}) => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return new Map(
    projects("packages").map((project) => {
      const packed = pack(project)
      told(packed[1])
      return packed
    })
  )
}

/** The name of a package and its tarball. Needs a build. */
export const pack = (project) => {
  if (!existsSync(join(root, project, "dist", "index.js"))) stop(`${project} is not built: npm run build`)
  const { name, version } = JSON.parse(readFileSync(join(root, project, "package.json"), "utf8"))
  const file = join(folder, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`)
  const args = [pnpm, "pack", "--pack-destination", folder]
  const ran = spawnSync(process.execPath, args, { cwd: join(root, project), encoding: "utf8" })
  if (ran.status !== 0 || !existsSync(file)) stop(`${project} could not be packed:\n${ran.stdout}${ran.stderr}`)
  return [name, file]
}

const stop = (message) => {
  console.error(message)
  process.exit(1)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, file] of packAll()) console.log(`${name}: ${file}`)
}

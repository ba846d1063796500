// Makes a project somewhere else on the disk that knows the packages only as tarballs, and lets npm install it.
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../setup/paths.mjs"

const windows = process.platform === "win32"

/** The version of a tool that the workspace itself uses. */
export const versionOf = (name) =>
  JSON.parse(readFileSync(join(root, "node_modules", ...name.split("/"), "package.json"), "utf8")).version

export const makeApp = ({ folder, source, tarballs, devDependencies, effect = versionOf("effect") }) => {
  cpSync(join(root, "scripts", "consumers", source), folder, { recursive: true })
  const dependencies = Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`]))
  // No `effect` here: npm brings it as a peer. Only which version of it is decided.
  const overrides = { effect }
  const manifest = { name: source, private: true, type: "module", dependencies, devDependencies, overrides }
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, undefined, 2))
  npmInstall(folder, [])
}

/** A copy of an example that is written to be copied, with our tarballs in the place of what the registry would give. */
export const makeCopy = ({ folder, project, tarballs }) => {
  copyWith({ folder, project, tarballs })
  npmInstall(folder, [])
}

const copyWith = ({ folder, project, tarballs }) => {
  cpSync(join(root, project), folder, {
    recursive: true,
    filter: (path) => !/(^|[\\/])(node_modules|dist)$/.test(path)
  })
  const file = join(folder, "package.json")
  const manifest = JSON.parse(readFileSync(file, "utf8"))
  for (const kind of ["dependencies", "devDependencies"])
    for (const name of Object.keys(manifest[kind] ?? {}))
      if (tarballs.has(name)) manifest[kind][name] = `file:${tarballs.get(name)}`
  writeFileSync(file, JSON.stringify(manifest, undefined, 2))
}

/** The version of a package that npm laid into a project. */
export const laidIn = (folder, name) =>
  JSON.parse(readFileSync(join(folder, "node_modules", ...name.split("/"), "package.json"), "utf8")).version

/** The executable of another Node, installed in `folder`. */
export const makeNode = (folder, version) => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "package.json"), '{ "private": true }')
  npmInstall(folder, [`node@${version}`])
  return join(folder, "node_modules", "node", "bin", windows ? "node.exe" : "node")
}

const npmInstall = (folder, names) => {
  const args = ["install", ...names, "--no-audit", "--no-fund", "--no-update-notifier", "--prefer-offline"]
  const limits = {
    npm_config_fetch_retries: "2",
    npm_config_fetch_retry_mintimeout: "500",
    npm_config_loglevel: "error"
  }
  const env = { ...process.env, ...limits }
  const ran = spawnSync("npm", args, {
    cwd: folder,
    env,
    encoding: "utf8",
    shell: windows,
    stdio: ["ignore", "pipe", "pipe"]
  })
  if (ran.status !== 0) throw new Error(`npm install in ${folder}:\n${ran.stdout}${ran.stderr}`)
}

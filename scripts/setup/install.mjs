// Fetches pnpm into .tools and lets it install exactly what the lockfile says. Nothing is installed outside the repository.
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Trouble, whatFailed } from "./trouble.mjs"
import { cache, pnpm, pnpmVersion, root, tools } from "./paths.mjs"

const log = join(cache, "setup.log")

export const install = () => {
  mkdirSync(cache, { recursive: true })
  writeFileSync(log, "")
  const registry = registryOfNpm()
  if (installedPnpm() !== pnpmVersion) fetchPnpm(registry)
  step("pnpm install", [process.execPath, [pnpm, "install", "--frozen-lockfile", "--prefer-offline"]], registry)
}

const installedPnpm = () => {
  try {
    return JSON.parse(readFileSync(join(tools, "node_modules", "pnpm", "package.json"), "utf8")).version
  } catch {
    return undefined
  }
}

const fetchPnpm = (registry) => {
  mkdirSync(tools, { recursive: true })
  writeFileSync(join(tools, "package.json"), `{ "private": true, "dependencies": { "pnpm": "${pnpmVersion}" } }\n`)
  const args = ["install", "--prefix", tools, "--no-audit", "--no-fund", "--no-update-notifier", "--no-package-lock"]
  step("npm install pnpm", ["npm", args], registry)
}

const step = (name, [command, args], registry) => {
  const shell = process.platform === "win32" && command === "npm"
  const env = { ...process.env, ...fetching(registry), CI: "true" }
  const ran = spawnSync(command, args, { cwd: root, env, shell, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })
  const said = `${ran.stdout ?? ""}${ran.stderr ?? ""}${ran.error ?? ""}`
  writeFileSync(log, `\n$ ${name}\n${said}`, { flag: "a" })
  if (ran.status !== 0) throw new Trouble(whatFailed({ name, said, registry, log }))
}

const registryOfNpm = () => {
  const asked = spawnSync("npm", ["config", "get", "registry"], {
    encoding: "utf8",
    shell: process.platform === "win32"
  })
  return asked.stdout?.trim() || undefined
}

// Both tools by default try for minutes before they admit that a registry is out of reach.
const fetching = (registry) => {
  const retries = { fetch_retries: 2, fetch_retry_factor: 2, fetch_retry_mintimeout: 300, fetch_retry_maxtimeout: 1000 }
  const limits = { ...retries, fetch_timeout: 60_000 }
  const settings = Object.entries(registry === undefined ? limits : { ...limits, registry })
  return Object.fromEntries(
    settings.flatMap(([key, value]) => ["npm", "pnpm"].map((tool) => [`${tool}_config_${key}`, String(value)]))
  )
}

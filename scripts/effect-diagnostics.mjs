// Effect's own checks on all sources and all tests: catches floating effects and habits from Effect 3.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { root } from "./setup/paths.mjs"

const cli = join(root, "node_modules", "@effect", "language-service", "cli.js")
const diagnosticSeverity = { outdatedApi: "error", deterministicKeys: "error", missingEffectContext: "error" }
const keyPatterns = [{ target: "service", pattern: "package-identifier", skipLeadingPath: ["src/"] }]
const settings = JSON.stringify({ diagnosticSeverity, keyPatterns })

const check = async (config) => {
  const project = join(root, config)
  const args = [cli, "diagnostics", "--strict", "--format", "text", "--lspconfig", settings, "--project", project]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk))
  const [status] = await once(child, "close")
  // With settings it does not know, the tool checks nothing and is content.
  const checked = Number(/Checked (\d+) files/.exec(said)?.[1] ?? 0)
  if (status !== 0) console.error(said.trim())
  else if (checked === 0) console.error(`${config}: nothing was checked`)
  return status === 0 ? checked : 0
}

const checked = await Promise.all(["tsconfig.sources.json", "tsconfig.test.json"].map(check))
if (checked.includes(0)) process.exit(1)
console.log(`effect diagnostics: ${checked.join(" + ")} files, nothing found`)

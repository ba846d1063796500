// Effect's own checks on all sources and on tests: catches floating effects and habits from Effect 3. Of the tests, which
// take the longest, each commit asks a third, another one than the commit before it; with --all all of them.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { cache, root } from "./setup/paths.mjs"
import { shareOf } from "./setup/share.mjs"

const cli = join(root, "node_modules", "@effect", "language-service", "cli.js")
const diagnosticSeverity = { outdatedApi: "error", deterministicKeys: "error", missingEffectContext: "error" }
const keyPatterns = [{ target: "service", pattern: "package-identifier", skipLeadingPath: ["src/"] }]
const settings = JSON.stringify({ diagnosticSeverity, keyPatterns })

const someTests = () => {
  const config = join(root, "tsconfig.test.json")
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} }
  const { fileNames } = ts.getParsedCommandLineOfConfigFile(config, {}, host)
  mkdirSync(cache, { recursive: true })
  const some = join(cache, "tsconfig.effect.json")
  writeFileSync(some, JSON.stringify({ extends: config, include: [], files: shareOf(fileNames, 3) }))
  return some
}

const check = async (project) => {
  const args = [cli, "diagnostics", "--strict", "--format", "text", "--lspconfig", settings, "--project", project]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk))
  const [status] = await once(child, "close")
  // With settings it does not know, the tool checks nothing and is content.
  const checked = Number(/Checked (\d+) files/.exec(said)?.[1] ?? 0)
  if (status !== 0) console.error(said.trim())
  else if (checked === 0) console.error(`${project}: nothing was checked`)
  return status === 0 ? checked : 0
}

const checked = await Promise.all([join(root, "tsconfig.sources.json"), someTests()].map(check))
if (checked.includes(0)) process.exit(1)
console.log(`effect diagnostics: ${checked.join(" + ")} files, nothing found`)

// Effect's own checks on every package and on the tests: catches floating effects and habits from Effect 3.
import { spawnSync } from "node:child_process"
import { existsSync, globSync } from "node:fs"
import { join } from "node:path"
import { projects, root } from "./setup/paths.mjs"

const cli = join(root, "node_modules", "@effect", "language-service", "cli.js")
const severities = { outdatedApi: "error", deterministicKeys: "error", missingEffectContext: "error" }
const keyPatterns = [{ target: "service", pattern: "package-identifier", skipLeadingPath: ["src/"] }]
const settings = JSON.stringify({ diagnosticSeverity: severities, keyPatterns })

const check = (project) => {
  const args = [cli, "diagnostics", "--strict", "--format", "text", "--lspconfig", settings, "--project", project]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" })
  const said = stdout + stderr
  // With settings it does not know, the tool checks nothing and is content.
  const idle = /Checked 0 files/.test(said)
  if (status === 0 && !idle) return true
  console.error(idle ? `${project}: nothing was checked` : said.trim())
  return false
}

const sources = projects("packages").filter((folder) => globSync(`${folder}/src/**/*.ts`, { cwd: root }).length > 0)
const configs = [...sources.map((folder) => `${folder}/tsconfig.json`), "tsconfig.test.json"].map((name) =>
  join(root, name)
)
const results = configs.filter((config) => existsSync(config)).map(check)
if (results.includes(false)) process.exit(1)
console.log(`effect diagnostics: ${results.length} projects, nothing found`)

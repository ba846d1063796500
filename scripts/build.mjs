// Builds every package with tsup; prints a line for each, and its output only when it fails.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { projects, root } from "./setup/paths.mjs"

const cli = join(root, "node_modules", "tsup", "dist", "cli-default.js")

const build = async (project) => {
  const child = spawn(process.execPath, [cli], { cwd: join(root, project), stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk))
  const [code] = await once(child, "close")
  if (code === 0) console.log(`build: ${project}`)
  else console.error(`${project}:\n${said.trim()}`)
  return code === 0
}

const named = process.argv.slice(2)
const wanted = named.length > 0 ? named : projects("packages")
const built = await Promise.all(wanted.map(build))
if (built.includes(false)) process.exit(1)
console.log(`build: ${wanted.length} packages`)

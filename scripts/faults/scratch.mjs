// A copy of the repository to spoil: plants a fault, and takes it away again.
import { spawnSync } from "node:child_process"
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { repositoryFiles } from "../setup/files.mjs"
import { root, tools } from "../setup/paths.mjs"

export const makeScratch = () => {
  const folder = mkdtempSync(join(tmpdir(), "partnerskab-faults-"))
  for (const name of repositoryFiles()) cpSync(join(root, name), join(folder, name))
  mkdirSync(join(folder, ".tools"))
  symlinkSync(join(tools, "node_modules"), join(folder, ".tools", "node_modules"), "junction")
  const git = spawnSync("git", ["init", "--quiet"], { cwd: folder })
  return { folder, before: new Map(), usesGit: git.status === 0 }
}

/** What a fault may do to the copy; everything it touches is remembered. */
export const hands = ({ folder, before }) => {
  const remember = (name) => {
    const file = join(folder, name)
    if (!before.has(name)) before.set(name, existsSync(file) ? readFileSync(file) : undefined)
    mkdirSync(dirname(file), { recursive: true })
    return file
  }
  const read = (name) => readFileSync(join(folder, name), "utf8")
  return {
    folder,
    add: (name, text) => writeFileSync(remember(name), text),
    append: (name, text) => appendFileSync(remember(name), text),
    edit: (name, change) => writeFileSync(remember(name), change(read(name)))
  }
}

export const undo = ({ folder, before }) => {
  for (const [name, content] of before) {
    if (content === undefined) rmSync(join(folder, name), { force: true })
    else writeFileSync(join(folder, name), content)
  }
  before.clear()
}

export const runGate = ({ folder }, gate, only = []) => {
  const [command, ...args] = gate === "setup" ? ["node", "scripts/run.mjs", "setup"] : [...npmCommand(gate), ...only]
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" }
  const options = { cwd: folder, env, encoding: "utf8", maxBuffer: 1 << 28, shell: process.platform === "win32" }
  const { status, stdout, stderr } = spawnSync(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] })
  return { ok: status === 0, said: `${stdout}\n${stderr}` }
}

const npmCommand = (gate) => ["npm", "run", "--silent", gate === "tests" ? "test" : gate, "--"]

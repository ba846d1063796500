// The files of the repository: those git keeps and those it would keep.
import { spawnSync } from "node:child_process"
import { readdirSync, statSync } from "node:fs"
import { join, relative } from "node:path"
import { root } from "./paths.mjs"

const left = new Set(["node_modules", "dist", "out", ".tools", ".cache", ".git"])

export const repositoryFiles = () => {
  const args = ["-c", `safe.directory=${root}`, "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
  const git = spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 })
  const listed = git.status === 0 ? git.stdout.split("\0").filter((name) => name !== "") : walk(root)
  return listed.filter((name) => statSync(join(root, name), { throwIfNoEntry: false })?.isFile() === true)
}

// A copy without git, such as a downloaded archive.
const walk = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return left.has(entry.name) ? [] : walk(path)
    return [relative(root, path)]
  })

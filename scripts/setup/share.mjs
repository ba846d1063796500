// What takes too long for every commit is asked a part at a time: each commit asks another part than the one before it.
import { spawnSync } from "node:child_process"
import { root } from "./paths.mjs"

/** So many-th of a list, chosen by how many commits there are; all of it with --all on the command line. */
export const shareOf = (list, parts) => {
  if (process.argv.includes("--all")) return list
  const counted = spawnSync("git", ["rev-list", "--count", "HEAD"], { cwd: root, encoding: "utf8" })
  const commits = Number(counted.stdout) || 0
  return list.filter((_, at) => at % parts === commits % parts)
}

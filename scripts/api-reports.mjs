// The public types of every door, written down in packages/<p>/api/<door>.api.md, so that a change to them is seen in review.
// `--write` writes them anew.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { declarationsOf } from "./api/declarations.mjs"
import { shortDiff } from "./api/diff.mjs"
import { doorsOf } from "./api/doors.mjs"
import { reportsOf } from "./api/extract.mjs"
import { projects, root } from "./setup/paths.mjs"

const write = process.argv.includes("--write")
const problems = []
let count = 0

for (const project of projects("packages")) {
  const doors = doorsOf(project)
  if (doors.length === 0) continue
  const folder = join(root, project, "api")
  const reports = reportsOf({ project, doors, declarations: declarationsOf(project) })
  for (const [name, text] of reports) {
    count += 1
    const file = join(folder, `${name}.api.md`)
    const before = existsSync(file) ? readFileSync(file, "utf8") : ""
    if (before === text) continue
    if (write) save(file, text)
    else
      problems.push(before === "" ? `${project}/api/${name}.api.md is missing` : changed(project, name, [before, text]))
  }
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (reports.has(name.replace(/\.api\.md$/, ""))) continue
    if (write) rmSync(join(folder, name))
    else problems.push(`${project}/api/${name} describes a door that is gone`)
  }
}

for (const problem of problems) console.error(problem)
if (problems.length > 0) {
  console.error("If the change is meant: npm run api:write, and look at the difference before you commit it.")
  process.exit(1)
}
if (count === 0) throw new Error("no door was found")
console.log(`api: ${count} doors, ${write ? "written" : "unchanged"}`)

function changed(project, name, [before, text]) {
  return `${project}/api/${name}.api.md is not what the sources say:\n${shortDiff(before, text)}`
}

function save(file, text) {
  mkdirSync(join(file, ".."), { recursive: true })
  writeFileSync(file, text)
}

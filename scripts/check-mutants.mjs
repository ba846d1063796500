// Every mistake of docs/mutants.md can still be put in: one whose text is gone from its file would never be tried again.
import { existsSync } from "node:fs"
import { join } from "node:path"
import { allMutants } from "./mutants/all.mjs"
import { equalMutants } from "./mutants/equal.mjs"
import { unfit } from "./mutants/workspace.mjs"
import { root } from "./setup/paths.mjs"

const missing = ({ file }) => (existsSync(join(root, file)) ? undefined : `there is no ${file}`)
const judged = [...allMutants.map((one) => [one, unfit(root, one)]), ...equalMutants.map((one) => [one, missing(one)])]
const problems = judged.flatMap(([{ subject, says }, wrong]) =>
  wrong === undefined ? [] : [`${subject}: ${says}: ${wrong}`]
)

for (const problem of problems) console.error(problem)
if (problems.length > 0 || allMutants.length === 0) process.exit(1)
console.log(`mutants: ${allMutants.length} mistakes, each can be put in`)

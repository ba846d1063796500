// What is published must not know the machine it was written on.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { repositoryFiles } from "./setup/files.mjs"
import { root } from "./setup/paths.mjs"

const homes = /(?<![\w.~-])\/(?:(?:home|Users|root|work)\/[\w.-]|tmp\/\w+_jobs)/
const outside = /\.\.\/shared/

const files = repositoryFiles()
const found = files.flatMap((name) =>
  readFileSync(join(root, name), "utf8")
    .split("\n")
    .flatMap((line, at) =>
      homes.test(line) || outside.test(line) ? [`${name}:${at + 1}: ${line.trim().slice(0, 100)}`] : []
    )
)

for (const line of found) console.error(line)
if (found.length > 0 || files.length === 0) process.exit(1)
console.log(`paths: ${files.length} files, none names a folder of the machine it was written on`)

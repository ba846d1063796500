// Every ```ts block of the READMEs and guides is type-checked and run, against the sources of this workspace; each commit
// runs every other one of them, and with --all all of them.
// `<!-- continues -->` before a block joins it to the one before; `<!-- not run: why -->` leaves it out.
import { spawnSync } from "node:child_process"
import { globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { blocksOf } from "./readme/blocks.mjs"
import { cache, projects, root } from "./setup/paths.mjs"
import { shareOf } from "./setup/share.mjs"

const folder = join(cache, "readme")
const texts = globSync("{README.md,README.da.md,docs/**/*.md,packages/*/README.md,examples/*/README.md}", {
  cwd: root,
  exclude: (path) => /(^|\/)(node_modules|docs\/api)(\/|$)/.test(path)
})

const prepare = () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, "node_modules", "@partnerskab"), { recursive: true })
  mkdirSync(join(folder, "run"))
  for (const project of projects("packages", "examples")) {
    const { name } = JSON.parse(readFileSync(join(root, project, "package.json"), "utf8"))
    symlinkSync(join(root, project), join(folder, "node_modules", name), "junction")
  }
  const compilerOptions = { noEmit: true, composite: false, declaration: false, declarationMap: false, types: ["node"] }
  const config = { extends: "../../tsconfig.base.json", compilerOptions, include: ["**/*.ts"] }
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config))
}

const write = (name) => {
  const { modules, skipped, problems } = blocksOf(readFileSync(join(root, name), "utf8"))
  for (const { line, reason } of skipped) console.log(`${name}:${line}: not run: ${reason}`)
  const files = modules.map((code, at) => {
    const file = join(folder, `${name}.${at + 1}.ts`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${code}\n`)
    return file
  })
  return { files, problems: problems.map((problem) => `${name}:${problem}`) }
}

// The modules keep the lines of their text, so only the name must be put back.
const asText = (said) =>
  said.replaceAll("\\", "/").replaceAll(/(?:file:\/\/)?[^\s'"(]*\.cache\/readme\/(\S+?\.md)\.\d+\.ts/g, "$1")

const check = () => {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc")
  const args = [tsc, "-p", join(folder, "tsconfig.json"), "--pretty", "false"]
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" })
  return status === 0 ? [] : [asText(stdout.trim())]
}

const run = (file) => {
  const args = ["--conditions=@partnerskab/source", file]
  const ran = spawnSync(process.execPath, args, { cwd: join(folder, "run"), encoding: "utf8", timeout: 60_000 })
  if (ran.status === 0) return []
  const why = ran.error?.code === "ETIMEDOUT" ? "did not end within a minute" : ran.stderr.trim()
  return [`${asText(file)}: ${asText(why)}`]
}

prepare()
const written = texts.map(write)
const files = written.flatMap((one) => one.files)
const problems = [
  ...written.flatMap((one) => one.problems),
  ...(files.length > 0 ? check() : ["no ts block was found"])
]
const asked = shareOf(files, 2)
if (problems.length === 0) problems.push(...asked.flatMap(run))
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
console.log(`readme blocks: ${files.length} modules from ${texts.length} texts are checked, ${asked.length} are run`)

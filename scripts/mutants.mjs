// Puts one mistake at a time into a copy of the packages and asks the tests whether they see it. Takes minutes, in one corner of
// the machine. `--write` puts the table into docs/mutants.md; any other word takes only the mutants that mention it.
import { existsSync, rmSync, writeFileSync } from "node:fs"
import { constants, setPriority } from "node:os"
import { join } from "node:path"
import { allMutants } from "./mutants/all.mjs"
import { equalMutants } from "./mutants/equal.mjs"
import { runTests } from "./mutants/runTests.mjs"
import { makeWorkspace, spoilt, unfit } from "./mutants/workspace.mjs"
import { root } from "./setup/paths.mjs"

setPriority(constants.priority.PRIORITY_LOW)

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"))
const isNamed = (mutant) => words.every((word) => [mutant.subject, mutant.file, mutant.says].join(" ").includes(word))
const wanted = allMutants.filter(isNamed)
if (wanted.length === 0) throw new Error(`no mutant mentions ${words.join(" and ")}`)

const testFiles = [...new Set(wanted.flatMap(({ tests }) => tests))]
const columns = "| Subject | What is wrong | In | Caught by |\n| --- | --- | --- | --- |"
const cell = (text) => text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|").replaceAll("<", "\\<")
const shortOf = (path) =>
  path.replace(/^packages\/(?:core\/)?(postgres\/)?(?:src|test)\//, "$1").replace(/(?:\.test)?\.ts$/, "")
const row = ({ subject, says, file, by }) =>
  `| ${subject} | ${cell(says)} | ${shortOf(file)} | ${by === undefined ? "**nothing**" : cell(by)} |`

const cut = (text) => (text.length > 160 ? `${text.slice(0, 159)}…` : text)

/** A mutant with what caught it, or with what is wrong with it. */
const tried = (folder, mutant) => {
  const wrong = unfit(folder, mutant)
  if (wrong !== undefined) return { ...mutant, wrong }
  const { ok, by, said } = spoilt(folder, mutant, () => runTests(folder, mutant.tests))
  if (ok) return { ...mutant, wrong: "survives" }
  return by === undefined ? { ...mutant, wrong: said } : { ...mutant, by: `${shortOf(by.file)}: ${cut(by.test)}` }
}

const folder = makeWorkspace()
const rows = []
try {
  // A suite that is red before anything is spoilt proves nothing.
  const sound = runTests(
    folder,
    testFiles.filter((file) => existsSync(join(folder, file))),
    10
  )
  if (!sound.ok) throw new Error(`the tests are red before anything is spoilt: ${sound.said}`)
  console.log(columns)
  for (const mutant of wanted) {
    rows.push(tried(folder, mutant))
    console.log(row(rows.at(-1)))
  }
} finally {
  if (!process.argv.includes("--keep")) rmSync(folder, { recursive: true, force: true })
}

const missed = rows.filter(({ wrong }) => wrong !== undefined)
for (const { subject, says, wrong } of missed) console.error(`${subject}: ${says}: ${wrong}`)
console.log(`\n${rows.length - missed.length} of ${rows.length} mutants caught`)
if (process.argv.includes("--write") && words.length === 0) writeFileSync(join(root, "docs", "mutants.md"), page())
process.exitCode = missed.length === 0 ? 0 : 1

function page() {
  const says =
    "Each line is a mistake that was put into a copy of the packages, and the first test that saw it. Made by " +
    "`npm run mutants -- --write`; do not edit by hand."
  const equal = equalMutants.map((one) => row({ ...one, by: one.because })).join("\n")
  const none = `## What is no mistake\n\nChanges that no test can see, and why.\n\n${columns.replace("Caught by", "Why")}\n${equal}\n`
  return `# Mistakes that the tests see\n\n${says}\n\n${columns}\n${rows.map(row).join("\n")}\n\n${none}`
}

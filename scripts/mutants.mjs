// Puts one mistake at a time into a copy of the packages and asks the tests whether they see it. Takes minutes, in one corner of
// the machine. `--write` puts the table into docs/mutants.md; any other word takes only the mutants that mention it.
import { existsSync, rmSync, writeFileSync } from "node:fs"
import { constants, setPriority } from "node:os"
import { join } from "node:path"
import { administeredMutants } from "./mutants/administered.mjs"
import { agreementCommandMutants } from "./mutants/agreementCommands.mjs"
import { agreementMutants } from "./mutants/agreements.mjs"
import { agreementApprovalMutants } from "./mutants/agreementApprovals.mjs"
import { agreementPeopleMutants } from "./mutants/agreementPeople.mjs"
import { agreementQuestionMutants } from "./mutants/agreementQuestions.mjs"
import { approvalMutants } from "./mutants/approvals.mjs"
import { assemblyMutants } from "./mutants/assembly.mjs"
import { calendarMutants } from "./mutants/calendar.mjs"
import { denmarkMutants } from "./mutants/denmark.mjs"
import { denmarkPackMutants } from "./mutants/denmarkPacks.mjs"
import { driftMutants } from "./mutants/drift.mjs"
import { equalMutants } from "./mutants/equal.mjs"
import { lawMutants } from "./mutants/law.mjs"
import { lineageMutants } from "./mutants/lineage.mjs"
import { policyMutants } from "./mutants/policies.mjs"
import { reminderMutants } from "./mutants/reminders.mjs"
import { runTests } from "./mutants/runTests.mjs"
import { serverMutants } from "./mutants/server.mjs"
import { settingMutants } from "./mutants/settings.mjs"
import { storageMutants } from "./mutants/storage.mjs"
import { applies, makeWorkspace, spoilt } from "./mutants/workspace.mjs"
import { root } from "./setup/paths.mjs"

setPriority(constants.priority.PRIORITY_LOW)

const of = (subject, mutants) => mutants.map((one) => ({ subject, ...one }))
const all = [
  ...of("assembly", [...assemblyMutants, ...settingMutants]),
  ...of("lineage", lineageMutants),
  ...of("policies", [...policyMutants, ...approvalMutants]),
  ...of("storage", [...storageMutants, ...serverMutants, ...driftMutants, ...administeredMutants]),
  ...of("agreement", [...agreementMutants, ...agreementCommandMutants]),
  ...of("agreement", [...agreementApprovalMutants, ...agreementPeopleMutants, ...agreementQuestionMutants]),
  ...of("calendar", calendarMutants),
  ...of("denmark", denmarkMutants),
  ...of("law", lawMutants),
  ...of("reminders", reminderMutants),
  ...of("packs", denmarkPackMutants)
]
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"))
const isNamed = (mutant) => words.every((word) => [mutant.subject, mutant.file, mutant.says].join(" ").includes(word))
const wanted = all.filter(isNamed)
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
  if (!applies(folder, mutant)) return { ...mutant, wrong: `${mutant.file} does not hold once: ${mutant.find}` }
  const gone = mutant.tests.find((file) => !existsSync(join(folder, file)))
  if (gone !== undefined) return { ...mutant, wrong: `there is no ${gone}` }
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

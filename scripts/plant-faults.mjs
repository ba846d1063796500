// Plants one fault at a time in a copy of the repository and asks the gate whether it sees it.
// `--write` puts the table into docs/gates.md; a name of a gate, or a title, runs only those faults.
import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { arrowFaults } from "./faults/arrows.mjs"
import { lintFaults } from "./faults/lint.mjs"
import { orderFaults } from "./faults/order.mjs"
import { publishedFaults } from "./faults/published.mjs"
import { hands, makeScratch, runGate, undo } from "./faults/scratch.mjs"
import { sizeFaults } from "./faults/sizes.mjs"
import { sourceFaults } from "./faults/sources.mjs"
import { testFaults } from "./faults/tests.mjs"
import { root } from "./setup/paths.mjs"

const faults = [
  ...testFaults,
  ...sourceFaults,
  ...arrowFaults,
  ...lintFaults,
  ...orderFaults,
  ...sizeFaults,
  ...publishedFaults
]
const write = process.argv.includes("--write")
const named = process.argv.slice(2).filter((word) => !word.startsWith("--"))
const wanted = faults.filter(({ gate, title }) => named.length === 0 || named.includes(gate) || named.includes(title))
// A fault may say which tests are to see it: the rest need not run for it.
const asked = ({ gate, only = [] }) => [gate, ...only].join(" ")
const order = [{ gate: "setup" }, { gate: "build" }, ...wanted]
const columns = "| Gate | Planted fault | What it said | Caught |\n| --- | --- | --- | --- |"

const firstLine = (said, pattern) => {
  // The planted path of a machine must not stand in our own page either.
  const lines = said.split("\n").map((line) => line.trim().replaceAll(scratch.folder, ".").replaceAll("/home/", "/…/"))
  const found = lines.find((line) => pattern.test(line)) ?? lines.find((line) => line !== "") ?? ""
  return found.length > 140 ? `${found.slice(0, 139)}…` : found
}

/** A gate that is red before anything is planted proves nothing. */
const soundGates = () => {
  const sound = new Set()
  for (const [name, { gate, only }] of new Map(order.map((one) => [asked(one), one]))) {
    const { ok, said } = runGate(scratch, gate, only)
    if (ok) sound.add(name)
    else console.error(`${name} is red before anything is planted: ${said.trim().split("\n").at(-1)}`)
  }
  return sound
}

const tried = (fault, sound) => {
  if (!sound.has(asked(fault))) return { ...fault, caught: "no", line: "(red before anything was planted)" }
  const { ok, said } = spoilt(fault)
  return { ...fault, caught: !ok && fault.says.test(said) ? "yes" : "no", line: firstLine(said, fault.says) }
}

const spoilt = (fault) => {
  try {
    fault.plant(hands(scratch))
    return runGate(scratch, fault.gate, fault.only)
  } catch (error) {
    return { ok: true, said: `could not be planted: ${error.message}` }
  } finally {
    undo(scratch)
  }
}

const row = ({ gate, title, line, caught }) =>
  `| ${gate} | ${title} | \`${line.replaceAll(/[`|]/g, "'")}\` | ${caught} |`

const scratch = makeScratch()
const rows = []
try {
  const sound = soundGates()
  console.log(columns)
  for (const fault of wanted) {
    rows.push(tried(fault, sound))
    console.log(row(rows.at(-1)))
  }
} finally {
  if (!process.argv.includes("--keep")) rmSync(scratch.folder, { recursive: true, force: true })
}

const missed = rows.filter(({ caught }) => caught === "no").length
console.log(`\n${rows.length - missed} of ${rows.length} faults caught`)
if (write) writeFileSync(join(root, "docs", "gates.md"), page())
process.exit(missed === 0 ? 0 : 1)

function page() {
  const says = "Each gate was shown a fault it must find. Made by `npm run faults -- --write`; do not edit by hand."
  return `# What the gates catch\n\n${says}\n\n${columns}\n${rows.map(row).join("\n")}\n`
}

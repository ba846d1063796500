// Installs the packed packages, as strangers would get them, into projects outside the workspace, and uses them there.
// `--keep` leaves the projects for a look.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { hideEffect, removeEffect, runs, typesHold } from "./consumers/checks.mjs"
import { makeApp, makeNode, versionOf } from "./consumers/install.mjs"
import { packAll } from "./pack.mjs"

const base = mkdtempSync(join(tmpdir(), "partnerskab-consumers-"))
let failures = 0

const step = (title, { ok, said }) => {
  console.log(`${ok ? "ok" : "FAILED"}  ${title}${ok && said !== "" ? `: ${said.split("\n").at(-1)}` : ""}`)
  if (ok) return
  console.error(said)
  failures += 1
}

const typescriptApp = (tarballs, nodes) => {
  const folder = join(base, "typescript-app")
  const devDependencies = { typescript: versionOf("typescript"), "@types/node": versionOf("@types/node") }
  makeApp({ folder, source: "typescript-app", tarballs, devDependencies })
  const types = (where) => {
    for (const resolution of ["bundler", "nodenext"]) {
      step(`typescript app, ${resolution}, ${where}: types`, typesHold(folder, resolution))
    }
  }
  const everywhere = (where) => {
    types(where)
    for (const [name, node] of nodes)
      step(`typescript app, ${where}: runs on ${name}`, runs(node, ["dist/app.js"], folder))
  }
  everywhere("effect beside it")
  hideEffect(folder)
  everywhere("effect out of its sight")
  removeEffect(folder)
  types("effect nowhere at all")
}

const javascriptApp = (tarballs, nodes) => {
  const folder = join(base, "javascript-app")
  makeApp({ folder, source: "javascript-app", tarballs, devDependencies: {} })
  for (const [name, node] of nodes) step(`javascript app: runs on ${name}`, runs(node, ["src/app.js"], folder))
}

try {
  const tarballs = packAll()
  const nodes = [
    ["Node 24", process.execPath],
    ["Node 22", makeNode(join(base, "node-22"), "22")]
  ]
  typescriptApp(tarballs, nodes)
  javascriptApp(tarballs, nodes)
} finally {
  if (!process.argv.includes("--keep")) rmSync(base, { recursive: true, force: true })
}
if (failures > 0) process.exit(1)

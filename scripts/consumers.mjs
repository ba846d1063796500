// Installs the packed packages, as strangers would get them, into projects outside the workspace, and uses them there.
// `--keep` leaves the projects for a look.
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { hideEffect, removeEffect, runs, typesHold } from "./consumers/checks.mjs"
import { laidIn, makeApp, makeCopy, makeNode, versionOf } from "./consumers/install.mjs"
import { pack, packAll } from "./pack.mjs"
import { root } from "./setup/paths.mjs"
import { shareOf } from "./setup/share.mjs"

const base = mkdtempSync(join(tmpdir(), "partnerskab-consumers-"))
// A server that an example starts runs as somebody else when this runs as root.
chmodSync(base, 0o755)
let failures = 0

const step = (title, { ok, said }) => {
  console.log(`${ok ? "ok" : "FAILED"}  ${title}${ok && said !== "" ? `: ${said.split("\n").at(-1)}` : ""}`)
  if (ok) return
  console.error(said)
  failures += 1
}

const compilers = { typescript: versionOf("typescript"), "@types/node": versionOf("@types/node") }

const typescriptApp = (tarballs, nodes) => {
  const folder = join(base, "typescript-app")
  makeApp({ folder, source: "typescript-app", tarballs, devDependencies: compilers })
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

const postgresApp = (tarballs, nodes) => {
  const folder = join(base, "postgres-app")
  const wanted = new Map([...tarballs].filter(([name]) => /(core|postgres)$/.test(name)))
  const drivers = Object.fromEntries(["@electric-sql/pglite", "pg", "@types/pg"].map((name) => [name, versionOf(name)]))
  makeApp({ folder, source: "postgres-app", tarballs: wanted, devDependencies: { ...compilers, ...drivers } })
  for (const resolution of ["bundler", "nodenext"])
    step(`postgres app, ${resolution}: types`, typesHold(folder, resolution))
  for (const [name, node] of nodes) step(`postgres app: runs on ${name}`, runs(node, ["dist/app.js"], folder))
}

// The registry has 4.0.0 to 4.0.6 and 4.1.0 of effect: beside the workspace's minor there is only one that is older, which
// our peer range leaves out, and no other patch of the same. It runs all the same, forced by `overrides`. When 4.2 is
// there, it belongs here: it is what a host will have first.
const otherEffect = "4.0.6"

const pluginHost = (tarballs, nodes) => {
  const plugin = "examples/plugin-citykorps"
  step("plugin: builds", runs(process.execPath, [join(root, "scripts", "build.mjs"), plugin], root))
  const wanted = new Map([...tarballs, pack(plugin)].filter(([name]) => /(core|memory|citykorps)$/.test(name)))
  const folder = join(base, "plugin-host")
  makeApp({ folder, source: "plugin-host", tarballs: wanted, devDependencies: compilers, effect: otherEffect })
  const where = `effect ${laidIn(folder, "effect")}`
  step(`plugin host, ${where}: types`, typesHold(folder, "nodenext"))
  for (const [name, node] of nodes) step(`plugin host, ${where}: runs on ${name}`, runs(node, ["dist/app.js"], folder))
}

const template = (tarballs) => {
  const folder = join(base, "plugin-template")
  makeCopy({ folder, project: "examples/plugin-template", tarballs })
  for (const [title, ...args] of [
    ["its tests hold", "test"],
    ["its lock can be written", "run", "lock"],
    ["it builds", "run", "build"]
  ])
    step(`plugin template, copied: ${title}`, runs("npm", [...args, "--silent"], folder))
}

const pasted = [
  "adapter-in-a-file",
  "embed-in-a-server",
  "host-transaction",
  "mail-and-calendar",
  "plain-fastify",
  "your-test-suite"
]

/**
 * The programs that people paste: with the packed packages, each holds its types and passes its own tests. Each commit
 * pastes one of them in turn, with --all all.
 */
const examples = (tarballs) => {
  for (const name of shareOf(pasted, pasted.length)) {
    const folder = join(base, name)
    makeCopy({ folder, project: `examples/${name}`, tarballs })
    step(`${name}, pasted: its tests hold`, runs("npm", ["test", "--silent"], folder))
  }
}

try {
  const tarballs = packAll()
  const nodes = [
    ["Node 24", process.execPath],
    ["Node 22", makeNode(join(base, "node-22"), "22")]
  ]
  typescriptApp(tarballs, nodes)
  javascriptApp(tarballs, nodes)
  postgresApp(tarballs, nodes)
  pluginHost(tarballs, nodes)
  template(tarballs)
  examples(tarballs)
} finally {
  if (!process.argv.includes("--keep")) rmSync(base, { recursive: true, force: true })
}
if (failures > 0) process.exit(1)

// What each door costs who imports it: everything of ours it brings, minified and compressed, without effect and other
// packages. A door that grows past its budget is looked at, and then given another: --write.
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "vite"
import { doorsOf } from "./api/doors.mjs"
import { projects, root } from "./setup/paths.mjs"

const file = join(root, "scripts", "sizes", "entries.json")
const budgets = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}

const doors = projects("packages").flatMap((project) =>
  doorsOf(project).map(([name, source]) => [
    `${project.replace("packages/", "")}/${name}`,
    join(root, project, source.replace(/^src\//, "dist/").replace(/\.ts$/, ".js"))
  ])
)

const kilobytesOf = async (entry) => {
  const { output } = await build({
    logLevel: "error",
    configFile: false,
    root,
    build: {
      write: false,
      minify: true,
      target: "node22",
      rolldownOptions: {
        input: entry,
        external: (id) => !id.startsWith(".") && !id.startsWith("/") && !/^[A-Z]:/i.test(id),
        preserveEntrySignatures: "strict"
      }
    }
  })
  const code = output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("\n")
  return gzipSync(code).length / 1000
}

const found = {}
for (const [name, entry] of doors) {
  if (!existsSync(entry)) {
    console.error(`${entry} is not there: npm run build`)
    process.exit(1)
  }
  found[name] = await kilobytesOf(entry)
}

if (process.argv.includes("--write")) {
  // A tenth of room: a budget is for what nobody meant, not for every line.
  const wanted = Object.fromEntries(Object.entries(found).map(([name, size]) => [name, Math.ceil(size * 1.1)]))
  writeFileSync(file, `${JSON.stringify(wanted, undefined, 2)}\n`)
}
const limits = process.argv.includes("--write") ? JSON.parse(readFileSync(file, "utf8")) : budgets
const over = Object.entries(found).filter(([name, size]) => !(size <= (limits[name] ?? 0)))
for (const [name, size] of over)
  console.error(`${name}: ${size.toFixed(1)} kB compressed, the budget is ${limits[name] ?? "not set"}`)
if (over.length > 0) process.exit(1)
const [largest] = Object.entries(found).toSorted(([, a], [, b]) => b - a)
console.log(
  `entries: ${doors.length} doors within their budgets; the largest, ${largest[0]}, is ${largest[1].toFixed(1)} kB`
)

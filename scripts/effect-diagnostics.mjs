// Effect's own checks on all sources and a third of the tests, with --all on all: catches floating effects and habits from
// Effect 3. They run inside the compiler, in a patched copy of it: the tool's own command takes seconds for each test, as it
// makes a program for each.
import { spawnSync } from "node:child_process"
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { cache, root } from "./setup/paths.mjs"
import { shareOf } from "./setup/share.mjs"

const folder = join(cache, "effect")
const compiler = join(folder, "typescript")
const modules = join(root, "node_modules")
const service = join(modules, "@effect", "language-service")
const versionOf = (path) => JSON.parse(readFileSync(join(path, "package.json"), "utf8")).version

const patched = () => {
  const stamp = join(folder, "stamp")
  const wanted = [join(modules, "typescript"), service].map(versionOf).join(" ")
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(realpathSync(join(modules, "typescript")), compiler, { recursive: true })
  const args = [join(service, "cli.js"), "patch", "--module", "tsc", "--dir", compiler]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
  writeFileSync(stamp, wanted)
}

// With settings it does not know, or without its patch, the compiler is content: so there is always one fault to find.
const fault = `import * as Effect from "effect/Effect"\n\nexport const planted = () => {\n  Effect.void\n}\n`

const config = {
  extends: "../../tsconfig.test.json",
  compilerOptions: {
    plugins: [
      {
        name: "@effect/language-service",
        diagnosticSeverity: { outdatedApi: "error", deterministicKeys: "error", missingEffectContext: "error" },
        keyPatterns: [{ target: "service", pattern: "package-identifier", skipLeadingPath: ["src/"] }]
      }
    ]
  },
  include: [
    ...["src", "soak", "bench"].map((kind) => `../../packages/*/${kind}/**/*.ts`),
    "../../examples/*/src/**/*.ts",
    "planted.ts"
  ],
  files: shareOf(globSync("{packages,examples}/*/test/**/*.ts", { cwd: root }).toSorted(), 3).map(
    (file) => `../../${file}`
  )
}

patched()
writeFileSync(join(folder, "planted.ts"), fault)
writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config))
const args = [join(compiler, "lib", "tsc.js"), "-p", folder, "--pretty", "false", "--listFiles"]
const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 })
const lines = stdout.split("\n")
const isPlanted = (line) => line.includes("planted.ts(4,")
const found = lines.filter((line) => /\): (error|warning) /.test(line) && !isPlanted(line))
for (const line of found) console.error(line)
if (!lines.some(isPlanted)) {
  console.error("the fault that is planted was not found: Effect's checks did not run")
  console.error(lines.slice(-5).join("\n"))
  process.exit(1)
}
if (found.length > 0) process.exit(1)
const own = lines.filter((line) => /[\\/](packages|examples)[\\/]/.test(line) && !line.includes("node_modules"))
console.log(`effect diagnostics: ${own.length} files, nothing found but what was planted`)

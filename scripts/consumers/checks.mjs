// The ways a consumer's project can look, and whether our types and our code hold in each.
import { spawnSync } from "node:child_process"
import { mkdirSync, renameSync, writeFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"

const common = { target: "es2023", strict: true, skipLibCheck: true, rootDir: "src", outDir: "dist", types: ["node"] }
const resolutions = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" }
}

export const typesHold = (folder, resolution) => {
  const file = join(folder, `tsconfig.${resolution}.json`)
  const compilerOptions = { ...common, ...resolutions[resolution] }
  writeFileSync(file, JSON.stringify({ compilerOptions, include: ["src"] }, undefined, 2))
  return runs(process.execPath, [join(folder, "node_modules", "typescript", "bin", "tsc"), "-p", file], folder)
}

/** What a command comes to; `npm` and what it starts run on the Node that runs this. */
export const runs = (command, args, folder) => {
  const env = { ...process.env, PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter) }
  const shell = process.platform === "win32" && command === "npm"
  const ran = spawnSync(command, args, { cwd: folder, encoding: "utf8", timeout: 120_000, shell, env })
  return { ok: ran.status === 0, said: `${ran.stdout ?? ""}${ran.stderr ?? ""}${ran.error?.message ?? ""}`.trim() }
}

/** Moves effect to where the packages still find it and the application does not, as strict package managers lay it out. */
export const hideEffect = (folder) => {
  const hidden = join(folder, "node_modules", "@partnerskab", "node_modules", "effect")
  mkdirSync(dirname(hidden), { recursive: true })
  renameSync(join(folder, "node_modules", "effect"), hidden)
}

/** Only our types may then reach the application: whatever leaks a type of effect turns into `any`. */
export const removeEffect = (folder) => {
  const hidden = join(folder, "node_modules", "@partnerskab", "node_modules", "effect")
  renameSync(hidden, join(folder, "effect-taken-away"))
}

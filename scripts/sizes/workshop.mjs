// Lays out generated projects under .cache/sizes as a consumer has them: packages in node_modules, with declarations only.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { cache, root } from "../setup/paths.mjs"

export const workshop = join(cache, "sizes")
const modules = join(workshop, "node_modules")

const save = (file, content) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, typeof content === "string" ? content : `${JSON.stringify(content, undefined, 2)}\n`)
}

/** Empties the workshop and puts our packages there, as `npm run types` has declared them. */
export const openWorkshop = (names) => {
  rmSync(workshop, { recursive: true, force: true })
  save(join(workshop, "package.json"), { private: true, type: "module" })
  for (const name of names) {
    const { publishConfig, ...manifest } = JSON.parse(
      readFileSync(join(root, "packages", name, "package.json"), "utf8")
    )
    const folder = join(modules, "@partnerskab", name)
    save(join(folder, "package.json"), { ...manifest, ...publishConfig })
    cpSync(join(cache, "types", name), join(folder, "dist"), {
      recursive: true,
      filter: (path) => !path.endsWith(".map")
    })
  }
}

const settings = {
  target: "es2024",
  lib: ["es2024", "esnext.disposable"],
  module: "nodenext",
  moduleDetection: "force",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
  skipLibCheck: true,
  composite: true,
  declaration: true,
  emitDeclarationOnly: true,
  rootDir: "src"
}

/** Writes a project; what it declares lands where `import "<project>/<file>"` finds it. */
export const writeProject = (name, files) => {
  const [folder, outDir] = [join(workshop, name), join(modules, name)]
  for (const [file, text] of Object.entries(files)) save(join(folder, "src", file), text)
  save(join(outDir, "package.json"), { name, type: "module", exports: { "./*": "./*.d.ts" } })
  save(join(folder, "tsconfig.json"), { compilerOptions: { ...settings, outDir }, include: ["src"] })
  return { name, folder, outDir }
}

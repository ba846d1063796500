// A copy of the compiler's declarations of one package, laid out so that API Extractor can read it.
import { cpSync, existsSync, globSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { cache, root } from "../setup/paths.mjs"

/** The folder of the copy. The package's own dependencies are in reach from there. */
export const declarationsOf = (project) => {
  const name = project.split("/").at(-1)
  const folder = join(cache, "api", name, "types")
  rmSync(join(cache, "api", name), { recursive: true, force: true })
  cpSync(join(cache, "types", name), folder, { recursive: true, filter: (path) => !path.endsWith(".map") })
  const modules = join(root, project, "node_modules")
  if (existsSync(modules)) symlinkSync(modules, join(folder, "node_modules"), "junction")
  for (const file of globSync("**/*.d.ts", { cwd: folder, exclude: ["node_modules"] })) rewrite(join(folder, file))
  return folder
}

// API Extractor stops at `export * as X from` a package outside; the same in two lines it reads.
const rewrite = (file) => {
  const text = readFileSync(file, "utf8")
  const readable = text.replaceAll(
    /^export \* as (\w+) from ("[^".][^"]*");$/gm,
    "import * as $1 from $2;\nexport { $1 };"
  )
  if (readable !== text) writeFileSync(file, readable)
}

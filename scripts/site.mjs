// The documentation as a site, in out/site: guides, decisions and tables by VitePress, every public name by TypeDoc.
import { spawnSync } from "node:child_process"
import { copyFileSync, cpSync, existsSync, globSync, mkdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { root } from "./setup/paths.mjs"

const site = join(root, "out", "site")
const run = (title, ...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" })
  if (status !== 0) {
    console.error(`${title} failed`)
    process.exit(1)
  }
}

const api = join(root, "docs", "api")
if (!existsSync(join(api, "index.html")) || !process.argv.includes("--keep-api"))
  run("typedoc", join(root, "node_modules", "typedoc", "bin", "typedoc"), "--logLevel", "Warn")
run("vitepress", join(root, "node_modules", "vitepress", "bin", "vitepress.js"), "build", "docs")
cpSync(api, join(site, "docs", "api"), { recursive: true })

// Files that pages lead to and that are no pages are shown as they are.
const linked = new Set()
for (const page of globSync("**/*.html", { cwd: site }))
  for (const [, at] of readFileSync(join(site, page), "utf8").matchAll(/href="\/files\/([^"#]+)\.txt"/g))
    linked.add(decodeURI(at))
for (const at of linked) {
  const to = join(site, "files", `${at}.txt`)
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(join(root, at), to)
}
console.log(`site: ${globSync("**/*.html", { cwd: site, exclude: ["docs/api/**"] }).length} pages in out/site`)

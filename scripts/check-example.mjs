// `npm start` on the documents of 2008–2010 ends well and leaves the evaluation in its three forms.
import { spawnSync } from "node:child_process"
import { rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { root } from "./setup/paths.mjs"

const forms = ["html", "md", "json"].map((form) => join("out", `evaluation.${form}`))

for (const form of forms) rmSync(join(root, form), { force: true })
const { status } = spawnSync("npm", ["start"], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
  shell: process.platform === "win32"
})
const missing = forms.filter((form) => !(statSync(join(root, form), { throwIfNoEntry: false })?.size > 0))
for (const form of missing) console.error(`${form} was not written`)
if (status !== 0) console.error(`npm start ended with ${status}`)
if (missing.length > 0 || status !== 0) process.exit(1)
console.log(`example: ${forms.join(", ")}`)

// Which page stands where, read off the repository: a new guide is in the side bar without being written here.
import { globSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"

export const root = resolve(import.meta.dirname, "..", "..")

/** A folder's README is the folder's page. */
export const rewrites = (page: string): string => page.replace(/(^|\/)README\.md$/, "$1index.md")

const titleOf = (file: string): string => /^# (.+)$/m.exec(readFileSync(join(root, file), "utf8"))?.[1] ?? file

// A heading may have code and emphasis in it; the side bar has text.
const plain = (title: string): string => title.replaceAll(/[`_*]/g, "")

/** The address of a file that is a page. */
export const addressOf = (file: string): string =>
  `/${rewrites(file)
    .replace(/(^|\/)index\.md$/, "$1")
    .replace(/\.md$/, "")}`

const entry = (file: string) => ({ text: plain(titleOf(file)), link: addressOf(file) })

const all = (pattern: string) => globSync(pattern, { cwd: root }).toSorted().map(entry)

const first = ["README.md", "docs/guides/your-first-point.md", "docs/guides/the-agreement.md"]
const guides = globSync("docs/guides/*.md", { cwd: root })
  .toSorted()
  .filter((file) => !first.includes(file))

export const sidebar = () => [
  { text: "Begin", items: first.map(entry) },
  { text: "How to", items: guides.map(entry) },
  { text: "På dansk", items: [entry("README.da.md"), ...all("docs/vejledning/*.md")] },
  { text: "Programs to paste", items: all("examples/*/README.md") },
  { text: "Packages", items: all("packages/*/README.md") },
  {
    text: "Reference",
    items: [...all("docs/*.md"), ...all("docs/database/*.md"), ...all("docs/formats/*.md")]
  },
  { text: "Why it is so", items: [...all("docs/decisions/*.md"), entry("CONTRIBUTING.md")] }
]

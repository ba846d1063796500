// Everything a door gives out has a sentence and, where it has a category, one of the house's. Reads what TypeDoc wrote.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { ReflectionKind } from "typedoc"
import { root } from "./setup/paths.mjs"

const { Class, Interface, Function, Variable, TypeAlias, Module, Project } = ReflectionKind
const judgedKinds = Class | Interface | Function | Variable | TypeAlias
const categories = new Set([
  "models",
  "operations",
  "predicates",
  "refusals",
  "errors",
  "ports",
  "constructors",
  "layers",
  "text"
])
const problems = []
let judged = 0

const walk = (reflection) => {
  if ((reflection.kind & judgedKinds) !== 0) judge(reflection)
  if ((reflection.kind & (Module | Project)) !== 0) for (const child of reflection.children ?? []) walk(child)
}

const judge = (reflection) => {
  judged += 1
  const comments = [reflection, ...(reflection.signatures ?? []), ...(reflection.type?.declaration?.signatures ?? [])]
    .map(({ comment }) => comment)
    .filter((comment) => comment !== undefined)
  const { fileName, line } = reflection.sources?.[0] ?? { fileName: "?", line: 0 }
  const place = `${fileName}:${line}: ${reflection.name}`
  if (!comments.some(({ summary }) => summary.length > 0)) problems.push(`${place} has no sentence`)
  for (const category of comments.flatMap(categoriesOf)) {
    if (!categories.has(category)) problems.push(`${place} has the category "${category}", which is not one of ours`)
  }
}

const categoriesOf = (comment) =>
  (comment.blockTags ?? [])
    .filter(({ tag }) => tag === "@category")
    .map(({ content }) =>
      content
        .map(({ text }) => text)
        .join("")
        .trim()
    )

walk(JSON.parse(readFileSync(join(root, "docs", "api", "api.json"), "utf8")))
if (judged === 0) problems.push("TypeDoc found nothing to document")
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
console.log(`documented: ${judged} exports, each with its sentence`)

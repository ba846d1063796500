// Every rule says where it comes from: `@source` when someone outside said it, `@assumes` when we decided it ourselves.
import { globSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import ts from "typescript"
import { root } from "./setup/paths.mjs"

const ruleRooms = /^packages\/core\/src\/(agreement|points|programme|party|evaluation|denmark|privacy)\//
const ruleFiles = /^(refusals|rules?|policies|criteria|requirements|limits)\.ts$/i
const problems = []
let judged = 0

for (const name of globSync("packages/core/src/**/*.ts", { cwd: root }).toSorted()) {
  const text = readFileSync(join(root, name), "utf8")
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const complain = (node, message) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    problems.push(`${name}:${line + 1}: ${message}`)
  }
  refusalsOf(source, complain)
  if (ruleRooms.test(name)) rulesOf(source, complain)
}

if (judged === 0) problems.push("no refusal and no rule was found: is this the right folder?")
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
console.log(`sources: ${judged} refusals and rules, each with a source or an assumption`)

function refusalsOf(node, complain) {
  if (ts.isCallExpression(node) && node.expression.getText() === "defineRule") {
    judged += 1
    if (!hasSource(node.arguments[1])) complain(node, "a rule of law has no source")
  }
  if (ts.isCallExpression(node) && node.expression.getText() === "defineRefusal") {
    judged += 1
    const [tag, texts] = node.arguments
    if (!hasSource(texts)) complain(node, `the refusal ${tag?.getText() ?? ""} has no source`)
  }
  ts.forEachChild(node, (child) => refusalsOf(child, complain))
}

function hasSource(texts) {
  if (texts === undefined || !ts.isObjectLiteralExpression(texts)) return false
  const source = texts.properties.find((property) => property.name?.getText() === "source")
  if (source === undefined) return false
  const value = ts.isPropertyAssignment(source) ? source.initializer : undefined
  return value === undefined || !ts.isStringLiteralLike(value) || value.text.trim() !== ""
}

function rulesOf(source, complain) {
  for (const statement of source.statements) {
    if (!isExported(statement) || !isRule(statement, source)) continue
    judged += 1
    const grounds = tagsOf(statement).filter(({ name }) => name === "source" || name === "assumes")
    if (grounds.length === 0) complain(statement, `${nameOf(statement)} is a rule without @source or @assumes`)
    if (grounds.some(({ words }) => words === ""))
      complain(statement, `${nameOf(statement)} has an empty @source or @assumes`)
  }
}

function isExported(statement) {
  const isCode =
    ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isVariableStatement(statement)
  return isCode && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
}

function isRule(statement, source) {
  if (/\bdefineRefusal\(/.test(statement.getText(source))) return false
  return ruleFiles.test(basename(source.fileName)) || tagsOf(statement).some(({ name }) => name === "refuses")
}

function tagsOf(statement) {
  return ts
    .getJSDocCommentsAndTags(statement)
    .filter(ts.isJSDoc)
    .flatMap((doc) => [...(doc.tags ?? [])])
    .map((tag) => ({ name: tag.tagName.text, words: ts.getTextOfJSDocComment(tag.comment)?.trim() ?? "" }))
}

function nameOf(statement) {
  const named = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement
  return named?.name?.getText() ?? "?"
}

// Core promises to follow effect through its minor releases, so it uses only what effect itself calls stable.
import { readFileSync } from "node:fs"
import { join, relative } from "node:path"
import ts from "typescript"
import { root } from "./setup/paths.mjs"

const folder = join(root, "packages", "core")
const config = ts.getParsedCommandLineOfConfigFile(
  join(folder, "tsconfig.json"),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail }
)
const program = ts.createProgram(config.fileNames, config.options)
const checker = program.getTypeChecker()
const found = new Map()
let seen = 0

for (const source of program.getSourceFiles()) {
  if (!source.fileName.startsWith(join(folder, "src").replaceAll("\\", "/"))) continue
  seen += 1
  visit(source, source)
}

if (seen === 0) fail({ messageText: "packages/core/src holds no source" })
for (const [place, what] of found) console.error(`${place}: ${what}`)
if (found.size > 0) process.exit(1)
console.log(`stable effect: ${seen} files of core use only stable modules and symbols`)

function visit(node, source) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) judgeModule(node, source)
  if (ts.isIdentifier(node)) judgeSymbol(node, source)
  ts.forEachChild(node, (child) => visit(child, source))
}

function judgeModule(node, source) {
  const symbol = node.moduleSpecifier && checker.getSymbolAtLocation(node.moduleSpecifier)
  const file = symbol?.declarations?.find(ts.isSourceFile)
  if (file === undefined || !isEffect(file)) return
  // The compiler drops a module's own heading from its declarations, so it is read where it was written.
  const written = file.fileName.replace("/effect/dist/", "/effect/src/").replace(/\.d\.ts$/, ".ts")
  const heading = /^\s*\/\*\*[\s\S]*?\*\//.exec(readFileSync(written, "utf8"))?.[0] ?? ""
  const stability = /@stability (\w+)/.exec(heading)?.[1]
  if (stability !== undefined && stability !== "stable")
    report({ node, source, name: node.moduleSpecifier.text, stability })
}

function judgeSymbol(node, source) {
  let symbol = checker.getSymbolAtLocation(node)
  if (symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol)
  for (const declaration of symbol?.declarations ?? []) {
    if (ts.isSourceFile(declaration) || !isEffect(declaration.getSourceFile())) continue
    const tag = ts.getJSDocTags(declaration).find((one) => one.tagName.text === "stability")
    const stability = tag && ts.getTextOfJSDocComment(tag.comment)?.trim()
    if (stability !== undefined && stability !== "stable") report({ node, source, name: node.text, stability })
  }
}

function isEffect(file) {
  return /\/node_modules\/effect\/(dist|src)\//.test(file.fileName)
}

function report({ node, source, name, stability }) {
  const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source))
  const place = `${relative(root, source.fileName)}:${line + 1}:${character + 1}`
  found.set(place, `\`${name}\` of effect is ${stability}`)
}

function fail(diagnostic) {
  console.error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"))
  process.exit(1)
}

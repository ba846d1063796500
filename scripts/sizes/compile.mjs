// Compiles a project as `tsc -p` does, and counts what `--extendedDiagnostics` counts.
import { relative } from "node:path"
import ts from "typescript"
import { workshop } from "./workshop.mjs"

// Libraries are parsed once for all projects; each project is still checked from nothing.
const parsed = new Map()

const sharingHost = (options) => {
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile
  host.getSourceFile = (name, ...how) => {
    if (!name.endsWith(".d.ts")) return read(name, ...how)
    if (!parsed.has(name)) parsed.set(name, read(name, ...how))
    return parsed.get(name)
  }
  return host
}

export const configOf = ({ folder }) => ts.getParsedCommandLineOfConfigFile(`${folder}/tsconfig.json`, {}, ts.sys)

const asLine = ({ file, start, code, messageText }) => {
  const text = ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 200)
  if (file === undefined) return `error TS${code}: ${text}`
  const { line, character } = file.getLineAndCharacterOfPosition(start)
  return `${relative(workshop, file.fileName)}(${line + 1},${character + 1}): error TS${code}: ${text}`
}

/** Writes the project's declarations; the errors, the instantiations, and the bytes of each declaration by file name. */
export const compile = (project) => {
  const { fileNames, options } = configOf(project)
  const program = ts.createProgram(fileNames, options, sharingHost(options))
  const errors = [...ts.getPreEmitDiagnostics(program)]
  const bytes = new Map()
  const { diagnostics } = program.emit(undefined, (name, text) => {
    ts.sys.writeFile(name, text)
    bytes.set(relative(project.outDir, name), Buffer.byteLength(text))
  })
  return { errors: [...errors, ...diagnostics].map(asLine), instantiations: program.getInstantiationCount(), bytes }
}

// What an editor shows an author at the marked places of a file: the same language service, asked the same questions.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { configOf } from "./compile.mjs"

export const openEditor = (project, file) => {
  const { fileNames, options } = configOf(project)
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) =>
      ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(ts.sys.readFile(name)) : undefined,
    getDefaultLibFileName: ts.getDefaultLibFilePath
  })
  const name = join(project.folder, "src", file)
  const text = readFileSync(name, "utf8")
  const after = (mark) => {
    const at = text.indexOf(`/*${mark}*/`)
    if (at < 0) throw new Error(`${file} has no mark ${mark}`)
    return at + mark.length + 4
  }
  return {
    listedAt: (mark) => service.getCompletionsAtPosition(name, after(mark), {}).entries.map(({ name }) => name),
    hoverAt: (mark) => ts.displayPartsToString(service.getQuickInfoAtPosition(name, after(mark)).displayParts)
  }
}

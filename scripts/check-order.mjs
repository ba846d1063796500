// The compiler checks a whole package in one order, an editor starts at the file that is open.
// A type that refers to itself can be right in the one order and an error in the other, so every file of core gets its turn
// as the first. That takes as long as there are files squared: each commit asks one of thirty-six, another one than the
// commit before it; with --all all of them.
import { availableParallelism } from "node:os"
import { join, relative } from "node:path"
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads"
import ts from "typescript"
import { root } from "./setup/paths.mjs"
import { shareOf } from "./setup/share.mjs"

const config = ts.getParsedCommandLineOfConfigFile(join(root, "packages", "core", "tsconfig.json"), {}, ts.sys)
const options = { ...config.options, noEmit: true, composite: false, incremental: false, tsBuildInfoFile: undefined }

const problemsOf = (names) => {
  let program
  return names.flatMap((name) => {
    program = ts.createProgram({ rootNames: config.fileNames, options, oldProgram: program })
    return program.getSemanticDiagnostics(program.getSourceFile(name)).map(asLine)
  })
}

const asLine = ({ file, start, code, messageText }) => {
  const { line, character } = file.getLineAndCharacterOfPosition(start)
  const place = `${relative(root, file.fileName)}(${line + 1},${character + 1})`
  return `${place}: error TS${code}: ${ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 160)}`
}

const asked = shareOf(config.fileNames, 72)

const shared = async () => {
  const workers = Math.min(availableParallelism(), 4)
  const shares = Array.from({ length: workers }, (_, share) => asked.filter((_, at) => at % workers === share))
  return (await Promise.all(shares.map(inWorker))).flat()
}

const inWorker = (names) =>
  new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url), { workerData: names }).on("message", resolve).on("error", reject)
  })

if (isMainThread) {
  const problems = [...new Set(await shared())].toSorted()
  for (const problem of problems) console.error(problem)
  if (problems.length > 0 || asked.length === 0) process.exit(1)
  console.log(`order: ${asked.length} of ${config.fileNames.length} files of core, each holds when it is checked first`)
} else {
  parentPort.postMessage(problemsOf(workerData))
}

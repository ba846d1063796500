// Asks API Extractor for the report of each door of one package, with one shared program.
import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { CompilerState, Extractor, ExtractorConfig } from "@microsoft/api-extractor"
import { cache, root } from "../setup/paths.mjs"

/** Report texts by name of door. */
export const reportsOf = ({ project, doors, declarations }) => {
  const folder = join(cache, "api", project.split("/").at(-1), "reports")
  mkdirSync(folder, { recursive: true })
  const configs = doors.map(([name, source]) => configOf({ project, name, declarations, source, folder }))
  const compilerState = CompilerState.create(configs[0], {
    additionalEntryPoints: configs.slice(1).map((config) => config.mainEntryPointFilePath)
  })
  for (const config of configs) {
    const { errorCount } = Extractor.invoke(config, { localBuild: true, compilerState, messageCallback: onlyErrors })
    if (errorCount > 0) process.exitCode = 1
  }
  return new Map(doors.map(([name]) => [name, readFileSync(join(folder, `${name}.api.md`), "utf8")]))
}

const configOf = ({ project, name, declarations, source, folder }) =>
  ExtractorConfig.prepare({
    configObject: {
      projectFolder: join(root, project),
      mainEntryPointFilePath: join(declarations, source.replace(/^src\//, "").replace(/\.ts$/, ".d.ts")),
      apiReport: {
        enabled: true,
        reportFolder: folder,
        reportTempFolder: join(folder, "temp"),
        reportFileName: `${name}.api.md`,
        includeForgottenExports: true
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      compiler: { overrideTsconfig: compiler },
      messages: {
        extractorMessageReporting: { default: { logLevel: "none" } },
        tsdocMessageReporting: { default: { logLevel: "none" } },
        compilerMessageReporting: { default: { logLevel: "error" } }
      }
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, project, "package.json")
  })

const compiler = {
  compilerOptions: {
    target: "es2024",
    lib: ["es2024", "esnext.disposable"],
    module: "nodenext",
    moduleResolution: "nodenext",
    skipLibCheck: true,
    strict: true,
    types: [],
    noEmit: true,
    allowImportingTsExtensions: true,
    customConditions: ["@partnerskab/source"]
  }
}

const onlyErrors = (message) => {
  if (message.logLevel !== "error") message.handled = true
}

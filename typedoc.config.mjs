import { doorsOf } from "./scripts/api/doors.mjs"
import { projects } from "./scripts/setup/paths.mjs"

const houseTags = ["@da", "@shape", "@unit", "@refuses", "@source", "@assumes"]
const commonTags = ["@param", "@typeParam", "@returns", "@remarks", "@see", "@throws", "@example", "@deprecated"]

/** @type {Partial<import("typedoc").TypeDocOptions>} */
export default {
  name: "partnerskab",
  entryPoints: projects("packages").flatMap((project) => doorsOf(project).map(([, source]) => `${project}/${source}`)),
  tsconfig: "tsconfig.sources.json",
  out: "docs/api",
  json: "docs/api/api.json",
  readme: "none",
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  gitRevision: "main",
  disableGit: true,
  sourceLinkTemplate: "{path}#L{line}",
  blockTags: [...commonTags, "@category", "@defaultValue", "@since", "@module", ...houseTags],
  categoryOrder: [
    "models",
    "constructors",
    "operations",
    "predicates",
    "refusals",
    "errors",
    "ports",
    "layers",
    "text",
    "*"
  ],
  validation: {
    notExported: false,
    invalidLink: true,
    invalidPath: true,
    notDocumented: false,
    unusedMergeModuleWith: true
  },
  treatWarningsAsErrors: true,
  externalSymbolLinkMappings: { effect: { "*": "#" }, typescript: { "*": "#" } }
}

import { doorsOf } from "./scripts/api/doors.mjs"
import { projects } from "./scripts/setup/paths.mjs"

const houseTags = ["@da", "@shape", "@unit", "@refuses", "@source", "@assumes"]
const commonTags = ["@param", "@typeParam", "@returns", "@remarks", "@see", "@throws", "@example", "@deprecated"]

/** What is inherited from a dependency is defined in a file that the site does not have. */
const ownSources = (app) =>
  app.converter.on(
    "resolveEnd",
    ({ project }) => {
      for (const one of Object.values(project.reflections))
        if (one.sources?.some(({ fileName }) => fileName.includes("node_modules/"))) delete one.sources
    },
    -1000
  )

/** @type {Partial<import("typedoc").TypeDocOptions>} */
export default {
  name: "partnerskab",
  entryPoints: projects("packages").flatMap((project) => doorsOf(project).map(([, source]) => `${project}/${source}`)),
  tsconfig: "tsconfig.sources.json",
  plugin: [ownSources],
  out: "docs/api",
  json: "docs/api/api.json",
  readme: "none",
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  gitRevision: "main",
  disableGit: true,
  // Where the site shows the files that are no pages.
  sourceLinkTemplate: "/files/packages/{path}.txt",
  // An interface that extends an alias is not on that page, and its link to it leads nowhere.
  includeHierarchySummary: false,
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

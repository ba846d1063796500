// The floor plan: which room of core may know which, and what each package may know.
// The table is the whole decision; the rules below it only spell it out for the tool.

const rooms = {
  calendar: [],
  party: ["calendar"],
  law: ["calendar"],
  facts: ["calendar"],
  storage: ["calendar", "facts"],
  plugin: ["calendar", "law", "party", "facts"],
  agreement: ["calendar", "law", "party", "facts", "plugin"],
  privacy: ["calendar", "party", "plugin"],
  desk: ["calendar", "party", "law", "facts", "storage", "plugin", "agreement", "privacy"],
  evaluation: ["calendar", "facts", "plugin"],
  denmark: ["calendar", "law", "party"],
  points: ["calendar", "party", "law", "facts", "plugin"],
  programme: ["calendar", "party", "law", "facts", "plugin"],
  client: ["calendar", "party", "law", "facts", "storage", "plugin", "agreement", "privacy", "desk", "evaluation"]
}

/** What a package may import beside itself and what its package.json lists. */
const packages = { core: [], memory: ["core"], postgres: ["core"], report: ["core"], testing: ["core"] }

// A folder in `points/` or `programme/` is a room of its own; the files beside the folders list them all.
const shelves = ["points", "programme"]

const core = "^packages/core/src"
const one = (names) => `(${names.join("|")})`

const knowsOnly = ([room, may]) => ({
  name: `${room}-knows-only-${may.join("-") || "nothing"}`,
  severity: "error",
  from: { path: `${core}/${room}/` },
  to: { path: `${core}/`, pathNot: `${core}/${one([room, ...may])}/` }
})

const shelf = (name) => ({
  name: `${name}-do-not-know-each-other`,
  severity: "error",
  from: { path: `${core}/${name}/([^/]+)/` },
  to: { path: `${core}/${name}/`, pathNot: `${core}/${name}/$1/` }
})

const shelfIsEnteredByTheDoor = (name) => ({
  name: `${name}-are-entered-by-the-door`,
  severity: "error",
  from: { path: `${core}/${name}/[^/]+\\.ts$` },
  to: { path: `${core}/${name}/[^/]+/`, pathNot: "/index\\.ts$" }
})

const packageKnowsOnly = ([name, may]) => ({
  name: `package-${name}-knows-only-${may.join("-") || "itself"}`,
  severity: "error",
  from: { path: `^packages/${name}/src/` },
  to: {
    path: "^(packages|examples|scripts)/",
    pathNot: `^packages/${name}/|^packages/${one([...may, "none"])}/(src|dist)/`
  }
})

module.exports = {
  forbidden: [
    {
      name: "every-import-is-found",
      comment: "an import the tool cannot follow is an import no rule can judge",
      severity: "error",
      from: { path: "^(packages|examples)/" },
      to: { couldNotResolve: true }
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "every-room-is-in-the-table",
      severity: "error",
      from: { path: `${core}/` },
      to: { path: `${core}/[^/]+/`, pathNot: `${core}/${one(Object.keys(rooms))}/` }
    },
    {
      name: "rooms-are-entered-by-the-door",
      severity: "error",
      from: { path: `${core}/([^/]+)/` },
      to: { path: `${core}/[^/]+/`, pathNot: [`${core}/$1/`, `${core}/[^/]+/index\\.ts$`] }
    },
    {
      name: "the-front-doors-use-the-rooms-doors",
      severity: "error",
      from: { path: `${core}/[^/]+\\.ts$` },
      to: { path: `${core}/[^/]+/`, pathNot: `${core}/([^/]+|points/[^/]+|programme/[^/]+)/index\\.ts$` }
    },
    {
      name: "rooms-do-not-know-the-front-doors",
      severity: "error",
      from: { path: `${core}/[^/]+/` },
      to: { path: `${core}/[^/]+\\.ts$` }
    },
    { name: "core-has-no-node", severity: "error", from: { path: `${core}/` }, to: { dependencyTypes: ["core"] } },
    {
      name: "modules-of-effect-not-its-barrel",
      comment: 'import * as Schema from "effect/Schema"',
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { path: "node_modules/effect/(dist|src)/index\\." }
    },
    {
      name: "sources-use-what-their-package-lists",
      comment: "peers are listed for development as well, and then count as that",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: {
        dependencyTypes: ["npm-no-pkg", "npm-dev", "npm-unknown"],
        pathNot: "node_modules/(effect|pg|@electric-sql/pglite)/"
      }
    },
    {
      name: "sources-do-not-know-tests",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { path: "(^|/)test/|^examples/|\\.test\\.ts$|^scripts/" }
    },
    {
      name: "no-package-reaches-into-another",
      comment: "another package is named, never found by a relative path",
      severity: "error",
      from: { path: "^(packages|examples)/([^/]+)/" },
      to: { path: "^(packages|examples)/", pathNot: "^$1/$2/", dependencyTypes: ["local"] }
    },
    {
      name: "a-report-eats-data-not-storage",
      severity: "error",
      from: { path: "^packages/report/src/" },
      to: { path: `${core}/storage/` }
    },
    ...Object.entries(rooms).map(knowsOnly),
    ...shelves.flatMap((name) => [shelf(name), shelfIsEnteredByTheDoor(name)]),
    ...Object.entries(packages).map(packageKnowsOnly)
  ],
  options: {
    tsConfig: { fileName: "tsconfig.base.json" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    exclude: { path: "^(packages|examples)/[^/]+/(dist|out)/|^\\.cache/" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@partnerskab/source", "import", "types", "node", "default"]
    }
  }
}

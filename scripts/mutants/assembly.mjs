// Mistakes in how editions, plugins, parameters and codes are put together.
import { mutantsOf } from "./mutantsOf.mjs"

export const assemblyMutants = [
  ...mutantsOf("desk/assemble.ts", ["desk/assembly"], {
    "one problem alone is let through": ["if (problems.length > 0) throw", "if (problems.length > 1) throw"],
    "only the first problem is told": ["eachOnce(problems))", "eachOnce(problems).slice(0, 1))"],
    "what others have found is left out": ["    ...found,\n", ""],
    "a problem is told as often as it is found": [
      "[...new Map(problems.map((one) => [one.text, one])).values()]",
      "[...problems]",
      "desk/keys"
    ],
    "problems are told in the order they are found": [".toSorted((a, b) => (a.text < b.text ? -1 : 1))", ""],
    "the commands of a disabled module can still be done": [
      "modules: new Map(open.map(",
      "modules: new Map(modules.map(",
      "desk/disabled"
    ],
    "a disabled module has no doors to say so": [
      "doors: new Map(modules.map(",
      "doors: new Map(open.map(",
      "desk/disabled"
    ],
    "the lives of a disabled module cannot be read": [
      "modules.flatMap(({ definition }) =>\n        definition.entities",
      "open.flatMap(({ definition }) =>\n        definition.entities",
      "desk/disabled"
    ],
    "a disabled module still reacts": [
      "const reactions = open.flatMap",
      "const reactions = modules.flatMap",
      "sketch/reaction"
    ],
    "plugins stand in the order they are listed": ["plugins: inOrder(plugins).plugins", "plugins", "desk/pluginOrder"],
    "a title is printed in every edition": [
      "definition.printed[key]?.[point.key]",
      "Object.values(definition.printed)[0]?.[point.key]",
      "desk/settings"
    ],
    "what a plugin sets is not read with the parameter's form": [
      "changes: changes.map(completed).map(read)",
      "changes: changes.map(completed)",
      "desk/parameters"
    ],
    "a parameter takes what is set for any": ["({ parameter }) => parameter === key", "() => true", "desk/parameters"],
    "values of a parameter stand in the order of plugins": [
      ".toSorted((a, b) => (a.from < b.from ? -1 : 1))\n    return",
      "\n    return",
      "desk/parameters"
    ],
    "editions stand in the order they are given": [
      ".toSorted((a, b) => (a.from < b.from ? -1 : 1)),\n    decoder",
      ",\n    decoder",
      "points/editions"
    ]
  }),
  ...mutantsOf("desk/offers.ts", ["desk/assembly", "desk/describe", "desk/together"], {
    "what is replaced stands beside what replaces it": [
      "filter(({ key }) => !replaced.has(key))",
      "filter(() => true)"
    ],
    "a module that replaces another does not stand": ["const stands = [...replacing, ", "const stands = ["],
    "of contested modules only the last is looked at": [
      "...new Map(same.map((one) => [one.definition, one])).values()",
      "same.at(-1)!"
    ],
    "modules stand in the order they are brought": [".toSorted(byKey)", ""],
    "a contested module is looked at as the last plugin has it": [" || compare(a.by, b.by)", ""],
    "only the first plugin that disables a module is told": [
      ".map(({ key: plugin }) => plugin)\n",
      ".map(({ key: plugin }) => plugin).slice(0, 1)\n",
      "desk/disabledDoors"
    ],
    "reports keep the title that a plugin changed": [
      "report: { ...definition.report, title } }",
      "report: definition.report }",
      "desk/status"
    ]
  }),
  ...mutantsOf("desk/listProblems.ts", ["desk/assembly"], {
    "a plugin for a later SDK is taken": ["definition.sdk !== sdk", "definition.sdk < sdk"],
    "a module is not enough for who requires it": ["!names.has(needed) && !keys.has(needed)", "!names.has(needed)"],
    "the same module from two plugins is contested": [
      "new Set(same.map(({ definition }) => definition)).size > 1",
      "same.length > 1"
    ],
    "two may replace the same module": ["...contested(replacing)", "...contested([])"],
    "what is not there may be disabled": [".filter(({ key }) => !keys.has(key))", ".filter(() => false)"],
    "what is not there may be replaced": ["replaced.length === 0", "replaced.length < 0"],
    "what every installation needs may be disabled": [
      'one.key === key && one.by === "core"',
      'one.by === "nobody"',
      "desk/dataPlugin"
    ],
    "cycles are untold": [".cycles.map(", ".cycles.slice(0, 0).map(", "desk/pluginOrder"],
    "what is wrong with a plugin that is data is untold": ["definition.problems ?? []", "[]", "desk/dataPluginFaults"]
  }),
  ...mutantsOf("desk/pluginOrder.ts", ["desk/pluginOrder", "desk/together"], {
    "one that is there is enough to go before": [
      ".every((key) => ordered.has(key))",
      ".some((key) => ordered.has(key))"
    ],
    "a required module is waited for like a plugin": [".filter((needed) => byKey.has(needed))", ""],
    "plugins go in the order they are listed": [
      "[...byKey.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))",
      "[...byKey.values()]"
    ],
    "a circle is told once for each in it": ["cycles: eachOnce(cycles)", "cycles"],
    "a circle is told from where it was found": [
      "return [...ring.slice(at), ...ring.slice(0, at + 1)]",
      "return circle"
    ]
  }),
  ...mutantsOf("desk/editionProblems.ts", ["desk/assembly"], {
    "no edition is enough": ["editions.length === 0", "editions.length < 0"],
    "two editions may begin on one day": ["keys.length > 1", "keys.length > 2"]
  }),
  ...mutantsOf("desk/moduleProblems.ts", ["desk/assembly", "desk/keys", "desk/together"], {
    "an event must be in both tables": ["begin[type] === undefined && ", "begin[type] === undefined || "],
    "a key need only begin well": ["/^[a-z][a-zA-Z0-9]*$/", "/^[a-z][a-zA-Z0-9]*/"],
    "a module may not be named after a question": ['what === "entity" && reserved', "reserved"],
    "a reaction to an event that is not there is let through": [
      "known.get(entity)?.events[event] === undefined",
      "known.get(entity) === undefined"
    ]
  }),
  ...mutantsOf("desk/schemaProblems.ts", ["desk/schemas"], {
    "a schema of another copy of effect is taken": ["foreign !== undefined", "foreign === null", "desk/twoCopies"],
    "only the outside of a schema need be of this copy": [
      "nodes.find(({ node }) => !isOurs",
      "nodes.slice(0, 1).find(({ node }) => !isOurs",
      "desk/twoCopies"
    ],
    "a schema of another copy of core is taken": [
      "return other === undefined",
      "return other !== null",
      "desk/twoCopies"
    ],
    "only the outside of a schema is looked at": ["nodesOf(ast).flatMap(", "nodesOf(ast).slice(0, 1).flatMap("],
    "a schema may wait": ["...(isLater(one.node)", "...(isLater(one.node) && one.node === undefined"],
    "a command may take any text": ["...(isBare(one)", "...(isBare(one) && one.node === undefined"],
    "only today's wording is looked at": [
      "(definition.terms?.wordings ?? [])",
      "(definition.terms?.wordings ?? []).slice(-1)"
    ],
    "parameters are not looked at": [
      ",\n  ...definition.parameters.map(({ key: name, definition: { form } }): Named => [`the parameter ${name}`, form])",
      ""
    ],
    "what is kept is not looked at": ["[...given, ...keptBy(module)]", "given", "desk/twoCopies"]
  })
]

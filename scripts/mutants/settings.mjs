// Mistakes in what plugins set: parameters, codes, titles, targets, and which edition holds on a day.
import { mutantsOf } from "./mutantsOf.mjs"

export const settingMutants = [
  ...mutantsOf("desk/parameters.ts", ["desk/parameters"], {
    "a value holds from the day after": ["({ from }) => from <= on", "({ from }) => from < on"],
    "a value holds from the first of its month": ["from <= on", "from.slice(0, 7) <= on.slice(0, 7)"],
    "the oldest value holds for ever": ["changes.findLast(", "changes.find("],
    "the journal says no source": [" (${source})`", "`"],
    "the journal has values in the order they were asked for": ["[...used].toSorted()", "[...used]"]
  }),
  ...mutantsOf("desk/parameterProblems.ts", ["desk/parameterProblems", "desk/together"], {
    "a day that does not exist is taken": ["isDay(from) ? []", "from ? []"],
    "only the first of contested forms is asked": [
      "definitions.flatMap((one)",
      "definitions.slice(0, 1).flatMap((one)"
    ],
    "two may set a value when it is the same": [
      ".filter(([, same]) => same.length > 1)",
      ".filter(([, same]) => new Set(same.map(({ value }) => value)).size > 1)"
    ],
    "what a module declares is not looked at": [
      "    ...declared.flatMap(({ key, definition: { form, value } }) => valueProblems(form, value, key)),\n",
      ""
    ],
    "what looks like a CPR number is shown": ["hidden ? subject : ", ""],
    "a source of spaces is one": ['source.trim() !== ""', 'source !== ""']
  }),
  ...mutantsOf("desk/settingProblems.ts", ["desk/settings"], {
    "a title in one language is enough": ["[da, en].some(blank)", "[da, en].every(blank)"],
    "a title may be printed in an edition that is not there": ["?.includes(key) === true", "?.includes(key) !== false"],
    "a plugin may contest itself": [
      ".filter(([, same]) => same.length > 1)",
      ".filter(([, same]) => new Set(same.map(({ by }) => by)).size > 1)"
    ],
    "a target without a number is one": [" && Number.isFinite(atLeast)", ""]
  }),
  ...mutantsOf("desk/settingProblems.ts", ["desk/together"], {
    "a figure has one target for ever": ["`a target for ${indicator} on ${asOf}` }", "`a target for ${indicator}` }"],
    "an edition that is given twice has the points of the last": ["same.flatMap(pointsOf)", "pointsOf(same.at(-1))"]
  }),
  ...mutantsOf("desk/codeProblems.ts", ["desk/codes", "desk/codeLists"], {
    "a table may have gaps": [".filter((code) => !filled.has(code))", ".filter(() => false)"],
    "a table may have values for no code": [".filter((code) => !named.has(code))", ".filter(() => false)"],
    "only a module's own codes need a value": [": has(codes, list.key)\n", ": new Set(Object.keys(list.entries))\n"],
    "two may name a code": ["...broughtTwice(codes)", "...broughtTwice([])"],
    "a code may not be for one day only": ["firstDay <= lastDay", "firstDay < lastDay"],
    "a code may end before it begins": [
      "firstDay === undefined || lastDay === undefined || firstDay <= lastDay",
      "true"
    ],
    "only one of a code's days must exist": ["days.every(isDay)", "days.some(isDay)"],
    "a module's own codes are not looked at": [
      '    ...[...lists.values()].map(({ key, entries: own }) => ({ by: "its module", list: key, entries: own })),\n',
      ""
    ],
    "two modules may declare a list each": ["differing(declared)", "[]"]
  }),
  ...mutantsOf("plugin/CodeList.ts", ["desk/codes", "desk/codeLists", "agreement/termsCodes"], {
    "a code can be used from the day after its first": ["firstDay <= on", "firstDay < on"],
    "a code cannot be used on its last day": ["on <= lastDay", "on < lastDay"],
    "a code can be used on all days": ["(lastDay === undefined || on <= lastDay)", "true"],
    "a code of a later day can never be drafted": ["(orLater || firstDay", "(firstDay"]
  }),
  ...mutantsOf("plugin/formCodes.ts", ["agreement/termsCodes"], {
    "a list that only terms name is not declared": ["(terms?.wordings ?? [])", "[]"],
    "any form of a choice is looked through": ["Schema.is(Schema.make<DataSchema>(type))(value)", "true"],
    "the keys of a record are not looked up": ["...below(key, parameter, key),", ""]
  }),
  ...mutantsOf("plugin/termsCodes.ts", ["agreement/termsCodes"], {
    "a code that was told before is looked for in the input": ["before ? at : ", ""]
  }),
  ...mutantsOf("agreement/agreementChecks.ts", ["agreement/termsCodes"], {
    "a draft is signed with a code that has ended": ["codesKnown(point, terms, begin)", "[]"]
  }),
  ...mutantsOf("desk/codes.ts", ["desk/codes", "desk/codeLists", "agreement/termsCodes"], {
    "a list takes the codes of all": ["(one) => one.list === key", "() => true"],
    "a list is whoever's names it first": [
      "same.find((one) => key.startsWith(`${one.module}.`)) ?? same[0]!",
      "same[0]!"
    ],
    "a table takes the values of all": ["({ table }) => table === key", "() => true"],
    "a list that nobody declares is empty": [
      "if (list === undefined) throw new Error(`no module that is installed declares the codes ${key}`)",
      "if (list === undefined) return new Map()"
    ],
    "a table that nobody declares is empty": [
      "if (table === undefined) throw new Error(`no module that is installed declares the table ${key}`)",
      "if (table === undefined) return undefined"
    ]
  }),
  ...mutantsOf("desk/context.ts", ["points/editions"], {
    "an edition is in use from the day after": ["({ from }) => from <= day", "({ from }) => from < day"],
    "the first edition holds for ever": ["catalog.editions.findLast(", "catalog.editions.find("],
    "the edition is that of today": ["from <= day", "from <= dayInDenmark(now)"]
  }),
  ...mutantsOf("desk/dataPlugin.ts", ["desk/dataPlugin", "desk/dataPluginFaults"], {
    "a field that is misspelt is passed over": [
      'onExcessProperty: "error" })\nconst',
      'onExcessProperty: "ignore" })\nconst'
    ],
    "only the first fault of data is told": [
      'errors: "all", onExcessProperty: "error"',
      'errors: "first", onExcessProperty: "error"'
    ],
    "data need not say for which SDK they are": ["sdk: sdk as 1", "sdk: 1"],
    "codes in data are passed over": [
      "entries: Object.entries(entries).map(([list, more]) => ({ list, entries: more })),",
      "entries: [],"
    ]
  })
]

// Mistakes in which rule, and which value, holds on a day; and in what an installation makes of packs.
import { mutantsOf } from "./mutantsOf.mjs"

const judge = ["law/judge", "law/packs", "law/answers"]
const sorted = ["law/choose", "law/properties", "law/judge", "denmark/properties"]

export const lawDayMutants = [
  ...mutantsOf("law/compile.ts", judge, {
    "rules about anything are asked": ["rule.subject.key === about.key ? [{ pack, rule }] : []", "[{ pack, rule }]"],
    "rules of every anchor are asked by each": [
      "versions.filter(({ rule }) => rule.anchor === anchor)",
      'versions.filter(({ rule }) => rule.anchor !== "")'
    ],
    "a change begins the day after": ["if (days[middle]! <= on) low", "if (days[middle]! < on) low"],
    "nothing ends": ["to ? [from, addDays(to, 1)] : [from]", "[from]", "denmark/valuesOnDays"],
    "what ends does so on its last day": ["to ? [from, addDays(to, 1)]", "to ? [from, to]", "denmark/valuesOnDays"],
    "values do not change": ["...Object.values(rule.values).flatMap(({ rows }) => rows),", "", "denmark/valuesOnDays"],
    "rules do not change": ["heldOn(pack, rule),", "", "denmark/valuesOnDays"],
    "what was not before begins by nothing": [
      "...(rule.noneBefore === undefined ? [] : [{ from: rule.noneBefore }]),",
      "",
      "law/packs"
    ],
    "what is not after ends by nothing": [
      "...(rule.noneAfter === undefined ? [] : [{ from: addDays(rule.noneAfter, 1) }])",
      "",
      "law/packs"
    ],
    "what is not after ends a day early": ["addDays(rule.noneAfter, 1)", "rule.noneAfter", "law/packs"]
  }),
  ...mutantsOf("law/choose.ts", sorted, {
    "rules for other codes are asked": ["filter(({ concerns }) => concerns(codes) !== false)", "filter(() => true)"],
    "a rule that may concern it is not asked": ["concerns(codes) !== false", "concerns(codes) === true"],
    "a code is any code": ["branch.next.get(code as string)", "[...branch.next.values()][0]"],
    "a code nobody tells is one": ["if (!isExact(code)) return branch", ""],
    "every rule is settled": ["if (!onDay.chosenBy.every((fact) => Object.hasOwn(codes, fact))) return onDay", ""],
    "one code settles a rule": ["onDay.chosenBy.every(", "onDay.chosenBy.some("],
    "a settled rule is asked for its values again": ["valuesFor: () => values", "valuesFor: () => onDay.valuesFor({})"],
    "all rules are plain": ["rules.every(({ chosenBy }) => chosenBy.length === 0)", "true"],
    "codes without end are kept": ["if (kept < mostBranches) {", "{"]
  }),
  ...mutantsOf("law/plainly.ts", sorted, {
    "nothing is read": [".filter((fact) => !Object.hasOwn(codes, fact))", ".filter(() => false)"],
    "the other day's facts are not read": ["[...reads, ...others.reads]", "reads"],
    "the other day's rules are not asked": ["[...rules, ...others.rules]", "rules"],
    "two days are put together once for all": ["joined.get(others)", "joined.get(others) ?? others"],
    "a rule nobody knows is asked": ['if (!onDay.isKnown) return { onDay, ...never, no: { _tag: "NoRule" } }', ""],
    "no value is a yes": [
      "return { onDay, ...never, no: values }",
      "return { onDay, ...never, holds: () => true, no: values }"
    ],
    "what nobody confirmed is plain": ["isVerified: values.unverified.length === 0", "isVerified: true"],
    "one of all will do": [
      "holds(given, values) !== isAll) return !isAll",
      "holds(given, values) === isAll) return isAll"
    ],
    "one of several is none": ["return isAll\n", "return !isAll\n"]
  }),
  ...mutantsOf("law/onDay.ts", judge, {
    "the first of two wordings holds": ["all.findLast(", "all.find(", "law/packs"],
    "it is not known that there was none": ["all.some(({ rule }) => isKnownToBeNone(rule, on)) ? [] :", ""],
    "that there was none holds on the day itself": ["on < noneBefore", "on <= noneBefore", "law/packs"],
    "that there is none holds on the last day": ["on > noneAfter", "on >= noneAfter", "law/packs"],
    "that there is none is not known": ["(noneAfter !== undefined && on > noneAfter)", "false", "law/packs"],
    "a rule nobody knows is known": ["isKnown: false,", "isKnown: true,"],
    "a rule nobody knows concerns nobody": [
      "said.includes(true) ? true : said.includes(undefined) ? undefined : false",
      "false"
    ],
    "a rule nobody knows concerns all": [
      "said.includes(true) ? true : said.includes(undefined) ? undefined : false",
      "true",
      "law/packs",
      "denmark/limits"
    ],
    "a rule nobody knows goes by its last wording": [
      "const any = versions.map(({ rule }) => concernsOf(rule))",
      "const any = versions.slice(-1).map(({ rule }) => concernsOf(rule))",
      "law/packs"
    ],
    "a code nobody tells is one of them": [
      "if (!isExact(known)) truth = undefined",
      "if (!isExact(known)) truth = true"
    ],
    "any code will do": ["else if (!codes.has(known)) return false", ""],
    "values are not chosen by codes": ["...choosingOf(rule)])", "])", "denmark/limits"],
    "a rule nobody knows is chosen by nothing": [
      "chosenBy: [...new Set(versions.flatMap(({ rule }) => Object.keys(rule.concerns)))]",
      "chosenBy: []",
      "law/properties"
    ]
  }),
  ...mutantsOf("law/RulePack.ts", judge, {
    "a rule holds before its pack": [
      "rule.from !== undefined && rule.from > from ? rule.from : from",
      "rule.from ?? from",
      "law/packs",
      "law/lint"
    ],
    "a rule holds from its pack": [
      "rule.from !== undefined && rule.from > from ? rule.from : from",
      "from",
      "law/packs",
      "denmark/valuesOnDays"
    ],
    "a rule holds after its pack": ["[rule.to, to]", "[rule.to]", "law/packs", "denmark/valuesOnDays"],
    "a rule holds to the end of its pack": ["[rule.to, to]", "[to]", "law/packs", "denmark/valuesOnDays"],
    "the later end counts": [
      "filter((day) => day !== undefined).toSorted()",
      "filter((day) => day !== undefined).toSorted().toReversed()",
      "law/packs"
    ]
  }),
  ...mutantsOf("law/valuesOf.ts", judge, {
    "the first of two values holds": ["table.rows.findLast(", "table.rows.find(", "law/packs"],
    "a value is of any day": ["isOn(one, on) && isFor", "isFor"],
    "a value is of any code": ["isOn(one, on) && isFor(one, (fact) => String(given[fact]))", "isOn(one, on)"],
    "what is not known is found": ["if (isNotKnown(row)) return", "if (false) return"],
    "why it is not known is not said": ["table: table.key, row }", "table: table.key }"],
    "a rule is confirmed": ["...(rule.verified ? [] : [rule.id]),", ""],
    "a value is confirmed": ["verified ? [] : [rule.values[name]!.key]", "[]"],
    "a fact may be missing": [
      'fact === undefined ? pick(rule, tables, { given, on }) : { _tag: "FactMissing", fact }',
      "pick(rule, tables, { given, on })",
      "law/packs",
      "denmark/exemptions"
    ],
    "only the first fact must be known": ["choosing.find(", "choosing.slice(0, 1).find(", "denmark/exemptions"]
  }),
  ...mutantsOf("desk/law.ts", ["law/installed", "law/packs", "law/answers"], {
    "plugins bring no packs": [
      "...plugins.flatMap(({ key: by, definition }) => definition.packs.map((pack) => ({ by, pack })))",
      ""
    ],
    "the installation brings no packs": ['...packs.map((pack) => ({ by: "installation", pack })),', ""],
    "a pack of a plugin is the installation's": [
      "definition.packs.map((pack) => ({ by, pack }))",
      'definition.packs.map((pack) => ({ by: "installation", pack }))'
    ],
    "laws about other things are one": ["made.get(about.key)", "[...made.values()][0]", "law/packs"],
    "the journal keeps no packs": ["asked.add(packName(pack))", "asked.size"],
    "packs about other things are kept": ["if (isAbout(pack, about)) asked.add", "asked.add", "law/packs"],
    "the seal is not kept": ['seal === undefined ? ""', 'true ? ""', "law/packs"]
  }),
  ...mutantsOf("desk/packProblems.ts", ["law/installed", "law/packs", "law/answers"], {
    "two packs may have one name": ["...twice(installed.map(({ pack }) => pack.id)).map(", "...[].map("],
    "nothing is wrong": ['filter(({ level }) => level === "error")', "filter(() => false)"],
    "a pack without a seal is wrong": ["pack.seal === undefined || ", ""],
    "any seal will do": ["pack.seal === sealOf(pack, digest)", "true"],
    "a seal is of its name": ["packContent(pack)", "pack.id"]
  })
]

// Mistakes in what decides, in questions the other way round, and in what is proposed and explained.
import { mutantsOf } from "./mutantsOf.mjs"

const judge = ["law/judge", "law/packs", "law/answers"]
const asked = ["law/judge", "law/packs", "law/answers", "law/inverse", "law/properties"]

export const lawAskedMutants = [
  ...mutantsOf("law/deciding.ts", asked, {
    "conditions need not agree": ["new Set(ways).size === 1 ? ways[0]", "new Set(ways).size >= 1 ? ways[0]"],
    "what is known decides": ["(fact) => !isExact(given[fact])\n  )", '(fact) => fact !== ""\n  )'],
    "what may be must be": ["truthAt(at) !== false", "truthAt(at) === true"],
    "what must be may be": ["truthAt(at) === true", "truthAt(at) !== false"],
    "the easiest is not looked at": ["if (!holdsAt(easy)) return undefined", ""],
    "the hardest is not looked at": ["if (holdsAt(hard)) return hard", ""],
    "the neighbour is given": ["return easy\n}", "return hard\n}"],
    "the first and the last change places": [
      'easier === "more" ? [least, most] : [most, least]',
      'easier === "less" ? [least, most] : [most, least]'
    ],
    "a halving goes the wrong way": ["if (holdsAt(middle)) easy = middle", "if (!holdsAt(middle)) easy = middle"],
    "an interval is not looked at": ["isExact(given[name]) ? undefined : given[name]", "undefined"]
  }),
  ...mutantsOf("law/furthest.ts", ["law/inverse", "law/answers", "law/properties"], {
    "days out of order are some": ["if (most < least) return {}", ""],
    "one day is none": ["if (most < least) return {}", "if (most <= least) return {}"],
    "halving is always right": ["const find = isHarderWithMore(law, asked.fact)", "const find = true"],
    "permitted is not forbidden": ['verdictAt(at) === "permitted"', 'verdictAt(at) !== "forbidden"'],
    "possible is permitted": ['verdictAt(at) !== "forbidden"', 'verdictAt(at) === "permitted"'],
    "a day that chooses the rules is halved": ["law.timelines.every(({ anchor }) => anchor !== fact) &&", ""],
    "a fact that is easier with more is halved": [
      'easierBy(rule, fact) === "less"',
      "easierBy(rule, fact) !== undefined"
    ],
    "the first is not looked at": ["for (let at = most; at >= least;", "for (let at = most; at > least;"],
    "the last is not looked at": ["for (let at = most; at >= least;", "for (let at = most - 1; at >= least;"],
    "the last day is not looked at": ["on <= to; on = addDays(on, 1)", "on < to; on = addDays(on, 1)"],
    "every second day is looked at": ["on <= to; on = addDays(on, 1)", "on <= to; on = addDays(on, 2)"],
    "the latest that may be is told": ["possible ??= on", "possible = on"],
    "what may be before is not told": ["possible: possible ?? on", "possible: on"]
  }),
  ...mutantsOf("law/remedies.ts", ["law/inverse", "law/answers", "law/properties"], {
    "what cannot be changed is changed": ["|| !about.canChange ", ""],
    "what does not help is proposed": ['if (verdictOf(law, changed) === "permitted") return changes', "return changes"],
    "what makes another necessary is not": ["round < 4", "round < 1"],
    "the same is proposed twice": [
      "JSON.stringify(Object.entries(changes).toSorted()), changes",
      "JSON.stringify(Object.entries(changes).toSorted()) + Math.random(), changes"
    ],
    "the most changes come first": [
      "Object.keys(a).length - Object.keys(b).length",
      "Object.keys(b).length - Object.keys(a).length"
    ],
    "a yes stays a yes": [
      "return permits(known !== true) ? [{ [fact]: known !== true }] : []",
      "return permits(known === true) ? [{ [fact]: known === true }] : []"
    ],
    "a change goes the wrong way": [
      'easier === "more" ? { least: here, most: line.most }',
      'easier === "less" ? { least: here, most: line.most }'
    ],
    "what nobody confirmed permits nothing": [
      '|| (said !== undefined && said._tag === "Unverified")',
      "",
      "denmark/properties"
    ],
    "open rules are broken": ['said !== true && said._tag === "Broken"', "said !== true"]
  }),
  ...mutantsOf("law/Rule.ts", ["law/judge", "law/packs", "law/answers", "law/properties"], {
    "only one branch has conditions": [
      '"any" in check ? check.any.flatMap(conditionsOf)',
      '"any" in check ? check.any.slice(0, 1).flatMap(conditionsOf)'
    ],
    "only one of all is a condition": [
      "check.all.flatMap(conditionsOf)",
      "check.all.slice(0, 1).flatMap(conditionsOf)",
      "denmark/easier",
      "law/packs"
    ]
  }),
  ...mutantsOf("law/placement.ts", ["denmark/limits", "denmark/exemptions"], {
    "hundredths are persons": ["permitted: Math.floor(permitted / 100)", "permitted: permitted"],
    "part of a person is a place": [
      "permitted: Math.floor(permitted / 100)",
      "permitted: Math.ceil(permitted / 100)",
      "denmark/exemptions"
    ],
    "part of a person may be a place": [
      "possible: Math.floor(possible / 100)",
      "possible: Math.ceil(possible / 100)",
      "denmark/exemptions"
    ],
    "the length changes": ["addDays(firstDay, length)", "placement.lastDay", "denmark/exemptions"],
    "a day is lost": ["addDays(firstDay, length)", "addDays(firstDay, length - 1)", "denmark/exemptions"],
    "three years are one": ["const threeYears = 1096", "const threeYears = 365", "denmark/exemptions"],
    "ten years are one": ["const tenYears = 3653", "const tenYears = 365", "denmark/limits"]
  }),
  ...mutantsOf("law/explain.ts", judge, {
    "rules that permit are left out": [
      "return said === undefined ? []",
      "return said === undefined || said === true ? []"
    ],
    "values are given though there is none": [
      'isAsked && found._tag === "Found" ? valuesTold(rule, found) : []',
      'found._tag === "Found" ? valuesTold(rule, found) : []'
    ],
    "what is broken depends": [
      'said._tag === "Broken" ? "forbidden"',
      'said._tag === "Broken" ? "dependsOn"',
      "law/packs"
    ],
    "facts that choose are not asked": ["...Object.keys(concerns),", "", "law/lint", "law/tables"],
    "facts that choose values are not asked": [
      "...Object.values(values).flatMap(({ by }) => Object.keys(by)),",
      "",
      "law/tables"
    ]
  }),
  ...mutantsOf("law/words.ts", judge, {
    "hundredths are told": ["Number(value) / fact.scale", "Number(value)"],
    "Danish has a point": ['String(number).replace(".", ",")', "String(number)", "law/packs"],
    "yes is no": ["value === true ? words.yes", "value !== true ? words.yes", "law/packs"],
    "what is unknown is told": [
      "if (ends === undefined) return words.unknown[language]",
      'if (ends === undefined) return "0"',
      "law/packs"
    ],
    "the same number is told twice": [
      "possibleFrom === undefined || possibleFrom === permittedFrom",
      "possibleFrom === undefined",
      "law/judge"
    ],
    "why is not told": ["told.row?.notKnown[language] ?? words.noValue", "words.noValue"]
  }),
  ...mutantsOf("law/sayCheck.ts", ["law/sayCheck"], {
    "or is and": ['or: " eller "', 'or: " og "'],
    "or is and in English": ['or: " or "', 'or: " and "'],
    "what stands within has no parentheses": [
      '`(${parts.join("all" in one ? and : or)})`',
      'parts.join("all" in one ? and : or)'
    ],
    "what stands within is all and": ['parts.join("all" in one ? and : or)', "parts.join(and)"],
    "alternatives of one condition have numbers": [
      "if (parts.every((one) => isOne(one))) return parts.map(within).join(or)",
      ""
    ],
    "alternatives have no numbers": ["`(${at + 1}) ${", "`${"],
    "the first alternative is 0": ["(${at + 1})", "(${at})"],
    "all within all has parentheses": [
      'check.all.flatMap((one) => ("all" in one ? partsOf(one) : [one]))',
      "check.all"
    ],
    "any within any has parentheses": [
      'check.any.flatMap((one) => ("any" in one ? partsOf(one) : [one]))',
      "check.any"
    ],
    "one part alone has parentheses": ["parts.length === 1 ? parts[0]! : ", ""]
  })
]

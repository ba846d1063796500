// Mistakes in what is known, what is open and what a case is judged to be.
import { mutantsOf } from "./mutantsOf.mjs"

const judge = ["law/judge", "law/packs", "law/answers"]
const asked = ["law/judge", "law/packs", "law/answers", "law/inverse", "law/properties"]

export const lawKnownMutants = [
  ...mutantsOf("law/Dated.ts", judge, {
    "a first day is not of its value": ["from <= on &&", "from < on &&"],
    "a last day is not of its value": ["on <= to)", "on < to)"],
    "nothing has a last day": ["(to === undefined || on <= to)", "true"],
    "any case will do": ["given !== undefined && (", "true || ("],
    "one of several codes is none": ["codes.includes(given)", "codes[0] === given", "denmark/valuesOnDays"],
    "one fact of two will do": ["Object.entries(when).every(", "Object.entries(when).some(", "denmark/valuesOnDays"],
    "what is not known is a value": ['"notKnown" in row', 'false && "notKnown" in row']
  }),
  ...mutantsOf("law/Known.ts", judge, {
    "what was not given is known": ['typeof known !== "object" && known !== undefined', 'typeof known !== "object"'],
    "unknown is a code": ['known.length !== 7 || known !== "unknown"', "true"],
    "a code as long as unknown is none": ['known.length !== 7 || known !== "unknown"', "known.length !== 7"],
    "an interval is as it was told": ["return one <= other ? [one, other] : [other, one]", "return [one, other]"],
    "an interval is its ends the other way round": [
      "return one <= other ? [one, other] : [other, one]",
      "return one <= other ? [other, one] : [one, other]"
    ]
  }),
  ...mutantsOf("law/truth.ts", asked, {
    "what is open is so": [
      "if (one === undefined) truth = undefined\n    }\n    return truth\n  }\n\nconst someOf",
      "if (one === undefined) truth = true\n    }\n    return truth\n  }\n\nconst someOf"
    ],
    "what is open is not so": [
      "if (one === undefined) truth = undefined\n    }\n    return truth\n  }\n\ninterface",
      "if (one === undefined) truth = false\n    }\n    return truth\n  }\n\ninterface"
    ],
    "one no is not enough": ["if (one === false) return false", "if (one === false) truth = undefined"],
    "one yes is not enough": ["if (one === true) return true", "if (one === true) truth = undefined"],
    "nothing asked is not kept": ["let truth: Truth = true", "let truth: Truth = undefined"],
    "none of several is open": ["let truth: Truth = false", "let truth: Truth = undefined"],
    "the easiest is the hardest": [
      'easiest[read] = span[way === "more" ? 1 : 0]',
      'easiest[read] = span[way === "more" ? 0 : 1]'
    ],
    "the hardest is the easiest": [
      'hardest[read] = span[way === "more" ? 0 : 1]',
      'hardest[read] = span[way === "more" ? 1 : 0]'
    ],
    "what has no direction is so": [
      "if (span === undefined || way === undefined) return undefined",
      "if (span === undefined || way === undefined) return true"
    ],
    "what has no direction is not so": [
      "if (span === undefined || way === undefined) return undefined",
      "if (span === undefined || way === undefined) return false"
    ],
    "only the first answer is tried": ["answers < 1 << open.length", "answers < 1"],
    "not the last answer is tried": ["answers < 1 << open.length", "answers < Math.max(1, (1 << open.length) - 1)"],
    "one answer is enough to be sure": ["always &&= holds(hardest, values)", "always = holds(hardest, values)"],
    "every answer must be possible": ["ever ||= holds(easiest, values)", "ever = holds(easiest, values)"],
    "what may be is": ["always ? true : ever ? undefined : false", "ever ? true : false"],
    "what may not be is not": ["always ? true : ever ? undefined : false", "always ? true : false"],
    "only the first fact must be known": [
      "for (const read of reads) if (!isExact(given[read]))",
      "for (const read of reads.slice(0, 1)) if (!isExact(given[read]))"
    ],
    "a number nobody knows is its least": [
      "endsOf(known) ?? [fact.least, fact.most]",
      "endsOf(known) ?? [fact.least, fact.least]"
    ],
    "a day nobody knows is in this century": ['"1900-01-01", "2199-12-31"', '"2000-01-01", "2199-12-31"'],
    "a day nobody knows is before 2022": ['"1900-01-01", "2199-12-31"', '"1900-01-01", "2021-12-31"']
  }),
  ...mutantsOf("law/judge.ts", judge, {
    "only the first finding counts": [
      "verdict: strictest(findings), findings",
      'verdict: findings[0]?.verdict ?? "permitted", findings'
    ],
    "what nobody confirmed is plain": [
      'if (said._tag === "Unverified") unverified.push(rule.rule.id)',
      'if (said._tag === "Unverified") continue',
      "law/properties"
    ],
    "what a rule permits unverified is told although it forbids": [
      "unverified: unverified.filter((id) => !found.some(({ rule }) => rule === id))",
      "unverified",
      "law/properties"
    ],
    "only one day's rules are asked": [
      "all = all === undefined ? plainly : all.and(plainly)",
      "all ??= plainly",
      "law/properties"
    ],
    "what is not known is read": ["for (const read of all.reads) if (!isExact(given[read])) return undefined", ""],
    "a verdict ends at the first that depends": [
      '      verdict = "dependsOn"\n    }\n  }\n  return verdict\n}\n\nconst verdictPlainly',
      '      return "dependsOn"\n    }\n  }\n  return verdict\n}\n\nconst verdictPlainly',
      "law/inverse",
      "law/properties"
    ],
    "a broken rule only depends": [
      'if (said._tag === "Broken") return "forbidden"',
      'if (said._tag === "Broken") return "dependsOn"',
      "law/inverse"
    ],
    "a broken rule that is plain only depends": [
      'if (no._tag === "Broken") return "forbidden"',
      'if (no._tag === "Broken") return "dependsOn"',
      "law/inverse"
    ],
    "what depends is permitted": [
      '      verdict = "dependsOn"\n    }\n  }\n  return verdict\n}\n\nconst verdictPlainly',
      '      verdict = "permitted"\n    }\n  }\n  return verdict\n}\n\nconst verdictPlainly',
      "law/inverse"
    ],
    "two days are one": ["on(ends[0]) === on(ends[1])", "on(ends[0]) !== undefined"],
    "no two days are one": ["on(ends[0]) === on(ends[1])", "on(ends[0]) === undefined"],
    "a rule that may not concern it is not asked": [
      'if (concerned === undefined) return { _tag: "FactMissing"',
      'if (concerned === undefined) return undefined\n  if (concerned === undefined) return { _tag: "FactMissing"'
    ],
    "a rule that does not concern it is asked": ["if (concerned === false) return undefined", "", "denmark/exemptions"],
    "a day nobody knows is any": ["if (!isSettled) return", "if (false) return"],
    "no rule is a yes": ['if (!onDay.isKnown) return { _tag: "NoRule" }', "if (!onDay.isKnown) return true"],
    "no rule is that of another day": ['if (!onDay.isKnown) return { _tag: "NoRule" }', ""],
    "no value is a yes": ['if (values._tag === "NoValue") return values', 'if (values._tag === "NoValue") return true'],
    "what is open is broken": ['_tag: truth === false ? "Broken" : "Open"', '_tag: truth !== true ? "Broken" : "Open"'],
    "what is broken is open": ['_tag: truth === false ? "Broken" : "Open"', '_tag: truth === false ? "Open" : "Open"'],
    "all codes are open": ["filter((fact) => !isExact(given[fact]))", "filter(() => true)", "denmark/exemptions"]
  }),
  ...mutantsOf("law/finding.ts", judge, {
    "a finding is confirmed": [
      "? said.values.unverified : rule.verified ? nothing : [rule.id]",
      "? nothing : rule.verified ? nothing : [rule.id]"
    ],
    "a rule without a value is confirmed": [": rule.verified ? nothing : [rule.id]", ": nothing"],
    "what is broken depends on facts": [
      'said._tag === "Open"\n        ? decidingOf',
      'said._tag === "Open" || said._tag === "Broken"\n        ? decidingOf'
    ],
    "a missing fact is not named": ["said.facts.map((fact) => ({ fact }))", "[]"],
    "a missing value is missing facts": ['NoValue: "noRule"', 'NoValue: "unknownFacts"'],
    "Danish is English": ['return this.#say("da")', 'return this.#say("en")'],
    "a copy has no sentences": [
      'enumerable: true,\n      get(this: Found) {\n        return this.#say("da")',
      'enumerable: false,\n      get(this: Found) {\n        return this.#say("da")'
    ]
  }),
  ...mutantsOf("law/Judgement.ts", judge, {
    "an override is of any rule": ["rule === finding.rule", "rule !== undefined"],
    "an override is not kept": ["{ ...finding, overridden: override }", "finding"],
    "an overridden finding counts": ["filter((one) => one.overridden === undefined)", "filter(() => true)"],
    "an overridden finding is gone": [
      "return { ...judgement, findings, verdict",
      "return { ...judgement, findings: [], verdict"
    ],
    "a no among others is open": [
      'verdict === "forbidden")) return "forbidden"',
      'verdict === "forbidden")) return "dependsOn"'
    ],
    "findings are a yes": ['findings.length > 0 ? "dependsOn"', 'findings.length > 99 ? "dependsOn"']
  })
]

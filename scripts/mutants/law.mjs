// Mistakes in asking rules of law: of what is known and what is not, the other way round, in tables, and of a placement.
import { mutantsOf } from "./mutantsOf.mjs"

const judge = ["law/judge", "law/packs", "law/answers"]
const asked = ["law/judge", "law/packs", "law/answers", "law/inverse", "law/properties"]
const tables = ["law/files", "law/answers", "law/tables", "law/packs"]
const lint = ["law/lint", "law/packs", "law/answers"]
const placement = ["points/legalCase", "points/placementLaw"]

const rooms = [
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
    "what was not given is known": ['known !== undefined && known !== "unknown"', 'known !== "unknown"'],
    "unknown is a code": ['known !== undefined && known !== "unknown"', "known !== undefined"],
    "an interval is its ends the other way round": [
      "return (known as Between<T>).between",
      "return [(known as Between<T>).between[1], (known as Between<T>).between[0]]"
    ],
    "an interval is its least": [
      "return (known as Between<T>).between",
      "return [(known as Between<T>).between[0], (known as Between<T>).between[0]]"
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
      'if (said._tag === "Unverified") (unverified ??= []).push(rule.rule.id)',
      'if (said._tag === "Unverified") continue'
    ],
    "a verdict ends at the first that depends": [
      '      verdict = "dependsOn"',
      '      return "dependsOn"',
      "law/inverse",
      "law/properties"
    ],
    "a broken rule only depends": [
      'if (said._tag === "Broken") return "forbidden"',
      'if (said._tag === "Broken") return "dependsOn"',
      "law/inverse"
    ],
    "what depends is permitted": ['      verdict = "dependsOn"', '      verdict = "permitted"', "law/inverse"],
    "two days are one": ["rules === law.rulesOn(anchor, ends[1])", "rules !== undefined"],
    "no two days are one": ["rules === law.rulesOn(anchor, ends[1])", "rules === undefined"],
    "a rule that may not concern it is not asked": [
      'if (concerned === undefined) return { _tag: "FactMissing"',
      'if (concerned === undefined) return undefined\n  if (concerned === undefined) return { _tag: "FactMissing"'
    ],
    "a rule that does not concern it is asked": ["if (concerned === false) return undefined", ""],
    "a day nobody knows is any": ["if (!isSettled) return", "if (false) return"],
    "no rule is a yes": ['if (!onDay.isKnown) return { _tag: "NoRule" }', "if (!onDay.isKnown) return true"],
    "no rule is that of another day": ['if (!onDay.isKnown) return { _tag: "NoRule" }', ""],
    "no value is a yes": ['if (values._tag === "NoValue") return values', 'if (values._tag === "NoValue") return true'],
    "what is open is broken": ['_tag: truth === false ? "Broken" : "Open"', '_tag: truth !== true ? "Broken" : "Open"'],
    "what is broken is open": ['_tag: truth === false ? "Broken" : "Open"', '_tag: truth === false ? "Open" : "Open"'],
    "a finding is confirmed": [
      "? said.values.unverified : rule.verified ? [] : [rule.id]",
      "? [] : rule.verified ? [] : [rule.id]"
    ],
    "a rule without a value is confirmed": [": rule.verified ? [] : [rule.id]", ": []"],
    "what is broken depends on facts": [
      'said._tag === "Open"\n      ? decidingOf',
      'said._tag === "Open" || said._tag === "Broken"\n      ? decidingOf'
    ],
    "a missing fact is not named": ["said.facts.map((fact) => ({ fact }))", "[]"],
    "a missing rule is missing facts": [
      'said._tag === "NoRule" || said._tag === "NoValue" ? "noRule"',
      'said._tag === "NoRule" ? "noRule"'
    ],
    "all codes are open": [
      "filter((fact) => !isExact(given[fact]))\n\nconst findingOf",
      "filter(() => true)\n\nconst findingOf"
    ],
    "Danish is English": ['unverified }, "da")', 'unverified }, "en")']
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
  }),
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
    "a day that chooses the rules is halved": ["!law.anchors.includes(fact) &&", ""],
    "a code that chooses is halved": [
      "if (fact in rule.concerns || Object.values(rule.values).some(({ by }) => fact in by)) return false",
      ""
    ],
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
    "what is not known is changed": ["|| !isExact(known)) return []", ") return []"],
    "what does not help is proposed": ['if (verdictOf(law, changed) === "permitted") return changes', "return changes"],
    "one change is enough": ["Object.keys(together).length > 1 ? [together] : []", "false ? [together] : []"],
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
    "what is not after ends a day early": ["addDays(rule.noneAfter, 1)", "rule.noneAfter", "law/packs"],
    "rules for other codes are asked": [
      "concerns({ [by!]: code }) !== false",
      "concerns({ [by!]: code }) === true",
      "denmark/limits"
    ],
    "a code is any code": ["byCode.get(code)", "[...byCode.values()][0]", "denmark/limits"]
  }),
  ...mutantsOf("law/onDay.ts", judge, {
    "the first of two wordings holds": ["all.findLast(", "all.find(", "law/packs"],
    "it is not known that there was none": ["all.some(({ rule }) => isKnownToBeNone(rule, on)) ? [] :", ""],
    "that there was none holds on the day itself": ["on < noneBefore", "on <= noneBefore", "law/packs"],
    "that there is none holds on the last day": ["on > noneAfter", "on >= noneAfter", "law/packs"],
    "that there is none is not known": ["(noneAfter !== undefined && on > noneAfter)", "false", "law/packs"],
    "a rule nobody knows is known": ["isKnown: false, concerns", "isKnown: true, concerns"],
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
      "const concerns = versions.map(({ rule }) => concernsOf(rule, but))",
      "const concerns = versions.slice(-1).map(({ rule }) => concernsOf(rule, but))",
      "law/packs"
    ],
    "a code nobody tells is one of them": [
      "if (!isExact(known)) truth = undefined",
      "if (!isExact(known)) truth = true"
    ],
    "any code will do": ["else if (!codes.has(known)) return false", ""],
    "a fact left out is asked": ["filter(([fact]) => fact !== but)", "filter(() => but !== but)", "denmark/limits"]
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
    "a value is found once for all": [
      "if (at === last) return next as Values",
      "if (at >= 0) return next as Values",
      "denmark/valuesOnDays"
    ],
    "a second fact may be missing": [
      'if (missing !== undefined) return { _tag: "FactMissing", fact: missing }',
      "",
      "law/packs"
    ]
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
    "or is and": ["join(` ${words.or[language]} `)", "join(` ${words.and[language]} `)"],
    "the same number is told twice": [
      "possibleFrom === undefined || possibleFrom === permittedFrom",
      "possibleFrom === undefined",
      "law/judge"
    ],
    "why is not told": ["told.row?.notKnown[language] ?? words.noValue", "words.noValue"]
  }),
  ...mutantsOf("law/lint.ts", lint, {
    "only one of two packs is looked at": [
      "...packs.flatMap((pack) => pack.rules.flatMap((rule) => ruleProblems(pack, rule))),",
      "...packs.slice(0, 1).flatMap((pack) => pack.rules.flatMap((rule) => ruleProblems(pack, rule))),",
      "law/packs"
    ],
    "an assumption is no source": [' && (rule.assumes ?? "").trim() === ""', ""],
    "a blank source is one": ['rule.source.trim() === ""', 'rule.source === ""'],
    "a blank source of a value is one": [
      'filter(({ source }) => source.trim() === "")',
      'filter(({ source }) => source === "x")'
    ],
    "no examples are some": ["rule.examples.length === 0", "rule.examples.length < 0"],
    "any fact is told": ["!(fact in rule.subject.facts)", "!(fact in rule.subject.facts) && false"],
    "values may meet on a day": ["next.from <= row.to", "next.from < row.to"],
    "values without an end may meet": ["row.to === undefined || next.from", "next.from", "law/packs"],
    "a gap before the first is none": [
      "let open: Day | undefined = from",
      "let open: Day | undefined = rows[0]?.from ?? from"
    ],
    "a gap between two is none": ["if (row.from > open && (to === undefined || open <= to)) gaps.push(open)", ""],
    "a gap of a day is none": ["if (row.from > open &&", "if (row.from > addDays(open, 1) &&"],
    "a gap after the last is none": ["if (open !== undefined && (to === undefined || open <= to)) gaps.push(open)", ""],
    "a gap outside the rule's days is one": [
      "if (open !== undefined && (to === undefined || open <= to)) gaps.push(open)",
      "if (open !== undefined) gaps.push(open)"
    ],
    "only one code is looked at": [
      "codes.map((code) => ({ ...choice, [fact]: code }))",
      "codes.slice(0, 1).map((code) => ({ ...choice, [fact]: code }))"
    ],
    "rows come as they are written": [
      "toSorted((a, b) => (a.from < b.from ? -1 : 1))",
      "toSorted(() => 0)",
      "law/packs"
    ],
    "packs that follow each other meet": [
      "a.from <= b.to) && (a.to === undefined || b.from <= a.to)",
      "a.from <= b.to) || (a.to === undefined || b.from <= a.to)"
    ],
    "packs that meet on a day do not": ["b.from <= a.to)", "b.from < a.to)"],
    "packs listed newest first do not meet": [
      "(b.to === undefined || a.from <= b.to) &&",
      "a.from <= b.from &&",
      "law/packs"
    ],
    "any rule is twice": ["rule.id === one.rule.id && ", ""],
    "it is warned a day late": ["end >= today && end <= by", "end >= today && end < by"],
    "what has run out runs out": ["end >= today && end <= by", "end <= by", "law/packs"],
    "it is never warned": ["end !== undefined && end >= today", "false"],
    "a review is warned of a day late": ["now.reviewOn <= by", "now.reviewOn < by"],
    "the review of a coming value is due": ["rows.findLast((row) => row.from <= today)", "rows.at(-1)", "law/packs"]
  }),
  ...mutantsOf("law/content.ts", lint, {
    "what it answers is left out": ["answer: judgeCase(alone, example.case),", ""],
    "how it explains is left out": ["explained: explainCase(alone, example.case)", ""],
    "values are left out": ["key, da, en, by, rows: rows", "key, da, en, by, nothing: rows"],
    "conditions are left out": ["check: checkContent(check),", "", "law/packs"],
    "directions are left out": ["return { reads, easier }", "return { reads }", "law/packs"],
    "the days of the pack are left out": ["from: pack.from,\n  to: pack.to ?? null,", "", "law/packs"],
    "all and any are one": [
      "{ any: check.any.map(checkContent) }",
      "{ all: check.any.map(checkContent) }",
      "law/packs"
    ],
    "the name of the pack is left out": ["id: pack.id,", "", "law/packs"],
    "the name of a pack in Danish is left out": ["da: pack.da,", "", "law/installed"],
    "days, sources and names of rules are left out": ["...given(rest),", "", "law/lint"],
    "the subject is left out": ["subject: subject.key,", "", "law/packs"]
  }),
  ...mutantsOf("law/shadow.ts", tables, {
    "a case that differs is the same": ["same: cases - differences.length", "same: cases"],
    "the same verdict for another reason is the same": [
      "one.verdict !== other.verdict || begins.length > 0 || ceases.length > 0",
      "one.verdict !== other.verdict",
      "law/packs"
    ],
    "what begins has ceased": ["[onlyIn(other, one), onlyIn(one, other)]", "[onlyIn(one, other), onlyIn(other, one)]"],
    "a rule that is stricter is the same": [
      "found.rule === rule && found.verdict === verdict",
      "found.rule === rule",
      "law/packs"
    ],
    "verdicts that stay are changes": [
      "differences.filter((one) => one.now !== one.coming)",
      "differences",
      "law/packs"
    ],
    "all cases are told": [".slice(0, first)", ""]
  }),
  ...mutantsOf("law/forms.ts", tables, {
    "what does not fit is rounded": ["< 0.5 / scale ** 2 ? value", "< 0.5 ? value"],
    "any text is a number": ["if (!/^-?\\d+([.,]\\d+)?$/.test(text.trim())) return undefined", ""],
    "noughts are not written": [".toFixed(decimals)", ".toString()"],
    "no comma is read": ["[.,]", "[.]"],
    "any word is a code": ["Object.hasOwn(words, text.trim())", "text.trim() in words"],
    "a blank is a code": ['filter((code) => code !== "")', "filter(() => true)", "law/packs"],
    "any value is one": ["isOne(value) ? value : undefined", "(value as never)"],
    "months are weeks": ['M: "months", W: "weeks"', 'M: "weeks", W: "months"', "denmark/packs"],
    "a duration may stand in a text": ["/^P(\\d{1,5})([MWD])$/", "/P(\\d{1,5})([MWD])/", "law/packs"]
  }),
  ...mutantsOf("law/table/cells.ts", tables, {
    "a mark at the start is text": ["/^\\ufeff/", "/^\\ufefe/"],
    "commas part nothing": ['head.includes(";") ? ";" : ","', '";"'],
    "semicolons part nothing": ['head.includes(";") ? ";" : ","', '","'],
    "two quotes are two": [`.replaceAll('""', '"')`, ""],
    "a quote in a text ends it": [`if (text[at + 1] !== '"') return at`, "return at"],
    "a quote before a formula stays": ["line.push(raw.replace(/^'(?=[=+\\-@\\t\\r'])/, \"\"))", "line.push(raw)"],
    "every quote goes": ["/^'(?=[=+\\-@\\t\\r'])/", "/^'/", "law/packs"],
    "a line ends by itself only": ['if (body[at] === "\\r") at += 1', ""],
    "the last cell may not be empty": ['      line.push("")\n', ""],
    "text after a quote is read": ["else if (!isQuoted || body[at] !== undefined) return undefined", "", "law/packs"],
    "empty lines are lines": ['cells.some((text) => text !== "")', "true", "law/packs"]
  }),
  ...mutantsOf("law/table/csv.ts", tables, {
    "a formula is one": ["/^[=+\\-@\\t\\r']/.test(text) ? `'${text}` : text", "text", "law/packs"],
    "quotes are not doubled": [`.replaceAll('"', '""')`, ""],
    "there is no mark for spreadsheets": ["`\\ufeff${", "`${", "law/packs"],
    "commas part the cells": ['join(";")', 'join(",")', "law/packs"]
  }),
  ...mutantsOf("law/table/rows.ts", tables, {
    "a shared table stands twice": [
      "...new Map(pack.rules.flatMap(({ values }) => Object.values(values)).map((table) => [table.key, table])).values()",
      "...pack.rules.flatMap(({ values }) => Object.values(values))",
      "law/packs"
    ],
    "no value has an end": ['to: row.to ?? "",', 'to: "",'],
    "all is verified": ['row.verified ? "yes" : "no"', '"yes"'],
    "no value is looked at again": ['reviewOn: row.reviewOn ?? "",', 'reviewOn: "",'],
    "one code of several is written": ['codes.join(",")', "codes[0]", "denmark/packs"],
    "what is not written so is nothing": [
      "if (read.includes(null)) return undefined",
      "if (read.includes(null)) return {}"
    ],
    "why it is not known in English is lost": ["notKnownEn: row.notKnown.en }", 'notKnownEn: "" }']
  }),
  ...mutantsOf("law/table/readValues.ts", tables, {
    "the pack keeps its name": ["      ...rest,\n      id,", "      ...rest,"],
    "the pack keeps its seal": ["const { seal: _, ...rest } = pack", "const rest = pack", "law/packs"],
    "a table may be missing": [
      '.filter(({ key }) => lines.every((line) => line[head.indexOf("table")] !== key))',
      ".filter(() => false)"
    ],
    "a column may be missing": ["if (missing.length > 0)", "if (false)"],
    "lines are counted from 0": ["tables, at + 2)", "tables, at)"],
    "some of a file is taken": [
      "if (problems.length > 0) return { ok: false, problems }\n  const found",
      "const found"
    ],
    "rows of every table are its own": [
      "key === table.key).map(({ row }) => row)",
      'key !== "").map(({ row }) => row)'
    ],
    "a table that is none is one": ["if (table === undefined)\n    say(", "if (false)\n    say("],
    "any fact chooses": ["if (when === undefined || facts.length > 0)", "if (when === undefined)"],
    "any day is one": ["if (!isDay(row.from)) say", "if (false) say", "law/packs"],
    "any last day is one": ['if (row[column] !== "" && !isDay(row[column]))', "if (false)"],
    "a last day may be first": ["row.to < row.from)", 'row.to < "")'],
    "a day alone is backwards": ["row.to < row.from)", "row.to <= row.from)", "law/packs"],
    "any value is one": ["if (table !== undefined && value === undefined)", "if (false)"],
    "verified may say anything": ['if (row.verified !== "yes" && row.verified !== "no") say', "if (false) say"],
    "all is verified": ['verified: row.verified === "yes"', "verified: true"],
    "no value is looked at again": ['row.reviewOn === "" ? {}', "true ? {}"],
    "what is not known is a value": ['if (row.value === "" && row.notKnownDa !== "")', "if (false)"],
    "Danish is said in English": ['row.notKnownEn === "" ? row.notKnownDa : row.notKnownEn', "row.notKnownDa"],
    "English may not be missing": [
      'row.notKnownEn === "" ? row.notKnownDa : row.notKnownEn',
      "row.notKnownEn",
      "law/packs"
    ]
  }),
  ...mutantsOf("law/table/markdown.ts", tables, {
    "a bar parts a cell": [`text.replaceAll("|", "\\\\|")`, "text", "law/packs"],
    "a line end ends a row": ['.replaceAll(/\\s*\\n\\s*/g, " ")', "", "law/packs"],
    "all is verified": ["(value ? words.yes : words.no)", "words.yes", "law/packs"],
    "assumptions are left out": ["rule.assumes === undefined ? []", "true ? []"],
    "the seal is left out": ['pack.seal === undefined ? ""', 'true ? ""'],
    "whom it concerns is left out": ["concerns.length === 0 ? []", "true ? []", "law/packs"]
  })
]

const desks = [
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
    "what runs out keeps it from starting": [
      'filter(({ level }) => level === "error")',
      "filter(() => true)",
      "law/packs"
    ],
    "nothing is wrong": ['filter(({ level }) => level === "error")', "filter(() => false)"],
    "a pack without a seal is wrong": ["pack.seal === undefined || ", ""],
    "any seal will do": ["pack.seal === sealOf(pack, digest)", "true"],
    "a seal is of its name": ["packContent(pack)", "pack.id"]
  })
]

const placements = [
  ...mutantsOf("points/placements/legal/lawPolicies.ts", placement, {
    "the ratio is of all workplaces": [
      'employer: partyOn(party, firstDay, "/party"),\n    atWorkplace: within(atWorkplace(workplace), Placement, { workplace })',
      'employer: partyOn(party, firstDay, "/party"),\n    atWorkplace: within(atWorkplace(workplace), Placement)'
    ],
    "the ratio of an extension is of all workplaces": [
      'partyOn(party, grantedOn, "/party"),\n    atWorkplace: within(atWorkplace(workplace), Placement, { workplace })',
      'partyOn(party, grantedOn, "/party"),\n    atWorkplace: within(atWorkplace(workplace), Placement)'
    ],
    "the workplace is not guarded": [
      'firstDay, "/party"),\n    atWorkplace: within(atWorkplace(workplace)',
      'firstDay, "/party"),\n    atWorkplace: within(`nothing/${workplace}`'
    ],
    "the workplace of an extension is not guarded": [
      'grantedOn, "/party"),\n    atWorkplace: within(atWorkplace(workplace)',
      'grantedOn, "/party"),\n    atWorkplace: within(`nothing/${workplace}`'
    ],
    "praktik does not count": ["virksomhedspraktik: true", "virksomhedspraktik: false"],
    "a subsidy does not count": ["loentilskud: true", "loentilskud: false"],
    "an apprentice counts": ["voksenlaerling: false", "voksenlaerling: true"],
    "a mentor counts": ["mentor: false", "mentor: true"],
    "a course counts": ["kursus: false", "kursus: true"],
    "a code that nobody knows does not count": [
      "valueFor(countedAsSupported, instrument) ?? true",
      "valueFor(countedAsSupported, instrument) ?? false"
    ],
    "an override is of every rule": ["overrides.every((one) => one.rule !== rule)", "overrides.length === 0"],
    "an override is of no rule": ["overrides.every((one) => one.rule !== rule)", "true"],
    "what is forbidden is warned of": [
      'if (forbidden.length > 0) return deny("placements.law", sentences(forbidden))',
      ""
    ],
    "all findings are told of a no": ["sentences(forbidden)", "sentences(findings)"],
    "what is open is fine": [
      "if (findings.length === 0) return undefined",
      "if (forbidden.length === 0) return undefined"
    ],
    "a jobcentre cannot refuse what is open": ['if (open === "deny")', "if (false)"],
    "a jobcentre cannot ask for an approval": ['if (open === "approve")', "if (false)"],
    "what is overridden is treated as open": [
      'standing.length > 0 ? valueOn(whenLawIsOpen, agreed.decidedOn) : "warn"',
      "valueOn(whenLawIsOpen, agreed.decidedOn)"
    ],
    "what is overridden is open": [
      'standing.length > 0 ? "placements.lawOpen" : "placements.lawOverridden"',
      '"placements.lawOpen"'
    ],
    "an extension is asked of the days it had": [
      "decidedOn, lastDay, agreedUntil: state.lastDay }",
      "decidedOn, lastDay: state.lastDay, agreedUntil: state.lastDay }"
    ],
    "an extension was agreed to nothing": [", agreedUntil: state.lastDay }", " }"],
    "an extension counts itself": ["placement: placement.id, decidedOn", 'placement: "", decidedOn'],
    "what a jobcentre does is chosen by the first day": [
      "valueOn(whenLawIsOpen, agreed.decidedOn)",
      "valueOn(whenLawIsOpen, agreed.firstDay)"
    ]
  }),
  ...mutantsOf("points/placements/legal/legalCase.ts", placement, {
    "an amount is whole": [
      "if (amount?.exact !== undefined) return hundredths(amount.exact)",
      "if (amount?.exact !== undefined) return amount.exact"
    ],
    "an interval is its least": ["{ between: [hundredths(least), hundredths(most)] }", "hundredths(least)"],
    "an interval is its most": ["{ between: [hundredths(least), hundredths(most)] }", "hundredths(most)"],
    "what was not told is nothing": ['? "unknown" : { between', "? 0 : { between"],
    "it counts itself": ["id !== placement && ", ""],
    "all count": [" && around.counts(state.instrument)", ""],
    "a purpose of the jobcentre's own is the law's": [
      'purpose in placementPurposes.entries ? purpose : "unknown"',
      "purpose"
    ],
    "no target group is the first": ['targetGroup ?? "unknown"', 'targetGroup ?? "lab-2020/dagpenge"'],
    "the fewest hours count": [
      "weeklyHours: Math.round(most * 100)",
      "weeklyHours: Math.round((hours[0]?.weeklyHours ?? 0) * 100)"
    ],
    "it is agreed until its first day": ["addDays(firstDay, -1)", "firstDay"],
    "nobody is less than one": ["Math.min(100, Math.ceil(", "Math.max(100, Math.ceil("],
    "somebody is more than one": ["Math.min(100, Math.ceil(", "Math.min(1000, Math.ceil("],
    "parts are rounded down": ["Math.ceil((100", "Math.floor((100"],
    "who begins later is not counted": ["...there.map((one) => one.firstDay).filter((day) => day > firstDay)", ""],
    "all are counted at once": [".filter((one) => one.firstDay <= day && day < addDays(one.lastDay, 1))", ""],
    "the last day is not counted": ["day < addDays(one.lastDay, 1)", "day < one.lastDay"],
    "the last day of the other does not meet": ["firstDay <= one.lastDay)", "firstDay < one.lastDay)"],
    "the first day of the other does not meet": ["one.firstDay <= lastDay &&", "one.firstDay < lastDay &&"],
    "who was called off is there": ['one._tag !== "CalledOff" && ', ""],
    "the least at once is counted": ["return Math.max(\n    0,", "return Math.min(\n    100000,"],
    "this one's rise is not counted": [
      "Math.max(...hours.map(({ weeklyHours }) => weeklyHours), 0)) / fullTime",
      "(hours[0]?.weeklyHours ?? 0)) / fullTime"
    ],
    "the employer is private": ["employer: around.employer.sector", 'employer: "private"'],
    "it is decided on its first day": ["    decidedOn,\n    firstDay,", "    decidedOn: firstDay,\n    firstDay,"],
    "who others support are none": ["supportedElsewhere: known(supportedElsewhere)", "supportedElsewhere: 0"],
    "the month is the year": [
      "ordinaryThisMonth: known(ordinaryThisMonth)",
      "ordinaryThisMonth: known(ordinaryThisYear)"
    ],
    "the year is the month": [
      "ordinaryThisYear: known(ordinaryThisYear)",
      "ordinaryThisYear: known(ordinaryThisMonth)"
    ],
    "the share of the wage is not told": ["subsidyShare: known(subsidyShare)", 'subsidyShare: "unknown"']
  }),
  ...mutantsOf("points/placements/legal/told.ts", placement, {
    "less than nothing is told": ["number >= 0 && ", ""],
    "three decimals are told": ["return parts / 100 === number ? parts : Number.NaN", "return parts"],
    "both a number and an interval are told": ["Object.keys(amount).length === 1 && ", ""],
    "an interval may be backwards": ["amount.between[0] <= amount.between[1]", "true"],
    "an interval of one number is none": [
      "amount.between[0] <= amount.between[1]",
      "amount.between[0] < amount.between[1]"
    ]
  }),
  ...mutantsOf("points/placements/placement/startCommand.ts", ["points/combinations"], {
    "another citizen's placement is this one's": [
      "within(ofCitizen(citizen), Placement, { citizen })",
      "within(ofCitizen(citizen), Placement)"
    ]
  }),
  ...mutantsOf("points/placements/placement/placementPolicies.ts", ["points/combinations"], {
    "it is warned of another citizen's placement": [
      "within(ofCitizen(citizen), Placement, { citizen })",
      "within(ofCitizen(citizen), Placement)"
    ]
  }),
  ...mutantsOf("points/placements/placement/changeCommands.ts", ["points/placementChanges"], {
    "an extension meets another citizen's placement": [
      "Placement, { citizen: input.citizen })\n  }),\n  decide: ({ placement: { id, state }, place, ofCitizen }, { lastDay, grantedOn",
      "Placement)\n  }),\n  decide: ({ placement: { id, state }, place, ofCitizen }, { lastDay, grantedOn"
    ],
    "an end that was withdrawn meets another citizen's placement": [
      "Placement, { citizen: input.citizen })\n  }),\n  decide: ({ placement: { id, state }, place, ofCitizen }, { on, ...named",
      "Placement)\n  }),\n  decide: ({ placement: { id, state }, place, ofCitizen }, { on, ...named"
    ]
  })
]

export const lawMutants = [...rooms, ...desks, ...placements]

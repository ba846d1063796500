// Mistakes in looking packs over, in what they say, and in holding one against another.
import { mutantsOf } from "./mutantsOf.mjs"

const tables = ["law/files", "law/answers", "law/tables", "law/packs"]
const lint = ["law/lint", "law/packs", "law/answers"]

export const lawPackMutants = [
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
    "how it explains is left out": ["explained: explainCase(alone, example.case)", ""],
    "values are left out": ["rows: rows.map(", "rows: rows.slice(0, 0).map("],
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
      "move.now !== move.coming || begins.length > 0 || ceases.length > 0",
      "move.now !== move.coming",
      "law/packs"
    ],
    "what begins has ceased": ["...move, begins, ceases }", "...move, begins: ceases, ceases: begins }"],
    "a rule that is stricter is the same": [
      "saidOf(one, found.rule) !== found.verdict",
      "saidOf(one, found.rule) === undefined",
      "law/packs"
    ],
    "verdicts that stay are changes": ["all.filter((one) => one.now !== one.coming)", "all", "law/packs"]
  }),
  ...mutantsOf("law/shadowText.ts", tables, {
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
  })
]

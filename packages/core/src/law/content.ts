import { compileLaw } from "./compile.ts"
import { explainCase, factsOf } from "./explain.ts"
import { judgeCase } from "./judge.ts"
import type { Check, Rule } from "./Rule.ts"
import type { RulePack } from "./RulePack.ts"

/**
 * What a pack says and does, as plain data: its rules and their values, and what it answers to each of its examples, with
 * the sentences. The seal of a pack is the hash of this, so another answer needs another id as another text does.
 *
 * @remarks The text of its code is left out: it is another in each build.
 * @category operations
 */
export const packContent = (pack: RulePack): unknown => ({
  id: pack.id,
  da: pack.da,
  en: pack.en,
  from: pack.from,
  to: pack.to ?? null,
  rules: pack.rules.map((rule) => ruleContent(pack, rule))
})

const ruleContent = (pack: RulePack, rule: Rule): unknown => {
  const { subject, check, values, examples, ...rest } = rule
  const alone = compileLaw(subject, [{ ...pack, rules: [rule] }])
  return {
    ...given(rest),
    subject: subject.key,
    facts: factsOf(rule),
    check: checkContent(check),
    values: Object.fromEntries(
      Object.entries(values).map(([name, { key, da, en, by, rows, form }]) => [
        name,
        { key, da, en, by, rows: rows.map((row) => ("value" in row ? { ...row, value: form.write(row.value) } : row)) }
      ])
    ),
    examples: examples.map((example) => ({
      ...example,
      answer: judgeCase(alone, example.case),
      explained: explainCase(alone, example.case)
    }))
  }
}

/** Only what can be written: fields that are not given are left out. */
const given = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const checkContent = (check: Check): unknown => {
  if ("all" in check) return { all: check.all.map(checkContent) }
  if ("any" in check) return { any: check.any.map(checkContent) }
  const { reads, easier } = check
  return { reads, easier }
}

import { isNotKnown } from "../Dated.ts"
import { factsOf } from "../explain.ts"
import type { Check, Rule } from "../Rule.ts"
import type { RulePack } from "../RulePack.ts"
import type { AnyCase } from "../Subject.ts"
import type { Language, Texts } from "../Texts.ts"
import { sayKnown } from "../words.ts"
import { tablesOf, writeWhen } from "./rows.ts"

/**
 * A pack as a decision table in Markdown, for a lawyer to read and sign: every dated value with its source, and the rules
 * that are code with what they ask and examples.
 *
 * @category text
 */
export const packAsMarkdown = (pack: RulePack, language: Language): string => {
  const say = (texts: Texts): string => texts[language]
  const days = `${pack.from} – ${pack.to ?? ""}`.trim()
  return [
    `# ${say(pack)}`,
    `${say(words.pack)}: \`${pack.id}\`. ${say(words.days)}: ${days}.${pack.seal === undefined ? "" : ` ${say(words.seal)}: \`${pack.seal}\`.`}`,
    `## ${say(words.values)}`,
    ...tablesOf(pack).map((table) => `### ${say(table)}\n\n${valueTable(table, language)}`),
    `## ${say(words.rules)}`,
    ...pack.rules.map((rule) => ruleSection(rule, language))
  ].join("\n\n")
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ")
const line = (cells: ReadonlyArray<string>): string => `| ${cells.map(cell).join(" | ")} |`

const valueTable = (table: ReturnType<typeof tablesOf>[number], language: Language): string => {
  const heads = (["when", "from", "to", "value", "verified", "source"] as const).map((head) => words[head][language])
  const rows = table.rows.map((row) => [
    writeWhen(row.when ?? {}),
    row.from,
    row.to ?? "",
    isNotKnown(row) ? `${words.notKnown[language]}: ${row.notKnown[language]}` : table.form.say(row.value, language),
    isNotKnown(row) ? "–" : yesNo(row.verified, language),
    row.source
  ])
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n")
}

const yesNo = (value: boolean, language: Language): string => (value ? words.yes : words.no)[language]

const ruleSection = (rule: Rule, language: Language): string => {
  const concerns = Object.entries(rule.concerns).map(
    ([fact, codes]) => `${rule.subject.facts[fact]![language]}: ${codes.map((one) => `\`${one}\``).join(", ")}`
  )
  const points = [
    `${words.anchor[language]}: ${rule.subject.facts[rule.anchor]![language]}`,
    ...(concerns.length === 0 ? [] : [`${words.concerns[language]}: ${concerns.join("; ")}`]),
    `${words.asks[language]}: ${asks(rule, language)}`,
    `${words.source[language]}: ${rule.source}`,
    ...(rule.assumes === undefined ? [] : [`${words.assumes[language]}: ${rule.assumes}`]),
    `${words.verified[language]}: ${yesNo(rule.verified, language)}`
  ]
  return [
    `### ${rule[language]} (\`${rule.id}\`, ${rule.paragraph})`,
    points.map((point) => `- ${point}`).join("\n"),
    exampleTable(rule, language)
  ].join("\n\n")
}

/** What a rule asks for, with names where a case has values. */
const asks = (rule: Rule, language: Language): string => {
  const names = (entries: ReadonlyArray<readonly [string, Texts]>) =>
    Object.fromEntries(entries.map(([name, texts]) => [name, `[${texts[language]}]`]))
  const facts = names(Object.entries(rule.subject.facts))
  const values = names(Object.entries(rule.values))
  const say = (check: Check): string => {
    if ("all" in check) return check.all.map(say).join(` ${words.and[language]} `)
    return "any" in check ? check.any.map(say).join(` ${words.or[language]} `) : check[language](facts, values)
  }
  return say(rule.check)
}

const exampleTable = (rule: Rule, language: Language): string => {
  const heads = [words.example[language], words.facts[language], words.answer[language]]
  const told = (given: AnyCase): string =>
    factsOf(rule)
      .filter((fact) => given[fact] !== undefined)
      .map(
        (fact) =>
          `${rule.subject.facts[fact]![language]}: ${sayKnown(rule.subject.facts[fact]!, given[fact], language)}`
      )
      .join("; ")
  const rows = rule.examples.map((one) => [one[language], told(one.case), words[one.verdict][language]])
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n")
}

const words = {
  pack: { da: "Pakke", en: "Pack" },
  days: { da: "Gælder", en: "Holds" },
  seal: { da: "Segl", en: "Seal" },
  values: { da: "Værdier", en: "Values" },
  rules: { da: "Regler i kode", en: "Rules that are code" },
  when: { da: "Tilfælde", en: "Case" },
  from: { da: "Fra", en: "From" },
  to: { da: "Til og med", en: "To" },
  value: { da: "Værdi", en: "Value" },
  verified: { da: "Bekræftet", en: "Verified" },
  source: { da: "Kilde", en: "Source" },
  assumes: { da: "Antagelse", en: "Assumption" },
  notKnown: { da: "Kendes ikke", en: "Not known" },
  anchor: { da: "Dagen, der afgør", en: "The day that decides" },
  concerns: { da: "Gælder for", en: "Concerns" },
  asks: { da: "Kræver", en: "Asks for" },
  example: { da: "Eksempel", en: "Example" },
  facts: { da: "Oplysninger", en: "Facts" },
  answer: { da: "Svar", en: "Answer" },
  and: { da: "og", en: "and" },
  or: { da: "eller", en: "or" },
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" },
  permitted: { da: "tilladt", en: "permitted" },
  forbidden: { da: "ikke tilladt", en: "forbidden" },
  dependsOn: { da: "afhænger af", en: "depends" }
} as const

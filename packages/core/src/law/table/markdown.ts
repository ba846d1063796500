import { type AnyTable, isNotKnown, type When } from "../Dated.ts"
import { factsToldOf } from "../explain.ts"
import type { Check, Rule } from "../Rule.ts"
import type { RulePack } from "../RulePack.ts"
import { partsOf } from "../sayCheck.ts"
import type { AnyCase, CodeFact, Subject, WorldFact } from "../Subject.ts"
import type { Language, Texts } from "../Texts.ts"
import { sayCode, sayKnown } from "../words.ts"
import { tablesOf } from "./rows.ts"

/**
 * A pack as a decision table in Markdown, for a lawyer to read and sign: every dated value with its source, and the rules
 * that are code with what they ask and examples.
 *
 * @category text
 */
export const packAsMarkdown = (pack: RulePack, language: Language): string => {
  const say = (texts: Texts): string => texts[language]
  const days = `${pack.from} – ${pack.to ?? ""}`.trim()
  const tables = tablesOf(pack).map((table) => ({ table, subject: subjectOf(pack, table) }))
  return [
    `# ${say(pack)}`,
    `${say(words.pack)}: \`${pack.id}\`. ${say(words.days)}: ${days}.${pack.seal === undefined ? "" : ` ${say(words.seal)}: \`${pack.seal}\`.`}`,
    ...(tables.length === 0 ? [] : [`## ${say(words.values)}`]),
    ...tables.map(({ table, subject }) => `### ${say(table)}\n\n${valueTable(pack, { table, subject }, language)}`),
    `## ${say(words.rules)}`,
    ...pack.rules.map((rule) => ruleSection(rule, language))
  ].join("\n\n")
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ")
const line = (cells: ReadonlyArray<string>): string => `| ${cells.map(cell).join(" | ")} |`

/** The subject whose facts choose among the values of a table. */
const subjectOf = (pack: RulePack, { key }: AnyTable): Subject =>
  pack.rules.find(({ values }) => Object.values(values).some((one) => one.key === key))!.subject

const valueTable = (
  { from, to }: RulePack,
  { table, subject }: { readonly table: AnyTable; readonly subject: Subject },
  language: Language
): string => {
  const heads = (["when", "from", "to", "value", "verified", "source"] as const).map((head) => words[head][language])
  const sayWhen = (when: When): string =>
    Object.entries(when)
      .map(
        ([fact, codes]) =>
          `${subject.facts[fact]?.[language] ?? fact}: ${codeList(subject.facts[fact], [codes].flat(), language)}`
      )
      .join("; ")
  const rows = table.rows
    // A value that was over before the pack, or begins after it, is never asked for.
    .filter((row) => (row.to === undefined || row.to >= from) && (to === undefined || row.from <= to))
    .map((row) => [
      row.when === undefined ? words.always[language] : sayWhen(row.when),
      row.from,
      row.to ?? "",
      isNotKnown(row) ? `${words.notKnown[language]}: ${row.notKnown[language]}` : table.form.say(row.value, language),
      isNotKnown(row) ? "–" : yesNo(row.verified, language),
      row.source
    ])
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n")
}

const codeList = (fact: WorldFact | undefined, codes: ReadonlyArray<string>, language: Language): string =>
  codes.map((one) => (isNamed(fact, one) ? sayCode(fact, one, language) : `\`${one}\``)).join(", ")

const isNamed = (fact: WorldFact | undefined, one: string): fact is CodeFact =>
  fact?.kind === "code" && Object.hasOwn(fact.words, one)

const yesNo = (value: boolean, language: Language): string => (value ? words.yes : words.no)[language]

const ruleSection = (rule: Rule, language: Language): string => {
  const concerns = Object.entries(rule.concerns).map(
    ([fact, codes]) => `${rule.subject.facts[fact]![language]}: ${codeList(rule.subject.facts[fact], codes, language)}`
  )
  const points = [
    `${words.anchor[language]}: ${rule.subject.facts[rule.anchor]![language]}`,
    ...(rule.from === undefined && rule.to === undefined
      ? []
      : [`${words.days[language]}: ${rule.from ?? ""} – ${rule.to ?? ""}`.replace(":  –", ": –").trim()]),
    ...(rule.noneBefore === undefined ? [] : [`${words.noneBefore[language]}: ${rule.noneBefore}`]),
    ...(rule.noneAfter === undefined ? [] : [`${words.noneAfter[language]}: ${rule.noneAfter}`]),
    ...(concerns.length === 0 ? [] : [`${words.concerns[language]}: ${concerns.join("; ")}`]),
    asks(rule, language),
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

/** What a rule asks for, with names where a case has values; conditions of several parts as a list in a list. */
const asks = (rule: Rule, language: Language): string => {
  const names = (entries: ReadonlyArray<readonly [string, Texts]>) =>
    Object.fromEntries(entries.map(([name, texts]) => [name, `[${texts[language]}]`]))
  const facts = names(Object.entries(rule.subject.facts))
  const values = names(Object.entries(rule.values))
  const say = (check: Check, depth: number): string => {
    const parts = partsOf(check)
    if (!("all" in check) && !("any" in check)) return check[language](facts, values)
    if (parts.length === 1) return say(parts[0]!, depth)
    const listed = parts.map((part) => `\n${"  ".repeat(depth)}- ${say(part, depth + 1)}`)
    return `${words["all" in check ? "allOf" : "anyOf"][language]}:${listed.join("")}`
  }
  return `${words.asks[language]}: ${say(rule.check, 1)}`
}

const exampleTable = (rule: Rule, language: Language): string => {
  const heads = [words.example[language], words.facts[language], words.answer[language]]
  const told = (given: AnyCase): string =>
    factsToldOf(rule)
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
  noneBefore: { da: "Ingen sådan regel før", en: "No such rule before" },
  noneAfter: { da: "Ingen sådan regel efter", en: "No such rule after" },
  anchor: { da: "Dagen, der afgør", en: "The day that decides" },
  concerns: { da: "Gælder for", en: "Concerns" },
  asks: { da: "Kræver", en: "Asks for" },
  example: { da: "Eksempel", en: "Example" },
  facts: { da: "Oplysninger", en: "Facts" },
  answer: { da: "Svar", en: "Answer" },
  always: { da: "alle", en: "all" },
  allOf: { da: "alle disse", en: "all of these" },
  anyOf: { da: "en af disse", en: "one of these" },
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" },
  permitted: { da: "tilladt", en: "permitted" },
  forbidden: { da: "ikke tilladt", en: "forbidden" },
  dependsOn: { da: "kan ikke afgøres", en: "cannot be decided" }
} as const

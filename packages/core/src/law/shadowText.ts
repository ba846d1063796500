import type { CaseDifference, RuleChange, ShadowReport } from "./shadow.ts"
import type { Language, Texts } from "./Texts.ts"

/**
 * A shadow report in Markdown: what it comes to, which rules and whom it is about, and some cases of each rule.
 *
 * @category text
 */
export const shadowAsMarkdown = (
  report: ShadowReport,
  language: Language,
  { first = 3 }: { readonly first?: number } = {}
): string => {
  const say = (texts: Texts): string => texts[language]
  const number = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, language === "da" ? "." : ",")
  const cell = (value: string | number): string =>
    typeof value === "number" ? number(value) : value.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ")
  const table = (heads: ReadonlyArray<Texts>, rows: ReadonlyArray<ReadonlyArray<string | number>>): string =>
    [heads.map(say), heads.map((_, at) => (typeof rows[0]?.[at] === "number" ? "---:" : "---")), ...rows]
      .map((cells) => `| ${cells.map(cell).join(" | ")} |`)
      .join("\n")
  const section = (title: Texts, ...parts: ReadonlyArray<string>): ReadonlyArray<string> =>
    parts.every((part) => part === "") ? [] : [`## ${say(title)}`, ...parts]
  const rules = report.rules.map((rule) => casesOf(rule, report.differences, first))
  return [
    `# ${say(words.title)}`,
    `${say(words.cases)}: ${number(report.cases)}. ${say(words.same)}: ${number(report.same)}. ${say(words.other)}: ${number(report.differences.length)}.`,
    ...(["now", "coming"] as const).flatMap((law) =>
      report.packs[law].length === 0
        ? []
        : [`${say(words[`only${law}`])}: ${report.packs[law].map((id) => `\`${id}\``).join(", ")}.`]
    ),
    table(
      [words.verdict, words.now, words.coming],
      report.verdicts.map(({ verdict, now, coming }) => [say(words[verdict]), now, coming])
    ),
    ...(report.differences.length === 0
      ? []
      : [
          ...section(
            words.changes,
            report.changes.length === 0
              ? say(words.onlyReasons)
              : table(
                  [words.now, words.coming, words.cases],
                  report.changes.map(({ now, coming, cases }) => [say(words[now]), say(words[coming]), cases])
                )
          ),
          ...section(
            words.rules,
            table(
              [words.rule, words.forbids, words.leavesOpen, words.ceases, words.alone],
              report.rules.map((rule) => [
                nameOf(rule, language),
                rule.forbids,
                rule.leavesOpen,
                rule.ceases,
                rule.alone
              ])
            ),
            say(words.aloneMeans)
          ),
          ...(report.groups.length === 0
            ? []
            : section(
                words.groups,
                table(
                  [words.group, words.cases, words.stricter, words.easier],
                  report.groups.map(({ code, cases, stricter, easier, ...fact }) => [
                    `${say(fact)}: ${code === undefined ? say(words.unknown) : `\`${code}\``}`,
                    cases,
                    stricter,
                    easier
                  ])
                )
              )),
          `## ${say(words.examples)}`,
          ...rules.flatMap(({ rule, shown }) => [
            `### ${nameOf(rule, language)}`,
            table(
              [words.case, words.now, words.coming, words.why],
              shown.map(({ id, now, coming, begins, ceases }) => [
                id,
                say(words[now]),
                say(words[coming]),
                [...begins.map((one) => say(one)), ...ceases.map((one) => `${say(words.gone)} ${say(one)}`)].join(" ")
              ])
            )
          ])
        ])
  ].join("\n\n")
}

const nameOf = (rule: RuleChange, language: Language): string =>
  `${rule[language]} (${[`\`${rule.rule}\``, rule.paragraph].filter((part) => part !== "").join(", ")})`

/** The first cases that a rule is about, those with another verdict before the others, and only its own sentences. */
const casesOf = (
  rule: RuleChange,
  differences: ReadonlyArray<CaseDifference>,
  first: number
): { readonly rule: RuleChange; readonly shown: ReadonlyArray<CaseDifference> } => {
  const about = differences.flatMap((one) => {
    const [begins, ceases] = [one.begins, one.ceases].map((said) => said.filter((found) => found.rule === rule.rule))
    return begins!.length + ceases!.length === 0 ? [] : [{ ...one, begins: begins!, ceases: ceases! }]
  })
  const moved = about.filter((one) => one.now !== one.coming)
  const stayed = about.filter((one) => one.now === one.coming)
  return { rule, shown: [...moved, ...stayed].slice(0, first) }
}

const words = {
  title: { da: "Hvad der ville blive anderledes", en: "What would be different" },
  cases: { da: "Sager", en: "Cases" },
  same: { da: "Uændret", en: "Unchanged" },
  other: { da: "Anderledes", en: "Different" },
  onlynow: { da: "Pakker, der kun gælder nu", en: "Packs that are in force now only" },
  onlycoming: { da: "Pakker, der kun gælder fremover", en: "Packs that are in force then only" },
  verdict: { da: "Svar", en: "Answer" },
  now: { da: "Nu", en: "Now" },
  coming: { da: "Fremover", en: "Then" },
  changes: { da: "Sager, der får et andet svar", en: "Cases that get another answer" },
  onlyReasons: { da: "Ingen; kun begrundelserne er andre.", en: "None; only the reasons are others." },
  rules: { da: "Regler, der gør forskellen", en: "Rules that make the difference" },
  rule: { da: "Regel", en: "Rule" },
  forbids: { da: "Forbyder yderligere", en: "Also forbids" },
  leavesOpen: { da: "Kan ikke længere afgøre", en: "Can no longer decide" },
  ceases: { da: "Siger ikke længere fra", en: "Ceases to object" },
  alone: { da: "Eneste grund", en: "Only reason" },
  aloneMeans: {
    da: "Eneste grund: sager, der er tilladt nu og ikke ville være det, alene på grund af denne regel.",
    en: "Only reason: cases that are permitted now and would not be, because of this rule alone."
  },
  groups: { da: "Hvem det rammer", en: "Whom it is about" },
  group: { da: "Gruppe", en: "Group" },
  stricter: { da: "Får et strengere svar", en: "Get a stricter answer" },
  easier: { da: "Får et lempeligere svar", en: "Get an easier answer" },
  unknown: { da: "ikke oplyst", en: "not told" },
  examples: { da: "Eksempler", en: "Examples" },
  case: { da: "Sag", en: "Case" },
  why: { da: "Hvorfor", en: "Why" },
  gone: { da: "Bortfalder:", en: "Gone:" },
  permitted: { da: "tilladt", en: "permitted" },
  forbidden: { da: "ikke tilladt", en: "forbidden" },
  dependsOn: { da: "kan ikke afgøres", en: "cannot be decided" }
} as const

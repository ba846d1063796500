import type { Judgement } from "./Judgement.ts"
import { judgeCase } from "./judge.ts"
import type { Law } from "./Law.ts"
import type { LegalVerdict } from "./Rule.ts"
import type { AnyCase, CaseOf, Subject } from "./Subject.ts"
import type { Language, Texts } from "./Texts.ts"

/**
 * What would be different under another law: before it takes effect, over all cases there are.
 *
 * @da skyggeberegning
 * @category models
 */
export interface ShadowReport {
  readonly cases: number
  readonly same: number
  /** How many cases go from one verdict to another; those that go nowhere are left out. */
  readonly changes: ReadonlyArray<VerdictChange>
  /** For each rule: the cases that only one of the two laws objects to. */
  readonly rules: ReadonlyArray<RuleChange>
  readonly differences: ReadonlyArray<CaseDifference>
}

/**
 * So many cases with one verdict now and another coming.
 *
 * @category models
 */
export interface VerdictChange {
  readonly now: LegalVerdict
  readonly coming: LegalVerdict
  readonly cases: number
}

/**
 * How many cases a rule would begin, or cease, to object to.
 *
 * @category models
 */
export interface RuleChange {
  readonly rule: string
  readonly begins: number
  readonly ceases: number
}

/**
 * One case that would be judged otherwise, or for other reasons.
 *
 * @category models
 */
export interface CaseDifference {
  readonly id: string
  readonly now: LegalVerdict
  readonly coming: LegalVerdict
  readonly begins: ReadonlyArray<{ readonly rule: string } & Texts>
  readonly ceases: ReadonlyArray<{ readonly rule: string } & Texts>
}

/**
 * Judges every case by two laws, and tells what differs.
 *
 * @category operations
 */
export const shadow = <S extends Subject>(
  { now, coming }: { readonly now: Law<S>; readonly coming: Law<S> },
  portfolio: Iterable<{ readonly id: string; readonly case: CaseOf<S> }>
): ShadowReport => {
  let cases = 0
  const differences: Array<CaseDifference> = []
  for (const { id, case: known } of portfolio) {
    cases += 1
    const one = judgeCase(now, known as AnyCase)
    const other = judgeCase(coming, known as AnyCase)
    const [begins, ceases] = [onlyIn(other, one), onlyIn(one, other)]
    if (one.verdict !== other.verdict || begins.length > 0 || ceases.length > 0)
      differences.push({ id, now: one.verdict, coming: other.verdict, begins, ceases })
  }
  return {
    cases,
    same: cases - differences.length,
    changes: counted(differences.filter((one) => one.now !== one.coming)),
    rules: rulesIn(differences),
    differences
  }
}

const onlyIn = (one: Judgement, other: Judgement): CaseDifference["begins"] =>
  one.findings
    .filter(({ rule, verdict }) => !other.findings.some((found) => found.rule === rule && found.verdict === verdict))
    .map(({ rule, da, en }) => ({ rule, da, en }))

const counted = (differences: ReadonlyArray<CaseDifference>): ReadonlyArray<VerdictChange> => {
  const counts = new Map<string, VerdictChange>()
  for (const { now, coming } of differences) {
    const key = `${now} ${coming}`
    counts.set(key, { now, coming, cases: (counts.get(key)?.cases ?? 0) + 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.cases - a.cases)
}

const rulesIn = (differences: ReadonlyArray<CaseDifference>): ReadonlyArray<RuleChange> => {
  const rules = new Map<string, { begins: number; ceases: number }>()
  for (const difference of differences)
    for (const side of ["begins", "ceases"] as const)
      for (const { rule } of difference[side]) {
        const counts = rules.get(rule) ?? { begins: 0, ceases: 0 }
        counts[side] += 1
        rules.set(rule, counts)
      }
  return [...rules]
    .map(([rule, counts]) => ({ rule, ...counts }))
    .toSorted((a, b) => b.begins + b.ceases - a.begins - a.ceases || (a.rule < b.rule ? -1 : 1))
}

/**
 * A shadow report in Markdown: the numbers, the rules, and the first of the cases.
 *
 * @category text
 */
export const shadowAsMarkdown = (
  report: ShadowReport,
  language: Language,
  { first = 20 }: { readonly first?: number } = {}
): string => {
  const say = (texts: Texts): string => texts[language]
  const table = (heads: ReadonlyArray<Texts>, rows: ReadonlyArray<ReadonlyArray<string | number>>): string =>
    [heads.map(say), heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")
  return [
    `# ${say(words.title)}`,
    `${say(words.cases)}: ${report.cases}. ${say(words.same)}: ${report.same}. ${say(words.other)}: ${report.differences.length}.`,
    table(
      [words.now, words.coming, words.cases],
      report.changes.map(({ now, coming, cases }) => [say(words[now]), say(words[coming]), cases])
    ),
    table(
      [words.rule, words.begins, words.ceases],
      report.rules.map(({ rule, begins, ceases }) => [rule, begins, ceases])
    ),
    table(
      [words.case, words.now, words.coming, words.why],
      report.differences
        .slice(0, first)
        .map(({ id, now, coming, begins, ceases }) => [
          id,
          say(words[now]),
          say(words[coming]),
          [
            ...begins.map((one) => `${say(words.plus)} ${say(one)}`),
            ...ceases.map((one) => `${say(words.minus)} ${say(one)}`)
          ]
            .join(" ")
            .replaceAll("|", "\\|")
        ])
    )
  ].join("\n\n")
}

const words = {
  title: { da: "Hvad der ville blive anderledes", en: "What would be different" },
  cases: { da: "Sager", en: "Cases" },
  same: { da: "Uændret", en: "Unchanged" },
  other: { da: "Anderledes", en: "Different" },
  now: { da: "Nu", en: "Now" },
  coming: { da: "Så", en: "Then" },
  rule: { da: "Regel", en: "Rule" },
  begins: { da: "Siger fra som noget nyt", en: "Begins to object" },
  ceases: { da: "Siger ikke længere fra", en: "Ceases to object" },
  case: { da: "Sag", en: "Case" },
  why: { da: "Hvorfor", en: "Why" },
  plus: { da: "Nyt:", en: "New:" },
  minus: { da: "Bortfalder:", en: "Gone:" },
  permitted: { da: "tilladt", en: "permitted" },
  forbidden: { da: "ikke tilladt", en: "forbidden" },
  dependsOn: { da: "afhænger af", en: "depends" }
} as const

import type { Finding, Judgement } from "./Judgement.ts"
import { judgeCase } from "./judge.ts"
import { isExact } from "./Known.ts"
import type { Law } from "./Law.ts"
import type { LegalVerdict } from "./Rule.ts"
import type { AnyCase, CaseOf, Subject } from "./Subject.ts"
import type { Texts } from "./Texts.ts"

/**
 * What would be different under another law: before it takes effect, over all cases there are.
 *
 * @da skyggeberegning
 * @category models
 */
export interface ShadowReport {
  readonly cases: number
  /** Cases with the same verdict, for the same reasons. */
  readonly same: number
  /** The ids of the packs that only one of the two laws has. */
  readonly packs: Readonly<Record<"now" | "coming", ReadonlyArray<string>>>
  /** How many cases each of the two laws gives each verdict. */
  readonly verdicts: ReadonlyArray<VerdictCount>
  /** How many cases go from one verdict to another; those that go nowhere are left out. */
  readonly changes: ReadonlyArray<VerdictChange>
  /** For each rule: the cases that only one of the two laws objects to. */
  readonly rules: ReadonlyArray<RuleChange>
  /** For each code of the facts that were asked for: how many of its cases go to another verdict. */
  readonly groups: ReadonlyArray<GroupChange>
  readonly differences: ReadonlyArray<CaseDifference>
}

/**
 * How many cases have a verdict by each law.
 *
 * @category models
 */
export interface VerdictCount {
  readonly verdict: LegalVerdict
  readonly now: number
  readonly coming: number
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
export interface RuleChange extends Texts {
  readonly rule: string
  readonly paragraph: string
  /** Cases it would forbid and now does not. */
  readonly forbids: number
  /** Cases it would leave open and now does not. */
  readonly leavesOpen: number
  readonly ceases: number
  /** Cases that are permitted now and would not be, for this rule alone. */
  readonly alone: number
}

/**
 * How many of the cases with one code become stricter, or easier.
 *
 * @category models
 */
export interface GroupChange extends Texts {
  readonly fact: string
  /** Nothing when it is not known exactly. */
  readonly code?: string
  readonly cases: number
  readonly stricter: number
  readonly easier: number
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
  readonly begins: ReadonlyArray<Objection>
  readonly ceases: ReadonlyArray<Objection>
}

/**
 * A rule that objects to a case, and its sentence.
 *
 * @category models
 */
export interface Objection extends Texts {
  readonly rule: string
  readonly verdict: Finding["verdict"]
}

/**
 * Judges every case by two laws, and tells what differs; `by` names the facts with codes whose groups are counted.
 *
 * @category operations
 */
export const shadow = <S extends Subject>(
  { now, coming }: { readonly now: Law<S>; readonly coming: Law<S> },
  portfolio: Iterable<{ readonly id: string; readonly case: CaseOf<S> }>,
  { by = [] }: { readonly by?: ReadonlyArray<keyof S["facts"] & string> } = {}
): ShadowReport => {
  const differences: Array<CaseDifference> = []
  const moves = new Map<string, VerdictChange>()
  const groups = new Map<string, GroupChange>()
  for (const { id, case: known } of portfolio) {
    const given = known as AnyCase
    const [one, other] = [judgeCase(now, given), judgeCase(coming, given)]
    const move = { now: one.verdict, coming: other.verdict }
    add(moves, [`${move.now} ${move.coming}`, { ...move, cases: 0 }], ["cases"])
    for (const fact of by) inGroup(groups, { fact, subject: now.subject, given, move })
    const begins = objectionsOf(other, (found) => saidOf(one, found.rule) !== found.verdict)
    const ceases = objectionsOf(one, (found) => saidOf(other, found.rule) === undefined)
    if (move.now !== move.coming || begins.length > 0 || ceases.length > 0)
      differences.push({ id, ...move, begins, ceases })
  }
  const all = [...moves.values()]
  const counted = (law: "now" | "coming", verdict: LegalVerdict): number =>
    all.filter((one) => one[law] === verdict).reduce((sum, one) => sum + one.cases, 0)
  const cases = all.reduce((sum, one) => sum + one.cases, 0)
  return {
    cases,
    same: cases - differences.length,
    packs: { now: packsOnlyIn(now, coming), coming: packsOnlyIn(coming, now) },
    verdicts: verdicts.map((verdict) => ({
      verdict,
      now: counted("now", verdict),
      coming: counted("coming", verdict)
    })),
    changes: all.filter((one) => one.now !== one.coming).toSorted((a, b) => b.cases - a.cases),
    rules: rulesIn(differences, [coming, now]),
    groups: [...groups.values()].toSorted(
      (a, b) => by.indexOf(a.fact) - by.indexOf(b.fact) || b.stricter - a.stricter || b.cases - a.cases
    ),
    differences
  }
}

const packsOnlyIn = (one: Law, other: Law): ReadonlyArray<string> =>
  one.packs.map(({ id }) => id).filter((id) => other.packs.every((pack) => pack.id !== id))

const verdicts = ["permitted", "dependsOn", "forbidden"] as const satisfies ReadonlyArray<LegalVerdict>

/** Counts one more in a field of what stands under a key. */
const add = <T extends object>(
  counts: Map<string, T>,
  [key, none]: readonly [string, T],
  fields: ReadonlyArray<keyof T>
): void => {
  const found = counts.get(key) ?? none
  counts.set(key, { ...found, ...Object.fromEntries(fields.map((field) => [field, Number(found[field]) + 1])) })
}

const inGroup = (
  groups: Map<string, GroupChange>,
  {
    fact,
    subject,
    given,
    move
  }: {
    readonly fact: string
    readonly subject: Subject
    readonly given: AnyCase
    readonly move: Pick<VerdictChange, "now" | "coming">
  }
): void => {
  const known = given[fact]
  const { da, en } = subject.facts[fact]!
  const none = { fact, da, en, ...(isExact(known) ? { code: String(known) } : {}), cases: 0, stricter: 0, easier: 0 }
  const went = verdicts.indexOf(move.coming) - verdicts.indexOf(move.now)
  const key = `${fact} ${none.code ?? ""}`
  const fields = ["cases", went > 0 ? "stricter" : "easier"] as const
  add<GroupChange>(groups, [key, none], went === 0 ? ["cases"] : fields)
}

/** What a judgement says of a rule: `undefined` when it has no objection. */
const saidOf = ({ findings }: Judgement, rule: string): Finding["verdict"] | undefined =>
  findings.find((found) => found.rule === rule)?.verdict

const objectionsOf = ({ findings }: Judgement, isOne: (found: Finding) => boolean): ReadonlyArray<Objection> =>
  findings.filter(isOne).map(({ rule, verdict, da, en }) => ({ rule, verdict, da, en }))

const rulesIn = (differences: ReadonlyArray<CaseDifference>, laws: ReadonlyArray<Law>): ReadonlyArray<RuleChange> => {
  const rules = new Map<string, RuleChange>()
  const known = laws.flatMap(({ packs }) => packs).flatMap((pack) => pack.rules)
  const none = (id: string): RuleChange => {
    const { da = id, en = id, paragraph = "" } = known.find((rule) => rule.id === id) ?? {}
    return { rule: id, paragraph, da, en, forbids: 0, leavesOpen: 0, ceases: 0, alone: 0 }
  }
  for (const { now, coming, begins, ceases } of differences) {
    const isAlone = now === "permitted" && coming !== "permitted" && begins.length === 1
    for (const { rule, verdict } of begins)
      add(
        rules,
        [rule, none(rule)],
        [verdict === "forbidden" ? "forbids" : "leavesOpen", ...(isAlone ? ["alone" as const] : [])]
      )
    for (const { rule } of ceases) add(rules, [rule, none(rule)], ["ceases"])
  }
  const changed = ({ forbids, leavesOpen, ceases }: RuleChange): number => forbids + leavesOpen + ceases
  return [...rules.values()].toSorted((a, b) => changed(b) - changed(a) || (a.rule < b.rule ? -1 : 1))
}

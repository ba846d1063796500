import { addDays, type Day } from "../calendar/index.ts"
import { type AnyTable, type DatedValue, isFor, isNotKnown, isOn } from "./Dated.ts"
import { isExact } from "./Known.ts"
import type { Law, RuleOnDay, Values } from "./Law.ts"
import type { Rule } from "./Rule.ts"
import { heldOn, type RulePack } from "./RulePack.ts"
import type { AnyCase, Subject } from "./Subject.ts"
import { testOf, type Truth } from "./truth.ts"

/**
 * Puts the rules of packs about a subject together. Ask `lint` first: of two rules of one name on one day, the one listed
 * last holds.
 *
 * @category constructors
 */
export const compileLaw = <S extends Subject>(about: S, packs: ReadonlyArray<RulePack>): Law<S> => {
  const versions = packs.flatMap((pack) =>
    pack.rules.flatMap((rule) => (rule.subject.key === about.key ? [{ pack, rule }] : []))
  )
  const anchors = [...new Set(versions.map(({ rule }) => rule.anchor))]
  const days = changeDays(packs)
  const stretches = new Map<string, ReadonlyArray<RuleOnDay>>()
  return {
    subject: about,
    packs,
    anchors,
    rulesEver: (anchor) =>
      idsOf(versions).flatMap((id) => {
        const all = versions.filter(({ rule }) => rule.id === id && rule.anchor === anchor)
        return all.length === 0 ? [] : [unknownRule(all, all[0]!.pack.from)]
      }),
    rulesOn: (anchor, on) => {
      const at = lastUpTo(days, on)
      const key = `${at} ${anchor}`
      const known = stretches.get(key)
      if (known !== undefined) return known
      const rules = rulesFrom(
        versions.filter(({ rule }) => rule.anchor === anchor),
        on
      )
      stretches.set(key, rules)
      return rules
    }
  }
}

interface Version {
  readonly pack: RulePack
  readonly rule: Rule
}

const idsOf = (versions: ReadonlyArray<Version>): ReadonlyArray<string> => [
  ...new Set(versions.map(({ rule }) => rule.id))
]

/** Every day on which a rule or a value begins, or has just ended; oldest first. */
const changeDays = (packs: ReadonlyArray<RulePack>): ReadonlyArray<Day> => {
  const spans = packs.flatMap((pack) => [
    pack,
    ...pack.rules.flatMap((rule) => [
      heldOn(pack, rule),
      ...Object.values(rule.values).flatMap(({ rows }) => rows),
      ...(rule.noneBefore === undefined ? [] : [{ from: rule.noneBefore }]),
      ...(rule.noneAfter === undefined ? [] : [{ from: addDays(rule.noneAfter, 1) }])
    ])
  ])
  return [
    ...new Set(spans.flatMap(({ from, to }: { from: Day; to?: Day }) => (to ? [from, addDays(to, 1)] : [from])))
  ].toSorted()
}

/** How many of the days are not after a day. */
const lastUpTo = (days: ReadonlyArray<Day>, on: Day): number => {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! <= on) low = middle + 1
    else high = middle
  }
  return low
}

const rulesFrom = (versions: ReadonlyArray<Version>, on: Day): ReadonlyArray<RuleOnDay> =>
  idsOf(versions).flatMap((id) => {
    const all = versions.filter(({ rule }) => rule.id === id)
    const held = all.findLast(({ pack, rule }) => isOn(heldOn(pack, rule), on))
    if (held !== undefined) return [ruleOn(held, on)]
    return all.some(({ rule }) => isKnownToBeNone(rule, on)) ? [] : [unknownRule(all, on)]
  })

const isKnownToBeNone = ({ noneBefore, noneAfter }: Rule, on: Day): boolean =>
  (noneBefore !== undefined && on < noneBefore) || (noneAfter !== undefined && on > noneAfter)

const ruleOn = ({ pack, rule }: Version, on: Day): RuleOnDay => ({
  rule,
  pack: pack.id,
  isKnown: true,
  concerns: concernsOf(rule),
  test: testOf(rule.check, rule.subject),
  valuesFor: valuesOf(rule, on)
})

/** It concerns a case when the rule of another day would. */
const unknownRule = (versions: ReadonlyArray<Version>, on: Day): RuleOnDay => {
  const concerns = versions.map(({ rule }) => concernsOf(rule))
  return {
    ...ruleOn(versions.at(-1)!, on),
    isKnown: false,
    concerns: (given) => {
      const said = concerns.map((one) => one(given))
      return said.includes(true) ? true : said.includes(undefined) ? undefined : false
    }
  }
}

const concernsOf = ({ concerns }: Rule): ((given: AnyCase) => Truth) => {
  const asked = Object.entries(concerns).map(([fact, codes]) => [fact, new Set<unknown>(codes)] as const)
  return (given) => {
    let truth: Truth = true
    for (const [fact, codes] of asked) {
      const known = given[fact]
      if (!isExact(known)) truth = undefined
      else if (!codes.has(known)) return false
    }
    return truth
  }
}

/** The values of a rule on a day: those that no fact chooses are found once, the others once for each choice. */
const valuesOf = (rule: Rule, on: Day): ((given: AnyCase) => Values) => {
  const tables = Object.entries(rule.values)
  const choosing = [...new Set(tables.flatMap(([, { by }]) => Object.keys(by)))]
  const found = new Map<string, Values>()
  return (given) => {
    let key = ""
    for (const fact of choosing) {
      const known = given[fact]
      if (!isExact(known)) return { _tag: "FactMissing", fact }
      key += `${String(known)} `
    }
    let values = found.get(key)
    if (values === undefined) {
      values = pick(rule, tables, { given, on })
      found.set(key, values)
    }
    return values
  }
}

const pick = (
  rule: Rule,
  tables: ReadonlyArray<readonly [string, AnyTable]>,
  { given, on }: { readonly given: AnyCase; readonly on: Day }
): Values => {
  const rows: Record<string, DatedValue<unknown>> = {}
  for (const [name, table] of tables) {
    const row = table.rows.findLast((one) => isOn(one, on) && isFor(one, (fact) => String(given[fact])))
    if (row === undefined) return { _tag: "NoValue", table: table.key }
    if (isNotKnown(row)) return { _tag: "NoValue", table: table.key, row }
    rows[name] = row
  }
  const named = Object.entries(rows)
  return {
    _tag: "Found",
    rows,
    values: Object.fromEntries(named.map(([name, { value }]) => [name, value])),
    unverified: [
      ...(rule.verified ? [] : [rule.id]),
      ...named.flatMap(([name, { verified }]) => (verified ? [] : [rule.values[name]!.key]))
    ]
  }
}

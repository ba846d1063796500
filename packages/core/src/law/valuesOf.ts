import type { Day } from "../calendar/index.ts"
import { type AnyTable, type DatedValue, isFor, isNotKnown, isOn } from "./Dated.ts"
import { isExact } from "./Known.ts"
import type { Values } from "./Law.ts"
import type { Rule } from "./Rule.ts"
import type { AnyCase } from "./Subject.ts"

/** The values of a rule on a day: those that no fact chooses are found once, the others once for each choice. */
export const valuesOf = (rule: Rule, on: Day): ((given: AnyCase) => Values) => {
  const tables = Object.entries(rule.values)
  const choosing = [...new Set(tables.flatMap(([, { by }]) => Object.keys(by)))]
  if (choosing.length === 0) {
    const always = pick(rule, tables, { given: {}, on })
    return () => always
  }
  const found: Found = new Map()
  const last = choosing.length - 1
  return (given) => {
    let level = found
    for (let at = 0; at <= last; at += 1) {
      const code = given[choosing[at]!]
      if (!isExact(code)) return { _tag: "FactMissing", fact: choosing[at]! }
      const next = level.get(code)
      if (next === undefined)
        return remember(level, [given, choosing.slice(at)], () => pick(rule, tables, { given, on }))
      if (at === last) return next as Values
      level = next as Found
    }
    throw new Error("no fact chooses")
  }
}

/** Values by the codes that choose them, a level for each fact. */
type Found = Map<unknown, Found | Values>

/** Codes that nobody knows have no end: a level keeps so many. */
const mostCodes = 500

const remember = (
  from: Found,
  [given, facts]: readonly [AnyCase, ReadonlyArray<string>],
  make: () => Values
): Values => {
  const missing = facts.find((fact) => !isExact(given[fact]))
  if (missing !== undefined) return { _tag: "FactMissing", fact: missing }
  const values = make()
  let level = from
  for (const [at, fact] of facts.entries()) {
    if (level.size >= mostCodes) return values
    const next = at === facts.length - 1 ? values : new Map<unknown, Found | Values>()
    level.set(given[fact], next)
    if (next instanceof Map) level = next
  }
  return values
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

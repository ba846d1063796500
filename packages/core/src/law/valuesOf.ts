import type { Day } from "../calendar/index.ts"
import { type AnyTable, type DatedValue, isFor, isNotKnown, isOn } from "./Dated.ts"
import { isExact } from "./Known.ts"
import type { Values } from "./Law.ts"
import type { Rule } from "./Rule.ts"
import type { AnyCase } from "./Subject.ts"

/** The facts that choose among values of a rule. */
export const choosingOf = ({ values }: Rule): ReadonlyArray<string> => [
  ...new Set(Object.values(values).flatMap(({ by }) => Object.keys(by)))
]

/** The values of a rule on a day, for a case. */
export const valuesOf = (rule: Rule, on: Day): ((given: AnyCase) => Values) => {
  const tables = Object.entries(rule.values)
  const choosing = choosingOf(rule)
  return (given) => {
    const fact = choosing.find((one) => !isExact(given[one]))
    return fact === undefined ? pick(rule, tables, { given, on }) : { _tag: "FactMissing", fact }
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

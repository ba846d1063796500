import { addDays, type Day } from "../calendar/index.ts"
import { type AnyTable, type DatedValue, isFor, isNotKnown, type NotKnown } from "./Dated.ts"
import { factsOf } from "./explain.ts"
import type { Rule } from "./Rule.ts"
import { heldOn, type RulePack } from "./RulePack.ts"
import type { Texts } from "./Texts.ts"

/**
 * Something wrong with a pack, or something that soon will be.
 *
 * @category models
 */
export interface PackProblem extends Texts {
  readonly code: PackProblemCode
  readonly level: "error" | "warning"
  readonly pack: string
  /** The rule or the table. */
  readonly where: string
}

/**
 * What can be wrong with a pack: stable codes.
 *
 * @category models
 */
export type PackProblemCode =
  "gap" | "overlap" | "noSource" | "noExamples" | "unknownFact" | "ruleTwice" | "runsOut" | "reviewDue"

/**
 * What is wrong with packs: values with gaps or overlaps, rules without a source, two rules of one name on one day; and
 * what is about to be: values that run out, or should be looked at again.
 *
 * @category operations
 */
export const lint = (
  packs: ReadonlyArray<RulePack>,
  { today, warnDays = 90 }: { readonly today: Day; readonly warnDays?: number }
): ReadonlyArray<PackProblem> => [
  ...packs.flatMap((pack) => pack.rules.flatMap((rule) => ruleProblems(pack, rule))),
  ...rulesTwice(packs),
  ...packs.flatMap((pack) =>
    pack.rules.flatMap((rule) => soonProblems(pack, rule, { today, by: addDays(today, warnDays) }))
  )
]

const ruleProblems = (pack: RulePack, rule: Rule): ReadonlyArray<PackProblem> => {
  const told = (code: PackProblemCode, where: string, texts: Texts): PackProblem => ({
    code,
    level: "error",
    pack: pack.id,
    where,
    ...texts
  })
  const unknown = factsOf(rule).filter((fact) => !(fact in rule.subject.facts))
  return [
    ...(rule.source.trim() === "" && (rule.assumes ?? "").trim() === ""
      ? [told("noSource", rule.id, { da: "Reglen har ingen kilde.", en: "The rule has no source." })]
      : []),
    ...(rule.examples.length === 0
      ? [told("noExamples", rule.id, { da: "Reglen har ingen eksempler.", en: "The rule has no examples." })]
      : []),
    ...unknown.map((fact) =>
      told("unknownFact", rule.id, {
        da: `Reglen spørger om ${fact}, som ingen oplyser.`,
        en: `The rule asks for ${fact}, which nobody tells.`
      })
    ),
    ...Object.values(rule.values).flatMap((table) => tableProblems(table, heldOn(pack, rule), told))
  ]
}

type Row = DatedValue<unknown> | NotKnown
type Tell = (code: PackProblemCode, where: string, texts: Texts) => PackProblem

const tableProblems = (
  table: AnyTable,
  { from, to }: { readonly from: Day; readonly to?: Day },
  told: Tell
): ReadonlyArray<PackProblem> => [
  ...table.rows
    .filter(({ source }) => source.trim() === "")
    .map((row) =>
      told("noSource", table.key, {
        da: `Værdien fra ${row.from} har ingen kilde.`,
        en: `The value from ${row.from} has no source.`
      })
    ),
  ...choicesOf(table).flatMap((choice) => {
    const rows = rowsFor(table, choice)
    const chosen = Object.values(choice).join(", ")
    const where = chosen === "" ? table.key : `${table.key} (${chosen})`
    return [
      ...overlapsOf(rows).map(([one, other]) =>
        told("overlap", where, {
          da: `To værdier gælder den ${other.from}: den fra ${one.from} og den fra ${other.from}.`,
          en: `Two values hold on ${other.from}: that from ${one.from} and that from ${other.from}.`
        })
      ),
      ...gapsOf(rows, from, to).map((day) =>
        told("gap", where, { da: `Ingen værdi gælder den ${day}.`, en: `No value holds on ${day}.` })
      )
    ]
  })
]

/** Every combination of codes a table answers for. */
export const choicesOf = ({ by }: AnyTable): ReadonlyArray<Readonly<Record<string, string>>> =>
  Object.entries(by).reduce<ReadonlyArray<Readonly<Record<string, string>>>>(
    (choices, [fact, codes]) => choices.flatMap((choice) => codes.map((code) => ({ ...choice, [fact]: code }))),
    [{}]
  )

/** The rows of a table for a choice, oldest first. */
export const rowsFor = (table: AnyTable, choice: Readonly<Record<string, string>>): ReadonlyArray<Row> =>
  table.rows.filter((row) => isFor(row, (fact) => choice[fact])).toSorted((a, b) => (a.from < b.from ? -1 : 1))

const overlapsOf = (rows: ReadonlyArray<Row>): ReadonlyArray<readonly [Row, Row]> =>
  rows.flatMap((row, at) => {
    const next = rows[at + 1]
    return next !== undefined && (row.to === undefined || next.from <= row.to) ? [[row, next] as const] : []
  })

/** The first day of each stretch, within the days a rule holds, that no row has. */
const gapsOf = (rows: ReadonlyArray<Row>, from: Day, to: Day | undefined): ReadonlyArray<Day> => {
  const gaps: Array<Day> = []
  let open: Day | undefined = from
  for (const row of rows) {
    if (open === undefined) break
    if (row.from > open && (to === undefined || open <= to)) gaps.push(open)
    const after: Day | undefined = row.to === undefined ? undefined : addDays(row.to, 1)
    if (after === undefined || after > open) open = after
  }
  if (open !== undefined && (to === undefined || open <= to)) gaps.push(open)
  return gaps
}

/** Two rules of one name that hold on one day. */
const rulesTwice = (packs: ReadonlyArray<RulePack>): ReadonlyArray<PackProblem> => {
  const all = packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule, held: heldOn(pack, rule) })))
  return all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter(({ rule, held }) => rule.id === one.rule.id && meets(one.held, held))
      .map(({ pack }) => ({
        code: "ruleTwice" as const,
        level: "error" as const,
        pack: pack.id,
        where: one.rule.id,
        da: `Reglen står også i pakken ${one.pack.id} for de samme dage.`,
        en: `The rule is also in the pack ${one.pack.id} for the same days.`
      }))
  )
}

const meets = (a: { readonly from: Day; readonly to?: Day }, b: { readonly from: Day; readonly to?: Day }): boolean =>
  (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to)

const soonProblems = (
  pack: RulePack,
  rule: Rule,
  { today, by }: { readonly today: Day; readonly by: Day }
): ReadonlyArray<PackProblem> =>
  Object.values(rule.values).flatMap((table) =>
    choicesOf(table).flatMap((choice) => {
      const rows = rowsFor(table, choice)
      const now = rows.findLast((row) => row.from <= today)
      const told = (code: "runsOut" | "reviewDue", day: Day, texts: Texts): PackProblem => ({
        code,
        level: "warning",
        pack: pack.id,
        where: [table.key, ...Object.values(choice)].join(" "),
        da: `${texts.da} ${day}.`,
        en: `${texts.en} ${day}.`
      })
      const end = rows.at(-1)?.to
      return [
        ...(end !== undefined && end >= today && end <= by
          ? [told("runsOut", end, { da: "Den sidste værdi udløber", en: "The last value runs out on" })]
          : []),
        ...(now !== undefined && !isNotKnown(now) && now.reviewOn !== undefined && now.reviewOn <= by
          ? [told("reviewDue", now.reviewOn, { da: "Værdien skal ses efter", en: "The value is to be looked at by" })]
          : [])
      ]
    })
  )

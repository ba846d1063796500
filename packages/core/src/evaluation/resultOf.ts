import { exact, lowerBound, type MeasureRow, type Value } from "../facts/index.ts"
import type { Criterion, Target } from "./Criterion.ts"
import { type Verdict, verdictOf } from "./verdict.ts"

/** The counted figures of a criterion. */
export interface Counts {
  /** All groups together; what is one figure of several added up. */
  readonly number: (name: string) => number
  readonly rows: (name: string) => ReadonlyArray<MeasureRow>
  readonly parts: Readonly<Record<string, number>> | undefined
}

/** What a criterion comes to. */
export interface Result {
  readonly result: unknown
  readonly verdict: Verdict
  /** The number that was counted, when the result is one. */
  readonly value: Value
  readonly of?: number
  readonly parts?: Readonly<Record<string, number>>
  readonly beside?: ReadonlyArray<{ readonly name: string; readonly value: number }>
  /** Buckets between the first and the last of which nothing is known. */
  readonly gaps?: ReadonlyArray<string>
}

/** Half up to one decimal. */
const percent = (part: number, of: number): number => Math.floor((part * 1000) / of + 0.5) / 10

const tenth = (number: number): number => Math.floor(number * 10 + 0.5) / 10

/** The number that is aimed at; nothing when it is no number. */
export const targetNumber = (target: Target, { number }: Counts): number | undefined => {
  if (target.how === "atLeast") return target.number
  return target.how === "allOf" ? number("target") : undefined
}

const notReported: Value = { _tag: "notReported" }

const judged = (value: Value, criterion: Criterion, counts: Counts): Verdict => {
  const { target, net } = criterion
  switch (target.how) {
    case "allOfUnknown":
      return "undetermined"
    case "between":
      return "value" in value ? within(target, [value.value]) : verdictOf(value, undefined)
    case "everyWeeks": {
      const fewest = Math.floor(52 / target.weeks)
      const each = Object.values(counts.parts ?? {})
      return each.length === 0 ? "notReported" : each.every((held) => held >= fewest) ? "met" : "notMet"
    }
    case "atLeast":
    case "allOf":
    case "none":
      return verdictOf(value, targetNumber(target, counts), net === undefined ? undefined : counts.number("net"))
  }
}

/** Met when all are between, not met when none is; else it depends on which is meant. */
const within = ({ min, max }: { readonly min: number; readonly max: number }, all: ReadonlyArray<number>): Verdict => {
  const inside = all.filter((value) => min <= value && value <= max).length
  if (all.length === 0) return "notReported"
  return inside === all.length ? "met" : inside === 0 ? "notMet" : "derivable"
}

const counted = (criterion: Criterion, counts: Counts): Result => {
  const number = counts.number("result")
  const value = criterion.missing === undefined ? exact(number) : lowerBound(number)
  return { result: number, value, verdict: judged(value, criterion, counts) }
}

const inPercent = (criterion: Criterion, counts: Counts): Result => {
  const of = counts.number("as/of")
  if (of === 0) return { result: null, value: notReported, verdict: "notReported" }
  const value = exact(percent(counts.number("result"), of))
  return { result: value._tag === "exact" ? value.value : null, value, verdict: judged(value, criterion, counts) }
}

/** The quarters, or years, from the first to the last; of days and months none is missed. */
const between = (first: string, last: string): ReadonlyArray<string> => {
  const all: Array<string> = []
  const [year, quarter] = first.split("-Q").map(Number) as [number, number | undefined]
  for (let at = quarter === undefined ? year : year * 4 + quarter - 1; ; at += 1) {
    const name = quarter === undefined ? String(at) : `${Math.floor(at / 4)}-Q${(at % 4) + 1}`
    if (name > last) return all
    all.push(name)
  }
}

const perBucket = (rows: ReadonlyArray<MeasureRow>): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>()
  for (const { group, value } of rows) sums.set(String(group[0]), (sums.get(String(group[0])) ?? 0) + value)
  return sums
}

const eachPercent = (criterion: Criterion, counts: Counts): Result => {
  const [parts, wholes] = [perBucket(counts.rows("result")), perBucket(counts.rows("as/of"))]
  const shares = [...wholes]
    .filter(([, of]) => of > 0)
    .map(([bucket, of]) => [bucket, percent(parts.get(bucket) ?? 0, of)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (shares.length === 0) return { result: null, value: notReported, verdict: "notReported" }
  const values = shares.map(([, share]) => share)
  const [min, max] = [Math.min(...values), Math.max(...values)]
  const value = exact(min)
  return {
    result: { min, max },
    value,
    verdict: judged(value, criterion, counts),
    parts: Object.fromEntries(shares),
    gaps: between(shares[0]![0], shares.at(-1)![0]).filter((bucket) => !shares.some(([one]) => one === bucket))
  }
}

const firstDay = (criterion: Criterion, counts: Counts): Result => {
  const days = counts.rows("result").map(({ group }) => String(group[0]))
  const [first] = days.toSorted()
  const value = exact(days.length)
  return {
    result: first ?? null,
    value: first === undefined ? notReported : value,
    verdict: first === undefined ? "notReported" : judged(value, criterion, counts)
  }
}

const answers = (criterion: Criterion, counts: Counts): Result => {
  const [yes, no, n] = [counts.number("result"), counts.number("as/no"), counts.number("as/asked")]
  const value = n === 0 ? notReported : exact(yes)
  return {
    result: n === 0 ? null : { yes, no, n, percentYes: percent(yes, n) },
    value,
    verdict: n === 0 ? "notReported" : judged(value, criterion, counts)
  }
}

const stated = (criterion: Criterion, counts: Counts, number: number): Result => {
  const { parts = {} } = counts
  const sum = Object.values(parts).reduce((total, part) => total + part, 0)
  const value = exact(sum)
  return {
    result: { stated: number, byYear: parts },
    value,
    verdict: sum === number ? judged(value, criterion, counts) : "disputed"
  }
}

const readings = (criterion: Criterion, counts: Counts): Result => {
  const all = criterion.as?.how === "readings" ? criterion.as.readings : []
  const values = all.map(({ name, per }) => ({ name, value: tenth(counts.number(`as/${name}`) / per) }))
  return {
    result: null,
    value: notReported,
    verdict:
      criterion.target.how === "between"
        ? within(
            criterion.target,
            values.map(({ value }) => value)
          )
        : "derivable",
    beside: values
  }
}

/** What a criterion comes to by its counted figures. */
export const resultOf = (criterion: Criterion, counts: Counts): Result => {
  const taking = criterion.as
  if (taking === undefined) return counted(criterion, counts)
  switch (taking.how) {
    case "percent":
      return taking.each === true ? eachPercent(criterion, counts) : inPercent(criterion, counts)
    case "reported":
      return { ...counted(criterion, counts), of: counts.number("as/asked") }
    case "firstDay":
      return firstDay(criterion, counts)
    case "answers":
      return answers(criterion, counts)
    case "stated":
      return stated(criterion, counts, taking.number)
    case "readings":
      return readings(criterion, counts)
  }
}

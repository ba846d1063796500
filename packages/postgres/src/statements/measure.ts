import type { FactQuery, MeasureRow, Scalar } from "@partnerskab/core/facts"
import type { Row, Statement } from "../Executor.ts"
import { type Tables, type Writing, writing } from "./parts.ts"

/** A question to the facts as one statement. */
export const measureStatement = (tables: Tables, query: FactQuery): Statement => {
  const write = writing()
  const { kind, taken, counted, where = {}, joins = [], by = [] } = query
  const authority = write.value(tables.authority)
  const fact = tables.of("fact")
  const joined = joins.map(({ dimension, through }, at) => {
    const day = taken.how === "stock" ? write.value(taken.on, "date") : "f.first_day"
    return (
      ` left join lateral (select d.dimensions -> 'value' as value from ${fact} d where d.authority = ${authority} and d.kind = ${write.value(dimension)} ` +
      `and ${known("d", query, write)} and d.first_day <= ${day} and (d.last_day is null or d.last_day >= ${day}) ` +
      `and coalesce(d.dimensions -> 'of', 'null') = coalesce(f.dimensions -> ${write.value(through)}, 'null') order by d.seq limit 1) j${at} on true`
    )
  })
  const conditions = [
    `f.authority = ${authority}`,
    `f.kind = ${write.value(kind)}`,
    known("f", query, write),
    ...takenOf(taken, write),
    ...Object.entries(where).map(
      ([name, value]) => `${dimensionOf("f", name, write)} = ${write.value(JSON.stringify(value), "jsonb")}`
    ),
    ...joins.flatMap(({ equals }, at) =>
      equals === undefined ? [] : [`${orNull(`j${at}.value`)} = ${write.value(JSON.stringify(equals), "jsonb")}`]
    )
  ]
  const groups = [
    ...(taken.how === "flow" && taken.bucket !== undefined ? [`to_jsonb(${bucketOf(taken.bucket)})`] : []),
    ...by.map((name) => dimensionOf("f", name, write)),
    ...joins.flatMap(({ group }, at) => (group === true ? [orNull(`j${at}.value`)] : [])),
    ...(typeof counted === "object" && "histogram" in counted
      ? [orNull(`f.measures -> ${write.value((counted as { histogram: string }).histogram)}`)]
      : [])
  ]
  return write.statement(
    `select ${groups.length === 0 ? "'[]'::jsonb" : `jsonb_build_array(${groups.join(", ")})`} as "group", ${countOf(counted, write)} as value, count(*) as facts ` +
      `from ${fact} f${joined.join("")} where ${conditions.join(" and ")}${groups.length === 0 ? "" : " group by 1"}`
  )
}

const orNull = (json: string): string => `coalesce(${json}, 'null')`

const dimensionOf = (f: string, name: string, write: Writing): string =>
  orNull(`${f}.dimensions -> ${write.value(name)}`)

const known = (f: string, { knownBy }: FactQuery, write: Writing): string => {
  if (knownBy === undefined) return `${f}.known_to is null`
  const by = write.value(knownBy, "timestamptz")
  return `${f}.known_from <= ${by} and (${f}.known_to is null or ${by} < ${f}.known_to)`
}

const takenOf = (taken: FactQuery["taken"], write: Writing): ReadonlyArray<string> => {
  if (taken.how === "stock") {
    const on = write.value(taken.on, "date")
    return [`f.first_day <= ${on}`, `(f.last_day is null or f.last_day >= ${on})`]
  }
  return [
    `f.first_day <= ${write.value(taken.to, "date")}`,
    ...(taken.from === undefined ? [] : [`f.first_day >= ${write.value(taken.from, "date")}`])
  ]
}

const buckets = { year: "'YYYY'", quarter: `'YYYY-"Q"Q'`, month: "'YYYY-MM'" }
const bucketOf = (bucket: keyof typeof buckets): string => `to_char(f.first_day, ${buckets[bucket]})`

const countOf = (counted: FactQuery["counted"], write: Writing): string => {
  if (counted === "facts") return "count(*)"
  if (counted === "subjects") return "count(distinct (f.entity, f.id))"
  if ("distinct" in counted) return `count(distinct ${dimensionOf("f", counted.distinct, write)})`
  if ("sum" in counted) return `coalesce(sum((f.measures ->> ${write.value(counted.sum)})::numeric), 0)::float8`
  return "count(*)"
}

/** The groups in the one order of every storage. */
export const readMeasured = (rows: ReadonlyArray<Row>): ReadonlyArray<MeasureRow> =>
  rows
    .filter((row) => row["facts"] !== 0)
    .map((row) => ({ group: row["group"] as ReadonlyArray<Scalar>, value: row["value"] as number }))
    .map((one) => [JSON.stringify(one.group), one] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one)

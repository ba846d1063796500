import type { FactQuery, Join, MeasureRow, Scalar } from "@partnerskab/core/facts"
import type { Row, Statement } from "../Executor.ts"
import { asking, soughtJson, type Tables, type Writing } from "./parts.ts"

/**
 * A question to the facts as one statement. Facts are counted by day where that can be added up, and days are written as
 * quarters or years afterwards: there are fewer of them.
 */
export const measureStatement = (tables: Tables, query: FactQuery): Statement => {
  const write = asking()
  const { kind, taken, counted, where = {}, joins = [], by = [] } = query
  const authority = write.value(tables.authority)
  const joined = joins.map((join, at) => joinOf({ tables, query, write, authority }, join, at))
  const conditions = [
    `f.authority = ${authority}`,
    `f.kind = ${write.value(kind)}`,
    known("f", query, write),
    ...takenOf(taken, write),
    ...Object.entries(where).map(
      ([name, value]) => `${dimensionOf("f", name, write)} = ${write.value(soughtJson(value), "jsonb")}`
    ),
    ...joins.flatMap(({ equals }, at) =>
      equals === undefined ? [] : [`${orNull(`j${at}.value`)} = ${write.value(soughtJson(equals), "jsonb")}`]
    )
  ]
  const bucket = taken.how === "flow" ? taken.bucket : undefined
  const addsUp = counted !== "subjects" && !(typeof counted === "object" && "distinct" in counted)
  const groups = [
    ...(bucket === undefined ? [] : [addsUp ? "f.first_day" : bucketOf(bucket, "f.first_day")]),
    ...by.map((name) => dimensionOf("f", name, write)),
    ...joins.flatMap(({ group }, at) => (group === true ? [orNull(`j${at}.value`)] : [])),
    ...(typeof counted === "object" && "histogram" in counted
      ? [orNull(`f.measures -> ${write.value(counted.histogram)}`)]
      : [])
  ]
  const keys = groups.map((_, at) => `k${at}`)
  const counts =
    `select ${groups.map((group, at) => `${group} as k${at}, `).join("")}${countOf(counted, write)} as value, count(*) as facts ` +
    `from ${tables.of("fact")} f${joined.map(({ on }) => on).join("")} where ${conditions.join(" and ")}` +
    (groups.length === 0 ? "" : ` group by ${keys.join(", ")}`)
  const ctes = joined.flatMap(({ cte }) => cte)
  const isSum = typeof counted === "object" && "sum" in counted
  const total = (value: string) => (isSum ? `coalesce(${value}, 0)::float8` : `${value}::bigint`)
  const answer =
    bucket !== undefined && addsUp
      ? `select jsonb_build_array(${[bucketOf(bucket, "k0"), ...keys.slice(1)].join(", ")}) as "group", ${total("sum(value)")} as value, sum(facts)::bigint as facts from (${counts}) s group by 1`
      : `select ${keys.length === 0 ? "'[]'::jsonb" : `jsonb_build_array(${keys.join(", ")})`} as "group", ${total("value")} as value, facts from (${counts}) s`
  return write.statement(`${ctes.length === 0 ? "" : `with ${ctes.join(", ")} `}${answer}`)
}

interface Asked {
  readonly tables: Tables
  readonly query: FactQuery
  readonly write: Writing
  readonly authority: string
}

/**
 * A dimension of other lives, and how it is found from a fact: by the life, then by the day. Where two of one life hold
 * on a day, the first that was stated counts; that is only looked for in lives that have such days.
 */
const joinOf = ({ tables, query, write, authority }: Asked, { dimension, through }: Join, at: number) => {
  const { taken } = query
  const all =
    `select d.seq, d.first_day, coalesce(d.last_day, 'infinity') as last_day, ${orNull("d.dimensions -> 'of'")} as life, d.dimensions -> 'value' as value ` +
    `from ${tables.of("fact")} d where d.authority = ${authority} and d.kind = ${write.value(dimension)} and ${known("d", query, write)}`
  const life = `j${at}.life = ${dimensionOf("f", through, write)}`
  if (taken.how === "stock") {
    const day = write.value(taken.on, "date")
    return {
      cte: [
        `d${at} as materialized (${all})`,
        `j${at} as materialized (select distinct on (life) life, value from d${at} where first_day <= ${day} and last_day >= ${day} order by life, seq)`
      ],
      on: ` left join j${at} on ${life}`
    }
  }
  const holds = (one: string) => `${one}.first_day <= f.first_day and ${one}.last_day >= f.first_day`
  return {
    cte: [
      `d${at} as materialized (${all})`,
      `m${at} as (select d.*, first_day <= max(last_day) over (partition by life order by first_day, seq rows between unbounded preceding and 1 preceding) as meets from d${at} d)`,
      `j${at} as materialized (select m.*, coalesce(bool_or(meets) over (partition by life), false) as several from m${at} m)`
    ],
    on:
      ` left join j${at} on ${life} and ${holds(`j${at}`)} and (not j${at}.several or not exists ` +
      `(select from d${at} e where e.life = j${at}.life and e.seq < j${at}.seq and ${holds("e")}))`
  }
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

const buckets = { year: "'YYYY'", quarter: `'YYYY-"Q"Q'`, month: "'YYYY-MM'", day: "'YYYY-MM-DD'" }
const bucketOf = (bucket: keyof typeof buckets, day: string): string => `to_jsonb(to_char(${day}, ${buckets[bucket]}))`

const countOf = (counted: FactQuery["counted"], write: Writing): string => {
  if (counted === "facts") return "count(*)"
  if (counted === "subjects") return "count(distinct (f.entity, f.id))"
  if ("distinct" in counted) return `count(distinct ${dimensionOf("f", counted.distinct, write)})`
  if ("sum" in counted) return `sum((f.measures ->> ${write.value(counted.sum)})::numeric)`
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

import type { RebuildAnswer, RebuiltLife } from "@partnerskab/core/storage"
import type { Query } from "../Executor.ts"
import { claimColumns, lifeRows, outboxRows, records } from "./records.ts"
import { type Tables, type Writing, writing } from "./parts.ts"

/** Puts one life in place of what is stored of it, within a transaction. */
export const rebuildLife = async (tables: Tables, query: Query, life: RebuiltLife): Promise<RebuildAnswer> => {
  const { row, claims, keeps, sends, bumps, facts } = life
  const table = tables.life.get(row.entity)
  if (table === undefined) return { _tag: "Stale" }
  const { entity, id } = row
  const run = (write: (w: Writing, authority: string) => string) => {
    const w = writing()
    return query(w.statement(write(w, w.value(tables.authority))))
  }
  const [stored] = await run(
    (w, authority) =>
      `select t.version, t.head from ${table.name} t where t.authority = ${authority} and t.id = ${w.value(id)} for update`
  )
  if (stored?.["version"] !== row.version || stored["head"] !== row.head) return { _tag: "Stale" }
  const keys = claims.map(({ scope, key }) => `claim:${JSON.stringify([scope, key])}`)
  const sets = [...new Set([...bumps, ...keys])]
  // Locked without a change: whether there is one shows when nobody else can take the keys.
  await run(
    (w, authority) =>
      `insert into ${tables.of("boundary")} as b (authority, key, version) select ${authority}, k, 0 from unnest(${w.value(sets, "text[]")}) as k order by k ` +
      `on conflict (authority, key) do update set version = b.version`
  )
  const own = claims.map((claim, n) => ({ n, ...claimColumns(claim) }))
  const claimed = "n integer, scope text, key text, entity text, id text, first_day date, last_day date"
  const [rival] = await run(
    (w, authority) =>
      `select r.n, c.entity, c.id from ${records(w, own, claimed)} join ${tables.of("claim")} c on c.authority = ${authority} and c.scope = r.scope and c.key = r.key ` +
      `and (c.entity, c.id) <> (r.entity, r.id) and c.first_day <= r.last_day and r.first_day <= c.last_day order by r.n limit 1`
  )
  if (rival !== undefined) {
    const by = { entity: rival["entity"] as string, id: rival["id"] as string }
    return { _tag: "Claimed", claim: claims[rival["n"] as number]!, by }
  }
  await run(
    (w, authority) =>
      `update ${tables.of("boundary")} set version = version + 1 where authority = ${authority} and key = any(${w.value(sets, "text[]")})`
  )
  const columns = ["version", "doc", ...table.fields.map(({ column }) => column), "audience", "evolution", "projection"]
  await run(
    (w, authority) =>
      `update ${table.name} t set ${columns.map((one) => `${one} = r.${one}`).join(", ")}, head = r.head, recorded_at = r.recorded_at ` +
      `from ${lifeRows(w, table, [row])} where t.authority = ${authority} and t.id = r.id`
  )
  for (const name of ["claim", "fact"])
    await run(
      (w, authority) =>
        `delete from ${tables.of(name)} where authority = ${authority} and entity = ${w.value(entity)} and id = ${w.value(id)}`
    )
  await run(
    (w, authority) =>
      `insert into ${tables.of("claim")} (authority, scope, key, entity, id, first_day, last_day) select ${authority}, scope, key, entity, id, first_day, last_day from ${records(w, own, claimed)} on conflict do nothing`
  )
  await run(
    (w, authority) =>
      `insert into ${tables.of("fact")} (authority, kind, key, entity, id, first_day, last_day, dimensions, measures, projection, known_from, known_to) ` +
      `select ${authority}, kind, key, ${w.value(entity)}, ${w.value(id)}, first_day, last_day, dimensions, measures, projection, known_from, known_to from ${records(
        w,
        facts.map(({ firstDay, lastDay, knownFrom, knownTo, subject: _, ...fact }, n) => ({
          n,
          ...fact,
          first_day: firstDay,
          last_day: lastDay,
          known_from: knownFrom,
          known_to: knownTo
        })),
        "n integer, kind text, key text, first_day date, last_day date, dimensions jsonb, measures jsonb, projection integer, known_from timestamptz, known_to timestamptz"
      )} order by n`
  )
  await run(
    (w, authority) =>
      `delete from ${tables.of("outbox")} where authority = ${authority} and entity = ${w.value(entity)} and id = ${w.value(id)} and kind = 'reminder' and standing <> 'done' and not (key = any(${w.value([...keeps], "text[]")}))`
  )
  await run(
    (w, authority) =>
      `insert into ${tables.of("outbox")} (authority, key, kind, entity, id, due_at, payload, not_before) select ${authority}, key, kind, entity, id, due_at, coalesce(payload, 'null'), due_at from ${outboxRows(w, sends)} order by n on conflict (authority, key) do nothing`
  )
  return { _tag: "Rebuilt" }
}

import { storageModel } from "@partnerskab/core"
import type { Pool } from "pg"
import { apply } from "../src/index.ts"
import { authority, editions } from "./world.ts"

/** Lives and facts as the library would have written them, made by the server itself: in seconds, whatever their number. */
export const lotsOf = async (
  pool: Pool,
  schema: string,
  { places, facts }: { readonly places: number; readonly facts: number }
): Promise<void> => {
  await apply({ pool, schema, model: storageModel({ editions }) })
  const code = authority.code
  await pool.query(`
    insert into ${schema}.life_place (authority, id, version, doc, state, agreement, party, workplace, instrument, free_from, head, recorded_at, evolution, projection)
    select '${code}', 'place-' || lpad(n::text, 8, '0'), 1,
      jsonb_build_object('_tag', tag, 'agreement', agreement, 'party', party, 'instrument', instrument,
        'phases', jsonb_build_array(jsonb_build_object('status', 'inUse', 'firstDay', '2010-02-01'))),
      tag, agreement, party, null, instrument, case tag when 'InUse' then '2010-02-01'::date end, repeat('0a', 32), '2010-02-01T09:00:00Z', 2, 2
    from generate_series(1, ${places}) n,
      lateral (select case n % 5 when 0 then 'OnHold' else 'InUse' end tag, 'A-' || lpad((n / 10)::text, 8, '0') agreement,
        'p-' || n % 2000 party, case n % 3 when 0 then 'loentilskud' else 'virksomhedspraktik' end instrument) o
    order by n`)
  await pool.query(`
    insert into ${schema}.fact (authority, kind, key, entity, id, first_day, last_day, dimensions, measures, projection, known_from)
    select '${code}', 'placements.placeStands', '0', 'place', 'place-' || lpad(n::text, 8, '0'), day, day + 90 + n % 400,
      jsonb_build_object('party', 'p-' || n % 2000, 'instrument', case n % 3 when 0 then 'loentilskud' else 'virksomhedspraktik' end,
        'status', case n % 5 when 0 then 'onHold' else 'inUse' end, 'inUse', n % 5 <> 0), '{}', 2, '2010-02-01T09:00:00Z'
    from generate_series(1, ${facts}) n, lateral (select '2008-01-01'::date + (n::bigint * 7919 % 4383)::integer as day) d
    order by n`)
  await pool.query(`
    insert into ${schema}.fact (authority, kind, key, entity, id, first_day, dimensions, measures, projection, known_from)
    select '${code}', 'party.kind', '', 'party', 'p-' || n, '2000-01-01',
      jsonb_build_object('of', 'p-' || n, 'value', case n % 3 when 0 then 'publicUnit' else 'company' end), '{}', 1, '2010-02-01T09:00:00Z'
    from generate_series(0, 1999) n`)
  await pool.query("vacuum analyze")
}

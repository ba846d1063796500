import type { Changeset } from "@partnerskab/core/storage"
import { aChangeset } from "@partnerskab/testing"
import type { Pool } from "pg"
import { numberOf } from "./soaking.ts"

const hashOf = (text: string): string => text.padEnd(64, "0").slice(0, 64)
const recordedAt = "2011-04-06T08:00:00.000Z"

/** One life goes on by a version: its row, an entry, a fact in place of the one before, and its set. */
export const step = (
  { id, version, set }: { readonly id: string; readonly version: number; readonly set: string },
  commandId: string,
  data: object = {}
): Changeset => {
  const stream = { entity: "agreement", id }
  const fact = (n: number) =>
    ({
      subject: stream,
      kind: "steps",
      key: "",
      firstDay: "2011-01-01",
      dimensions: {},
      measures: { n },
      projection: 1
    }) as const
  return aChangeset({
    commandId,
    recordedAt,
    guards: [{ stream, version: version - 1 }],
    bumps: [set],
    rows: [
      {
        ...stream,
        version,
        state: { _tag: "Draft", version },
        fields: { state: "Draft", number: version },
        head: hashOf(`${id}-${version}`),
        recordedAt,
        evolution: 1,
        projection: 1
      }
    ],
    entries: [
      {
        ...stream,
        version,
        type: "Drafted",
        form: 1,
        data,
        effectiveOn: "2011-04-06",
        recordedAt,
        actor: "consultant-1",
        commandId,
        trace: [],
        hash: hashOf(`${id}-${version}`)
      }
    ],
    closes: version === 1 ? [] : [fact(version - 1)],
    opens: [fact(version)]
  })
}

const torn = {
  "a command without its entry":
    "select count(*) from partnerskab.command c where authority = $1 and not exists (select from partnerskab.journal j where j.authority = $1 and j.entity = c.entries -> 0 ->> 0 and j.id = c.entries -> 0 ->> 1 and j.version = (c.entries -> 0 ->> 2)::integer and j.command_id = c.id)",
  "an entry without its command":
    "select count(*) from partnerskab.journal j left join partnerskab.command c on c.authority = $1 and c.id = j.command_id where j.authority = $1 and c.id is null",
  "two entries of one command":
    "select count(*) from (select from partnerskab.journal where authority = $1 group by command_id having count(*) > 1) t",
  "a life at another version than its journal":
    "select count(*) from (select id, version from partnerskab.life_agreement where authority = $1) l full join (select id, count(*) as n, max(version) as last from partnerskab.journal where authority = $1 group by id) j using (id) where (l.version = j.last and j.n = j.last) is not true",
  "a life with other facts than steps":
    "select count(*) from (select id, version from partnerskab.life_agreement where authority = $1) l full join (select id, count(*) as n, count(*) filter (where known_to is null) as open, max((measures ->> 'n')::integer) filter (where known_to is null) as last from partnerskab.fact where authority = $1 group by id) f using (id) where (f.n = l.version and f.open = 1 and f.last = l.version) is not true",
  "a set raised more or less often than there were commands":
    "select abs((select coalesce(sum(version), 0) from partnerskab.boundary where authority = $1) - (select count(*) from partnerskab.command where authority = $1))"
}

/** How many things of an authority do not go with each other, by what they are. */
export const tornOf = async (pool: Pool, authority: string): Promise<ReadonlyArray<string>> => {
  const found: Array<string> = []
  for (const [what, text] of Object.entries(torn)) {
    const number = await numberOf(pool, text, [authority])
    if (number > 0) found.push(`${authority}: ${number} times ${what}`)
  }
  return found
}

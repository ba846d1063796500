// Mistakes in the storage in PostgreSQL: what is written, read, handed out, and how connections are kept apart.
import { mutantsOfPostgres as mutantsOf } from "./mutantsOf.mjs"

const laws = ["postgres.laws"]

export const storageMutants = [
  ...mutantsOf("statements/commit/judge.ts", laws, {
    "those who take a key at once do not see each other": [
      "when (select bool_or(b.version is distinct from seen.version) from seen left join b using (key)) then 'Again' ",
      ""
    ],
    "a key is free on the last day it is held": [
      "${one}.first_day <= t.last_day and t.first_day <= ${one}.last_day",
      "${one}.first_day <= t.last_day and t.first_day < ${one}.last_day"
    ],
    "a key that is let go on some days is free on all": [
      '["scope", "key", "entity", "id", "first_day", "last_day"].map((name)',
      '["scope", "key", "entity", "id"].map((name)'
    ],
    "of a set that was read twice only the last reading counts": ["JSON.stringify(one), one]", "one[0], one]"]
  }),
  ...mutantsOf("statements/commit/Writer.ts", laws, {
    "of a life that was read twice only the last reading counts": ["      read,\n", "      read: [...new Map(read)],\n"]
  }),
  ...mutantsOf("statements/commit/index.ts", laws, {
    "who holds a key already is named before another of the same command": [
      "order by n, mine limit 1",
      "order by mine, n limit 1"
    ],
    "a life that stands in the way is not told by its own key": ["claim: takes[n - 1]!", "claim: takes[0]!"]
  }),
  ...mutantsOf("statements/commit/writeLives.ts", laws, {
    "what was not found may begin meanwhile": ["const missed = [...guards].filter(", "const missed = [].filter("],
    "what was looked for once can never begin": [
      "(careful ? guards.has(id) : (guards.get(id) ?? 0) > 0)",
      "(guards.get(id) ?? 0) > 0"
    ],
    "a set that several raise together goes up by one": ["+ r.raised from unnest", "+ 1 from unnest"]
  }),
  ...mutantsOf("statements/commit/writeRest.ts", laws, {
    "a fact that was closed is closed once more": ["and f.known_to is null and ${go} returning", "and ${go} returning"],
    "a key that is let go and taken again is let go": ['" and (select count(*) from released) >= 0"', '""'],
    "what is cancelled and sent again is cancelled": ['" and (select count(*) from cancelled) >= 0"', '""'],
    "what is done is forgotten when it is cancelled": [
      " and o.standing <> 'done' and ${go} returning",
      " and ${go} returning"
    ],
    "a text that is changed is found by what it was": [
      ", text = excluded.text, folded = excluded.folded)",
      ", text = excluded.text)"
    ]
  }),
  ...mutantsOf("statements/commit/merged.ts", laws, {
    "a set that is named twice goes up by two": [
      "new Set([...bumps, ...[...takes, ...releases].map(claimKey)])",
      "[...bumps, ...[...takes, ...releases].map(claimKey)]"
    ],
    "what one sends and the next cancels is sent": ["    ...changeset.cancels.map((key) => `outbox ${key}`)\n", ""],
    "a set that one raises and the next has read is as it was read": [
      "!written.has(name) && !bumped.has(name) && (read",
      "!written.has(name) && (read"
    ]
  }),
  ...mutantsOf("statements/load.ts", laws, {
    "a life that was only looked for is loaded": [
      "where t.authority = ${authority} and t.id ${ids} and t.version > 0`",
      "where t.authority = ${authority} and t.id ${ids}`"
    ],
    "a command that was done tells its entries in any order": [
      'json_agg(${entryJson("j")} order by e.n)',
      'json_agg(${entryJson("j")} order by j.entity desc, j.id desc)'
    ],
    "a set has its lives in any order": ["rows: members[at]!.toSorted(byId)", "rows: members[at]!", "plans"],
    "a command is told without its entries": [
      "where c.authority = ${write.value(tables.authority)} and c.id",
      "where c.id"
    ]
  }),
  ...mutantsOf("statements/find.ts", laws, {
    "a page does not go on from those without a value to those with one": [
      "return descending ? [rest] : [rest, having]",
      "return [rest]"
    ],
    "a page backwards ends where values end": ["return descending ? [rest, without] : [rest]", "return [rest]"],
    "whoever is one of several must be all of them": ["t.audience && ${", "t.audience <@ ${"],
    "a page tells of another though it is the last": ["lives.length === page.length", "lives.length < limit"],
    "lives that were only looked for are counted": [" and t.version > 0${seen}", "${seen}"]
  }),
  ...mutantsOf("statements/conditions.ts", laws, {
    "a text is greater than every number": ["(jsonb_typeof(${name}) = 'number' and ${name}", "(${name}"],
    "texts of any kind are in the order of the database": [
      `#>> '{}') collate "C" \${sign}`,
      `#>> '{}') collate "unicode" \${sign}`
    ],
    "nothing is not one of several": [
      "if (value === null) return `${name} is null`",
      "if (value === null) return `${name} = null`"
    ],
    "a field that nobody declared is never nothing": ["condition === null || (", "false && ("],
    "a day has no beginning": ['if (column.type !== "text" && column.type !== "day")', 'if (column.type !== "text")'],
    "every text begins with nothing, also one that is not there": [
      'if (prefix === "") return `${name} is not null`',
      'if (prefix === "") return "true"'
    ]
  }),
  ...mutantsOf("statements/journal.ts", laws, {
    "who reads on passes what others have yet to write": [
      "pg_snapshot_xmin(pg_current_snapshot())",
      "pg_snapshot_xmax(pg_current_snapshot())",
      "hostTransaction"
    ],
    "who reads on begins after the whole of a commit": ["(j.epoch, j.xid, j.seq) > (", "(j.epoch, j.xid, 0) > ("]
  }),
  ...mutantsOf("statements/measure.ts", laws, {
    "what became known at an instant is known after it": ["${f}.known_from <= ${by}", "${f}.known_from < ${by}"],
    "what ceased to be known at an instant is known at it": ["${by} < ${f}.known_to", "${by} <= ${f}.known_to"],
    "of two that hold on a day the last counts": ["e.seq < j${at}.seq", "e.seq > j${at}.seq"],
    "what begins on the day another ends does not meet it": ["first_day <= max(last_day)", "first_day < max(last_day)"],
    "in a stock the last of two counts": ["order by life, seq)`", "order by life, seq desc)`"],
    "sums are of rounded numbers": [")::numeric)", ")::float8)"],
    "a dimension that is not there is told as none": ["`coalesce(${json}, 'null')`", "json"],
    "nothing is counted as nought": ['.filter((row) => row["facts"] !== 0)', ".filter(() => true)"]
  }),
  ...mutantsOf("statements/outbox.ts", laws, {
    "two are handed the same": [" for update skip locked)", ")"],
    "of what is due the first by key is handed out": ["order by due_at, key limit", "order by key limit"],
    "what is set aside is due at once when it is put back": [
      "coalesce(r.not_before, o.not_before)",
      "coalesce(r.not_before, o.due_at)"
    ],
    "of two settlements of one the last counts, whatever it says": [
      'if (!("done" in (last.get(one.key) ?? {}))) last',
      "last"
    ],
    "what is done can be tried again": ["o.key = r.key and o.standing <> 'done'`", "o.key = r.key`"]
  }),
  ...mutantsOf("statements/persons.ts", laws, {
    "a word is sought as it is typed": ["write.value(folded(word))", "write.value(word)"],
    "the last of a page is the first of the next": ["p.ref > ${", "p.ref >= ${"]
  }),
  ...mutantsOf("statements/rebuild.ts", laws, {
    "a rebuild cancels reactions": ["and kind = 'reminder' and standing", "and standing"],
    "a rebuild forgets what was done": ["and standing <> 'done' and not (key", "and not (key"],
    "a rebuild tells nobody who decides by a key": [
      "const sets = [...new Set([...bumps, ...keys])]",
      "const sets = [...new Set(bumps)]"
    ],
    "a rebuilt life stands in its own way": ["and (c.entity, c.id) <> (r.entity, r.id) and", "and"],
    "a rebuild does not look at the hash": ['|| stored["head"] !== row.head', ""]
  }),
  ...mutantsOf("statements/records.ts", laws, {
    "signs in a list within a list are taken for its own": ['.replaceAll(/["\\\\]/g, "\\\\$&")', ""],
    "a key without days is held from the year 1": [
      'during?.firstDay ?? "-infinity"',
      'during?.firstDay ?? "0001-01-01"'
    ],
    "a text that is no text is kept as it is written": [
      'if (type === "jsonb") return JSON.stringify(value)',
      'if (type === "jsonb") return typeof value === "string" ? value : JSON.stringify(value)'
    ]
  }),
  ...mutantsOf("statements/parts.ts", laws, {
    "half a letter is kept as a question mark": ["!value.isWellFormed()", "false"],
    "instants are told by the second": [`"T"HH24:MI:SS.MS"Z"'`, `"T"HH24:MI:SS".000Z"'`]
  }),
  ...mutantsOf("postgres.ts", ["postgres.laws", "trouble.schema", "roundTrips", "hostTransaction"], {
    "a storage that was not ready is never ready": ["          asked = undefined\n", ""],
    "what was seen within a transaction is known for ever": [
      "ready.isDone() ? ready.ask : checkOn(inside).ask",
      "ready.ask"
    ],
    "an entity without a table has no answer": ["? { rows: [], total: 0 }", "? { rows: [], total: -1 }"],
    "of many that go together one that fails takes all with it": [
      "const middle = changesets.length >> 1",
      "return changesets.map(() => ({ _tag: word }))\n      const middle = 0"
    ]
  })
]

// Mistakes around the storage in PostgreSQL: connections, troubles, tables and rights.
import { mutantsOfPostgres as mutantsOf } from "./mutantsOf.mjs"

export const serverMutants = [
  ...mutantsOf("fromPool.ts", ["tenants", "trouble.killed", "trouble.statements"], {
    "a connection keeps the authority it had first": [
      "authorities.get(client) === authority",
      "authorities.has(client)"
    ],
    "a connection that was cut is used again": ["(57P|08|26000|42P05)", "(08|26000|42P05)"],
    "a session that somebody reset is used again": ["(57P|08|26000|42P05)", "(57P|08)"],
    "a server that falls ends the program": ['    client.on?.("error", heard)\n', ""],
    "an idle connection that falls ends the program": ['pool.on?.("error", heard)', "undefined"],
    "a transaction that failed is left open": ['await client.query("rollback").catch(() => {})', ""]
  }),
  ...mutantsOf("fromClient.ts", ["hostTransaction"], {
    "the host's connection is told for whom for ever": ['?? "")}, true)`', '?? "")}, false)`'],
    "a command within a snapshot is tried again and again": [
      'return row?.["level"] === "read committed"',
      "return true"
    ],
    "what fails undoes nothing of its own": ["rollback to savepoint partnerskab; release", "release"],
    "two on one connection end each other's savepoints": [".then(work, work)", "&& work()"]
  }),
  ...mutantsOf("fromPglite.ts", ["tenants", "postgres.laws"], {
    "a session keeps the authority it had first": [
      "if (acting === authority) return",
      "if (acting !== undefined) return"
    ],
    "two on one session are in each other's transaction": ["const next = last.then(work, work)", "const next = work()"],
    "a transaction that failed is left open": ['          await db.exec("rollback")\n', ""]
  }),
  ...mutantsOf("trouble.ts", ["trouble.statements", "trouble.killed"], {
    "a fact that is open already is tried until patience ends": ["attempt < 3 || !isOfFacts(error)", "true"],
    "two who open a fact at once are a mistake of the code": ["attempt < 3 || !isOfFacts(error)", "!isOfFacts(error)"],
    "a fact that is open already is said to pass": ['if (code === "23505" && isOfFacts(error)) return undefined\n', ""],
    "two who lock each other are not tried again": ['["40001", "40P01"]', '["40001"]'],
    "a session that was reset is not tried again": ['["PG-AWAY", "PG-SESSION"]', '["PG-AWAY"]'],
    "a lost connection is not tried again": ['["PG-AWAY", "PG-SESSION"]', '["PG-SESSION"]'],
    "a full disk is told as memory": ['"PG-DISK-FULL": ["53100"]', '"PG-DISK-FULL": []', "trouble.disk"],
    "what a driver says without a code is not understood": [
      "sayings.find(([saying]) => said.some((one) => saying.test(one)))?.[1]",
      "undefined"
    ]
  }),
  ...mutantsOf("schema/plan.ts", ["migrations"], {
    "a view that is made anew is never made anew": [
      "made.get(`${owner} ${name}`) !== checksum",
      "!made.has(`${owner} ${name}`)"
    ],
    "columns that nobody declares are not told": [
      ".filter((column) => !fixed.has(column) && !declared.has(column))",
      ".filter(() => false)"
    ],
    "a field that is declared later gets no column": [
      ".filter((field) => !table.has(columnOf(field)))",
      ".filter(() => false)"
    ]
  }),
  ...mutantsOf("schema/problems.ts", ["migrations", "trouble.schema"], {
    "the oldest server that will do will not": ["serverVersion >= oldest", "serverVersion > 150_000"],
    "newer tables are no matter": ["return row.breaking\n", "return false\n"],
    "a step may change after it was applied": ["checksumOf(step.sql) === row.checksum", 'row.checksum !== ""'],
    "a table that is gone is made anew": ["tables.has(table) ? [] : [drift(table)]", "[]"],
    "two fields may have one column": [".filter(([, all]) => all.length > 1)", ".filter(([, all]) => all.length > 2)"],
    "a field may change its type": ["is === undefined || is === wanted", "is !== wanted || is === wanted"],
    "a server may lose what it has confirmed": ['synchronousCommit === "off"', 'synchronousCommit === "never"']
  }),
  ...mutantsOf("schema/apply.ts", ["migrations", "rights"], {
    "two who apply at once make everything twice": [
      "done = planFor(schema, model, await inspectWhole(within, schema))",
      "done = first"
    ],
    "two who apply at once do not wait": ["    await run(`select pg_advisory_xact_lock(${lock})`)\n", ""],
    "roles get no right to what is new": ["[...named, ...roles]", "named"],
    "a view is made anew at every apply": [
      "do update set checksum = excluded.checksum, applied_at = now()",
      "do nothing"
    ]
  }),
  ...mutantsOf("schema/rights.ts", ["rights"], {
    "the application may change the journal": ['list(["journal", "command"])} from', 'list(["command"])} from'],
    "the application may change what commands did": ['list(["journal", "command"])} from', 'list(["journal"])} from'],
    "the application cannot read the views": [', "installation", ...views]', ', "installation"]']
  }),
  ...mutantsOf("schema/views.ts", ["rights", "tenants.tables"], {
    "a view shows the rows of every authority": ['" with (security_invoker = true)"', '""'],
    "a view on an old server shows the rows of every authority": [
      "[\"authority = current_setting('partnerskab.authority', true)\"]",
      "[]"
    ],
    "a view shows lives that were only looked for": ['{ columns, where: "version > 0" }', "{ columns }"]
  }),
  ...mutantsOf("schema/lifeTable.ts", ["migrations", "tenants.tables"], {
    "a column that comes later is not filled": [
      "    `update ${name} set ${quoted(column)} = ${fromState(field, type)} where doc is not null;`,\n",
      ""
    ],
    "a state that is declared later is not filled": ["if (field === \"state\") return `doc ->> '_tag'`", ""],
    "a table of lives shows the rows of every authority": [",\n    rowsOfAuthority(name)\n  ].join", "\n  ].join"]
  }),
  ...mutantsOf("schema/check.ts", ["trouble.schema", "exit"], {
    "data of another server go on in its epoch": [") >= pg_snapshot_xmax", ") is null and 1 > 2 or 1 >= 2 -- "],
    "tables that are missing are found out late": ["if (steps.length > 0)", "if (steps.length < 0)"]
  })
]

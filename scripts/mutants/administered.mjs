// Mistakes in what is done to a storage in PostgreSQL as a whole, and in the command line.
import { mutantsOfPostgres as mutantsOf } from "./mutantsOf.mjs"

export const administeredMutants = [
  ...mutantsOf("admin/exporting.ts", ["postgres.laws", "admin", "exit", "hostTransaction"], {
    "an export of many moments is one": ['if (is?.["level"] === "read committed") throw noSnapshot()', ""],
    "an export sees what is written while it is read": ['hand), "snapshot")', "hand))"],
    "an export ends after its first page": [
      "if (rows.length === 0) break\n      lines",
      "if (lines >= page) break\n      lines"
    ]
  }),
  ...mutantsOf("admin/importing.ts", ["postgres.laws", "admin", "exit"], {
    "what was looked for stands in the way of an import": ["and version = 0`", "and version < 0`"],
    "a command may tell of entries that are not there": [
      "if (untold !== undefined) throw",
      "if (untold === null) throw"
    ],
    "somebody may write while an import goes on": [
      'if (other?.["written"] === true) throw',
      'if (other?.["written"] === "yes") throw'
    ],
    "a value that no row can have is a trouble of the server": ["/^2[23]...$/", "/^23...$/"],
    "two imports at once wait for nobody": [
      "await run((authority) => `select pg_advisory_xact_lock(hashtextextended('partnerskab import ' || ${authority}, 0))`)",
      ""
    ]
  }),
  ...mutantsOf("admin/takeIn.ts", ["postgres.laws", "admin", "exit"], {
    "texts that are taken in are found by capital letters": ["text, folded: folded(text) })", "text, folded: text })"],
    "what is taken in comes in any order": ["order by r.n`", "order by r.n desc`"]
  }),
  ...mutantsOf("admin/purge.ts", ["postgres.laws", "admin", "erased"], {
    "a life that begins anew is said to have been done": [
      "await run((authority, write) => forgotten(",
      "void ((authority, write) => forgotten("
    ],
    "who decides by a set does not see that a life is gone": [
      "set version = version + 1 where",
      "set version = version where"
    ],
    "keys that nobody holds are kept": ["`delete from ${set} b where", "`delete from ${set} b where false and"],
    "the first entry is taken for the last": [".at(-1)\n  const lastHash", ".at(0)\n  const lastHash"]
  }),
  ...mutantsOf("admin/search.ts", ["postgres.laws", "admin", "erased"], {
    "keys within documents are not looked at": [
      "'$.*.** ? (@.type() == \"object\").keyvalue().key'",
      "'$.*.** ? (@.type() == \"never\")'"
    ],
    "a text is found twice, once as it is searched": ["{authority,folded,epoch", "{authority,epoch"]
  }),
  ...mutantsOf("admin/lifeTables.ts", ["postgres.laws", "admin", "exit", "migrations"], {
    "what a removed plugin left stays behind": [
      "return [...tables.life.values(), ...left]",
      "return [...tables.life.values()]"
    ]
  }),
  ...mutantsOf("cli/show.ts", ["cli"], {
    "something to be done is well": ["steps.length > 0 ? 1 : 0", "0"],
    "something in the way is to be done": ["problems.length > 0 ? 2", "problems.length > 0 ? 1"]
  }),
  ...mutantsOf("cli/run.ts", ["cli"], {
    "doctor finds nothing wrong": ['findings.some(({ mark }) => mark === "bad") ? 1 : 0', "0"],
    "verify finds nothing wrong": ["return found.length === 0 ? 0 : 1", "return 0"],
    "rebuild leaves nothing": ["return left.length === 0 ? 0 : 1", "return 0"],
    "a command that is thrown out is well": [
      "voice.complain(`${wordsOf(error)}\\n`)\n    return 2",
      "voice.complain(`${wordsOf(error)}\\n`)\n    return 0"
    ],
    "a configuration that cannot be read is well": [
      "voice.complain(`${config.wrong}\\n`)\n    return 2",
      "voice.complain(`${config.wrong}\\n`)\n    return 0"
    ]
  }),
  ...mutantsOf("cli/people.ts", ["cli"], {
    "a life that is not there is purged": ["is not there\\n`)\n    return 1", "is not there\\n`)\n    return 0"],
    "an erasure that is refused is well": ['join(""))\n    return 2', 'join(""))\n    return 0'],
    "a purge needs no day that exists": [" || !isDay(on)", ""]
  }),
  ...mutantsOf("cli/move.ts", ["cli"], {
    "an export can be read by everybody": ["{ mode: 0o600 }", "{ mode: 0o644 }"],
    "an import that is refused is well": ["${error.da}\\n`)\n    return 2", "${error.da}\\n`)\n    return 0"],
    "an import of nothing is well": ['--file is missing\\n")\n    return 2', '--file is missing\\n")\n    return 0']
  }),
  ...mutantsOf("cli/options.ts", ["cli"], {
    "the environment goes before what is written": [
      'values.database ?? env["DATABASE_URL"]',
      'env["DATABASE_URL"] ?? values.database'
    ]
  })
]

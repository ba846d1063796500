import { readFileSync } from "node:fs"
import { cpus } from "node:os"
import type { Cell } from "./commands.ts"
import type { Compared, Spread } from "./compare.ts"
import type { Reads } from "./reads.ts"
import type { Command } from "./world.ts"

/** Everything that was measured. */
export interface Measured {
  readonly sizes: {
    readonly rounds: number
    readonly agreements: number
    readonly facts: number
    readonly import: number
  }
  /** Of the machine, before and after. */
  readonly load: ReadonlyArray<number>
  readonly server: string
  readonly cells: ReadonlyArray<Cell>
  readonly alone: ReadonlyArray<{ readonly command: Command; readonly compared: Compared }>
  readonly imported: Compared
  readonly found: ReadonlyArray<{ readonly places: number; readonly reads: Reads }>
  readonly counted: Readonly<Record<"stock" | "flow" | "flowAlone", Compared>>
}

const names: Readonly<Record<Command, string>> = {
  register: "`people.register`",
  hold: "`placements.putOnHold`",
  draft: "`agreement.draft`"
}

const times = ({ low, median, high }: Spread): string => `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`
const ms = ({ median }: Spread): string => (median < 10 ? median.toFixed(2) : median.toFixed(0))

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")

const versionOf = (name: string): string =>
  (
    JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8")) as {
      version: string
    }
  ).version

const commandTable = (cells: ReadonlyArray<Cell>): string =>
  table(
    ["command", "at once", "sync", "ours, ms", "CTE", "read, then CTE", "begin … commit", "Kysely"],
    cells.map(({ command, lines, sync, compared: { took, ratio } }) => [
      names[command],
      String(lines),
      sync,
      ms(took["ours"]!),
      ...["cte", "read + cte", "usual", "kysely"].map((peer) => times(ratio("ours", peer)))
    ])
  )

interface Goal {
  readonly of: string
  readonly goal: string
  readonly got: ReadonlyArray<readonly [what: string, value: number]>
  readonly met: (value: number) => boolean
}

const goalsOf = ({ cells, found, counted, imported }: Measured): ReadonlyArray<Goal> => {
  const against = (peer: string, of: (cell: Cell) => boolean) =>
    cells
      .filter(of)
      .map(
        ({ command, lines, compared }) =>
          [`${names[command]}${lines > 1 ? ` × ${lines}` : ""}`, compared.ratio("ours", peer).median] as const
      )
  const [small, large] = found as [Measured["found"][number], Measured["found"][number]]
  const grown = (what: (reads: Reads) => Spread) => what(large.reads).median / what(small.reads).median
  const slower = ({ ratio }: Compared, peer: string) => 1 / ratio("ours", peer).median
  return [
    {
      of: "P1",
      goal: "≥ 0.90 of the CTE, sync on",
      got: against("cte", (c) => c.sync === "on" && c.delay === 0),
      met: (v) => v >= 0.9
    },
    {
      of: "P1",
      goal: "≥ 0.85 of the CTE, sync off",
      got: against("cte", (c) => c.sync === "off"),
      met: (v) => v >= 0.85
    },
    {
      of: "P2",
      goal: "≥ 1.2 × begin … commit, sync on",
      got: against("usual", (c) => c.sync === "on" && c.delay === 0),
      met: (v) => v >= 1.2
    },
    { of: "P2", goal: "≥ 2.0 × with a slow network", got: against("usual", (c) => c.delay > 0), met: (v) => v >= 2 },
    {
      of: "P5",
      goal: "import ≥ 0.80 of two copies by hand",
      got: [["2 000 drafts", imported.ratio("commitAll", "copies").median]],
      met: (v) => v >= 0.8
    },
    {
      of: "P6",
      goal: "import ≥ 25 × commands",
      got: [["drafts", imported.ratio("commitAll", "commands").median]],
      met: (v) => v >= 25
    },
    {
      of: "P7",
      goal: "by id ≥ 0.90, list ≥ 0.90 of prepared `pg`",
      got: [
        ["by id", small.reads.byId.ratio("ours", "pg").median],
        ["of one agreement", small.reads.few.ratio("ours", "pg").median],
        ["page of all, with total", small.reads.page.ratio("ours", "pg with total").median]
      ],
      met: (v) => v >= 0.9
    },
    {
      of: "P7",
      goal: "deep page ≤ 1.1 × the first",
      got: [["after 90 %", 1 / small.reads.page.ratio("deep, ours", "ours").median]],
      met: (v) => v <= 1.1
    },
    {
      of: "P7",
      goal: "ten times the rows ≤ 1.5 × the time",
      got: [
        ["by id", grown(({ byId }) => byId.took["ours"]!)],
        ["of one agreement", grown(({ few }) => few.took["ours"]!)],
        ["page of all", grown(({ page }) => page.took["ours"]!)]
      ],
      met: (v) => v <= 1.5
    },
    {
      of: "P8",
      goal: "report ≤ 1.1 × the same by hand",
      got: [
        ["stock, joined", slower(counted.stock, "same tables")],
        ["flow, joined", slower(counted.flow, "same tables")],
        ["flow", slower(counted.flowAlone, "same tables")]
      ],
      met: (v) => v <= 1.1
    },
    {
      of: "P8",
      goal: "report ≤ 0.25 × `date_trunc` in tables of its own",
      got: [
        ["flow, joined", slower(counted.flow, "own tables")],
        ["flow", slower(counted.flowAlone, "own tables")]
      ],
      met: (v) => v <= 0.25
    }
  ]
}

/** docs/benchmarks.md. */
export const pageOf = (measured: Measured): string => {
  const { sizes, load, server, cells, alone, imported, found, counted } = measured
  const [small, large] = found as [Measured["found"][number], Measured["found"][number]]
  const today = new Date().toISOString().slice(0, 10)
  const cores = cpus()
  return `# Benchmarks

Written by \`npm run bench\` (\`packages/postgres/bench\`) on ${today}: ${cores.length} cores (${cores[0]?.model.trim() ?? "unknown"}), ${server} with fsync on and
every setting as it ships, Node ${process.versions.node}, pg ${versionOf("pg")}, Kysely ${versionOf("kysely")}. Client and server share the machine, whose load
was ${load.map((one) => one.toFixed(1)).join(" before and ")} after. Speed is a ratio to peers in the same run: all do a block of operations in turn, each round begins
with another one (${sizes.rounds} rounds). Given are the median of the rounds' ratios and its quartiles; above 1, ours is faster.
Differences under 10 % are noise.

## Goals

${table(
  ["", "goal", "measured", "met"],
  goalsOf(measured).map(({ of, goal, got, met }) => [
    of,
    goal,
    got.map(([what, value]) => `${what} ${value.toFixed(2)}`).join(", "),
    `${got.filter(([, value]) => met(value)).length} of ${got.length}`
  ])
)}

P4 (round trips) is a test: \`packages/postgres/test/roundTrips.test.ts\` counts at the wire.

## A command

Ours is the whole library: \`pk.as(…)\` reads the input, asks the storage once, applies rules, and writes once. The peers are
written by hand with prepared statements: _CTE_ is one statement for row, audit event, version check and record of the
command, and knows beforehand what it writes; _read, then CTE_ looks first, as one must who decides in code;
_begin … commit_ locks, writes three times and commits; _Kysely_ is the same with a query builder. \`synchronous_commit\` is set
to off on the connections after the library has looked at the server, as it refuses to begin on one where it is off.

${commandTable(cells.filter(({ delay }) => delay === 0))}

What ours does beyond the peers: it decodes and checks the input, answers with every reason for a no, keeps facts for
counting with the time they were known, hash chains in the journal, texts about people apart, keys that only one life may
hold, sets that must be as they were read, and reminders. Their rows and indexes are most of what the server does more.

With a network that holds every piece for half a millisecond each way (a proxy in a process of its own), one at a time,
sync on:

${commandTable(cells.filter(({ delay }) => delay > 0))}

The storage alone, sync off: reading what a command must see, and committing a changeset that is made already.

${table(
  ["command", "load, ms", "commit, ms", "CTE, ms", "commit against the CTE"],
  alone.map(({ command, compared: { took, ratio } }) => [
    names[command],
    ms(took["load"]!),
    ms(took["commit"]!),
    ms(took["cte"]!),
    times(ratio("commit", "cte"))
  ])
)}

## An import

${sizes.import} drafts, each committed by itself with \`commitAll\`, beside two copies by hand in one transaction (rows and audit events;
no check, no record of commands, none of the duties above), commits one after the other, and commands.

${table(
  ["", "ms each", "commitAll against it"],
  Object.entries(imported.took).map(([name, took]) => [
    name,
    took.median.toFixed(3),
    name === "commitAll" ? "1" : times(imported.ratio("commitAll", name))
  ])
)}

## Reading

Prepared statements of \`pg\` over the same table, with the same columns.

${table(
  ["", "lives", "ours, ms", "pg, ms", "against pg"],
  found.flatMap(({ places, reads: { byId, few, page } }) => [
    ["by id", String(places), ms(byId.took["ours"]!), ms(byId.took["pg"]!), times(byId.ratio("ours", "pg"))],
    [
      "places of one agreement, with total",
      String(places),
      ms(few.took["ours"]!),
      ms(few.took["pg"]!),
      times(few.ratio("ours", "pg"))
    ],
    [
      "fifty of all, with total",
      String(places),
      ms(page.took["ours"]!),
      ms(page.took["pg with total"]!),
      times(page.ratio("ours", "pg with total"))
    ],
    [
      "fifty of all, pg without total",
      String(places),
      ms(page.took["ours"]!),
      ms(page.took["pg without total"]!),
      times(page.ratio("ours", "pg without total"))
    ],
    [
      "fifty after 90 %, pg without total",
      String(places),
      ms(page.took["deep, ours"]!),
      ms(page.took["deep, pg without total"]!),
      times(page.ratio("deep, ours", "deep, pg without total"))
    ],
    ["fifty in the order of a field", String(places), ms(page.took["ordered, ours"]!), "–", "–"]
  ])
)}

The total is honest: it counts every life that is found, on every page. In a list of all that is what a page costs
(${ms(small.reads.page.took["ours"]!)} ms of ${small.places}, ${ms(large.reads.page.took["ours"]!)} ms of ${large.places}); in a list with a condition that finds few it is nothing.

## Counting

${sizes.facts} facts, a dimension of 2 000 parties that is looked up as it was on the day. _Same tables_ is the same question by hand over
our facts; _own tables_ are made for this one report, with typed columns, and group by \`date_trunc\`.

${table(
  ["", "ours, ms", "same tables, ms", "own tables, ms", "against the same", "against own tables"],
  (
    [
      ["stock on a day, by kind of party", counted.stock],
      ["flow by quarter, by kind of party", counted.flow],
      ["flow by quarter, by status", counted.flowAlone]
    ] as const
  ).map(([what, { took, ratio }]) => [
    what,
    ms(took["ours"]!),
    ms(took["same tables"]!),
    ms(took["own tables"]!),
    times(ratio("ours", "same tables")),
    times(ratio("ours", "own tables"))
  ])
)}

## Why goals are missed

**A command (P1, P2).** The CTE is one round trip of a client that decides nothing. Ours looks, decides in code, and
writes: two round trips, and four to seven rows with their indexes where the CTE has three. On two cores that client and
server share, what the client computes counts in full. Of a place put on hold, one at a time with sync off, about a
quarter is the server's own time, a twentieth is building the statement and its values, and the rest is the desk (input,
rules, facts, hash chain), the driver and waiting. _Read, then CTE_ shows what the second round trip alone takes.

**An import (P5).** Two copies write two rows of each draft and check nothing. Ours writes six, with fourteen entries in
indexes, and records every command.

**Reading (P7).** By id, what ours takes beyond a hand-written query is promises, Effect, and columns that such a query
does not ask for. A page of everything costs its total. An option \`total: false\` of \`find\` would answer it in the time of
_pg without total_; the port does not have it.

**Counting (P8).** Facts keep their dimensions as JSON, because plugins bring them. Typed columns for one report are a
table of its own; a roll-up that is kept while commands write would be faster still.

## What measuring has changed

Found on 28 November 2026 while others worked on the machine, so only the order of size counts.

| | before | after |
| --- | --- | --- |
| a place put on hold among 3 000: rows as values, not as JSON of unknown length | 6.9 ms | 2.2 ms |
| planning of what a command looks at: single ids stand in the text | 0.28–0.52 ms | 0.02–0.05 ms |
| facts by quarter and kind of party: the dimension is read once and hashed | stopped after some four minutes | about 2 s |
| a page of 100 000 in the order of a field, with its total | 205 ms | 29 ms |
| a draft committed among many: together, not one after the other (same run) | 0.85 ms | 0.13 ms |
| 500 journal entries handed over as lists, not as JSON (server only) | 15.8 ms | 0.7 ms |
| one life by id: a text that is made once | 0.57 of pg | 0.61 of pg |

Tried and not kept: statements whose text is made once for each shape (at best a fifth of a commit and a twentieth of a
command, for keys that must never be wrong); columns of a row prepared once for each table (no difference).
`
}

import { type ExportLine, StorageUnavailable } from "@partnerskab/core/storage"
import type { Query } from "../Executor.ts"
import type { Administered } from "./Administered.ts"
import { allLifeTables } from "./lifeTables.ts"
import { handedOut } from "./handedOut.ts"
import { partsOf } from "./lines.ts"

/** How many lines are fetched at a time. */
const page = 1000

type Hand = (lines: ReadonlyArray<ExportLine>) => Promise<void>

/**
 * Everything of an authority, line by line, from one snapshot. A connection is held from the first line to the last; where
 * there is but one for everybody, all lines are read before the first is given.
 */
export const exportOf = async function* (where: Administered): AsyncGenerator<ExportLine> {
  await where.ready()
  const { executor, tables } = where
  const read = (hand: Hand) => executor.transaction(tables.authority, (query) => pages(where, query, hand), "snapshot")
  if (!where.hasOneSession) {
    for await (const lines of handedOut(read)) yield* lines
    return
  }
  const all: Array<ReadonlyArray<ExportLine>> = []
  await read(async (lines) => void all.push(lines))
  for (const lines of all) yield* lines
}

const pages = async (where: Administered, query: Query, hand: Hand): Promise<void> => {
  const ask = (text: string) => query({ text, values: [] })
  const [is] = await ask("select current_setting('transaction_isolation') as level")
  if (is?.["level"] === "read committed") throw noSnapshot()
  const { authority } = where.tables
  await hand([{ line: "header", format: "partnerskab/export/1", authority }])
  let lines = 0
  for (const { name, sql, read } of partsOf(where.tables, await allLifeTables(query, where))) {
    await ask(`declare ${name} no scroll cursor for ${sql}`)
    for (;;) {
      const rows = await ask(`fetch forward ${page} from ${name}`)
      if (rows.length === 0) break
      lines += rows.length
      await hand(rows.map(read))
    }
    await ask(`close ${name}`)
  }
  await hand([{ line: "end", lines }])
}

const noSnapshot = (): StorageUnavailable =>
  new StorageUnavailable({
    cause: new Error("read committed"),
    problem: {
      code: "PG-SNAPSHOT",
      da: "En eksport må se ét øjeblik. Begynd transaktionen med isolation level repeatable read.",
      en: "An export must see one moment. Begin the transaction with isolation level repeatable read.",
      passing: false
    }
  })

import type { JournalPage, JournalRange } from "@partnerskab/core/storage"
import type { Row, Statement } from "../Executor.ts"
import { asking, entryJson, type Tables } from "./parts.ts"
import { readEntry } from "./read.ts"

/**
 * Entries of one life, or those after a cursor. A cursor stands below the oldest transaction that is still open: what
 * such a one writes comes later, wherever its rows lie.
 */
export const journalStatement = (tables: Tables, range: JournalRange): Statement => {
  const write = asking()
  const journal = tables.of("journal")
  const authority = write.value(tables.authority)
  if ("stream" in range) {
    const { entity, id } = range.stream
    return write.statement(
      `select ${entryJson("j")} as entry from ${journal} j where j.authority = ${authority} and j.entity = ${write.value(entity)} and j.id = ${write.value(id)} order by j.version`
    )
  }
  const after = range.after === undefined ? undefined : readCursor(range.after)
  return write.statement(
    `select ${entryJson("j")} as entry, j.epoch, j.xid::text as xid, j.seq from ${journal} j where j.authority = ${authority} ` +
      `and (j.epoch < (select epoch from ${tables.of("installation")}) or j.xid < pg_snapshot_xmin(pg_current_snapshot()))` +
      (after === undefined
        ? ""
        : ` and (j.epoch, j.xid, j.seq) > (${write.value(after.epoch, "integer")}, ${write.value(after.xid, "xid8")}, ${write.value(after.seq, "bigint")})`) +
      ` order by j.epoch, j.xid, j.seq limit ${write.value(range.limit, "integer")}`
  )
}

const readCursor = (text: string) => {
  const [epoch, xid, seq] = text.split(".")
  return { epoch: Number(epoch), xid: xid!, seq: seq! }
}

/** The page, from the rows of its statement. */
export const readJournal = (range: JournalRange, rows: ReadonlyArray<Row>): JournalPage => {
  const entries = rows.map((row) => readEntry(row["entry"]))
  if ("stream" in range) return { entries, cursor: undefined }
  const last = rows.at(-1)
  return { entries, cursor: last === undefined ? range.after : `${last["epoch"]}.${last["xid"]}.${last["seq"]}` }
}

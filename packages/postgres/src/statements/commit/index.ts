import { nameOf } from "@partnerskab/core/facts"
import type { Changeset, CommitAnswer } from "@partnerskab/core/storage"
import type { Row, Statement } from "../../Executor.ts"
import { among, type Tables, type Writing, writing } from "../parts.ts"
import { records } from "../records.ts"
import { boundaryKeys, lockBoundaries, lockLives, rivals, staleSet, verdict } from "./judge.ts"
import { writeBoundaries, writeLives } from "./writeLives.ts"
import { closedAll, writeRest } from "./writeRest.ts"
import { mistaken } from "./mistaken.ts"
import { type Merged, merged } from "./merged.ts"
import { type CommitMode, go, kindsOf, type Writer } from "./Writer.ts"

export { groupsOf } from "./merged.ts"
export type { CommitMode } from "./Writer.ts"

/**
 * A whole commit as one statement, or several that go together: then all are written or none. It locks every life and set that was read or is written, in the order of their keys,
 * and looks at what they are then; only if all is as it was read, everything is written. Where two do the same for the
 * first time at once, one meets a key that is there already and the statement fails as a whole: it is then sent again.
 */
export const commitStatement = (tables: Tables, changesets: ReadonlyArray<Changeset>, mode: CommitMode): Statement => {
  const write = writing()
  const changeset = merged(changesets)
  const all: Writer = { tables, changeset, write, mode, authority: write.value(tables.authority) }
  const kinds = kindsOf(all)
  const keys = boundaryKeys(changeset)
  const ids = changeset.commands.map(({ commandId }) => commandId)
  const ctes = [
    `done as (select from ${tables.of("command")} c where c.authority = ${all.authority} and c.id ${among(write, ids)})`,
    ...kinds.map((kind) => lockLives(all, kind)),
    ...(keys.length === 0 ? [] : lockBoundaries(all, keys)),
    staleSet(all, kinds),
    ...rivals(all),
    verdict(changeset),
    ...(mode.check === true
      ? []
      : [
          `w_command as (insert into ${tables.of("command")} (authority, id, hash, entries, recorded_at) select ${all.authority}, r.id, r.hash, r.entries, r.recorded_at ` +
            `from ${commandRows(write, changeset.commands)} where ${go})`,
          ...kinds.flatMap((kind) => writeLives(all, kind)),
          ...(keys.length === 0 ? [] : writeBoundaries(all, keys)),
          ...writeRest(all)
        ])
  ]
  return write.statement(
    `with ${ctes.join(",\n")}\nselect v.word, ` +
      `case when v.word = 'Stale' then (select json_agg(name) from stale) end as changed, ` +
      `${changeset.takes.length === 0 ? "null" : `case when v.word = 'Claimed' then (select json_build_array(n, entity, id) from rival order by n, mine limit 1) end`} as rival` +
      `${mode.check === true ? mistaken(all) : changeset.closes.length === 0 ? "" : closedAll(changeset)} from verdict v`
  )
}

const commandRows = (write: Writing, commands: Merged["commands"]): string =>
  records(
    write,
    commands.map(({ commandId, commandHash, entries, recordedAt }) => ({
      id: commandId,
      hash: commandHash,
      entries: entries.map(({ entity, id, version }) => [entity, id, version]),
      recorded_at: recordedAt
    })),
    "id text, hash text, entries jsonb, recorded_at timestamptz"
  )

/** What a commit came to; `undefined` when it must be sent again, or was done before. */
export const readAnswer = ({ guards, boundaryGuards, takes }: Changeset, row: Row): CommitAnswer | undefined => {
  switch (row["word"]) {
    case "Committed":
      return { _tag: "Committed" }
    case "Stale": {
      const changed = new Set(row["changed"] as ReadonlyArray<string>)
      const asked = [...guards.map(({ stream }) => nameOf(stream)), ...boundaryGuards.map(({ boundary }) => boundary)]
      return { _tag: "Stale", changed: asked.filter((name) => changed.has(name)) }
    }
    case "Claimed": {
      const [n, entity, id] = row["rival"] as readonly [number, string, string]
      return { _tag: "Claimed", claim: takes[n - 1]!, by: { entity, id } }
    }
    default:
      return undefined
  }
}

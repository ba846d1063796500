import type { StorageModel } from "@partnerskab/core/storage"
import { quoted, tableOf } from "./names.ts"
import { viewsOf } from "./views.ts"

const written = ["journal", "fact", "boundary", "claim", "command", "person", "outbox"]

/**
 * The rights of the role an application connects as: it reads and writes, changes nothing of what happened, and makes no
 * tables. They are to tables by name: a partition is reached through its table, and has no row security of its own.
 */
export const grantsFor = (schema: string, role: string, model: StorageModel): string => {
  const s = quoted(schema)
  const to = `to ${quoted(role)};`
  const list = (names: ReadonlyArray<string>): string => names.map((name) => `${s}.${quoted(name)}`).join(", ")
  // Which views there are is the same on every server; only their text is not.
  const views = viewsOf(model, 0).map(({ name }) => name)
  return [
    `grant usage on schema ${s} ${to}`,
    `grant select on ${list(["migration", "tombstone", "installation", ...views])} ${to}`,
    `grant update on ${list(["installation"])} ${to}`,
    `grant select, insert, update, delete on ${list([...written, ...model.entities.map(tableOf)])} ${to}`,
    `revoke update, delete on ${list(["journal", "command"])} from ${quoted(role)};`,
    `grant usage on all sequences in schema ${s} ${to}`,
    ""
  ].join("\n")
}

import { quoted } from "./names.ts"

/**
 * The rights of the role an application connects as: it reads and writes, changes nothing of what happened, and makes no
 * tables.
 */
export const grantsFor = (schema: string, role: string): string => {
  const s = quoted(schema)
  const to = `to ${quoted(role)};`
  return [
    `grant usage on schema ${s} ${to}`,
    `grant select, insert, update, delete on all tables in schema ${s} ${to}`,
    `revoke update, delete on ${s}.journal, ${s}.command, ${s}.tombstone from ${quoted(role)};`,
    `revoke insert, update, delete on ${s}.migration, ${s}.tombstone from ${quoted(role)};`,
    `revoke insert, delete on ${s}.installation from ${quoted(role)};`,
    `grant usage on all sequences in schema ${s} ${to}`,
    // Tables that plugins bring later are the application's to use without another word.
    `alter default privileges in schema ${s} grant select, insert, update, delete on tables ${to}`,
    `alter default privileges in schema ${s} grant usage on sequences ${to}`,
    ""
  ].join("\n")
}

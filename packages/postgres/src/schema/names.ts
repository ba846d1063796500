import type { EntityModel } from "@partnerskab/core/storage"

/** Columns that every table of lives has. */
const own = new Set(["authority", "id", "version", "doc", "head", "recorded_at", "evolution", "projection", "audience"])

/** A name as SQL reads it, whatever is in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A value as SQL reads it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

const snake = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(/[^a-z0-9_]/g, "_")

/** The column of a declared field. */
export const columnOf = (field: string): string => {
  const name = snake(field)
  return own.has(name) ? `${name}_` : name
}

/** The table with the lives of an entity: `life_network_meeting`. A name that is too long ends in a part of its own. */
export const tableOf = ({ entity }: Pick<EntityModel, "entity">): string => {
  const name = `life_${snake(entity)}`
  return name.length <= longest ? name : `${name.slice(0, longest - 9)}_${shortHash(entity)}`
}

const longest = 48

/** FNV-1a: only to tell long names apart, nothing hangs on it. */
const shortHash = (text: string): string => {
  let sum = 0x811c9dc5
  for (const letter of text) sum = Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return sum.toString(16).padStart(8, "0")
}

import type { Statement } from "../Executor.ts"
import { asking, day, instant, type Tables } from "./parts.ts"

/** All facts ever stated, in the order they were. */
export const factsStatement = (tables: Tables): Statement => {
  const write = asking()
  return write.statement(
    `select f.kind, f.key, f.entity, f.id, ${day("f.first_day")} as first_day, ${day("f.last_day")} as last_day, f.dimensions, f.measures, f.projection, ` +
      `${instant("f.known_from")} as known_from, ${instant("f.known_to")} as known_to from ${tables.of("fact")} f where f.authority = ${write.value(tables.authority)} order by f.seq`
  )
}

/** What is left of lives that were purged. */
export const tombstonesStatement = (tables: Tables): Statement => {
  const write = asking()
  return write.statement(
    `select t.entity, t.id, t.ground, ${day("t.on_day")} as on_day, t.rows, t.last_hash from ${tables.of("tombstone")} t where t.authority = ${write.value(tables.authority)} order by t.entity, t.id, t.seq`
  )
}

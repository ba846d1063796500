import { folded, type PersonQuery } from "@partnerskab/core/storage"
import type { Statement } from "../Executor.ts"
import { asking, type Tables } from "./parts.ts"

const columns = "p.ref, p.kind, p.entity, p.id, p.text"

export const personsStatement = (tables: Tables, refs: ReadonlyArray<string>): Statement => {
  const write = asking()
  return write.statement(
    `select ${columns} from ${tables.of("person")} p where p.authority = ${write.value(tables.authority)} and p.ref = any(${write.value([...refs], "text[]")}) order by p.ref`
  )
}

/** Texts by what stands in them. What is searched is a text, never a pattern. */
export const findPersonsStatement = (
  tables: Tables,
  { kinds, words, exactly, after, limit }: PersonQuery
): Statement => {
  const write = asking()
  const conditions = [
    `p.authority = ${write.value(tables.authority)}`,
    `p.kind = any(${write.value([...kinds], "text[]")})`,
    ...(exactly === undefined
      ? []
      : [`md5(p.text) = md5(${write.value(exactly)}) and p.text = ${write.value(exactly)}`]),
    ...words.map((word) => `strpos(p.folded, ${write.value(folded(word))}) > 0`),
    ...(after === undefined ? [] : [`p.ref > ${write.value(after)}`])
  ]
  return write.statement(
    `select ${columns} from ${tables.of("person")} p where ${conditions.join(" and ")} order by p.ref limit ${write.value(limit, "integer")}`
  )
}

export const eraseStatement = (tables: Tables, refs: ReadonlyArray<string>): Statement => {
  const write = asking()
  return write.statement(
    `with gone as (delete from ${tables.of("person")} p where p.authority = ${write.value(tables.authority)} and p.ref = any(${write.value([...refs], "text[]")}) returning 1) select count(*) as gone from gone`
  )
}

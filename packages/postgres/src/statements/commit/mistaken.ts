import type { Fact } from "@partnerskab/core/facts"
import { records, stream } from "../records.ts"
import type { Told } from "./merged.ts"
import type { Writer } from "./Writer.ts"

const identityOf = ({ kind, key, subject }: Fact) => ({ kind, key, ...stream(subject) })

/** Fails a check as a whole where the commit would fail: a fact to be closed is not open, or one to be opened is. */
export const mistaken = (writer: Writer): string => {
  const { closes, opens } = writer.changeset
  if (closes.length + opens.length === 0) return ""
  const closed = new Set(closes.map(nameOf))
  // What is closed may be opened anew; what is opened twice is open the second time.
  const anew = opens.filter((told) => !closed.has(nameOf(told)))
  const wrong = [
    ...(closes.length === 0 ? [] : [`(select count(distinct f.seq) ${openIn(writer, closes)}) <> ${closes.length}`]),
    ...(anew.length === 0 ? [] : [`exists (select ${openIn(writer, anew)})`]),
    ...(new Set(opens.map(nameOf)).size === opens.length ? [] : ["true"])
  ]
  return `, case when v.word = 'Committed' and (${wrong.join(" or ")}) then ('a fact is not as the commit has it: ' || v.word)::integer end as mistaken`
}

const nameOf = ({ fact }: Told): string => JSON.stringify(identityOf(fact))

/** Facts that are open, among those that are told of. */
const openIn = ({ tables, authority, write }: Writer, told: ReadonlyArray<Told>): string =>
  `from ${tables.of("fact")} f join ${records(
    write,
    told.map(({ fact }) => identityOf(fact)),
    "kind text, key text, entity text, id text"
  )} on f.entity = r.entity and f.id = r.id and f.kind = r.kind and f.key = r.key where f.authority = ${authority} and f.known_to is null`

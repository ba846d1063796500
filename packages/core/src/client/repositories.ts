import type { Instant } from "../calendar/index.ts"
import { byKey } from "./byKey.ts"
import type { Inside } from "./inside.ts"
import type { PageOptions } from "./Lives.ts"
import type { Promised } from "./promiseDoors.ts"
import { type Conditions, questions } from "./questions.ts"

/** The lives of every entity by its key; the agreements can be called as well. */
export const repositories = (inside: Inside, promise: Promised): Readonly<Record<string, object>> => {
  const ask = questions(inside)
  const all = byKey(inside.catalog.entities, (_, key) => ({
    get: (id: string) => promise(ask.get({ key }, id)),
    find: (where?: Conditions, page?: PageOptions) => promise(ask.find({ key }, where, page)),
    history: (id: string) => promise(ask.history({ key }, id)),
    at: (id: string, instant: Instant) => promise(ask.at({ key }, id, instant))
  }))
  return { ...all, agreement: Object.assign((id: string) => promise(ask.agreement(id)), all["agreement"]) }
}

import { addDays, type Day } from "@partnerskab/core/calendar"
import type { Chance } from "./chance.ts"

/** Small pools of ids, so that commands meet each other. */
export const pools = {
  people: ["anna", "bo", "åse"],
  parties: ["bager", "skole", "værft"],
  agreements: ["a1", "a2", "a3", "a4", "a5", "a6"],
  networks: ["n1", "n2", "n3", "n4", "n5"],
  meetings: ["m1", "m2", "m3", "m4", "m5"],
  cvr: ["10000009", "10000025", "10000033"],
  workplaces: ["1003000001", "1003000002", "1003000003", "1003000004"],
  instruments: ["virksomhedspraktik", "loentilskud"],
  reasons: ["noMentor", "workload", "season", "companyWish", "other"],
  actors: ["consultant-1", "consultant-2", "director"]
} as const

/** Days that calendars stumble over; the last is none. */
const oddDays = ["2011-03-27", "2011-10-30", "2012-02-29", "2010-12-31", "2011-01-01", "2011-02-29"] as const

/** A day as someone would say it: today as a rule, now and then long ago, ahead, or odd. */
export const someDay = ({ maybe, below, pick }: Chance, today: Day): Day => {
  if (maybe(0.03)) return pick(oddDays)
  if (maybe(0.2)) return addDays(today, -below(300))
  return maybe(0.1) ? addDays(today, below(120)) : today
}

/** Some of a pool, in its order. */
export const some = <A>({ maybe }: Chance, from: ReadonlyArray<A>, often: number): ReadonlyArray<A> =>
  from.filter(() => maybe(often))

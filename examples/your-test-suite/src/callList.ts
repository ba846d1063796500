import type { Day, DueReminder } from "@partnerskab/core"
import { addDays, mondayOf } from "@partnerskab/core/calendar"
import type { Partnerships } from "./partnerships.ts"

export interface Call {
  readonly agreement: string
  readonly whom: string
  readonly reach: string
  readonly because: string
  readonly by: Day
}

/** What has come due since it was asked last. Each is handed out once, so `keep` must keep it until somebody has called. */
export const fetchReminders = async (
  pk: Partnerships,
  keep: (reminder: DueReminder) => Promise<void> | void
): Promise<number> => {
  const { done } = await pk.runDue({ reminder: async (reminder) => keep(reminder) }, { onlyOnWorkingDays: true })
  return done.length
}

/**
 * Who must be called this week, the most pressing first: about what is to be done with agreements in force, about those
 * that ran out and that nobody has ended, and about what was reminded of.
 */
export const callList = async (
  pk: Partnerships,
  { on, reminded = [] }: { readonly on: Day; readonly reminded?: ReadonlyArray<DueReminder> }
): Promise<ReadonlyArray<Call>> => {
  const reasons = [...(await toBeDone(pk, on)), ...(await runOut(pk, on)), ...reminded.flatMap(reasonOf)]
  const calls = await Promise.all(reasons.map((reason) => withContact(pk, { ...reason, on })))
  return calls.toSorted((a, b) => (a.by === b.by ? compare(a.because, b.because) : compare(a.by, b.by)))
}

type Reason = Pick<Call, "agreement" | "because" | "by">

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What is to be done by the Sunday of this week, a page of agreements at a time. */
const toBeDone = async (pk: Partnerships, on: Day): Promise<ReadonlyArray<Reason>> => {
  const sunday = addDays(mondayOf(on), 6)
  const found: Array<Reason> = []
  let after: string | undefined
  do {
    const page = await pk.health({ on, after })
    for (const { agreement, next } of page.agreements)
      if (next !== undefined && next.dueOn <= sunday) found.push({ agreement, because: next.title.da, by: next.dueOn })
    after = page.next
  } while (after !== undefined)
  return found
}

const runOut = async (pk: Partnerships, on: Day): Promise<ReadonlyArray<Reason>> => {
  const found: Array<Reason> = []
  let after: string | undefined
  do {
    const page = await pk.agreement.find({ state: "Active", lastDay: { to: addDays(on, -1) } }, { after })
    for (const { id, state } of page.rows)
      if (state._tag === "Active")
        found.push({ agreement: id, because: "Aftalen er løbet ud", by: state.lastDay ?? on })
    after = page.next
  } while (after !== undefined)
  return found
}

const reasonOf = ({ agreement, dueOn, key }: DueReminder): ReadonlyArray<Reason> =>
  agreement === undefined ? [] : [{ agreement, because: words(key), by: dueOn }]

const words = (key: string): string =>
  key.includes("/ends/") ? "Det slutter snart" : key.includes("/review/") ? "Aftalen skal gennemgås" : "Påmindelse"

const withContact = async (pk: Partnerships, { on, ...reason }: Reason & { readonly on: Day }): Promise<Call> => {
  const company = (await pk.agreement.whoToCall(reason.agreement, { on }))?.company
  return { ...reason, whom: company?.name ?? "ingen", reach: company?.reach ?? "" }
}

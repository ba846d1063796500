import type { Day } from "../../calendar/index.ts"

/** The day of the next contact, when one was agreed. */
export interface NextAgreed {
  readonly nextOn?: Day
}

/** The next contact is what was agreed at the last one: one that is told late takes nothing of it away. */
export const nextAfter = (
  contacts: ReadonlyArray<{ readonly on: Day }>,
  { before, told, on }: { readonly before: Day | undefined; readonly told: Day | undefined; readonly on: Day }
): Day | undefined => {
  const last = contacts.map((one) => one.on).reduce((a, b) => (a < b ? b : a), on)
  if (last === on) return told
  return before ?? (told !== undefined && told > last ? told : undefined)
}
